"""Signing in, choosing a counter, and what happens when a counter changes hands."""

from playwright.sync_api import Route, expect

from tests.conftest import PAINTED
from tests.display_board.clerk.clerk_page import ClerkPage, NewPage
from tests.display_board.clerk.real_hall import Office


def test_signs_in_and_offers_the_counters(clerk: ClerkPage) -> None:
    clerk.open()
    expect(clerk.page.locator("#user")).to_be_focused()
    clerk.shoot("sign-in")
    clerk.sign_in()
    expect(clerk.counter("2")).to_contain_text("Quầy 2")
    expect(clerk.page.locator("h1")).to_have_text("Hôm nay anh/chị làm việc ở quầy nào?")


def test_says_in_words_that_the_password_is_wrong(clerk: ClerkPage) -> None:
    clerk.sign_in(password="không phải mật khẩu")
    complaint = clerk.page.locator("#complaint")
    expect(complaint).to_have_text("Tên đăng nhập hoặc mật khẩu chưa đúng.")
    expect(clerk.page.locator("#password")).to_be_focused()
    clerk.shoot("sign-in-wrong")
    clerk.sign_in()
    expect(clerk.counter("1")).to_be_visible()


def test_asks_for_what_is_missing_without_asking_the_server(clerk: ClerkPage) -> None:
    asked: list[str] = []
    clerk.page.on("request", lambda one: asked.append(one.url) if "sign-in" in one.url else None)
    clerk.open()
    clerk.page.locator("#user").fill("hanh")
    clerk.page.evaluate(PAINTED)
    clerk.page.keyboard.press("Enter")
    expect(clerk.page.locator("#complaint")).to_contain_text("Hãy nhập")
    assert [url for url in asked if url.endswith("/api/v1/sign-in")] == []


def test_hints_that_caps_lock_is_on(clerk: ClerkPage) -> None:
    clerk.open()
    hint = clerk.page.locator("#caps")
    expect(hint).to_have_text("")
    clerk.page.locator("#password").evaluate(
        "field => field.dispatchEvent(new KeyboardEvent('keydown',"
        " {key: 'A', bubbles: true, modifierCapsLock: true}))"
    )
    expect(hint).to_have_text("Phím Caps Lock đang bật.")


def test_shows_the_password_on_demand(clerk: ClerkPage) -> None:
    clerk.open()
    clerk.page.get_by_role("button", name="Hiện mật khẩu").click()
    expect(clerk.page.locator("#password")).to_have_attribute("type", "text")


def test_shows_who_sits_where_and_follows_it_live(clerk: ClerkPage, office: Office) -> None:
    clerk.sign_in()
    expect(clerk.counter("3")).to_contain_text("Trống")
    office.clerk("minh").open("3")
    expect(clerk.counter("3")).to_contain_text("Trần Văn Minh đang làm việc")
    clerk.shoot("choose")


def test_taking_over_asks_first_and_changes_nothing_when_declined(
    clerk: ClerkPage, office: Office
) -> None:
    office.clerk("minh").open("3")
    clerk.sign_in()
    clerk.counter("3").click()
    dialog = clerk.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Trần Văn Minh đang làm việc tại Quầy 3.")
    clerk.shoot("take-over")
    clerk.page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(clerk.counter("3")).to_contain_text("Trần Văn Minh đang làm việc")


def test_the_page_that_was_taken_over_says_so_and_stops(
    clerk: ClerkPage, office: Office, new_page: NewPage
) -> None:
    office.issue()
    clerk.sit("2")
    other = new_page(office)
    other.sign_in("minh")
    other.counter("2").click()
    other.page.get_by_role("button", name="Tiếp quản Quầy 2").click()
    expect(other.next).to_be_visible()
    expect(clerk.page.locator("h1")).to_have_text("Quầy 2 đã chuyển sang nơi khác")
    expect(clerk.page.locator(".arrival-lead")).to_contain_text("Trần Văn Minh đã tiếp quản")
    clerk.shoot("taken")
    clerk.press("F9")
    other.press_next()
    other.expect_at_counter("A001", "called")
    clerk.page.get_by_role("button", name="Chọn quầy").click()
    expect(clerk.counter("2")).to_contain_text("Trần Văn Minh đang làm việc")


def test_the_same_person_on_another_page_is_called_by_no_name(
    clerk: ClerkPage, office: Office, new_page: NewPage
) -> None:
    clerk.sit("2")
    other = new_page(office)
    other.sign_in("hanh")
    other.counter("2").click()
    expect(other.page.get_by_role("dialog")).to_contain_text("Anh/chị đang mở Quầy 2")
    other.page.get_by_role("button", name="Tiếp quản Quầy 2").click()
    expect(clerk.page.locator(".arrival-lead")).to_contain_text("mở ở một máy khác")


def test_a_reload_keeps_the_counter_and_its_number(clerk: ClerkPage, office: Office) -> None:
    office.issue()
    clerk.sit("2")
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    clerk.page.reload()
    clerk.expect_at_counter("A001", "called")


def test_signing_out_forgets_the_person(clerk: ClerkPage) -> None:
    clerk.sign_in()
    clerk.page.get_by_role("button", name="Đăng xuất").click()
    expect(clerk.page.locator("#user")).to_be_visible()
    clerk.page.reload()
    expect(clerk.page.locator("#user")).to_be_visible()


def test_a_late_answer_does_not_bring_back_who_signed_out(clerk: ClerkPage) -> None:
    asked: list[Route] = []

    def hold_the_second(route: Route) -> None:
        asked.append(route)
        if len(asked) != 2:
            route.continue_()

    clerk.intercept("**/api/v1/me", hold_the_second)
    clerk.open()
    expect(clerk.page.locator("#user")).to_be_visible()
    with (
        clerk.page.expect_request("**/api/v1/me"),
        clerk.page.expect_response("**/api/v1/sign-in") as signed_in,
    ):
        clerk.say_who()
    clerk.page.get_by_role("button", name="Đăng xuất").click()
    expect(clerk.page.locator("#user")).to_be_visible()
    with clerk.page.expect_event("requestfinished"):
        asked[1].fulfill(json=signed_in.value.json()["person"])
    clerk.say_who()
    expect(clerk.counter("2")).to_be_visible()


def test_speaks_english_where_asked_and_remembers_it(clerk: ClerkPage) -> None:
    clerk.open()
    clerk.page.get_by_role("button", name="English").click()
    expect(clerk.page.locator("h1")).to_have_text("Sign in")
    clerk.page.reload()
    expect(clerk.page.locator("h1")).to_have_text("Sign in")
    assert clerk.page.evaluate("document.documentElement.lang") == "en"
