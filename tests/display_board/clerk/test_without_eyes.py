"""The clerk page heard instead of seen: what is said, where the focus is, what axe-core finds."""

import re

import pytest
from playwright.sync_api import expect

from tests.display_board.axe import violations
from tests.display_board.clerk.clerk_page import ClerkPage, NewPage
from tests.display_board.clerk.real_hall import Office
from tests.display_board.clerk.test_by_hand_and_eye import busy_desk

HEAR = """() => {
  const heard = [];
  document.documentElement.heard = heard;
  new MutationObserver((changes) => {
    for (const change of changes) for (const one of change.addedNodes) heard.push(one.textContent);
  }).observe(document.getElementById('spoken'), {childList: true});
}"""
"""Keep what the page's live region is given from now on."""
TO_THE_FOOT = "scrollTo(0, document.documentElement.scrollHeight)"
"""A narrow page's foot sticks: half a button scrolled behind it would be judged as a small one."""


def heard(clerk: ClerkPage) -> list[str]:
    words: list[str] = clerk.page.evaluate("document.documentElement.heard")
    return words


def last_heard(clerk: ClerkPage) -> str:
    clerk.answered()
    return heard(clerk)[-1]


@pytest.fixture
def listening(clerk: ClerkPage, office: Office) -> ClerkPage:
    """A desk with six in the line and an ear on its live region."""
    office.issue_many(6)
    clerk.sit("2")
    expect(clerk.page.locator("#spoken")).to_have_attribute("aria-live", "assertive")
    clerk.page.evaluate(HEAR)
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    return clerk


def test_each_act_and_its_undo_are_said(listening: ClerkPage) -> None:
    undo = "Còn 15 giây để hoàn tác, phím Ctrl+Z"
    assert last_heard(listening) == f"Đã mời số A 0 0 1 đến Quầy 2. {undo}"
    listening.press("F2")
    listening.expect_at_counter("A001", "serving")
    assert last_heard(listening) == f"Đã bắt đầu A001. {undo}"
    listening.press("F4")
    listening.expect_nobody()
    assert last_heard(listening).startswith("Đã hoàn tất A001. Còn ")
    listening.press("Control+z")
    listening.expect_at_counter("A001", "serving")
    assert last_heard(listening) == "Đã hoàn tác A001"
    listening.press_next()
    listening.expect_at_counter("A002", "called")
    listening.press("F7")
    listening.expect_nobody()
    assert last_heard(listening) == f"A002 vắng mặt. {undo}"


def test_the_same_words_are_said_as_often_as_they_are_news(listening: ClerkPage) -> None:
    for times in (1, 2):
        listening.press("F8")
        expect(listening.page.locator(".at-details")).to_contain_text(f"Đã mời {times + 1} lần")
        listening.answered()
        assert heard(listening).count("Đã mời lại A001") == times


def test_what_a_panel_did_is_said(listening: ClerkPage) -> None:
    listening.press("F6")
    listening.panel.locator("[name=to_counter][value='3']").check()
    listening.press("Enter")
    listening.expect_nobody()
    assert last_heard(listening).startswith("Đã chuyển A001 sang ")
    listening.press_next()
    listening.expect_at_counter("A002", "called")
    listening.press("F10")
    expect(listening.panel).to_be_visible()
    listening.press("Enter")
    listening.expect_nobody()
    assert last_heard(listening).startswith("Đã tạm gác A002")
    listening.click(listening.row("A003"))
    listening.click(listening.panel.locator("[data-act=cancel]"))
    listening.click(listening.panel.locator(".strong-button"))
    assert heard(listening)[-1] == "Hãy chọn lý do."
    listening.click(listening.choice("Đã ra về"))
    listening.press("Enter")
    expect(listening.row("A003")).to_have_count(0)
    assert last_heard(listening) == "Đã hủy A003"


def test_says_once_that_the_time_to_undo_runs_out(listening: ClerkPage) -> None:
    listening.press("F2")
    listening.expect_at_counter("A001", "serving")
    for seconds in (6, 3, 2, 2, 2):
        listening.later(seconds)
    expect(listening.undo_bar).to_have_count(0)
    (ending,) = [one for one in heard(listening) if one.startswith("Còn ")]
    assert re.fullmatch(r"Còn [345] giây để hoàn tác, phím Ctrl\+Z", ending)


def test_the_tab_tells_who_waits(clerk: ClerkPage, office: Office) -> None:
    clerk.open()
    expect(clerk.page).to_have_title("Trang cán bộ")
    clerk.sit("2")
    expect(clerk.page).to_have_title("Không ai chờ · Quầy 2")
    office.issue_many(2)
    expect(clerk.page).to_have_title("2 người chờ, tiếp theo A001 · Quầy 2")
    clerk.page.locator(".top button[lang=en]").click()
    expect(clerk.page).to_have_title("2 waiting, next A001 · Counter 2")
    clerk.click(clerk.page.locator("[data-act=close]").first)
    expect(clerk.page).to_have_title("Counter")


def test_after_signing_in_the_keys_go_on_at_ones_own_counter(
    clerk: ClerkPage, office: Office
) -> None:
    office.clerk("hanh").open("2")
    clerk.sign_in()
    expect(clerk.counter("2")).to_be_focused()


def test_the_keys_alone_lead_from_the_sign_in_to_the_first_call(
    clerk: ClerkPage, office: Office
) -> None:
    office.issue()
    clerk.sign_in()
    expect(clerk.counter("1")).to_be_focused()
    clerk.tab_to("Quầy 2")
    clerk.press("Enter")
    expect(clerk.next).to_be_focused()


def test_taking_over_leads_to_the_main_button(clerk: ClerkPage, office: Office) -> None:
    office.clerk("minh").open("3")
    clerk.sign_in()
    clerk.counter("3").click()
    clerk.page.get_by_role("button", name="Tiếp quản Quầy 3").click()
    expect(clerk.next).to_be_focused()


def test_no_panel_opens_with_old_news(clerk: ClerkPage, office: Office) -> None:
    clerk.sit("2")
    clerk.press("F2")
    expect(clerk.notice).to_be_visible()
    clerk.press("Control+i")
    expect(clerk.panel).to_be_visible()
    expect(clerk.panel.locator(".panel-words")).to_have_text("")


def test_what_was_lacking_is_forgotten_with_the_next_choice(
    clerk: ClerkPage, office: Office
) -> None:
    clerk.intercept("**/tickets", lambda route: route.fulfill(status=503, body="{}"))
    clerk.sit("2")
    clerk.press("Control+i")
    clerk.click(clerk.panel.locator("[name=service]").first)
    clerk.press("Enter")
    expect(clerk.panel.locator(".panel-words")).not_to_have_text("")
    clerk.click(clerk.panel.locator("[name=service]").nth(1))
    expect(clerk.panel.locator(".panel-words")).to_have_text("")


def test_a_silent_kiosk_is_not_chosen_as_printer(clerk: ClerkPage, office: Office) -> None:
    clerk.sit("2")
    clerk.press("Control+i")
    expect(clerk.choice("Kiosk 1")).to_contain_text("mất kết nối")
    expect(clerk.choice("Kiosk 1").locator("input")).not_to_be_checked()
    expect(clerk.choice("Không in phiếu").locator("input")).to_be_checked()


def test_axe_finds_nothing_on_the_way_to_the_desk(
    clerk: ClerkPage, office: Office, new_page: NewPage
) -> None:
    clerk.open()
    expect(clerk.page.locator("#user")).to_be_visible()
    assert violations(clerk.page) == []
    clerk.say_who(password="không phải mật khẩu")
    expect(clerk.page.locator("#complaint")).not_to_have_text("")
    assert violations(clerk.page) == []
    office.clerk("minh").open("3")
    clerk.say_who()
    clerk.counter("3").click()
    dialog = clerk.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    assert violations(clerk.page) == []
    clerk.press("Escape")
    expect(dialog).to_be_hidden()
    assert violations(clerk.page) == []
    clerk.counter("2").click()
    expect(clerk.next).to_be_visible()
    office.clerk("minh").open("2", take_over=True)
    expect(clerk.page.locator("h1")).to_have_text("Quầy 2 đã chuyển sang nơi khác")
    assert violations(clerk.page) == []
    watching = new_page(office)
    watching.sign_in("lan")
    watching.page.locator("[data-act=profiles]").click()
    expect(watching.page.get_by_role("dialog")).to_be_visible()
    assert violations(watching.page) == []


@pytest.mark.parametrize("width", [1366, 320])
def test_axe_finds_nothing_at_the_desk(clerk: ClerkPage, office: Office, width: int) -> None:
    clerk.page.set_viewport_size({"width": width, "height": 768})
    busy_desk(clerk, office)
    assert violations(clerk.page) == []
    for keys in (["F10"], ["F6"], ["Control+i"], ["F1"], ["F2", "F3"]):
        for key in keys:
            clerk.press(key)
        shown = clerk.page.get_by_role("dialog") if keys == ["F1"] else clerk.panel
        expect(shown).to_be_visible()
        assert violations(clerk.page) == [], keys
        clerk.press("Escape")
        expect(shown).to_be_hidden()
    for act in ("cancel", "priority", "print"):
        clerk.click(clerk.page.locator(".row-button").first)
        clerk.page.evaluate(TO_THE_FOOT)
        assert violations(clerk.page) == []
        clerk.click(clerk.panel.locator(f"[data-act={act}]"))
        clerk.page.evaluate(TO_THE_FOOT)
        assert violations(clerk.page) == [], act
        clerk.press("Escape")
    clerk.press("F4")
    clerk.expect_nobody()
    if width < 720:
        clerk.page.locator(".pause-opener").click()
    clerk.click(clerk.page.get_by_role("button", name="Nghỉ giải lao"))
    expect(clerk.next).to_contain_text("Tiếp tục phục vụ")
    assert violations(clerk.page) == []
