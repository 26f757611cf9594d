"""Missed numbers on the wall: a line of their own, read from the seats, and read out again."""

import pytest
from playwright.sync_api import Browser, expect

from tests.display_board.conftest import OpenBoard
from tests.display_board.fake_office import FakeOffice
from tests.display_board.test_board_speech import let_it_speak, spoken, wait_for_quiet

FONT = "parseFloat(getComputedStyle(document.getElementById('missed')).fontSize)"
OVERFLOW = """(() => {
  const line = document.getElementById("missed");
  return line.scrollWidth - line.clientWidth;
})()"""


KEEP_TURNS = """() => {
  window.turns = [];
  window.cut = 0;
  const line = document.getElementById("missed");
  const look = () => {
    turns.push(line.textContent);
    cut = Math.max(cut, line.scrollWidth - line.clientWidth);
  };
  look();
  new MutationObserver(look).observe(line, {childList: true, subtree: true});
}"""


def test_missed_numbers_stand_on_the_wall_until_they_are_over(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    office.settings["farthest_metres"] = 4.0
    page = open_board(office)
    expect(page.locator("#missed")).to_be_empty()
    height = "document.getElementById('missed').clientHeight"
    assert page.evaluate(height) == 0
    for place, number in enumerate(("A012", "B007"), 1):
        office.call(number, str(place))
        office.miss(number, str(place))
    numbers = page.locator(".missed-numbers")
    expect(numbers).to_have_text("A012\u00a0Quầy\u00a01\u00a0· B007\u00a0Quầy\u00a02")
    expect(page.locator(".missed-head")).to_have_text("Số đã mời, chưa có mặt:")
    assert page.evaluate(OVERFLOW) == 0
    layout = page.evaluate("luotBoard().layout")
    assert page.evaluate(FONT) >= layout["small"] - 0.5
    assert layout["legible"]
    office.move("ticket.returned", "A012", "1", "waiting")
    expect(numbers).to_have_text("B007\u00a0Quầy\u00a02")
    office.move("ticket.undone", "B007", "2", "called")
    expect(page.locator("#missed")).to_be_empty()


@pytest.mark.parametrize(
    ("size", "metres"), [((1280, 720), 8.0), ((1280, 720), 14.0), ((720, 1280), 6.0)]
)
def test_many_missed_numbers_take_turns_and_none_is_cut(
    office: FakeOffice, open_board: OpenBoard, size: tuple[int, int], metres: float
) -> None:
    office.settings["farthest_metres"] = metres
    office.settings["panel_width_mm"] = 1218.0 if size[0] > size[1] else 685.0
    numbers = [f"A{place:03}" for place in range(1, 6)]
    for number in numbers:
        office.calls_without_event(number, "1")
        office.miss(number, "1")
    page = open_board(office, *size)
    layout = page.evaluate("luotBoard().layout")
    assert page.evaluate(FONT) >= layout["line"] - 0.5
    page.evaluate(KEEP_TURNS)
    for number in numbers:
        page.wait_for_function("one => turns.join().includes(one)", arg=number, timeout=60_000)
    assert page.evaluate("cut") == 0


def test_a_number_whose_session_is_over_leaves_the_wall(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    office.call("A001", "1")
    office.miss("A001", "1", minutes=-1)
    page = open_board(office)
    page.wait_for_function("luotBoard().board.missed.length === 1")
    expect(page.locator("#missed")).to_be_empty()


def test_a_missed_number_is_read_out_and_called_to_nobody(
    office: FakeOffice, open_board: OpenBoard, browser: Browser
) -> None:
    office.settings["languages"] = ["vi"]
    page = open_board(office, browser=browser)
    office.calls_without_event("A001", "1")
    office.miss("A001", "1")
    office.call("A002", "2")
    office.read_again("A001", "1")
    let_it_speak(page, office.seq)
    wait_for_quiet(page, 2)
    assert {number for number, _ in spoken(page)} == {"A001", "A002"}
    expect(page.locator("#hero-number")).to_have_text("A002")
