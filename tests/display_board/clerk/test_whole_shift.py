"""A clerk's whole shift with every act, by keyboard alone, against a real server."""

from playwright.sync_api import expect

from tests.conftest import PAINTED
from tests.display_board.clerk.clerk_page import ClerkPage, NewPage
from tests.display_board.clerk.real_hall import PASSWORD, NewOffice


def arrive(clerk: ClerkPage) -> None:
    clerk.open()
    expect(clerk.page.locator("#user")).to_be_focused()
    clerk.page.evaluate(PAINTED)
    clerk.page.keyboard.type(clerk.office.users["hanh"])
    clerk.press("Tab")
    clerk.page.keyboard.insert_text(PASSWORD)
    clerk.press("Enter")
    expect(clerk.counter("2")).to_be_visible()
    clerk.tab_to("Quầy 2")
    clerk.press("Enter")
    expect(clerk.next).to_be_focused()


def call(clerk: ClerkPage, number: str) -> None:
    clerk.press_next()
    clerk.expect_at_counter(number, "called")


def serve_with_a_second_service(clerk: ClerkPage) -> None:
    call(clerk, "A001")
    clerk.press("F8")
    expect(clerk.page.locator(".at-details")).to_contain_text("Đã mời 2 lần")
    clerk.press("F2")
    clerk.expect_at_counter("A001", "serving")
    clerk.press("F3")
    clerk.press("Space")
    clerk.press("F3")
    expect(clerk.page.locator(".at-service")).to_have_text("Hộ tịch")
    clerk.press("F4")
    clerk.expect_nobody()


def send_away(clerk: ClerkPage) -> None:
    """One does not come, one is put aside, one goes elsewhere, one call was a mistake."""
    call(clerk, "A002")
    clerk.press("F7")
    expect(clerk.undo_bar).to_contain_text("A002 vắng mặt")
    call(clerk, "A003")
    clerk.press("F10")
    clerk.press("F10")
    expect(clerk.notice).to_contain_text("Đã tạm gác A003")
    call(clerk, "A004")
    clerk.press("F6")
    clerk.press("ArrowDown")
    clerk.press("Enter")
    expect(clerk.notice).to_have_text("Đã chuyển A004 sang Hộ tịch")
    call(clerk, "A005")
    clerk.press("Control+z")
    clerk.expect_nobody()
    expect(clerk.rows).to_have_text(["A005", "A006", "A007", "A008"])


def open_row(clerk: ClerkPage, number: str, act: str) -> None:
    """From anywhere into the line, to a number, to one of its acts."""
    clerk.press("Control+ArrowDown")
    while number not in clerk.in_focus():
        clerk.press("ArrowDown")
    clerk.press("Enter")
    expect(clerk.panel).to_be_visible()
    clerk.tab_to(act)
    clerk.press("Enter")


def mind_the_line(clerk: ClerkPage) -> None:
    """Choose one, prefer one, withdraw one, print one."""
    open_row(clerk, "A006", "Mời ngay")
    clerk.expect_at_counter("A006", "called")
    clerk.press("F4")
    clerk.expect_nobody()
    open_row(clerk, "A008", "Diện ưu tiên")
    clerk.press("ArrowDown")
    clerk.press("Enter")
    expect(clerk.notice).to_have_text("A008 được ưu tiên")
    expect(clerk.next).to_contain_text("Kế tiếp: A008 · Chứng thực · ưu tiên")
    open_row(clerk, "A007", "Hủy số")
    clerk.press("Space")
    clerk.press("Enter")
    expect(clerk.notice).to_have_text("Đã hủy A007")
    open_row(clerk, "A005", "In phiếu")
    clerk.press("Space")
    clerk.press("Enter")
    expect(clerk.notice).to_have_text("Đã yêu cầu in bản sao A005")
    clerk.shoot("shift")


def bring_back(clerk: ClerkPage) -> None:
    clerk.tab_to("A003")
    clerk.press("Enter")
    clerk.press("Enter")
    clerk.expect_at_counter("A003", "called")
    clerk.press("F4")
    clerk.expect_nobody()
    clerk.tab_to("A002")
    clerk.press("Enter")
    expect(clerk.panel).to_be_visible()
    clerk.press("Enter")
    expect(clerk.notice).to_have_text("Đã đưa A002 lại vào hàng chờ")


def give_a_number(clerk: ClerkPage) -> None:
    clerk.press("Control+i")
    clerk.press("Space")
    clerk.press("Enter")
    expect(clerk.panel.locator(".panel-number")).to_have_text("A009")
    clerk.press("Escape")
    expect(clerk.panel).to_be_hidden()


def pause_and_leave(clerk: ClerkPage) -> None:
    clerk.tab_to("Họp đột xuất")
    clerk.press("Space")
    expect(clerk.next).to_contain_text("Tiếp tục phục vụ")
    clerk.press_next()
    expect(clerk.next).to_contain_text("Mời số tiếp theo")
    clerk.later(2)
    clerk.press("NumpadEnter")
    clerk.expect_at_counter("A008", "called")
    clerk.press("F4")
    clerk.expect_nobody()
    clerk.tab_to("Đóng quầy")
    clerk.press("Enter")
    expect(clerk.counter("2")).to_contain_text("Trống")
    clerk.tab_to("Đăng xuất")
    clerk.press("Enter")
    expect(clerk.page.locator("#user")).to_be_focused()


def test_a_whole_shift_by_keyboard_alone(new_office: NewOffice, new_page: NewPage) -> None:
    office = new_office({"clerks_may_choose": "true"})
    tickets = office.issue_many(8)
    clerk = new_page(office)
    arrive(clerk)
    serve_with_a_second_service(clerk)
    send_away(clerk)
    mind_the_line(clerk)
    bring_back(clerk)
    give_a_number(clerk)
    pause_and_leave(clerk)
    assert office.states(tickets) == [
        "served",
        "waiting",
        "served",
        "waiting",
        "waiting",
        "served",
        "cancelled",
        "served",
    ]
