"""A checklist on paper: everything on it, whole letters, boxes to tick, a code that reads."""

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image, ImageChops

from printer.checklist import MOST_PAPERS, Checklist, Fact, ListedPaper
from printer.picture import draw
from printer.profile import PrinterProfile

WIDTHS = pytest.mark.parametrize(
    "profile",
    [PrinterProfile(), PrinterProfile(width_dots=384), PrinterProfile(width_dots=512)],
    ids=lambda it: str(it.width_dots),
)
PAPER = ListedPaper(name="Tờ khai xác nhận tình trạng hôn nhân", sheets="1 bản chính")
CHECKLIST = Checklist(
    office=("Trung tâm Phục vụ hành chính công", "Phường Minh Tâm"),
    heading="THÀNH PHẦN HỒ SƠ",
    title="Cấp Giấy xác nhận tình trạng hôn nhân",
    called="(giấy độc thân)",
    papers=(PAPER,),
    facts=(Fact(label="Thời hạn", text="3 ngày làm việc"),),
    page_url="http://luot.minh-tam.example/procedures/minh-tam/1.004873",
    page_caption="Quét mã QR để xem trên điện thoại",
    printed=("10:05 23/11/2026", "Mã thủ tục 1.004873"),
    no_number="Phiếu này không phải số thứ tự.",
    code="1.004873",
)


def ink(picture: Image.Image) -> tuple[int, int, int, int]:
    box = ImageChops.invert(picture.convert("L")).getbbox()
    assert box is not None
    return box


@WIDTHS
def test_it_is_as_wide_as_the_printer_and_its_code_reads(profile: PrinterProfile) -> None:
    picture = draw(CHECKLIST, profile)
    assert (picture.mode, picture.width) == ("1", profile.width_dots)
    [code] = zxingcpp.read_barcodes(picture.convert("L"))
    assert code.text == CHECKLIST.page_url
    assert CHECKLIST.number == "1.004873"


@WIDTHS
@pytest.mark.parametrize(
    "more",
    [
        replace(CHECKLIST, papers=(PAPER, replace(PAPER, name="Giấy báo tử"))),
        replace(CHECKLIST, left_out="Còn 5 thành phần nữa. Xin quét mã QR bên dưới để xem đủ."),
        replace(CHECKLIST, papers=(replace(PAPER, when="Nếu đã ly hôn"),)),
        replace(CHECKLIST, papers=(replace(PAPER, note="Có mẫu tại bàn viết"),)),
        replace(CHECKLIST, facts=(*CHECKLIST.facts, Fact(label="Lệ phí", text="Không thu"))),
        replace(CHECKLIST, facts=(replace(CHECKLIST.facts[0], note="Sau 15 giờ"),)),
        replace(CHECKLIST, printed=(*CHECKLIST.printed, "23/11")),
    ],
)
def test_whatever_more_is_told_takes_more_paper(profile: PrinterProfile, more: Checklist) -> None:
    assert draw(more, profile).height >= draw(CHECKLIST, profile).height + 30


@WIDTHS
def test_a_paper_to_bring_has_a_box_and_a_waived_one_a_frame(profile: PrinterProfile) -> None:
    waived = replace(CHECKLIST, papers=(replace(PAPER, waived=True),))
    bring = draw(CHECKLIST, profile)
    assert bring.tobytes() != draw(waived, profile).tobytes()


@WIDTHS
def test_long_names_are_broken_and_never_cut(profile: PrinterProfile) -> None:
    long = replace(
        CHECKLIST,
        title="Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế " * 2,
        papers=(replace(PAPER, name="Giấy tờ chứng minh quyền sử dụng đất và nhà ở " * 4),),
    )
    left, _, right, _ = ink(draw(long, profile))
    assert left >= 0
    assert right <= profile.width_dots
    assert draw(long, profile).height > draw(CHECKLIST, profile).height


def test_what_cannot_be_drawn_is_refused_before() -> None:
    with pytest.raises(ValueError, match="tells something"):
        replace(CHECKLIST, papers=(), facts=())
    with pytest.raises(ValueError, match="papers"):
        replace(CHECKLIST, papers=(PAPER,) * (MOST_PAPERS + 1))
    with pytest.raises(ValueError, match="page_url"):
        replace(CHECKLIST, page_url="x" * 301)
