"""Missed numbers on the wall: a line of their own, read from the seats, and read out again."""

from playwright.sync_api import Browser, Page, expect

from tests.display_board.conftest import OpenBoard
from tests.display_board.fake_office import FakeOffice
from tests.display_board.test_board_speech import let_it_speak, spoken, wait_for_quiet

HEAD = "Số đã mời, chưa có mặt:"
FONT = "parseFloat(getComputedStyle(document.getElementById('missed')).fontSize)"
OVERFLOW = """(() => {
  const line = document.getElementById("missed");
  return line.scrollWidth - line.clientWidth;
})()"""


def line(page: Page) -> str:
    return page.locator("#missed").inner_text().replace("\u00a0", " ")


def test_missed_numbers_stand_on_the_wall_until_they_are_over(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    page = open_board(office)
    expect(page.locator("#missed")).to_be_empty()
    height = "document.getElementById('missed').clientHeight"
    assert page.evaluate(height) == 0
    for place, number in enumerate(("A012", "B007"), 1):
        office.call(number, str(place))
        office.miss(number, str(place))
    expect(page.locator("#missed")).to_contain_text("B007")
    assert line(page) == f"{HEAD} A012 Quầy 1 · B007 Quầy 2"
    assert page.evaluate(OVERFLOW) == 0
    layout = page.evaluate("luotBoard().layout")
    assert page.evaluate(FONT) >= layout["small"] - 0.5
    assert layout["legible"]
    office.move("ticket.returned", "A012", "1", "waiting")
    expect(page.locator("#missed")).to_have_text(f"{HEAD} B007\u00a0Quầy\u00a02")
    office.move("ticket.undone", "B007", "2", "called")
    expect(page.locator("#missed")).to_be_empty()


def test_many_missed_numbers_take_turns_and_none_is_cut(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    office.settings["farthest_metres"] = 12.0
    for place in range(1, 10):
        office.calls_without_event(f"A{place:03}", "1")
        office.miss(f"A{place:03}", "1")
    page = open_board(office)
    seen: set[str] = set()
    page.clock.install()
    for _ in range(12):
        assert page.evaluate(OVERFLOW) == 0
        seen |= {word for word in line(page).split() if word.startswith("A")}
        page.clock.run_for(6_000)
    assert seen == {f"A{place:03}" for place in range(1, 10)}


def test_a_missed_number_is_read_out_and_called_to_nobody(
    office: FakeOffice, open_board: OpenBoard, browser: Browser
) -> None:
    office.settings["languages"] = ["vi"]
    page = open_board(office, browser=browser)
    office.calls_without_event("A001", "1")
    office.move("ticket.no_show", "A001", "1", "no_show")
    office.call("A002", "2")
    office.read_again("A001", "1")
    let_it_speak(page, office.seq)
    wait_for_quiet(page, 2)
    assert {number for number, _ in spoken(page)} == {"A001", "A002"}
    expect(page.locator("#hero-number")).to_have_text("A002")
