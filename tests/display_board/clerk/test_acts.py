"""Acts that ask something first, and those on tickets of the lists: by keyboard, at the server."""

from typing import Any

from playwright.sync_api import Route, expect

from tests.display_board.clerk.clerk_page import ClerkPage, NewPage
from tests.display_board.clerk.real_hall import HallServer, NewOffice, Office


def at_counter(clerk: ClerkPage, office: Office, how_many: int = 1) -> list[dict[str, Any]]:
    """Sit at counter 2 with the first of so many called."""
    tickets = office.issue_many(how_many)
    clerk.sit("2")
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    return tickets


def test_park_asks_why_and_how_long_and_reminds(clerk: ClerkPage, office: Office) -> None:
    ticket, _ = at_counter(clerk, office, 2)
    clerk.press("F10")
    expect(clerk.panel.locator("h2")).to_have_text("Tạm gác A001")
    expect(clerk.choice("Đang điền tờ khai").locator("input")).to_be_focused()
    clerk.shoot("park")
    clerk.press("ArrowRight")
    clerk.press("Tab")
    expect(clerk.choice("15 phút").locator("input")).to_be_focused()
    clerk.press("ArrowLeft")
    clerk.press("Enter")
    expect(clerk.notice).to_contain_text("Đã tạm gác A001 · nhắc lúc")
    expect(clerk.next).to_be_focused()
    clerk.expect_nobody()
    parked = office.ticket(ticket)
    assert (parked["state"], parked["park_reason"]) == ("parked", "copies")
    expect(clerk.chip("A001")).to_have_attribute("data-due", "false")
    clerk.shoot("parked")


def test_a_parked_ticket_draws_attention_when_its_time_is_up(
    clerk: ClerkPage, office: Office, serving: HallServer
) -> None:
    ticket, _ = at_counter(clerk, office, 2)
    clerk.press("F10")
    clerk.click(clerk.choice("5 phút").first)
    clerk.press("F10")
    expect(clerk.chip("A001")).to_be_visible()
    serving.park_time_is_up(ticket)
    clerk.page.reload()
    banner = clerk.page.locator(".troubles .banner")
    expect(banner).to_contain_text("A001 đã hết giờ tạm gác")
    expect(clerk.chip("A001")).to_have_attribute("data-due", "true")
    clerk.shoot("parked-due")
    clerk.click(banner.get_by_role("button", name="Xem"))
    expect(clerk.panel).to_contain_text("đã đến giờ nhắc")
    clerk.shoot("parked-ticket")
    clerk.click(clerk.panel.locator("[data-act=call]"))
    clerk.expect_at_counter("A001", "called")
    expect(banner).to_have_count(0)
    assert office.states([ticket]) == ["called"]


def test_a_parked_ticket_returns_to_its_place(clerk: ClerkPage, office: Office) -> None:
    tickets = at_counter(clerk, office, 3)
    clerk.press("F10")
    clerk.press("F10")
    clerk.click(clerk.chip("A001"))
    clerk.click(clerk.panel.locator("[data-act=return]"))
    expect(clerk.notice).to_have_text("Đã đưa A001 lại vào hàng chờ")
    expect(clerk.rows).to_have_text(["A001", "A002", "A003"])
    assert office.states(tickets) == ["waiting", "waiting", "waiting"]


def test_a_parked_ticket_can_be_finished_and_that_be_undone(
    clerk: ClerkPage, office: Office
) -> None:
    (ticket,) = at_counter(clerk, office)
    clerk.press("F10")
    clerk.press("F10")
    clerk.click(clerk.chip("A001"))
    clerk.click(clerk.panel.locator("[data-act=finish]"))
    expect(clerk.undo_bar).to_contain_text("Đã hoàn tất A001")
    assert office.states([ticket]) == ["served"]
    clerk.press("Control+z")
    clerk.expect_at_counter("A001", "serving")


def test_transfer_to_another_service_keeps_the_number(clerk: ClerkPage, office: Office) -> None:
    ticket, _ = at_counter(clerk, office, 2)
    clerk.press("F6")
    expect(clerk.panel.locator("h2")).to_have_text("Chuyển A001 đến đâu?")
    clerk.press("Enter")
    expect(clerk.panel).to_contain_text("Hãy chọn dịch vụ khác, hoặc một quầy.")
    clerk.shoot("transfer")
    clerk.press("ArrowDown")
    clerk.press("Tab")
    clerk.press("Tab")
    clerk.press("ArrowRight")
    expect(clerk.choice("Cuối hàng chờ").locator("input")).to_be_checked()
    clerk.press("F6")
    expect(clerk.notice).to_have_text("Đã chuyển A001 sang Hộ tịch")
    clerk.expect_nobody()
    moved = office.ticket(ticket)
    assert (moved["number"], moved["service"], moved["state"]) == ("A001", "B", "waiting")


def test_transfer_to_one_counter_goes_first_there(clerk: ClerkPage, office: Office) -> None:
    tickets = at_counter(clerk, office, 3)
    clerk.press("F6")
    clerk.panel.locator("[name=to_counter][value='3']").press("Space")
    clerk.click(clerk.choice("Đầu hàng chờ"))
    clerk.press("Enter")
    expect(clerk.notice).to_have_text("Đã chuyển A001 sang Chứng thực · Quầy 3")
    expect(clerk.rows).to_have_text(["A002", "A003"])
    other = office.clerk("minh")
    other.open("3")
    assert other.call_next("3")["number"] == "A001"
    assert office.states(tickets) == ["called", "waiting", "waiting"]


def test_escape_closes_a_panel_and_gives_the_focus_back(clerk: ClerkPage, office: Office) -> None:
    tickets = at_counter(clerk, office, 2)
    clerk.act("park").focus()
    clerk.press("Enter")
    expect(clerk.panel).to_be_visible()
    clerk.press("Escape")
    expect(clerk.panel).to_be_hidden()
    expect(clerk.act("park")).to_be_focused()
    clerk.press("Control+ArrowDown")
    expect(clerk.row("A002")).to_be_focused()
    clerk.press("Enter")
    expect(clerk.panel).to_contain_text("A002 · Chứng thực")
    clerk.press("Escape")
    expect(clerk.row("A002")).to_be_focused()
    assert office.states(tickets) == ["called", "waiting"]


def test_a_waiting_ticket_is_cancelled_only_with_a_reason(clerk: ClerkPage, office: Office) -> None:
    tickets = office.issue_many(2)
    clerk.sit("2")
    clerk.press("Control+ArrowDown")
    clerk.press("ArrowDown")
    expect(clerk.row("A002")).to_be_focused()
    clerk.press("Enter")
    clerk.shoot("ticket")
    clerk.panel.locator("[data-act=cancel]").press("Enter")
    expect(clerk.panel.locator("h2")).to_have_text("Hủy A002?")
    clerk.press("Enter")
    expect(clerk.panel).to_contain_text("Hãy chọn lý do.")
    assert office.states(tickets) == ["waiting", "waiting"]
    clerk.press("ArrowDown")
    clerk.shoot("cancel")
    clerk.press("NumpadEnter")
    expect(clerk.notice).to_have_text("Đã hủy A002")
    expect(clerk.rows).to_have_text(["A001"])
    assert office.states(tickets) == ["waiting", "cancelled"]


def test_clerks_call_no_particular_ticket_unless_the_office_lets_them(
    clerk: ClerkPage, office: Office, new_page: NewPage, new_office: NewOffice
) -> None:
    office.issue_many(2)
    clerk.sit("2")
    clerk.click(clerk.row("A002"))
    expect(clerk.panel.locator("[data-act=call]")).to_have_count(0)
    free = new_office({"clerks_may_choose": "true"})
    tickets = free.issue_many(2)
    chooser = new_page(free)
    chooser.sit("2")
    chooser.click(chooser.row("A002"))
    chooser.click(chooser.panel.locator("[data-act=call]"))
    chooser.expect_at_counter("A002", "called")
    assert free.states(tickets) == ["waiting", "called"]
    chooser.press("Control+z")
    expect(chooser.rows).to_have_text(["A001", "A002"])


def test_somebody_who_missed_the_call_returns_after_the_next_three(
    clerk: ClerkPage, office: Office
) -> None:
    tickets = at_counter(clerk, office, 5)
    clerk.press("F7")
    expect(clerk.chip("A001")).to_be_visible()
    clerk.click(clerk.chip("A001"))
    expect(clerk.panel.locator("[data-act=return]")).to_have_text("Đưa lại · sau 3 lượt nữa")
    clerk.shoot("missed")
    clerk.click(clerk.panel.locator("[data-act=return]"))
    expect(clerk.rows).to_have_text(["A002", "A003", "A004", "A001", "A005"])
    assert office.states(tickets[:1]) == ["waiting"]


def test_an_outcome_is_asked_where_the_office_wants_one(
    new_page: NewPage, new_office: NewOffice
) -> None:
    office = new_office({"outcome_needed": "true"})
    clerk = new_page(office)
    tickets = at_counter(clerk, office, 3)
    clerk.press("F4")
    expect(clerk.panel.locator("h2")).to_have_text("Kết quả của A001")
    clerk.press("F4")
    expect(clerk.panel).to_contain_text("Hãy chọn kết quả.")
    clerk.shoot("outcome")
    clerk.press("Space")
    clerk.press("F4")
    expect(clerk.undo_bar).to_contain_text("Đã hoàn tất A001")
    assert office.ticket(tickets[0])["outcome"] == "received"
    clerk.press_next()
    clerk.expect_at_counter("A002", "called")
    clerk.press_next()
    expect(clerk.panel.locator("h2")).to_have_text("Kết quả của A002, trước khi mời tiếp")
    clerk.click(clerk.choice("Chỉ hướng dẫn"))
    clerk.press("F9")
    clerk.expect_at_counter("A003", "called")
    assert office.ticket(tickets[1])["outcome"] == "guided"


def test_a_second_service_in_the_same_stay(clerk: ClerkPage, office: Office) -> None:
    (ticket,) = at_counter(clerk, office)
    clerk.press("F3")
    expect(clerk.notice).to_contain_text(
        "“Thêm dịch vụ” không áp dụng khi số ở trạng thái “Đang đến quầy”"
    )
    clerk.press("F2")
    clerk.expect_at_counter("A001", "serving")
    clerk.press("F3")
    clerk.shoot("add-service")
    clerk.click(clerk.choice("Hộ tịch"))
    clerk.press("F3")
    expect(clerk.notice).to_have_text("A001 tiếp tục với Hộ tịch")
    expect(clerk.page.locator(".at-service")).to_have_text("Hộ tịch")
    now = office.ticket(ticket)
    assert (now["state"], now["service"]) == ("serving", "B")


def test_priority_is_granted_and_taken_away_without_a_word_of_why(
    clerk: ClerkPage, office: Office
) -> None:
    office.issue_many(2)
    ticket = office.issue()
    clerk.sit("2")
    clerk.click(clerk.row("A003"))
    clerk.click(clerk.panel.locator("[data-act=priority]"))
    clerk.click(clerk.choice("Người khuyết tật"))
    clerk.shoot("priority")
    clerk.press("Enter")
    expect(clerk.notice).to_have_text("A003 được ưu tiên")
    expect(clerk.row("A003").locator(".priority")).to_have_text("Ưu tiên")
    assert office.ticket(ticket)["priority"] == "disabled"
    expect(clerk.page.locator(".waiting")).not_to_contain_text("khuyết tật")
    expect(clerk.rows).to_have_text(["A003", "A001", "A002"])
    clerk.click(clerk.row("A003"))
    clerk.click(clerk.panel.locator("[data-act=priority]"))
    clerk.click(clerk.choice("Không ưu tiên"))
    clerk.press("Enter")
    expect(clerk.row("A003").locator(".priority")).to_have_count(0)
    assert office.ticket(ticket)["priority"] is None


def test_a_walk_in_gets_a_number_printed_where_the_clerk_wants(
    clerk: ClerkPage, office: Office
) -> None:
    clerk.sit("2")
    clerk.press("Control+i")
    clerk.press("Enter")
    expect(clerk.panel).to_contain_text("Hãy chọn dịch vụ.")
    clerk.press("Space")
    clerk.choice("Kiosk 1").click()
    clerk.shoot("issue")
    with clerk.page.expect_response("**/print") as printed:
        clerk.press("Enter")
    assert printed.value.status == 202
    expect(clerk.panel.locator(".panel-number")).to_have_text("A001")
    clerk.shoot("issued")
    clerk.press("Escape")
    expect(clerk.rows).to_have_text(["A001"])


def test_a_number_is_given_for_an_hour_of_today(clerk: ClerkPage, office: Office) -> None:
    office.issue()
    clerk.sit("2")
    clerk.press("Control+i")
    clerk.click(clerk.choice("Chứng thực"))
    clerk.click(clerk.choice("Không in phiếu"))
    hour = office.wall_clock(minutes=50)
    clerk.panel.locator("[name=appointment]").fill(hour)
    clerk.shoot("appointment")
    clerk.press("Enter")
    expect(clerk.panel.locator(".panel-number")).to_have_text("A002")
    clerk.press("Escape")
    expect(clerk.row("A002")).to_contain_text(f"hẹn {hour}")
    expect(clerk.next).to_contain_text("Kế tiếp: A001")


def test_a_number_whose_answer_was_lost_is_given_once(clerk: ClerkPage, office: Office) -> None:
    sent: list[Route] = []

    def lose_the_first(route: Route) -> None:
        sent.append(route)
        if len(sent) == 1:
            route.fetch()
            route.abort("connectionreset")
        else:
            route.continue_()

    clerk.intercept("**/tickets", lose_the_first)
    clerk.sit("2")
    clerk.press("Control+i")
    clerk.click(clerk.choice("Chứng thực"))
    clerk.click(clerk.choice("Không in phiếu"))
    clerk.press("Enter")
    expect(clerk.panel.locator(".panel-number")).to_have_text("A001")
    expect(clerk.rows).to_have_text(["A001"])
    assert len(sent) == 2
    assert office.issue()["number"] == "A002"


def test_a_panel_closes_when_its_ticket_goes_on_elsewhere(clerk: ClerkPage, office: Office) -> None:
    office.issue_many(2)
    clerk.sit("2")
    clerk.click(clerk.row("A001"))
    expect(clerk.panel).to_be_visible()
    other = office.clerk("minh")
    other.open("3")
    other.call_next("3")
    expect(clerk.panel).to_be_hidden()
    expect(clerk.notice).to_have_text("A001 vừa thay đổi ở nơi khác.")


def test_a_refusal_stays_in_the_panel_in_words(clerk: ClerkPage, office: Office) -> None:
    refusal = {"title": "x", "status": 409, "code": "wrong_state", "detail": "Chưa được."}
    clerk.intercept("**/park", lambda route: route.fulfill(status=409, json=refusal))
    at_counter(clerk, office)
    clerk.press("F10")
    clerk.press("F10")
    expect(clerk.panel.locator(".panel-words")).to_have_text("Chưa được.")
    clerk.expect_at_counter("A001", "called")


def test_warns_whom_a_pause_or_a_close_leaves_behind(clerk: ClerkPage, office: Office) -> None:
    office.issue_many(2)
    clerk.sit("2")
    clerk.click(clerk.page.get_by_role("button", name="Nghỉ giải lao"))
    warning = "Còn người chờ Chứng thực mà không quầy nào đang phục vụ."
    expect(clerk.notice).to_have_text(warning)
    expect(clerk.notice).to_have_attribute("data-tone", "warn")
    clerk.shoot("pause-warning")
    clerk.press("F9")
    expect(clerk.next).to_contain_text("Mời số tiếp theo")
    clerk.click(clerk.page.locator(".top [data-act=close]"))
    expect(clerk.page.locator(".complaint")).to_have_text(warning)


def test_a_supervisor_gives_a_counter_other_work_by_one_press(
    clerk: ClerkPage, office: Office, new_page: NewPage
) -> None:
    office.issue("B")
    clerk.sit("2")
    expect(clerk.page.locator("[data-act=profiles]")).to_have_count(0)
    boss = new_page(office)
    boss.sign_in("lan")
    boss.page.locator("[data-act=profiles]").click()
    work = boss.page.get_by_role("group", name="Quầy 2", exact=True)
    expect(work.get_by_role("button", name="Chứng thực")).to_have_attribute("aria-pressed", "true")
    work.get_by_role("button", name="Chứng thực").press("Enter")
    expect(boss.page.get_by_role("dialog")).to_contain_text("ít nhất một dịch vụ")
    boss.click(work.get_by_role("button", name="Hộ tịch"))
    expect(work.get_by_role("button", name="Hộ tịch")).to_have_attribute("aria-pressed", "true")
    boss.shoot("profiles")
    expect(clerk.rows).to_have_text(["B001"])
    clerk.press("F9")
    clerk.expect_at_counter("B001", "called")
