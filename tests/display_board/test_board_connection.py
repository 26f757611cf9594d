"""The board keeps the right picture through every kind of break, and says when it cannot."""

import re

from playwright.sync_api import Page

from tests.display_board.conftest import OpenBoard
from tests.display_board.fake_office import TOKEN, FakeOffice, eventually


def wait_for_number(page: Page, number: str) -> None:
    page.wait_for_function(
        "number => document.getElementById('hero-number').textContent === number", arg=number
    )


def wait_for(page: Page, expression: str) -> None:
    page.wait_for_function(expression, timeout=60_000)


def test_the_token_leaves_the_address_and_is_kept(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    page = open_board(office)
    assert page.url == f"{office.address}/board/MT"
    page.reload()
    wait_for(page, "luotBoard().connection.state === 'connected'")


def test_a_board_without_permission_says_so_and_goes_on_trying(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    page = open_board(office, wait=False, token="wrong")
    page.wait_for_function(
        "document.getElementById('empty-title').textContent"
        " === 'Mã của bảng này không còn dùng được'"
    )
    page.goto(f"{office.address}/board/MT#token={TOKEN}")
    page.reload()
    wait_for(page, "luotBoard().board !== null")


def test_a_reload_shows_the_same_picture(office: FakeOffice, open_board: OpenBoard) -> None:
    page = open_board(office)
    office.call("A012", "3")
    office.call("B014", "5", age=120)
    wait_for(page, "luotBoard().seq === 102")
    before = page.locator("#top").inner_text()
    page.reload()
    wait_for(page, "luotBoard().connection.state === 'connected'")
    wait_for(page, "luotBoard().speaking === null")
    assert set(page.locator("#wall").inner_text().split()) >= {"A012", "B014"}
    assert "A012" in before + page.locator("#wall").inner_text()


def test_a_reload_while_the_server_is_away_shows_the_last_picture_and_its_age(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    page = open_board(office)
    office.call("A012", "3", age=120)
    wait_for_number(page, "A012")
    office.cut()
    page.reload()
    wait_for_number(page, "A012")
    page.wait_for_selector("#banner", state="visible")
    banner = page.locator("#banner-text").text_content() or ""
    assert re.search(r"dừng từ \d\d:\d\d", banner)
    assert page.evaluate("luotBoard().spoken.length") == 0
    office.mend()
    wait_for(page, "luotBoard().connection.state === 'connected'")
    page.wait_for_selector("#banner", state="hidden")


def test_calls_made_during_a_break_appear_and_the_fresh_ones_are_spoken(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    page = open_board(office)
    office.cut()
    wait_for(page, "luotBoard().connection.state === 'down'")
    office.call("A001", "1", age=300)
    office.call("A002", "2")
    office.mend()
    wait_for(page, "luotBoard().seq === 102")
    wait_for(page, "luotBoard().spoken.some((one) => one.language === 'en')")
    assert page.evaluate("luotBoard().board.calls.map((call) => call.number)") == ["A002", "A001"]
    assert page.evaluate("luotBoard().spoken.map((one) => one.number)") == ["A002"] * 2


def test_a_night_without_network_ends_with_the_right_picture(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    page = open_board(office)
    office.call("A099", "3", age=120)
    wait_for_number(page, "A099")
    office.cut()
    wait_for(page, "luotBoard().connection.state === 'down'")
    office.write("day.closed", {"business_day": "2026-11-27"})
    office.calls.clear()
    office.log.clear()
    office.seq += 400
    office.mend()
    wait_for(page, f"luotBoard().seq === {office.seq}")
    assert page.locator("#call").get_attribute("class") == "call is-empty"
    office.call("A001", "1")
    wait_for_number(page, "A001")


def test_a_restarted_server_is_found_again(office: FakeOffice, open_board: OpenBoard) -> None:
    page = open_board(office)
    office.call("A012", "3", age=120)
    wait_for_number(page, "A012")
    office.stop()
    wait_for(page, "luotBoard().connection.state === 'down'")
    office.start()
    wait_for(page, "luotBoard().connection.state === 'connected'")
    office.call("A013", "3")
    wait_for_number(page, "A013")


def test_another_history_replaces_the_picture(office: FakeOffice, open_board: OpenBoard) -> None:
    page = open_board(office)
    office.call("A012", "3")
    wait_for_number(page, "A012")
    office.stop()
    office.begin_anew("second")
    office.calls.clear()
    office.start()
    wait_for(page, "luotBoard().seq === 7")
    wait_for(page, "luotBoard().board.calls.length === 0")
    office.call("A001", "1")
    wait_for_number(page, "A001")


def test_a_jump_in_the_sequence_makes_it_ask_again(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    page = open_board(office)
    connections = office.connections
    office.log.append((101, '{"seq":101,"type":"skip"}'))
    office.seq = 101
    office.call("A012", "3")
    wait_for_number(page, "A012")
    assert office.connections == connections + 1


def test_a_silent_connection_is_shown_as_down_within_15_seconds(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    page = open_board(office)
    office.call("A012", "3", age=120)
    wait_for_number(page, "A012")
    office.heartbeats = False
    page.clock.install()
    page.clock.pause_at(page.evaluate("Date.now() / 1000 + 600"))
    page.reload()
    wait_for(page, "luotBoard().connection.state === 'connected' && luotBoard().board !== null")
    office.accepts = False
    since_heard = page.evaluate("Date.now() - luotBoard().connection.heard")
    page.clock.run_for(14_900 - since_heard)
    assert page.evaluate("luotBoard().connection.state") == "connected"
    page.clock.run_for(200)
    assert page.evaluate("luotBoard().connection.state") == "down"
    assert (page.locator("#connection").text_content() or "").startswith("Mất kết nối từ ")
    page.clock.run_for(4_000)
    assert page.locator("#banner").is_visible()


def test_a_newer_build_is_taken_after_a_restart(office: FakeOffice, open_board: OpenBoard) -> None:
    page = open_board(office)
    # Until the page has loaded anew there is no board in it to ask.
    with page.expect_navigation(timeout=60_000):
        office.stop()
        office.build = "b2"
        office.start()
    assert page.evaluate("document.querySelector('script[src]').src.includes('/static/b2/')")
    wait_for(page, "luotBoard().connection.state === 'connected'")
    eventually(lambda: office.statuses and office.statuses[-1]["version"] == "b2")


def test_the_board_tells_how_it_is(office: FakeOffice, open_board: OpenBoard) -> None:
    open_board(office)
    # A browser may need longer for its sound than for the connection: later statuses tell of it.
    status = eventually(
        lambda: next((one for one in office.statuses if one["sound"] == "running"), None)
    )
    assert status["type"] == "status"
    assert (status["queue"], status["trouble"], status["version"]) == (0, None, "b1")


def test_a_screen_reader_hears_the_call(office: FakeOffice, open_board: OpenBoard) -> None:
    page = open_board(office)
    office.call("A012", "3")
    page.wait_for_function(
        "document.getElementById('spoken').textContent === 'Mời số A012 đến quầy 3'"
    )
    assert page.locator("#spoken").get_attribute("aria-live") == "assertive"


def test_a_new_call_pulses_at_most_three_times_a_second_for_at_most_five(
    office: FakeOffice, open_board: OpenBoard
) -> None:
    page = open_board(office)
    office.call("A012", "3")
    wait_for_number(page, "A012")
    style = page.evaluate(
        "(() => { const s = getComputedStyle(document.getElementById('hero-number'));"
        " return [s.animationDuration, s.animationIterationCount] })()"
    )
    seconds, times = float(style[0].removesuffix("s")), float(style[1])
    assert 1 / seconds <= 3
    assert seconds * times <= 5
