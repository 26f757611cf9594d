"""The desk in the middle of a busy morning: everything at once, as it is looked at all day."""

from playwright.sync_api import expect

from tests.display_board.clerk.clerk_page import ClerkPage, NewPage
from tests.display_board.clerk.real_hall import HallServer, NewOffice, Office
from tests.display_board.clerk.test_zoomed import TWO_WAYS
from tests.long_names import long_names

LINE = [
    ("A", 9, "elderly"),
    ("A", 23, None),
    ("B", 14, None),
    ("A", 19, None),
    ("B", 12, "pregnant"),
    ("A", 16, None),
    ("B", 8, None),
    ("A", 7, None),
    ("A", 6, None),
    ("A", 5, None),
    ("B", 4, None),
    ("A", 3, None),
    ("A", 2, None),
    ("B", 1, None),
]


def busy_morning(office: Office, serving: HallServer) -> None:
    office.clerk("lan").assign("2", "A", "B")
    for service, minutes, priority in [("B", 28, None), ("A", 26, None), ("A", 25, None), *LINE]:
        serving.came_before(office.issue(service, priority), minutes)


def test_a_busy_morning(new_office: NewOffice, new_page: NewPage, serving: HallServer) -> None:
    office = new_office({"longest_wait_minutes": "20"})
    busy_morning(office, serving)
    clerk = new_page(office)
    clerk.sit("2")
    clerk.press("F9")
    clerk.expect_at_counter("B001", "called")
    clerk.press("F7")
    expect(clerk.chip("B001")).to_be_visible()
    clerk.press_next()
    clerk.expect_at_counter("A001", "called")
    clerk.press("F10")
    clerk.press("F10")
    expect(clerk.chip("A001")).to_be_visible()
    clerk.press_next()
    clerk.expect_at_counter("A002", "called")
    expect(clerk.next).to_contain_text("Kế tiếp: A004 · Chứng thực")
    expect(clerk.row("A004").locator(".row-late")).to_have_text("Quá 20 phút")
    expect(clerk.row("A003").locator(".row-late")).to_have_count(0)
    expect(clerk.row("A003").locator(".priority")).to_have_text("Ưu tiên")
    expect(clerk.page.locator(".waiting")).not_to_contain_text("cao tuổi")
    clerk.shoot("busy-called")
    clerk.press("F2")
    clerk.expect_at_counter("A002", "serving")
    clerk.shoot("busy")
    clerk.press("F6")
    clerk.shoot("busy-transfer")
    clerk.press("Escape")
    clerk.click(clerk.row("A003"))
    clerk.shoot("busy-ticket")


def test_who_is_next_is_named_with_the_priority(
    clerk: ClerkPage, office: Office, serving: HallServer
) -> None:
    serving.came_before(office.issue(), 2)
    serving.came_before(office.issue(priority="urgent"), 1)
    clerk.sit("2")
    expect(clerk.next).to_contain_text("Kế tiếp: A002 · Chứng thực · ưu tiên")
    expect(clerk.rows).to_have_text(["A002", "A001"])


def test_the_line_is_in_the_order_of_this_counters_own_work(
    clerk: ClerkPage, office: Office, serving: HallServer
) -> None:
    """The hall's order is by arrival; this counter prefers one service."""
    office.clerk("lan").prefer("2", {"A": 1.0, "B": 5.0})
    for service, minutes in [("A", 60), ("A", 50), ("B", 20), ("B", 1)]:
        serving.came_before(office.issue(service), minutes)
    clerk.sit("2")
    expect(clerk.rows).to_have_text(["B001", "A001", "A002", "B002"])
    expect(clerk.next).to_contain_text("Kế tiếp: B001 · Hộ tịch")
    clerk.press("F9")
    clerk.expect_at_counter("B001", "called")


def test_an_appointment_is_nobodys_turn_before_its_hour(clerk: ClerkPage, office: Office) -> None:
    booked = office.clerk("lan").book("A", minutes=30)
    clerk.sit("2")
    expect(clerk.row(booked["number"])).to_contain_text("hẹn ")
    expect(clerk.next).to_contain_text("Chưa có ai chờ")
    office.issue("A")
    expect(clerk.next).to_contain_text("Kế tiếp: A002")
    expect(clerk.rows).to_have_text(["A002", "A001"])
    clerk.shoot("appointment")


CUT = """() => [...document.querySelectorAll(".row-service")]
  .filter((one) => one.scrollHeight > one.clientHeight + 1).length"""


def test_long_names_take_two_lines_of_a_row_and_as_many_as_they_need_in_the_whole_list(
    new_page: NewPage, serving: HallServer, password_hash: str
) -> None:
    long = [one["name"]["vi"] for one in long_names()["service"] if len(one["name"]["vi"]) > 90]

    def renamed(text: str) -> str:
        for usual, name in zip(('"Chứng thực"', '"Hộ tịch"'), long, strict=False):
            assert usual in text
            text = text.replace(usual, f'"{name}"', 1)
        return text

    office = serving.new_office(password_hash, edit=renamed)
    busy_morning(office, serving)
    clerk = new_page(office)
    clerk.sit("2")
    clerk.shoot("long-names")
    page, services = clerk.page, clerk.page.locator(".row-service")
    assert page.evaluate(CUT) > 0
    expect(services.first).to_have_attribute("title", long[1])
    rows = page.locator(".row")
    assert {round(one.bounding_box()["height"]) for one in rows.all()} == {48}  # type: ignore[index]  # it is shown
    page.locator(".waiting-more").click()
    expect(rows).to_have_count(len(LINE) + 3)
    assert page.evaluate(CUT) == 0
    clerk.shoot("long-names-all")
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate(CUT) == 0
    assert page.evaluate(TWO_WAYS) == []
