import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageDraw

from printer import picture
from printer.clusters import clusters
from printer.typesetting import Style, printable, set_text

BODY = Style(500, (44, 38, 34), lines=2)


def test_no_text_of_a_slip_is_set_smaller_than_34_dots() -> None:
    styles = [value for value in vars(picture).values() if isinstance(value, Style)]
    assert len(styles) > 8
    assert min(size for style in styles for size in style.sizes) >= 34


def test_a_short_text_keeps_the_largest_size_and_a_longer_one_shrinks_before_it_crowds() -> None:
    assert set_text("Chứng thực", BODY, 536).font.size == 44
    longer = set_text("Chứng thực bản sao và chứng thực chữ ký", BODY, 400)
    assert len(longer.lines) == 2
    assert longer.font.size == 38


def test_at_the_smallest_size_lines_are_added() -> None:
    name = "Đăng ký đất đai, cấp Giấy chứng nhận quyền sử dụng đất và tài sản gắn liền với đất"
    block = set_text(name, BODY, 368)
    assert block.font.size >= 34
    assert len(block.lines) > 2
    assert " ".join(line.text for line in block.lines) == name


def test_lines_are_balanced() -> None:
    block = set_text("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", Style(600, (34,), lines=3), 536)
    first, second = (line.width for line in block.lines)
    assert abs(first - second) < 0.25 * max(first, second)


def test_a_word_wider_than_the_paper_is_broken_and_none_else() -> None:
    block = set_text("a " + "W" * 60 + " b", BODY, 300)
    assert "".join(line.text for line in block.lines).replace(" ", "") == "a" + "W" * 60 + "b"
    assert block.width <= 300


def test_a_no_break_space_holds_words_together() -> None:
    block = set_text("khoảng 15–20\u00a0phút", Style(500, (34,)), 240)
    assert [line.text for line in block.lines] == ["khoảng", "15–20\u00a0phút"]


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("  Hộ\t tịch\n", "Hộ tịch"),
        ("e\u0302\u0301", "ế"),
        ("a\x00b\u200cc\ue000", "abc"),
        ("ទទួល\u200bលេខ", "ទទួល\u200bលេខ"),
        ("\r\n", ""),
    ],
)
def test_only_what_prints_is_kept(raw: str, shown: str) -> None:
    assert printable(raw) == shown


@given(st.text(alphabet="ẾỘỮẲỸÃgjyạựỵợ Ặ", min_size=1, max_size=40), st.integers(150, 500))
def test_no_mark_is_clipped_and_no_lines_touch(text: str, width: int) -> None:
    block = set_text(text, BODY, width)
    height = round(block.height) + 1
    drawn = Image.new("L", (width + 40, height + 40), 255)
    block.draw(ImageDraw.Draw(drawn), 20, 20, width)
    box = ImageChops.invert(drawn).getbbox()
    if box is None:
        assert not printable(text)
        return
    assert box[0] >= 19
    assert box[1] >= 19
    assert box[2] <= width + 21
    assert box[3] <= height + 21
    for upper, lower, at, below in zip(
        block.lines, block.lines[1:], block.baselines, block.baselines[1:], strict=False
    ):
        assert at + upper.bottom <= below + lower.top


@pytest.mark.parametrize(
    ("word", "letters"),
    [
        ("ខ្មែរ", ["ខ្មែ", "រ"]),
        ("ภาษาไทย", ["ภา", "ษา", "ไท", "ย"]),
        ("ພາສາລາວ", ["ພາ", "ສາ", "ລາ", "ວ"]),
        ("请取号。好", ["请", "取", "号。", "好"]),
        ("quầy", list("quầy")),
    ],
)
def test_a_word_is_broken_between_whole_letters(word: str, letters: list[str]) -> None:
    assert clusters(word) == letters


def test_a_long_text_without_blanks_stands_in_lines_that_fit() -> None:
    text = "请在自助机上取号并等待叫号然后到窗口办理业务" * 2
    block = set_text(text, BODY, 368)
    assert "".join(line.text for line in block.lines) == text
    assert max(line.width for line in block.lines) <= 368
    paper = Image.new("L", (368, block.height), 255)
    block.draw(ImageDraw.Draw(paper), 0, 0, 368)
    assert sum(paper.histogram()[:128]) > 2000
