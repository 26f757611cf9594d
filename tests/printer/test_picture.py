import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from printer.number_picture import draw_number
from printer.picture import draw, fitting, length
from printer.profile import PrinterProfile
from printer.slip import Slip, TrialSlip

WIDE, NARROW = PrinterProfile(), PrinterProfile(width_dots=384)
WIDTHS = pytest.mark.parametrize(
    "profile", [WIDE, NARROW, PrinterProfile(width_dots=512)], ids=lambda it: str(it.width_dots)
)
MakeSlip = Callable[..., Slip]
SPARED = ("follow_caption", "rule", "field", "guidance")
LEAST_MM = 15.0
"""No digit of a number may be lower on paper."""


def ink(picture: Image.Image) -> tuple[int, int, int, int]:
    box = ImageChops.invert(picture.convert("L")).getbbox()
    assert box is not None
    return box


@WIDTHS
def test_a_slip_is_as_wide_as_the_printer_and_only_black_and_white(
    slip: Slip, profile: PrinterProfile
) -> None:
    picture = draw(slip, profile)
    assert picture.mode == "1"
    assert picture.width == profile.width_dots
    assert picture.height / profile.dots_per_mm < 120


@WIDTHS
@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("rule", "Ai lấy số trước được gọi trước."),
        ("banner", "Hai ngày vàng: thêm quầy cho đất đai."),
    ],
)
def test_what_holds_today_has_lines_of_its_own(
    make_slip: Callable[..., Slip], profile: PrinterProfile, name: str, text: str
) -> None:
    slip = replace(
        make_slip(**dict.fromkeys(SPARED)), courtesy=(), office=("MINH TÂM",), follow_url=None
    )
    slip = replace(slip, missed_call=None)
    without = draw(slip, profile)
    changed: dict[str, Any] = {name: text}
    told = draw(replace(slip, **changed), profile)
    assert told.height - without.height >= 34
    black = ink(told)
    assert 0 <= black[0] < black[2] <= profile.width_dots


@WIDTHS
def test_a_slip_is_measured_as_it_is_drawn(slip: Slip, profile: PrinterProfile) -> None:
    kept, picture = fitting(slip, profile)
    assert length(kept, profile) == picture.height


def test_what_a_slip_can_do_without_gives_way_in_its_order(make_slip: MakeSlip) -> None:
    """Rule and hotline stay on both papers; further places to complain go before thanks."""
    places = ("Phản ánh: 1900 0000", "gopy@minhtam.example", *["Hòm thư góp ý ở tầng 1"] * 9)
    spared = dict.fromkeys(("field", "guidance", "follow_caption"))
    slip = make_slip(**spared, office=("PHƯỜNG MINH TÂM",), complaints=places)
    kept, picture = fitting(slip, WIDE)
    assert picture.tobytes() == draw(kept, WIDE).tobytes()
    assert (kept.rule, kept.field, kept.courtesy) == (slip.rule, slip.field, ())
    assert 1 < len(kept.complaints) < len(places)
    assert kept.complaints == places[: len(kept.complaints)]
    narrow = fitting(slip, NARROW)[0]
    assert (narrow.rule, narrow.complaints, narrow.courtesy) == (slip.rule, places[:1], ())
    assert narrow.missed_call == slip.missed_call


@WIDTHS
@pytest.mark.parametrize(
    "part", ["service", "ahead", "wait", "counters", "issued_date", "missed_call"]
)
def test_what_nobody_can_do_without_is_printed_however_long_it_is(
    make_slip: MakeSlip, profile: PrinterProfile, part: str
) -> None:
    long = " ".join(["Chứng thực chữ ký, điểm chỉ"] * 6)
    kept, picture = fitting(make_slip(**{part: long}), profile)
    assert getattr(kept, part) == long
    assert kept.courtesy == ()
    assert 120 < picture.height / profile.dots_per_mm < 200 or profile is not NARROW


@WIDTHS
@pytest.mark.parametrize("number", ["A012", "7", "1", "AB1234", "Đ007", "KKKK9999"])
def test_the_number_is_at_least_15_mm_high_and_inside_the_paper(
    number: str, profile: PrinterProfile
) -> None:
    picture = draw_number(number, profile.width_dots - 40, profile.dots_per_mm)
    left, top, right, bottom = ink(picture.point(lambda value: 255 if value > 150 else 0))
    assert (bottom - top) / profile.dots_per_mm >= LEAST_MM
    assert right - left <= profile.width_dots - 40


def test_letters_stand_above_digits_where_they_would_be_squeezed() -> None:
    """Of 58 mm paper: the digits keep their proportions, one line below their letter."""
    stacked = draw_number("A042", 368, 8.0).point(lambda value: 255 if value > 150 else 0)
    digits = draw_number("042", 368, 8.0)
    empty = [
        top
        for top in range(stacked.height)
        if stacked.crop((0, top, stacked.width, top + 1)).getextrema() == (255, 255)
    ]
    assert len(empty) == empty[-1] - empty[0] + 1 >= 8
    below = ink(stacked.crop((0, empty[-1] + 1, stacked.width, stacked.height)))
    width, height = below[2] - below[0], below[3] - below[1]
    assert height / 8 >= LEAST_MM
    assert width / height == pytest.approx(digits.width / digits.height, rel=0.05)


def test_the_number_is_20_mm_high_on_80_mm_paper(slip: Slip) -> None:
    number = draw_number(slip.number, 556, 8.0).point(lambda value: 255 if value > 150 else 0)
    assert number.height / 8 >= 20
    picture = draw(slip, WIDE).convert("L")
    left = (picture.width - number.width) // 2
    places = [
        top
        for top in range(picture.height - number.height)
        if picture.crop((left, top, left + number.width, top + number.height)).tobytes()
        == number.tobytes()
    ]
    assert len(places) == 1


@WIDTHS
@pytest.mark.parametrize(
    "url",
    [
        "http://10.0.0.2/t/abc",
        "http://192.168.1.20:8000/t/k7Qp3XvA",
        "https://motcua.minhtam.gov.vn/t/k7Qp3XvA9zTq",
        "https://dichvucong.example.gov.vn/" + "a" * 120,
        "https://dichvucong.example.gov.vn/" + "x1" * 133,
    ],
    ids=lambda url: str(len(url)),
)
def test_the_code_has_whole_dots_a_quiet_zone_and_is_read(
    make_slip: MakeSlip, profile: PrinterProfile, url: str
) -> None:
    picture = draw(make_slip(follow_url=url), profile).convert("L")
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == url
    corner = code.position
    left, top, right = corner.top_left.x, corner.top_left.y, corner.top_right.x
    # The first row of a code begins with a finder of seven dark modules.
    row = picture.crop((left, top + 2, right, top + 3)).tobytes()
    module_dots, left_over = divmod(row.index(b"\xff"), 7)
    assert left_over == 0
    assert module_dots >= 4
    if profile is WIDE and len(url) < 60:
        assert module_dots == 6
    assert all(length % module_dots == 0 for length in _runs(row))
    quiet = 4 * module_dots
    bottom = top + (right - left)
    # Beyond the edge of the dots the paper itself is white.
    box = (max(0, left - quiet), top - quiet, min(picture.width, right + quiet), bottom + quiet)
    around = picture.crop(box)
    around.paste(255, (left - box[0], quiet, right + 1 - box[0], bottom + 1 - top + quiet))
    assert around.getextrema() == (255, 255)


def _runs(row: bytes) -> list[int]:
    """The lengths of the black and white runs in a row that begins with black."""
    return [len(run) for run in re.findall(rb"\0+|\xff+", row)][:-1]


@WIDTHS
def test_what_is_unknown_takes_no_room(make_slip: MakeSlip, profile: PrinterProfile) -> None:
    nothing = dict.fromkeys(
        ("field", "wait", "counters", "guidance", "follow_url", "follow_caption", "missed_call")
    )
    short: dict[str, Any] = {"office": ("MINH TÂM",), "heading": "", "courtesy": ()}
    bare = draw(make_slip(**nothing, **short), profile)
    assert bare.height < draw(make_slip(**short), profile).height * 0.92


def test_a_copy_says_so_in_white_on_black(make_slip: MakeSlip) -> None:
    short = make_slip(**dict.fromkeys(SPARED), courtesy=(), office=("PHƯỜNG MINH TÂM",))
    original = draw(short, WIDE).convert("L")
    copy = draw(replace(short, copy_mark="BẢN SAO 2"), WIDE).convert("L")
    added = copy.height - original.height
    mark = copy.crop((0, 0, copy.width, added))
    black = mark.histogram()[0]
    assert black > mark.width * mark.height / 2
    assert copy.crop((0, added + 8, copy.width, copy.height)).tobytes() == (
        original.crop((0, 8, original.width, original.height)).tobytes()
    )


def test_composed_and_decomposed_letters_print_the_same(make_slip: MakeSlip) -> None:
    composed = draw(make_slip(service="Hộ tịch ỄẲỮ"), WIDE)
    decomposed = draw(
        make_slip(service="Hô\u0323 ti\u0323ch E\u0302\u0303A\u0306\u0309U\u031b\u0303"), WIDE
    )
    assert composed.tobytes() == decomposed.tobytes()


@WIDTHS
def test_a_trial_slip_marks_both_edges_of_the_paper(profile: PrinterProfile) -> None:
    trial = TrialSlip(title="Phiếu thử", lines=("576", "ẾỘỮẲỸ đ"), qr_text="luot")
    picture = draw(trial, profile)
    left, _, right, _ = ink(picture)
    assert (left, right) == (0, profile.width_dots)
    (code,) = zxingcpp.read_barcodes(picture.convert("L"))
    assert code.text == "luot"


anything = st.text(max_size=80)


@settings(max_examples=60)
@given(
    texts=st.fixed_dictionaries(
        dict.fromkeys(("service", "heading", "ahead", "issued_time", "issued_date"), anything)
        | dict.fromkeys(
            ("field", "copy_mark", "wait", "counters", "guidance", "missed_call"),
            st.none() | anything,
        )
    ),
    office=st.lists(anything, max_size=3).map(tuple),
    number=st.from_regex(r"[A-ZĐ]{0,3}[0-9]{1,5}", fullmatch=True),
    width=st.sampled_from([384, 512, 576]),
)
def test_any_text_stays_inside_the_paper(
    texts: dict[str, Any], office: tuple[str, ...], number: str, width: int
) -> None:
    slip = Slip(**texts, office=office, number=number)
    profile = PrinterProfile(width_dots=width)
    picture = draw(slip, profile)
    margin = 10 if width >= 480 else 8
    _, first, _, last = ink(picture)
    assert first > 0
    assert last < picture.height
    # Only the notches of the perforation reach the edge.
    for left, right in ((0, margin - 1), (width - margin + 1, width)):
        edge = picture.crop((left, 0, right, picture.height))
        _, top, _, bottom = ink(edge)
        assert bottom - top <= 37


@settings(max_examples=60)
@given(
    number=st.from_regex(r"[A-ZĐ]{0,3}[0-9]{1,5}", fullmatch=True),
    width=st.sampled_from([344, 368, 472, 536]),
    dots_per_mm=st.sampled_from([8.0, 7.1, 11.8]),
)
def test_any_number_is_high_enough(number: str, width: int, dots_per_mm: float) -> None:
    picture = draw_number(number, width, dots_per_mm)
    left, top, right, bottom = ink(picture.point(lambda value: 255 if value > 150 else 0))
    assert right - left <= width
    assert (bottom - top) / dots_per_mm >= LEAST_MM


@WIDTHS
def test_parts_stand_in_their_order_and_none_that_was_left_out(
    slip: Slip, profile: PrinterProfile
) -> None:
    whole = length(slip, profile)
    few = replace(slip, parts=("number", "time"), banner=None)
    assert length(few, profile) < whole / 2
    warned = replace(few, banner="Hệ thống gặp sự cố")
    assert length(few, profile) < length(warned, profile), "whatever is left out"
    for part in ("office", "service", "qr", "missed_call", "courtesy"):
        without = replace(slip, parts=tuple(one for one in slip.parts if one != part))
        assert length(without, profile) < whole, part
    # The highest black of the paper is the first part's: the digits are the tallest.
    first = draw(replace(few, parts=("number", "qr", "time")), profile)
    above = draw(replace(few, parts=("qr", "time", "number")), profile)
    last = draw(replace(slip, parts=("courtesy", "service", "counters", "number", "time")), profile)
    code = zxingcpp.read_barcode(first.convert("L"))
    assert code is not None
    other = zxingcpp.read_barcode(above.convert("L"))
    assert other is not None
    assert code.position.top_left.y > other.position.top_left.y
    assert last.height / profile.dots_per_mm < 120


def test_a_slip_without_its_number_or_with_a_part_twice_is_refused(slip: Slip) -> None:
    for parts in (("time",), ("number", "time", "time")):
        with pytest.raises(ValueError, match="parts"):
            replace(slip, parts=parts)
