"""The board for whoever does not see it as others do, and for screens that would go dark."""

from playwright.sync_api import Browser, Page, expect

from tests.display_board.axe import violations
from tests.display_board.conftest import OpenBoard
from tests.display_board.fake_office import FakeOffice
from tests.display_board.own_colours import edge, fill, force_own_colours

NOTE_LOCKS = """
window.locks = 0;
navigator.wakeLock.request = () => { window.locks += 1; return Promise.resolve({}); };
"""


def test_axe_finds_nothing_on_the_wall(open_board: OpenBoard, office: FakeOffice) -> None:
    page = open_board(office)
    assert violations(page) == []
    office.call("A012", "2")
    office.call("B003", "1")
    expect(page.locator("#hero-number")).not_to_have_text("")
    expect(page.locator("#spoken")).to_contain_text("Mời số")
    assert violations(page) == []
    office.stop()
    expect(page.locator("#banner")).to_be_visible()
    assert violations(page) == []


def test_axe_finds_nothing_on_a_silent_grid(
    open_board: OpenBoard, office: FakeOffice, browser: Browser
) -> None:
    for code in [str(counter["code"]) for counter in office.counters]:
        office.calls_without_event(f"A{int(code):03d}", code)
    page = open_board(office, browser=browser)
    expect(page.locator("#overlay")).to_be_visible()
    assert violations(page) == []


def test_axe_finds_nothing_where_the_board_is_not_let_in(
    open_board: OpenBoard, office: FakeOffice
) -> None:
    page = open_board(office, token="another", wait=False)
    expect(page.locator("#empty-title")).not_to_have_text("")
    expect(page.locator("#empty-hint")).not_to_have_text("")
    assert violations(page) == []


def test_the_arrow_is_seen_in_colours_that_the_system_forces(
    open_board: OpenBoard, office: FakeOffice
) -> None:
    office.calls_without_event("A012", "2")
    page = open_board(office)
    force_own_colours(page)
    assert fill(page, ".hero .arrow") != fill(page, "body")
    office.stop()
    expect(page.locator("#banner")).to_be_visible()
    assert edge(page, "#banner") >= 2


def locks(page: Page) -> int:
    found: int = page.evaluate("window.locks")
    return found


def test_the_screen_is_kept_on_and_taken_back_when_seen_again(
    open_board: OpenBoard, office: FakeOffice
) -> None:
    page = open_board(office, script=NOTE_LOCKS)
    assert locks(page) == 1
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert locks(page) == 2
