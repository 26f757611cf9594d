"""Slips, and patience, for the printer's tests."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from printer.confirmed_job import Patience
from printer.slip import Slip
from tests.printer.fake_printer import FakePrinter

VIETNAMESE: dict[str, Any] = {
    "office": ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "PHƯỜNG MINH TÂM"),
    "field": "Tư pháp – Hộ tịch",
    "service": "Chứng thực bản sao",
    "heading": "Số của Quý vị",
    "number": "A012",
    "ahead": "Còn 7 người phía trước",
    "wait": "khoảng 15–20 phút",
    "issued_time": "08:15",
    "issued_date": "Thứ Bảy, 21/11/2026",
    "counters": "Quầy 2, 3",
    "guidance": "Mời Quý vị ngồi chờ gọi số",
    "follow_url": "http://192.168.1.20:8000/t/k7Qp3XvA",
    "follow_caption": "Theo dõi trên điện thoại",
    "rule": "Ai chờ lâu được mời trước; diện ưu tiên được mời sớm hơn; không ai phải chờ quá lâu.",
    "missed_call": "Lỡ lượt gọi? Quý vị báo cán bộ để được mời lại.",
    "courtesy": ("Cảm ơn Quý vị!",),
}


@pytest.fixture
def make_slip() -> Callable[..., Slip]:
    """Build the Vietnamese slip with some of it changed."""
    return lambda **changes: Slip(**{**VIETNAMESE, **changes})


@pytest.fixture
def slip(make_slip: Callable[..., Slip]) -> Slip:
    return make_slip()


@pytest.fixture
def fake() -> Iterator[FakePrinter]:
    with FakePrinter() as printer:
        yield printer


@pytest.fixture
def patience() -> Patience:
    """Wait as long as a busy machine needs for what comes."""
    return Patience(answer=60, stall=60, finish=60, look=0.1, unconfirmed_millimetre=0.0005, byte=0)


@pytest.fixture
def no_patience() -> Patience:
    """Give up soon: for what never comes, however long it is waited for."""
    return Patience(
        answer=0.2, stall=0.2, finish=0.2, look=0.1, unconfirmed_millimetre=0.0005, byte=0
    )


@pytest.fixture
def project() -> Path:
    return Path(__file__).resolve().parents[2]
