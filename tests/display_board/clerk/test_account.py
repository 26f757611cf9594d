"""The person's own account on the clerk page, the choice of office, and what is not offered."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Route, WebSocketRoute, expect

from server.contract.states import Role
from server.operations.access.give_right import give_right
from server.operations.access.take_right import take_right
from server.storage.database import open_engine
from tests.display_board.axe import violations
from tests.display_board.clerk.clerk_page import ClerkPage, NewPage
from tests.display_board.clerk.real_hall import PASSWORD, HallServer, NewOffice, Office

NEW = "mùa xuân về trên bản 7"


def dialog(clerk: ClerkPage) -> Locator:
    return clerk.page.get_by_role("dialog", name="Tài khoản của tôi")


def open_account(clerk: ClerkPage) -> Locator:
    clerk.page.get_by_role("button", name="Tài khoản của tôi").first.click()
    expect(dialog(clerk)).to_be_visible()
    return dialog(clerk)


def sign_ins(clerk: ClerkPage) -> Locator:
    return dialog(clerk).get_by_role("listitem")


def type_passwords(clerk: ClerkPage, old: str, new: str) -> None:
    """From the account just opened, by the keyboard alone."""
    expect(clerk.page.get_by_label("Mật khẩu cũ", exact=True)).to_be_focused()
    clerk.page.keyboard.insert_text(old)
    clerk.hit("Tab")
    clerk.hit("Tab")
    expect(clerk.page.get_by_label("Mật khẩu mới", exact=True)).to_be_focused()
    clerk.page.keyboard.insert_text(new)
    clerk.hit("Enter")


def said(clerk: ClerkPage) -> Locator:
    return dialog(clerk).get_by_role("status")


def test_changes_the_password_and_ends_every_other_session(
    clerk: ClerkPage, office: Office, new_page: NewPage
) -> None:
    other = new_page(office)
    other.sit("3")
    clerk.sit("2")
    clerk.tab_to("Nguyễn Thị Hạnh")
    clerk.hit("Enter")
    expect(sign_ins(clerk)).to_have_count(2)
    type_passwords(clerk, PASSWORD, NEW)
    expect(said(clerk)).to_have_text("Đã đổi mật khẩu; mọi lần đăng nhập khác đã kết thúc.")
    expect(sign_ins(clerk)).to_have_count(1)
    expect(clerk.page.get_by_label("Mật khẩu cũ", exact=True)).to_have_value("")
    clerk.shoot("account-changed")
    expect(other.page.locator("#complaint")).to_contain_text("Lần đăng nhập đã hết hạn")
    other.say_who(password=PASSWORD)
    expect(other.page.locator("#complaint")).to_contain_text("chưa đúng")
    other.say_who(password=NEW)
    expect(other.counter("3")).to_be_visible()
    clerk.hit("Escape")
    expect(dialog(clerk)).to_be_hidden()
    expect(clerk.next).to_be_visible()


@pytest.mark.parametrize(
    ("old", "new", "field", "words"),
    [
        ("không phải", NEW, "old", "Mật khẩu cũ chưa đúng."),
        (PASSWORD, "ngắn", "new", "Mật khẩu phải có ít nhất 8 ký tự."),
        ("", NEW, "old", "Hãy nhập mật khẩu cũ và mật khẩu mới."),
        (PASSWORD, "", "new", "Hãy nhập mật khẩu cũ và mật khẩu mới."),
    ],
)
def test_says_what_is_wrong_and_goes_there(
    clerk: ClerkPage, old: str, new: str, field: str, words: str
) -> None:
    clerk.sit("2")
    open_account(clerk)
    type_passwords(clerk, old, new)
    expect(said(clerk)).to_have_text(words)
    expect(clerk.page.locator(f"#{field}")).to_be_focused()
    expect(clerk.page.locator(f"#{field}")).to_have_attribute("aria-invalid", "true")
    assert clerk.office.clerk("hanh").token, "the old password is still right"


def test_a_change_whose_answer_was_lost_is_told_as_done(clerk: ClerkPage) -> None:
    sent: list[str] = []

    def lose_the_first(route: Route) -> None:
        sent.append(route.request.url)
        if len(sent) == 1:
            assert route.fetch().status == 204
            route.abort("connectionreset")
        else:
            route.continue_()

    clerk.intercept("**/me/password", lose_the_first)
    clerk.sit("2")
    open_account(clerk)
    type_passwords(clerk, PASSWORD, NEW)
    expect(said(clerk)).to_contain_text("Đã đổi mật khẩu")
    assert len(sent) == 2


def test_shows_ones_sign_ins_and_ends_one(
    clerk: ClerkPage, office: Office, new_page: NewPage
) -> None:
    other = new_page(office)
    other.sit("3")
    clerk.sit("2")
    open_account(clerk)
    mine, theirs = (
        sign_ins(clerk).filter(has_text="Quầy 2"),
        sign_ins(clerk).filter(has_text="Quầy 3"),
    )
    expect(mine).to_contain_text("Lần này")
    expect(mine.get_by_role("button")).to_have_count(0)
    expect(theirs).to_contain_text(
        re.compile(r"từ \d\d:\d\d, thao tác gần nhất \d\d:\d\d, địa chỉ 127\.0\.0\.1")
    )
    clerk.shoot("account")
    theirs.get_by_role("button", name="Kết thúc: Quầy 3, từ").press("Enter")
    expect(said(clerk)).to_have_text("Lần đăng nhập ấy đã kết thúc.")
    expect(sign_ins(clerk)).to_have_count(1)
    expect(dialog(clerk).get_by_role("heading", name="Các lần đăng nhập")).to_be_focused()
    expect(other.page.locator("#complaint")).to_contain_text("Lần đăng nhập đã hết hạn")


def test_one_that_has_ended_meanwhile_is_told_as_ended(
    clerk: ClerkPage, office: Office, new_page: NewPage
) -> None:
    other = new_page(office)
    other.sign_in()
    expect(other.counter("2")).to_be_visible()
    clerk.sit("2")
    open_account(clerk)
    expect(sign_ins(clerk)).to_have_count(2)
    other.page.get_by_role("button", name="Đăng xuất").click()
    expect(other.page.locator("#user")).to_be_visible()
    sign_ins(clerk).get_by_role("button").click()
    expect(said(clerk)).to_have_text("Lần đăng nhập ấy đã kết thúc.")
    expect(sign_ins(clerk)).to_have_count(1)


def test_no_key_calls_anybody_while_the_account_is_open(clerk: ClerkPage, office: Office) -> None:
    office.issue()
    clerk.sit("2")
    open_account(clerk)
    clerk.press_next()
    clerk.press("F1")
    clerk.hit("Escape")
    expect(dialog(clerk)).to_be_hidden()
    clerk.expect_nobody()
    clerk.press_next()
    clerk.expect_at_counter("A001", "called")


def test_the_page_of_cases_is_a_press_away(clerk: ClerkPage) -> None:
    clerk.sit("2")
    link = open_account(clerk).get_by_role("link", name="Phản ánh, sổ góp ý và khảo sát")
    expect(link).to_have_attribute("href", "/cases/")


@pytest.mark.parametrize("width", [1366, 1100, 320])
def test_axe_finds_nothing_in_the_account(clerk: ClerkPage, width: int) -> None:
    clerk.page.set_viewport_size({"width": width, "height": 768})
    clerk.sit("2")
    opener = clerk.page.locator("[data-act=account]").locator("visible=true")
    expect(opener).to_have_count(1)
    opener.click()
    expect(sign_ins(clerk)).to_have_count(1)
    assert violations(clerk.page) == []


# Rights


def engine_of(serving: HallServer) -> Any:
    return open_engine(serving.database_url, writes=True)


def test_who_works_at_several_offices_chooses_one(
    serving: HallServer, office: Office, new_office: NewOffice, new_page: NewPage
) -> None:
    there = new_office({})
    engine = engine_of(serving)
    with engine.begin() as connection:
        user = office.users["hanh"]
        give_right(connection, office=there.code, user=user, role=Role.SUPERVISOR)
    engine.dispose()
    clerk = new_page(office)
    clerk.sign_in()
    expect(clerk.page.locator("h1")).to_have_text("Hôm nay anh/chị làm việc ở cơ quan nào?")
    offices = clerk.page.locator("[data-office]")
    expect(offices).to_have_count(2)
    expect(offices.first).to_be_focused()
    expect(offices.first.locator(".counter-name")).not_to_have_text(office.code)
    clerk.shoot("choose-office")
    assert violations(clerk.page) == []
    clerk.page.locator(f"[data-office={there.code}]").press("Enter")
    expect(clerk.counter("2")).to_be_visible()
    expect(clerk.page.locator("[data-act=profiles]")).to_be_visible()
    clerk.page.reload()
    expect(clerk.counter("2")).to_be_visible()
    there.clerk("minh").open("3")
    expect(clerk.counter("3")).to_contain_text("Trần Văn Minh")
    clerk.counter("2").click()
    expect(clerk.next).to_be_visible()
    there.issue()
    clerk.press_next()
    clerk.expect_at_counter("A001", "called")
    clerk.page.reload()
    clerk.expect_at_counter("A001", "called")
    clerk.press("F4")
    clerk.expect_nobody()
    clerk.click(clerk.page.locator("[data-act=close]").locator("visible=true"))
    clerk.page.locator("[data-act=office]").click()
    clerk.page.locator(f"[data-office={office.code}]").click()
    expect(clerk.counter("3")).to_contain_text("Trống")
    expect(clerk.page.locator("[data-act=profiles]")).to_have_count(0)


def test_who_works_only_at_another_office_goes_there(
    serving: HallServer, office: Office, new_office: NewOffice, new_page: NewPage
) -> None:
    there = new_office({})
    engine = engine_of(serving)
    with engine.begin() as connection:
        user = office.users["hanh"]
        give_right(connection, office=office.code, user=user, role=Role.HEAD)
        take_right(connection, office=office.code, user=user, role=Role.CLERK)
        give_right(connection, office=there.code, user=user, role=Role.CLERK)
    engine.dispose()
    there.clerk("minh").open("3")
    clerk = new_page(office)
    clerk.sign_in()
    expect(clerk.counter("3")).to_contain_text("Trần Văn Minh đang làm việc")


def test_who_works_at_no_counter_is_told_so(
    serving: HallServer, office: Office, new_page: NewPage
) -> None:
    engine = engine_of(serving)
    with engine.begin() as connection:
        user = office.users["hanh"]
        give_right(connection, office=office.code, user=user, role=Role.HEAD)
        take_right(connection, office=office.code, user=user, role=Role.CLERK)
    engine.dispose()
    clerk = new_page(office)
    clerk.sign_in()
    expect(clerk.page.locator("h1")).to_have_text("Tài khoản này không làm việc ở quầy nào")
    open_account(clerk)
    type_passwords(clerk, PASSWORD, NEW)
    expect(said(clerk)).to_contain_text("Đã đổi mật khẩu")
    clerk.hit("Escape")
    clerk.page.get_by_role("button", name="Đăng xuất").click()
    expect(clerk.page.locator("#user")).to_be_visible()


@pytest.mark.parametrize(("user", "may"), [("hanh", False), ("lan", True)])
def test_only_who_may_choose_is_offered_to_go_past_the_order(
    clerk: ClerkPage, office: Office, user: str, may: bool
) -> None:
    office.issue_many(2)
    clerk.sit("2", user)
    clerk.click(clerk.row("A002"))
    expect(clerk.panel.locator("[data-act=call]")).to_have_count(int(may))
    clerk.click(clerk.panel.locator("[data-act=transfer]"))
    expect(clerk.choice("Theo lúc lấy số")).to_be_visible()
    expect(clerk.choice("Cuối hàng chờ")).to_have_count(int(may))
    expect(clerk.choice("Đầu hàng chờ")).to_have_count(int(may))
    clerk.hit("Escape")
    clerk.press_next()
    clerk.expect_at_counter("A001", "called")
    clerk.press("F6")
    expect(clerk.choice("Đầu hàng chờ")).to_have_count(1)
    clerk.hit("Escape")
    clerk.press("Control+i")
    expect(clerk.panel.locator("[name=appointment]")).to_be_visible()
    expect(clerk.panel.locator("[name=priority]").first).to_be_attached()
    clerk.panel.locator("[name=service][value=H]").check()
    expect(clerk.panel.locator("[name=appointment]")).to_have_count(int(may))
    expect(clerk.panel.locator("[name=priority][value=elderly]")).to_have_count(int(may))
    clerk.panel.locator("[name=service][value=A]").check()
    expect(clerk.panel.locator("[name=appointment]")).to_have_count(1)


# Acts that were done before


def leave_three_unknown(clerk: ClerkPage, keys: list[str | None]) -> None:
    """Three times nobody knows what became of *next*; the third time it was done."""
    unknown = {"code": "outcome_unknown", "detail": "Chưa rõ kết quả; hãy bấm lại."}

    def answer(route: Route) -> None:
        keys.append(route.request.headers.get("idempotency-key"))
        if len(keys) > 3:
            route.continue_()
            return
        if len(keys) == 3:
            assert route.fetch().status == 200
        route.fulfill(status=503, json=unknown)

    clerk.intercept("**/call-next", answer)


def press_and_try_again(clerk: ClerkPage, keys: list[str | None]) -> None:
    clerk.press_next()
    for _ in range(2):
        expect(clerk.next).to_contain_text("đang thử lại")
        with clerk.page.expect_request("**/call-next"):
            clerk.later(2)
    clerk.answered()
    assert len(keys) == 3


def test_a_press_of_unknown_outcome_stays_the_same_press(clerk: ClerkPage, office: Office) -> None:
    tickets = office.issue_many(2)
    keys: list[str | None] = []
    leave_three_unknown(clerk, keys)
    clerk.page.route_web_socket("**/live*", first_picture_alone)
    clerk.sit("2")
    press_and_try_again(clerk, keys)
    expect(clerk.notice).to_contain_text("Chưa rõ kết quả")
    clerk.press_next()
    clerk.expect_at_counter("A001", "called")
    assert len(keys) == 4
    assert len(set(keys)) == 1
    assert office.states(tickets) == ["called", "waiting"]


def first_picture_alone(socket: WebSocketRoute) -> None:
    """The page hears how things stood, and nothing that comes after."""
    server = socket.connect_to_server()
    heard: list[str | bytes] = []

    def pass_on(text: str | bytes) -> None:
        heard.append(text)
        if len(heard) <= 2:
            socket.send(text)

    server.on_message(pass_on)


def test_a_call_of_unknown_outcome_is_told_once_it_is_seen(
    clerk: ClerkPage, office: Office
) -> None:
    tickets = office.issue_many(2)
    keys: list[str | None] = []
    leave_three_unknown(clerk, keys)
    clerk.sit("2")
    press_and_try_again(clerk, keys)
    expect(clerk.undo_bar).to_contain_text("Đã mời A001")
    expect(clerk.notice).to_have_count(0)
    clerk.press_next()
    clerk.expect_at_counter("A002", "called")
    assert keys[3] != keys[2]
    assert office.states(tickets) == ["served", "called"]


def test_an_act_that_was_done_before_is_not_told_as_new(clerk: ClerkPage, office: Office) -> None:
    [ticket] = office.issue_many(1)
    sent: list[str] = []

    def finish_meanwhile(route: Route) -> None:
        sent.append(route.request.url)
        if len(sent) > 1:
            route.continue_()
            return
        assert route.fetch().status == 200
        finish = f"{office.path}/tickets/{ticket['id']}/finish"
        assert clerk.page.context.request.post(finish, data={"counter": "2"}).ok
        route.fulfill(status=503, json={"code": "outcome_unknown", "detail": "?"})

    clerk.intercept("**/call-next", finish_meanwhile)
    clerk.sit("2")
    clerk.press_next()
    clerk.later(2)
    expect(clerk.notice).to_have_text(
        "Việc này đã được ghi nhận từ trước; A001 hiện ở trạng thái “Đã xong”."
    )
    expect(clerk.undo_bar).to_have_count(0)
    assert office.states([ticket]) == ["served"]
