"""What free text loses before anybody reads it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.nameless import TAKEN, nameless


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Chị Hạnh ở quầy 3 hách dịch", f"Chị {TAKEN} ở quầy 3 hách dịch"),
        ("cán bộ nguyễn thị hạnh nói trống không", f"cán bộ {TAKEN} nói trống không"),
        ("can bo nguyen thi hanh noi trong khong", f"can bo {TAKEN} noi trong khong"),
        ("Ông Nguyễn Văn A bảo về", f"Ông {TAKEN} bảo về"),
        ("Lê Hồng Phong hỏi", f"{TAKEN} hỏi"),
        ("Mr John Smith told me", f"Mr {TAKEN} told me"),
        ("gọi tôi 0912 345 678 nhé", f"gọi tôi {TAKEN} nhé"),
        ("gọi +84 912.345.678", f"gọi {TAKEN}"),
        ("CCCD 012345678901", f"CCCD {TAKEN}"),
        ("viết cho a.b@c.vn", f"viết cho {TAKEN}"),
        ("Tôi 67 tuổi, đi lại 3 lần", f"Tôi {TAKEN} tuổi, đi lại 3 lần"),
        ("toi 67t roi", f"toi {TAKEN}t roi"),
        ("tuổi: 67", f"tuổi: {TAKEN}"),
        ("Bà sinh năm 1955", f"Bà sinh năm {TAKEN}"),
        ("aged 67, 80 years old", f"aged {TAKEN}, {TAKEN} years old"),
        ("sinh 12/03/1961", f"sinh {TAKEN}"),
    ],
)
def test_names_telephones_and_ages_are_taken_out(written: str, read: str) -> None:
    assert nameless(written) == read
    assert nameless(unicodedata.normalize("NFD", written)) == read


@pytest.mark.parametrize(
    "written",
    [
        "Chờ 45 phút, đi lại 3 lần, nộp 2 bản",
        "Cơ quan cần thêm ghế ở sảnh chờ",
        "anh ấy rất chậm, chị kia thì nhanh",
        "Số A012 gọi lúc 9:30 ở quầy 12",
    ],
)
def test_what_happened_stays(written: str) -> None:
    assert nameless(written) == written


@given(st.text(max_size=300))
def test_any_text_comes_through_and_once_is_enough(written: str) -> None:
    read = nameless(written)
    assert "  " not in read
    assert len(read) <= len(unicodedata.normalize("NFC", written)) * len(TAKEN) + len(TAKEN)


@given(st.text(max_size=40), st.from_regex(r"0[35789]\d{8}", fullmatch=True), st.text(max_size=40))
def test_a_telephone_is_never_left(before: str, telephone: str, after: str) -> None:
    assert telephone not in nameless(f"{before} {telephone} {after}")
