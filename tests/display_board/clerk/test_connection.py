"""The connection to the server is down: said at once, nothing queued in silence, back by itself."""

from playwright.sync_api import WebSocketRoute, expect

from tests.display_board.clerk.clerk_page import ClerkPage, NewPage
from tests.display_board.clerk.real_hall import HallServer


def test_says_that_the_connection_is_down_and_recovers_by_itself(
    own_server: HallServer, password_hash: str, new_page: NewPage
) -> None:
    office = own_server.new_office(password_hash)
    tickets = office.issue_many(2)
    clerk = new_page(office)
    clerk.sit("2")
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    own_server.stop()
    banner = clerk.page.get_by_role("alert").filter(has_text="Mất kết nối với máy chủ từ")
    expect(banner).to_be_visible()
    expect(clerk.page.locator(".connection-state").first).to_have_text("Mất kết nối")
    expect(clerk.next).to_have_attribute("aria-disabled", "true")
    clerk.press_next()
    expect(clerk.notice).to_contain_text("chưa làm gì cả")
    clerk.press("F4")
    clerk.expect_at_counter("A001", "called")
    clerk.shoot("connection-down")
    own_server.start()
    expect(banner).to_be_hidden()
    expect(clerk.next).to_have_attribute("aria-disabled", "false")
    assert office.states(tickets) == ["called", "waiting"]
    clerk.press_next()
    clerk.expect_at_counter("A002", "called")


def test_silence_of_fifteen_seconds_counts_as_down(clerk: ClerkPage) -> None:
    sockets: list[WebSocketRoute] = []

    def only_the_first(socket: WebSocketRoute) -> None:
        sockets.append(socket)
        if len(sockets) == 1:
            socket.connect_to_server()

    clerk.page.route_web_socket("**/live*", only_the_first)
    clerk.sit("2")
    clerk.later(15)
    banner = clerk.page.locator(".banner[data-tone=stop]")
    expect(banner).to_be_visible()
    clerk.page.unroute_all()
    clerk.page.route_web_socket("**/live*", lambda socket: socket.connect_to_server())
    for socket in sockets[1:]:
        socket.close()
    expect(banner).to_be_hidden()


def test_waits_for_a_server_that_is_not_up_yet(
    own_server: HallServer, password_hash: str, new_page: NewPage
) -> None:
    office = own_server.new_office(password_hash)
    clerk = new_page(office)
    clerk.intercept("**/api/v1/me", lambda route: route.abort("connectionrefused"))
    clerk.open()
    expect(clerk.page.locator(".starting")).to_contain_text("Chưa kết nối được máy chủ")
    clerk.page.unroute("**/api/v1/me")
    clerk.later(3)
    expect(clerk.page.locator("#user")).to_be_visible()


def test_an_ended_session_asks_to_sign_in_again(clerk: ClerkPage) -> None:
    clerk.sit("2")
    clerk.page.context.clear_cookies()
    clerk.press("F9")
    expect(clerk.page.locator("#complaint")).to_contain_text("Lần đăng nhập đã hết hạn")
    clerk.shoot("session-ended")
