"""Charts: where values lie, what stands at axes, and that a sheet is said as well as seen."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.charts import COLOURS, Axes, Drawing, Entry, Scale, clock, draw_bar, draw_legend

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def sheet() -> Drawing:
    return Drawing(400, 200, "Waits & promises", "Half waited < 9 minutes.", "en")


def parts(sheet: Drawing, tag: str) -> list[ElementTree.Element]:
    return ElementTree.fromstring(sheet.svg()).findall(f"{SVG}{tag}")


def texts(sheet: Drawing) -> list[str | None]:
    return [one.text for one in parts(sheet, "text")]


def test_who_cannot_see_the_sheet_is_told_what_it_shows(sheet: Drawing) -> None:
    root = ElementTree.fromstring(sheet.svg())
    assert [one.tag for one in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert [one.text for one in root[:2]] == ["Waits & promises", "Half waited < 9 minutes."]
    assert root.get("role") == "img"
    assert root.get("lang") == "en"
    assert "tabular-nums" in root.get("style", "")


def test_a_text_stays_a_text_in_the_colour_of_its_token(sheet: Drawing) -> None:
    sheet.text((10, 50), "Chờ < 5 phút", 20, "lotus", 700, "end")
    (text,) = parts(sheet, "text")
    assert text.text == "Chờ < 5 phút"
    assert text.get("fill") == COLOURS["lotus"]
    assert (text.get("font-weight"), text.get("text-anchor")) == ("700", "end")
    assert text.get("y") == "57", "its middle is at 50"


def test_a_colour_that_is_no_token_is_refused(sheet: Drawing) -> None:
    with pytest.raises(KeyError):
        sheet.area([(0, 0), (1, 1), (1, 0)], "red")


def test_only_a_file_of_its_own_carries_letters_and_only_those_it_uses(sheet: Drawing) -> None:
    sheet.text((0, 0), "88 %", 68, weight=800)
    assert "@font-face" not in sheet.svg()
    alone = sheet.svg(with_letters=True)
    assert set(re.findall(r"font-weight: (\d+)", alone)) == {"400", "800"}
    assert set(re.findall(r"url\((.{21})", alone)) == {"data:font/woff2;base6"}
    assert len(re.findall(r"base64,d09GMg", alone)) == 4, "pages' letters and the rest"


@given(st.floats(-50, 150), st.floats(-50, 150))
def test_a_scale_keeps_the_order_and_stays_on_the_paper(one: float, other: float) -> None:
    up = Scale(0, 100, 300, 20)
    assert 20 <= up.at(one) <= 300
    if one < other:
        assert up.at(one) >= up.at(other)


def test_a_scale_is_even() -> None:
    assert [Scale(10, 20, 100, 300).at(value) for value in (10, 12.5, 20)] == [100, 150, 300]


@pytest.mark.parametrize(
    ("low", "high", "steps"),
    [
        (0, 4, [0, 1, 2, 3, 4]),
        (0, 27, [0, 10, 20]),
        (0, 62, [0, 20, 40, 60]),
        (60, 100, [60, 70, 80, 90, 100]),
        (0, 900, [0, 500]),
        (0, 1, [0, 1]),
    ],
)
def test_steps_are_those_that_people_count_in(low: float, high: float, steps: list[int]) -> None:
    assert Scale(low, high, 0, 1).steps(4) == steps


def test_the_clock_names_half_hours_and_only_hours_of_a_long_day() -> None:
    assert list(clock(460, 70)) == [(20, "08:00"), (50, "08:30")]
    assert list(clock(450, 331))[:2] == [(30, "08:00"), (90, "09:00")]
    assert list(clock(1410, 60)) == [(0, "23:30"), (30, "00:00"), (60, "00:30")]


def test_axes_say_their_values_where_these_lie(sheet: Drawing) -> None:
    axes = Axes(Scale(0, 10, 50, 350), Scale(0, 4, 180, 20))
    axes.draw(sheet, [(5, "08:00")], [(0, "0"), (4, "4")])
    assert texts(sheet) == ["0", "4", "08:00"]
    lines = [one.get("points") for one in parts(sheet, "polyline")]
    assert lines == ["50.0,180.0 350.0,180.0", "50.0,20.0 350.0,20.0", "200.0,180.0 200.0,186.0"]


def test_a_bar_is_as_long_as_its_value_and_none_is_drawn_for_nothing(sheet: Drawing) -> None:
    along = Scale(0, 10, 100, 300)
    draw_bar(sheet, along, 0.1, 50, 20, "focus")
    draw_bar(sheet, along, 5, 80, 20, "focus")
    draw_bar(sheet, along, 0, 110, 20, "focus")
    found = [(one.get("x"), one.get("y"), one.get("width")) for one in parts(sheet, "rect")]
    assert found == [("100", "40", "2"), ("100", "70", "100")]


def test_a_legend_lays_its_entries_clear_of_each_other(sheet: Drawing) -> None:
    entries = [Entry("promised", "range", "line"), Entry("a longer name", "dot", "lotus", True)]
    draw_legend(sheet, (0, 20), [*entries, Entry("priority", "diamond", "focus")])
    assert texts(sheet) == ["promised", "a longer name", "priority"]
    first, second, third = (float(one.get("x", "")) for one in parts(sheet, "text"))
    assert third - second > second - first > 30
    assert [one.get("fill") for one in parts(sheet, "rect")] == [
        COLOURS["line"],
        COLOURS["card"],
        COLOURS["focus"],
    ]
