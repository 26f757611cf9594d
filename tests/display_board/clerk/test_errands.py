"""A number for several errands at the counter, and on its holder's phone, at the real server."""

from typing import Any

from playwright.sync_api import expect

from tests.display_board.axe import violations
from tests.display_board.clerk.clerk_page import ClerkPage, NewPage
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.clerk.real_hall import NewOffice, Office


def take(office: Office, *services: str) -> dict[str, Any]:
    answer = office.kiosk(
        "POST",
        "/tickets",
        json={"service": services[0], "also": services[1:]},
        headers={"Idempotency-Key": f"several-{office.code}-{next(office.keys)}"},
    )
    ticket: dict[str, Any] = answer.json()
    return ticket


def called(new_page: NewPage, office: Office, counter: str, *services: str) -> ClerkPage:
    take(office, *services)
    clerk = new_page(office)
    clerk.sit(counter)
    clerk.press("F9")
    clerk.expect_at_counter("A001", "called")
    clerk.press("F2")
    clerk.expect_at_counter("A001", "serving")
    return clerk


def test_the_clerk_sends_somebody_on_and_the_phone_says_where(
    new_page: NewPage, new_office: NewOffice
) -> None:
    office = new_office({"errands_a_number": "3"})
    clerk = called(new_page, office, "2", "A", "B")
    expect(clerk.page.locator(".at-errands")).to_have_text("Còn: Hộ tịch")
    expect(clerk.page.locator(".go-on")).to_have_count(0)  # counter 2 does not serve it
    clerk.shoot("errands")
    clerk.press("F4")
    expect(clerk.notice).to_contain_text("A001 làm tiếp Hộ tịch: mời người dân sang Quầy 1, Quầy 4")
    expect(clerk.undo_bar).to_contain_text("A001 còn việc, chờ tiếp")
    clerk.shoot("errand-done")
    assert violations(clerk.page) == []
    clerk.press("Control+z")
    clerk.expect_at_counter("A001", "serving")
    office.issue("A")
    clerk.press("F9")
    clerk.expect_at_counter("A002", "called")
    expect(clerk.notice).to_contain_text("A001 làm tiếp Hộ tịch")

    ticket = take(office, "H", "B")
    phone = clerk.page.context.new_page()
    phone.set_viewport_size({"width": 390, "height": 844})
    phone.goto(office.base + "/t/" + ticket["follow_url"].rsplit("/", 1)[-1])
    lines = phone.locator(".errand")
    expect(lines).to_have_text(
        ["Đất đai – Môi trườngViệc này trướcQuầy 1 hoặc 6", "Hộ tịchLàm sauQuầy 1, 4 hoặc 5"]
    )
    assert violations(phone) == []
    keep_picture(phone, "phone-errands")


def test_the_clerk_goes_on_with_one_press_or_adds_an_errand_for_later(
    new_page: NewPage, new_office: NewOffice
) -> None:
    office = new_office({"errands_a_number": "3"})
    clerk = called(new_page, office, "1", "A", "B")
    clerk.shoot("errand-here")
    clerk.click(clerk.page.locator(".go-on"))
    expect(clerk.page.locator(".at-service")).to_have_text("Hộ tịch")
    expect(clerk.page.locator(".at-errands")).to_have_count(0)
    clerk.press("F3")
    clerk.click(clerk.choice("Đất đai"))
    clerk.click(clerk.choice("Làm sau"))
    clerk.shoot("errand-later")
    clerk.press("F3")
    expect(clerk.page.locator(".at-errands")).to_have_text("Còn: Đất đai – Môi trường")
    clerk.click(clerk.page.get_by_role("button", name="Kết thúc cả lượt"))
    expect(clerk.undo_bar).to_contain_text("Đã hoàn tất A001")
    clerk.expect_nobody()
