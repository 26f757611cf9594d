"""Every act at the counter: pressed in a browser, checked at the server."""

import re

from playwright.sync_api import Request, Route, expect

from tests.display_board.clerk.clerk_page import ClerkPage, NewPage
from tests.display_board.clerk.real_hall import NewOffice, Office


def test_next_by_f9_calls_the_first_in_line(clerk: ClerkPage, office: Office) -> None:
    first, second = office.issue_many(2)
    clerk.sit("2")
    clerk.shoot("free")
    expect(clerk.next).to_contain_text("Kế tiếp: A001 · Chứng thực")
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    assert office.states([first, second]) == ["called", "waiting"]
    expect(clerk.page.locator("#spoken")).to_contain_text("Đã mời số A 0 0 1 đến Quầy 2")
    expect(clerk.rows).to_have_text(["A002"])


def test_sentences_say_the_room_where_a_clerk_sits(
    new_page: NewPage, new_office: NewOffice
) -> None:
    office = new_office({"place": '"room"'})
    office.issue()
    clerk = new_page(office)
    clerk.sit("1")
    expect(clerk.page.locator(".at-nobody")).to_have_text("Chưa có số nào ở phòng")
    expect(clerk.page.get_by_role("button", name="Đóng phòng")).to_be_visible()
    clerk.press("F9")
    expect(clerk.page.locator(".at-state")).to_have_text("Đang đến phòng")
    expect(clerk.page.locator("#spoken")).to_contain_text("đến Phòng 1")


def test_next_by_the_enter_of_a_keypad_wherever_the_focus_is(
    clerk: ClerkPage, office: Office
) -> None:
    first = office.issue()
    clerk.sit("2")
    clerk.act("finish").focus()
    clerk.press("NumpadEnter")
    clerk.expect_at_counter("A001", "called")
    assert office.states([first]) == ["called"]


def test_next_by_mouse_and_by_enter_on_the_button(clerk: ClerkPage, office: Office) -> None:
    tickets = office.issue_many(2)
    clerk.sit("2")
    clerk.next.click()
    clerk.expect_at_counter("A001", "called")
    clerk.answered()
    clerk.later(2)
    expect(clerk.next).to_be_focused()
    clerk.press("Enter")
    clerk.expect_at_counter("A002", "called")
    assert office.states(tickets) == ["served", "called"]


def test_a_double_press_calls_one(clerk: ClerkPage, office: Office) -> None:
    tickets = office.issue_many(3)
    clerk.sit("2")
    with clerk.one_moment():
        clerk.hit("F9")
        clerk.hit("F9")
        clerk.next.dblclick()
        clerk.expect_at_counter("A001", "called")
        clerk.press("F9")
        clerk.answered()
        assert office.states(tickets) == ["called", "waiting", "waiting"]
    clerk.press_next()
    clerk.expect_at_counter("A002", "called")


def test_a_held_key_is_one_press(clerk: ClerkPage, office: Office) -> None:
    tickets = office.issue_many(2)
    clerk.sit("2")
    clerk.page.keyboard.down("F9")
    clerk.expect_at_counter("A001", "called")
    clerk.answered()
    clerk.later(2)
    clerk.page.keyboard.down("F9")
    clerk.page.keyboard.up("F9")
    clerk.press("F8")
    expect(clerk.page.locator(".at-details")).to_contain_text("Đã mời 2 lần")
    assert office.states(tickets) == ["called", "waiting"]


def test_a_lost_answer_is_asked_for_again_with_the_same_key(
    clerk: ClerkPage, office: Office
) -> None:
    tickets = office.issue_many(3)
    keys: list[str | None] = []

    def lose_the_first(route: Route, request: Request) -> None:
        keys.append(request.headers.get("idempotency-key"))
        if len(keys) == 1:
            route.fetch()
            route.abort("connectionreset")
        else:
            route.continue_()

    clerk.intercept("**/call-next", lose_the_first)
    clerk.sit("2")
    clerk.press("F9")
    expect(clerk.undo_bar).to_contain_text("Đã mời A001")
    assert len(keys) == 2
    assert keys[0] == keys[1] is not None
    assert office.states(tickets) == ["called", "waiting", "waiting"]


def test_a_press_that_never_reached_the_server_keeps_its_key(
    clerk: ClerkPage, office: Office
) -> None:
    tickets = office.issue_many(2)
    keys: list[str | None] = []
    held: list[Route] = []

    def hold(route: Route, request: Request) -> None:
        keys.append(request.headers.get("idempotency-key"))
        held.append(route)

    clerk.intercept("**/call-next", hold)
    clerk.sit("2")
    with clerk.page.expect_request("**/call-next"):
        clerk.hit("F9")
    expect(clerk.next).to_contain_text("Đang mời…")
    for _ in range(2):
        with clerk.page.expect_request("**/call-next"):
            held.pop().abort("connectionreset")
        expect(clerk.next).to_contain_text("đang thử lại")
    held.pop().abort("connectionreset")
    expect(clerk.notice).to_contain_text("Chưa nhận được trả lời")
    clerk.shoot("answer-lost")
    with clerk.page.expect_request("**/call-next"):
        clerk.press("F9")
    expect(clerk.next).to_contain_text("Đang mời…")
    held.pop().continue_()
    clerk.expect_at_counter("A001", "called")
    assert len(keys) == 4
    assert set(keys) == {keys[0]} != {None}
    assert office.states(tickets) == ["called", "waiting"]


def test_recall_counts_the_calls_and_then_suggests_a_no_show(
    clerk: ClerkPage, office: Office
) -> None:
    ticket = office.issue()
    clerk.sit("2")
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    for calls in (2, 3):
        clerk.press("F8")
        expect(clerk.page.locator(".at-details")).to_contain_text(f"Đã mời {calls} lần")
    assert office.ticket(ticket)["call_count"] == 3
    clerk.pass_time(16)
    expect(clerk.act("no-show")).to_have_attribute("data-suggested", "false")
    clerk.pass_time(60)
    expect(clerk.act("no-show")).to_have_attribute("data-suggested", "true")
    expect(clerk.page.locator(".suggestion")).to_contain_text("chưa đến sau 3 lần mời")
    clerk.shoot("no-show-suggested")
    clerk.click(clerk.page.locator(".suggestion button"))
    expect(clerk.undo_bar).to_contain_text("A001 vắng mặt")
    assert office.states([ticket]) == ["no_show"]


def test_start_then_finish(clerk: ClerkPage, office: Office) -> None:
    ticket = office.issue()
    clerk.sit("2")
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    clerk.press("F2")
    clerk.expect_at_counter("A001", "serving")
    expect(clerk.act("start")).to_contain_text("Bắt đầu · từ")
    clerk.shoot("serving")
    clerk.press("F4")
    clerk.expect_nobody()
    assert office.states([ticket]) == ["served"]


def test_an_impossible_act_says_so_and_sends_nothing(clerk: ClerkPage, office: Office) -> None:
    office.issue()
    clerk.sit("2")
    posts: list[str] = []
    clerk.page.on("request", lambda one: posts.append(one.url) if one.method == "POST" else None)
    clerk.press("F8")
    expect(clerk.notice).to_have_text("Chưa có số nào ở quầy.")
    assert posts == []
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    clerk.press("F2")
    clerk.expect_at_counter("A001", "serving")
    clerk.act("no-show").focus()
    clerk.press("Enter")
    expect(clerk.notice).to_contain_text(
        "“Vắng mặt” không áp dụng khi số ở trạng thái “Đang phục vụ”"
    )
    assert office.states([office.issue()]) == ["waiting"]


def test_undo_of_a_call_brings_back_the_one_before_and_the_line(
    clerk: ClerkPage, office: Office
) -> None:
    tickets = office.issue_many(3)
    clerk.sit("2")
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    clerk.press("F2")
    clerk.expect_at_counter("A001", "serving")
    clerk.press_next()
    clerk.expect_at_counter("A002", "called")
    expect(clerk.undo_bar).to_contain_text("Đã mời A002")
    clerk.shoot("next-undo")
    clerk.pass_time(10)
    expect(clerk.undo_bar).to_be_visible()
    clerk.press("Control+z")
    clerk.expect_at_counter("A001", "serving")
    expect(clerk.rows).to_have_text(["A002", "A003", "A004", "A005"])
    assert office.states(tickets) == ["serving", "waiting", "waiting"]
    expect(clerk.undo_bar).to_be_hidden()


def test_undo_of_a_no_show_and_of_a_finish_by_the_button(clerk: ClerkPage, office: Office) -> None:
    ticket = office.issue()
    clerk.sit("2")
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    clerk.press("F7")
    expect(clerk.undo_bar).to_contain_text("A001 vắng mặt")
    clerk.click(clerk.page.get_by_role("button", name="Hoàn tác"))
    clerk.expect_at_counter("A001", "called")
    clerk.press("F4")
    expect(clerk.undo_bar).to_contain_text("Đã hoàn tất A001")
    clerk.click(clerk.page.get_by_role("button", name="Hoàn tác"))
    clerk.expect_at_counter("A001", "serving")
    assert office.states([ticket]) == ["serving"]


def test_the_offer_to_undo_ends(clerk: ClerkPage, office: Office) -> None:
    office.issue()
    clerk.sit("2")
    clerk.press("F9")
    expect(clerk.undo_bar).to_be_visible()
    clerk.pass_time(16)
    expect(clerk.undo_bar).to_be_hidden()
    clerk.press("Control+z")
    expect(clerk.notice).to_have_text("Không còn gì để hoàn tác.")
    clerk.expect_at_counter("A001", "called")


def test_next_with_nobody_waiting_says_so(clerk: ClerkPage) -> None:
    clerk.sit("2")
    expect(clerk.next).to_contain_text("Chưa có ai chờ")
    clerk.press("F9")
    expect(clerk.notice).to_have_text("Chưa có ai chờ.")
    clerk.expect_nobody()


def test_pause_with_a_reason_and_resume_by_the_main_key(clerk: ClerkPage, office: Office) -> None:
    office.issue()
    clerk.sit("2")
    clerk.page.get_by_role("button", name="Nghỉ giải lao").click()
    expect(clerk.next).to_contain_text("Tiếp tục phục vụ")
    expect(clerk.next).to_contain_text("Nghỉ giải lao")
    expect(clerk.next).to_be_focused()
    clerk.shoot("paused")
    counters = office.kiosk("GET", "").json()["counters"]
    assert [one["state"] for one in counters if one["code"] == "2"] == ["paused"]
    clerk.press("F9")
    expect(clerk.next).to_contain_text("Mời số tiếp theo")
    clerk.press_next()
    clerk.expect_at_counter("A001", "called")


def test_all_reasons_of_the_office_can_be_reached(clerk: ClerkPage) -> None:
    clerk.sit("2")
    clerk.page.get_by_role("button", name="Thêm lý do").click()
    expect(clerk.page.locator(".reason")).to_have_count(8)
    clerk.click(clerk.page.get_by_role("button", name="Lý do khác"))
    expect(clerk.next).to_contain_text("Lý do khác")


def test_closing_leads_back_to_the_choice_of_counters(clerk: ClerkPage) -> None:
    clerk.sit("2")
    clerk.click(clerk.page.locator(".top [data-act=close]"))
    expect(clerk.counter("2")).to_contain_text("Trống")


def test_closing_with_somebody_at_the_counter_is_refused_in_words(
    clerk: ClerkPage, office: Office
) -> None:
    office.issue()
    clerk.sit("2")
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    clerk.click(clerk.page.locator(".top [data-act=close]"))
    expect(clerk.notice).to_contain_text("A001")
    clerk.expect_at_counter("A001", "called")


def test_an_act_on_what_has_changed_shows_the_servers_words_and_the_truth(
    clerk: ClerkPage, office: Office
) -> None:
    ticket = office.issue()
    refusal = {"title": "x", "status": 409, "code": "wrong_state", "detail": "Số A001 đã đi rồi."}
    clerk.intercept("**/recall", lambda route: route.fulfill(status=409, json=refusal))
    clerk.sit("2")
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    clerk.press("F8")
    expect(clerk.notice).to_have_text("Số A001 đã đi rồi.")
    assert office.states([ticket]) == ["called"]


def test_a_refusal_after_a_lost_answer_is_no_success(clerk: ClerkPage, office: Office) -> None:
    office.issue()
    sent: list[str] = []

    def lose_the_first(route: Route) -> None:
        sent.append(route.request.url)
        if len(sent) == 1:
            route.abort("connectionreset")
        else:
            words = "Số A001 đã đi rồi."
            route.fulfill(status=409, json={"code": "wrong_state", "detail": words})

    clerk.intercept("**/recall", lose_the_first)
    clerk.sit("2")
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    clerk.press("F8")
    expect(clerk.notice).to_have_text("Số A001 đã đi rồi.")
    assert len(sent) == 2


def test_other_counters_calls_leave_the_line_live(clerk: ClerkPage, office: Office) -> None:
    office.issue_many(3)
    clerk.sit("2")
    expect(clerk.rows).to_have_text(["A001", "A002", "A003"])
    other = office.clerk("minh")
    other.open("3")
    other.call_next("3")
    expect(clerk.rows).to_have_text(["A002", "A003"])
    office.issue()
    expect(clerk.rows).to_have_text(["A002", "A003", "A004"])
    clerk.expect_nobody()


def test_an_order_asked_for_earlier_does_not_replace_a_later_one(
    clerk: ClerkPage, office: Office
) -> None:
    first, second = office.issue_many(2)
    held: list[Route] = []
    enough: list[bool] = []

    def hold_the_first(route: Route) -> None:
        if held and not enough:
            route.continue_()
        else:
            held.append(route)

    orders = re.compile(r"/tickets\?state=waiting")
    clerk.intercept(orders, hold_the_first)
    with clerk.page.expect_request(orders):
        clerk.sit("2")
    third = office.issue()
    office.clerk("lan").post(f"/tickets/{second['id']}/priority", {"priority": "disabled"})
    expect(clerk.rows).to_have_text(["A002", "A001", "A003"])
    enough.append(True)
    with clerk.page.expect_event("requestfinished"):
        held[0].fulfill(json={"tickets": [first, second, third]})
    office.issue()
    expect(clerk.rows).to_have_text(["A002", "A001", "A003", "A004"])
    clerk.page.unroute_all(behavior="ignoreErrors")


def test_counts_each_service_of_the_counter(clerk: ClerkPage, office: Office) -> None:
    office.issue_many(2, "A")
    office.issue("B")
    clerk.sit("1")
    figures = clerk.page.locator(".count-figure")
    expect(figures).to_have_text(["2", "1", "0", "0", "0", "0", "0", "0"])
    clerk.shoot("many-services")
