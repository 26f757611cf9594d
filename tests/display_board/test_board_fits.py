"""Whatever codes, names and words an office file accepts, no text on the wall touches another."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.display_board.conftest import OpenBoard
from tests.display_board.fake_office import FakeOffice, both
from tests.display_board.test_board_layout import (
    INK,
    PANELS,
    apart,
    check_sizes,
    leave_picture,
    open_on,
    told_at_the_foot,
)
from tests.long_names import long_names

LONG = long_names()
ROOMS = [f"P{number}" for number in range(201, 216)]
HUNDREDS = [str(number) for number in range(200, 220)]
MIXED = ["VPDK", "10A2", "B-12", "CA_1", "07", "1A", "3", "C1", "P204", "204", "LTB", "12"]


def office_of(codes: list[str], prefix: str = "LTB", **settings: Any) -> FakeOffice:
    services = [("LT", prefix, "Liên thông", "Joint"), ("A", "A", "Chứng thực", "Copies")]
    office = FakeOffice(codes=codes, services=services, speak=False, **settings)
    for place, code in enumerate(codes):
        office.calls_without_event(f"{prefix}{place + 1:03d}", code)
    office.counters[1]["state"] = "paused"
    office.counters[1]["number"] = None
    return office


def of_one_to_four_signs(count: int) -> list[str]:
    """Codes as an office mixes them: "1", "A2", "P03", "B-04", "5" and so on."""
    forms = ("{}", "A{}", "P{:02}", "B-{:02}")
    return [forms[place % 4].format(place + 1) for place in range(count)]


def long_hall(zone: str, codes: Sequence[str] = ()) -> FakeOffice:
    """The office of long names: its own counters, or as many as there are `codes`."""
    services = [
        (one["code"], one["prefix"], one["name"]["vi"], one["name"]["en"])
        for one in LONG["service"]
    ]
    own = [one["code"] for one in LONG["counter"] if not zone or one["zone"] == zone]
    shown = list(codes) or own
    office = FakeOffice(
        codes=shown,
        services=services,
        digits=4,
        speak=False,
        zone=zone or None,
        name=LONG["office"]["name"],
        text=LONG["office"]["texts"]["board_line"],
        farthest_metres=6.0,
    )
    office.name = LONG["office"]["name"]
    office.agency = LONG["office"]["agency"]
    office.waiting = dict.fromkeys(office.waiting, 105)
    for place, code in enumerate(shown[:-1]):
        office.calls_without_event(f"{services[place % 30][1]}{place:04d}", code)
    return office


def named(office: FakeOffice, places: list[str]) -> FakeOffice:
    for counter, place in zip(office.counters, places * len(office.counters), strict=False):
        counter["place"] = place
    return office


HALLS = {
    "rooms P201-P215": lambda: named(office_of(ROOMS), ["room"]),
    "rooms 200-219": lambda: named(office_of(HUNDREDS), ["room"]),
    "codes of all kinds": lambda: office_of(MIXED, farthest_metres=5.0),
    "places of all kinds": lambda: named(
        office_of(MIXED, farthest_metres=5.0), ["counter", "room", "door", "desk"]
    ),
    "45 counters": lambda: office_of([str(n) for n in range(1, 46)], prefix="A"),
    "45 mixed rooms": lambda: named(
        office_of([f"P{n}" for n in range(101, 146)]), ["room", "door"]
    ),
    "a grid of three": lambda: office_of(["1", "VPDK", "B-12"], layout="counters"),
    "long names": lambda: long_hall(""),
    "long names, zone A": lambda: long_hall("A"),
    "long names, zone B": lambda: long_hall("B"),
    "long names, 2 counters": lambda: long_hall("", of_one_to_four_signs(2)),
    "long names, 12 counters": lambda: long_hall("", of_one_to_four_signs(12)),
    "long names, 30 counters": lambda: long_hall("", of_one_to_four_signs(30)),
    "long names, 45 counters": lambda: long_hall("", of_one_to_four_signs(45)),
}


@pytest.fixture(params=HALLS)
def fitted(request: pytest.FixtureRequest) -> Iterator[tuple[str, FakeOffice]]:
    office = HALLS[request.param]()
    office.start()
    yield request.param, office
    office.stop()


def in_order(page: Page, selector: str) -> list[dict[str, float]]:
    boxes: list[dict[str, float]] = page.locator(selector).evaluate_all(
        """all => all.map((one) => {
          const {left, right, top, bottom} = one.getBoundingClientRect();
          return {left, right, top, bottom};
        })"""
    )
    return boxes


@pytest.mark.parametrize("panel", PANELS)
def test_no_text_touches_another_or_leaves_its_cell(
    panel: str, fitted: tuple[str, FakeOffice], open_board: OpenBoard
) -> None:
    name, office = fitted
    page = open_on(panel, office, open_board)
    leave_picture(page, f"fits-{name}-{panel}")
    width, height, _ = PANELS[panel]
    pieces = page.evaluate(INK)
    for place, one in enumerate(pieces):
        assert one["left"] >= 0, one
        assert one["right"] <= width + 1, one
        assert one["bottom"] <= height + 1, one
        assert not one["cut"], one
        assert one["wide"] <= 1, one
        for other in pieces[place + 1 :]:
            assert apart(one, other), (one, other)
    cells = in_order(page, ".cell-inner")
    codes = in_order(page, ".cell-code")
    numbers = in_order(page, ".cell-number, .cell-state")
    assert len(cells) in (0, len(office.counters)), "all counters or none"
    for cell, code, number in zip(cells, codes, numbers, strict=True):
        for inner in (code, number):
            assert inner["left"] >= cell["left"] - 1, (name, inner, cell)
            assert inner["right"] <= cell["right"] + 1, (name, inner, cell)
        assert number["left"] - code["right"] >= 6, "a number is no part of the code before it"
    for before, after in pairwise(zip(cells, numbers, strict=True)):
        if before[0]["top"] == after[0]["top"]:
            assert after[0]["left"] - before[1]["right"] >= 12, "two cells are two"
    widths = page.locator(".cell-code").evaluate_all(
        "all => all.map((one) => one.scrollWidth - one.clientWidth)"
    )
    assert all(wide <= 0 for wide in widths), "a code stands whole in its frame"
    told_at_the_foot(page)
    if page.evaluate("luotBoard().layout.legible"):
        check_sizes(page, panel, office.settings["farthest_metres"])


def test_a_zone_without_a_name_is_called_by_its_code(open_board: OpenBoard) -> None:
    office = FakeOffice(3, speak=False, zone="A", name=both("Phường Minh Tâm", "Minh Tam Ward"))
    office.start()
    try:
        page = open_on("1080p", office, open_board)
        assert page.locator("#name").text_content() == "Phường Minh Tâm · Khu vực A"
        office.settings["name"] = both("Tầng hai", "Second floor")
        office.begin_anew("with a name")
        page.reload()
        page.wait_for_function(
            "document.getElementById('name').textContent === 'Phường Minh Tâm · Tầng hai'"
        )
    finally:
        office.stop()


def test_a_room_is_called_a_room_wherever_it_is_named(open_board: OpenBoard) -> None:
    office = named(FakeOffice(codes=["204", "7"], speak=False), ["room", "door"])
    office.calls_without_event("A001", "7")
    office.start()
    try:
        page = open_on("1080p", office, open_board)
        office.call("A002", "204")
        page.wait_for_function("luotBoard().seq === 101")
        assert page.locator("#hero-word").text_content() == "Phòng"
        assert page.locator(".way-word").all_text_contents() == ["Cửa"]
        assert page.locator("#spoken").text_content() == "Mời số A002 đến phòng 204"
    finally:
        office.stop()


def test_a_long_name_is_fitted_anew_once_the_clock_stands_beside_it(open_board: OpenBoard) -> None:
    """The clock and the typeface may come after the name, and nobody may call for an hour."""
    office = long_hall("A")
    office.start()
    page = open_on("1080p", office, open_board)
    page.evaluate("document.getElementById('office').style.setProperty('--fit', '1')")
    page.wait_for_function(
        "(({scrollHeight, clientHeight}) => scrollHeight <= clientHeight)(office)"
    )
    office.stop()
