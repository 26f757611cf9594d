"""What the holder of a slip does on a phone: asked first, taken back in time, done for real."""

from typing import Any

from playwright.sync_api import Page, Route, expect

from tests.display_board.axe import violations
from tests.display_board.citizen.test_phone import AT_REST, look_at, mood, shoot
from tests.display_board.clerk.real_hall import Office

LEAVE = "Hủy số, không chờ nữa"
HELD_MS = 10_000


def state_of(office: Office, ticket: dict[str, Any]) -> str:
    state: str = office.kiosk("GET", f"/tickets/{ticket['id']}").json()["state"]
    return state


def press(phone: Page, name: str) -> None:
    phone.get_by_role("button", name=name, exact=True).click()


def test_leaving_is_asked_held_and_taken_back(phone: Page, office: Office) -> None:
    ticket = office.issue_many(2)[1]
    phone.clock.install()
    look_at(phone, office, ticket)
    mood(phone, "waiting")
    press(phone, LEAVE)
    sheet = phone.get_by_role("dialog", name="Hủy số, không chờ nữa?")
    expect(sheet).to_contain_text("Số A002 sẽ không được mời nữa")
    assert violations(phone) == []
    shoot(phone, "leave-asked")
    press(phone, "Hủy số A002")
    expect(sheet.locator("[role=status]")).to_have_text("Số A002 sẽ được hủy sau 10 giây.")
    assert violations(phone) == []
    shoot(phone, "leave-held")
    press(phone, "Tiếp tục chờ")
    expect(sheet).to_be_hidden()
    phone.clock.run_for(2 * HELD_MS)
    assert state_of(office, ticket) == "waiting"

    press(phone, LEAVE)
    press(phone, "Hủy số A002")
    phone.clock.run_for(HELD_MS)
    expect(phone.locator(".headline")).to_have_text("Số này đã được hủy")
    expect(phone.locator("#own-acts")).to_be_hidden()
    expect(sheet).to_be_hidden()
    assert state_of(office, ticket) == "cancelled"


def test_a_call_ends_the_leaving_that_was_not_sent(phone: Page, office: Office) -> None:
    ticket = office.issue()
    phone.clock.install()
    look_at(phone, office, ticket)
    press(phone, LEAVE)
    press(phone, "Hủy số A001")
    clerk = office.clerk()
    clerk.open("2")
    clerk.call_next("2")
    mood(phone, "called")
    expect(phone.get_by_role("dialog")).to_be_hidden()
    phone.clock.run_for(2 * HELD_MS)
    assert state_of(office, ticket) == "called"


def test_what_could_not_be_sent_is_said_and_sent_again(phone: Page, office: Office) -> None:
    ticket = office.issue()
    phone.clock.install()
    look_at(phone, office, ticket)
    phone.route("**/leave", lambda route: route.abort())
    press(phone, LEAVE)
    press(phone, "Hủy số A001")
    phone.clock.run_for(HELD_MS)
    sheet = phone.get_by_role("dialog")
    expect(sheet.locator("[role=status]")).to_contain_text("Chưa gửi được")
    phone.unroute_all()
    press(phone, "Hủy số A001")
    expect(phone.locator(".headline")).to_have_text("Số này đã được hủy")


def test_the_sheet_fits_small_phones(phone: Page, office: Office) -> None:
    look_at(phone, office, office.issue())
    press(phone, LEAVE)
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for width, height in ((320, 568), (844, 390)):
        phone.set_viewport_size({"width": width, "height": height})
        phone.evaluate(AT_REST, width)
        assert phone.evaluate(wide) == 0
        expect(phone.get_by_role("button", name="Tiếp tục chờ")).to_be_in_viewport()


def test_letting_pass_shows_the_line_before_and_after(phone: Page, office: Office) -> None:
    tickets = office.issue_many(6)
    office.clerk().open("2")
    look_at(phone, office, tickets[1])
    press(phone, "Nhường 2 lượt")
    sheet = phone.get_by_role("dialog", name="Nhường 2 lượt?")
    expect(sheet.locator(".sheet-change")).to_have_text(["Bây giờ1 người", "Sau đó3 người"])
    expect(sheet).to_contain_text("Mỗi số được nhường 2 lần; Quý vị còn 2 lần.")
    assert violations(phone) == []
    shoot(phone, "let-pass-asked")
    sheet.get_by_role("button", name="Nhường 2 lượt").click()
    expect(sheet).to_be_hidden()
    expect(phone.locator(".headline")).to_have_text("Còn 3 người phía trước")
    expect(phone.locator(".note")).to_contain_text("Quý vị đã nhường lượt.")
    shoot(phone, "let-pass-done")
    press(phone, "Nhường 2 lượt")
    sheet.get_by_role("button", name="Nhường 2 lượt").click()
    expect(phone.locator(".headline")).to_have_text("Còn 5 người phía trước")
    expect(phone.get_by_role("button", name="Nhường 2 lượt")).to_have_count(0)


def test_what_is_refused_is_said_in_the_pages_language(phone: Page, office: Office) -> None:
    ticket = office.issue()
    look_at(phone, office, ticket)
    phone.get_by_role("button", name="English").click()
    press(phone, "Let 2 people pass")
    sheet = phone.get_by_role("dialog")
    sheet.get_by_role("button", name="Let 2 people pass").click()
    said = "Nobody is behind number A001 to let pass."
    expect(sheet.locator("[role=status]")).to_have_text(said)
    press(phone, "Keep my place")
    expect(sheet).to_be_hidden()


def test_a_missed_call_is_made_good_once(phone: Page, office: Office) -> None:
    ticket = office.issue_many(5)[0]
    clerk = office.clerk()
    clerk.open("2")
    clerk.call_next("2")
    look_at(phone, office, ticket)
    clerk.act(ticket, "no-show", "2")
    mood(phone, "missed")
    press(phone, "Quay lại chờ tiếp")
    sheet = phone.get_by_role("dialog", name="Quay lại chờ tiếp?")
    expect(sheet).to_contain_text("Quý vị vẫn giữ số A001")
    assert violations(phone) == []
    shoot(phone, "rejoin-asked")
    press(phone, "Chờ tiếp với số A001")
    expect(phone.locator(".headline")).to_have_text("Còn 3 người phía trước")
    expect(phone.get_by_role("button", name="Quay lại chờ tiếp")).to_have_count(0)


def test_after_one_touch_soon_next_and_now_are_felt(phone: Page, office: Office) -> None:
    tickets = office.issue_many(4)
    clerk = office.clerk()
    clerk.open("2")
    look_at(phone, office, tickets[3])
    mood(phone, "waiting")
    press(phone, "Báo khi đến lượt")
    expect(phone.locator(".alert-words")).to_contain_text("khi sắp đến lượt")
    felt = phone.locator("html")
    clerk.call_next("2")
    expect(felt).to_have_attribute("data-felt", "1")
    clerk.call_next("2")
    expect(phone.locator(".note")).to_contain_text("1 người")
    clerk.call_next("2")
    expect(phone.locator(".headline")).to_have_text("Quý vị là người tiếp theo")
    expect(felt).to_have_attribute("data-felt", "2")
    clerk.call_next("2")
    expect(felt).to_have_attribute("data-felt", "3")


def test_a_lost_answer_is_asked_for_again_and_nothing_is_done_twice(
    phone: Page, office: Office
) -> None:
    """The network dies between an act and its answer: the same press goes again, by its key."""
    keys: list[str] = []

    def lose(route: Route) -> None:
        keys.append(route.request.headers["idempotency-key"])
        answer = route.fetch()
        assert answer.ok
        if len(keys) == 1:
            route.abort()
        else:
            route.fulfill(response=answer)

    def done_once() -> None:
        assert keys[0] == keys[1]
        assert len(keys) == 2
        keys.clear()

    tickets = office.issue_many(6)
    clerk = office.clerk()
    clerk.open("2")
    phone.clock.install()
    phone.route("**/let-pass", lose)
    phone.route("**/leave", lose)
    look_at(phone, office, tickets[1])
    press(phone, "Nhường 2 lượt")
    sheet = phone.get_by_role("dialog")
    again = sheet.get_by_role("button", name="Nhường 2 lượt")
    again.click()
    expect(sheet.locator("[role=status]")).to_contain_text("Chưa gửi được")
    # Of what was done the page hears by itself; asking for the answer does it no second time.
    expect(phone.locator(".headline")).to_have_text("Còn 3 người phía trước")
    again.click()
    expect(sheet).to_be_hidden()
    expect(phone.locator(".headline")).to_have_text("Còn 3 người phía trước")
    done_once()

    # Where what is heard ends the asking, nothing is left to send.
    press(phone, LEAVE)
    press(phone, "Hủy số A002")
    phone.clock.run_for(HELD_MS)
    expect(phone.locator(".headline")).to_have_text("Số này đã được hủy")
    expect(sheet).to_be_hidden()
    assert len(keys) == 1
    assert office.states(tickets) == ["waiting", "cancelled", *["waiting"] * 4]
