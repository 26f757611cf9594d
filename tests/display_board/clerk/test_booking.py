"""Staff book a visit, find it by its code, move and cancel it, and check in whoever has come."""

import re

import httpx
import pytest
from playwright.sync_api import Locator, expect

from tests.display_board.axe import violations
from tests.display_board.clerk.clerk_page import ClerkPage, NewPage
from tests.display_board.clerk.real_hall import PATIENCE_SECONDS, Office
from tests.display_board.clerk.test_zoomed import ZOOMED, check

SERVICE = "B"


def dialog(clerk: ClerkPage) -> Locator:
    return clerk.page.get_by_role("dialog", name="Lịch hẹn")


def group(clerk: ClerkPage, name: str) -> Locator:
    return dialog(clerk).get_by_role("group", name=name, exact=True).get_by_role("radio")


def said(clerk: ClerkPage) -> Locator:
    return dialog(clerk).get_by_role("status")


def choose(clerk: ClerkPage, name: str, place: int = 0) -> None:
    """Reach a group of choices by Tab and take one of it by the keys."""
    expect(group(clerk, name).first).to_be_attached()
    for _ in range(20):
        if group(clerk, name).first.evaluate("one => one === document.activeElement"):
            break
        clerk.hit("Tab")
    clerk.hit("Space")
    for _ in range(place):
        clerk.hit("ArrowRight")
    expect(group(clerk, name).nth(place)).to_be_checked()


def visit_by_code(office: Office, code: str) -> httpx.Response:
    return httpx.get(f"{office.path}/appointments/{code}", timeout=PATIENCE_SECONDS)


def booked_today(office: Office) -> str:
    """Book a visit as somebody at home does, for the last hour of today; answers its code."""
    day = office.wall_day()
    asked = {"service": SERVICE, "day": day}
    found = httpx.get(f"{office.path}/appointments/slots", params=asked, timeout=PATIENCE_SECONDS)
    slot = [one["slot"] for one in found.json()["slots"] if one["left"]][-1]
    answer = httpx.post(
        f"{office.path}/appointments",
        json={**asked, "slot": slot},
        headers={"Idempotency-Key": f"home-{office.code}"},
        timeout=PATIENCE_SECONDS,
    )
    code: str = answer.raise_for_status().json()["code"]
    return code


def test_a_visit_is_booked_moved_and_cancelled_by_keys_alone(
    clerk: ClerkPage, office: Office
) -> None:
    clerk.sit("2")
    clerk.press("Control+b")
    expect(dialog(clerk).get_by_label("Mã lịch hẹn")).to_be_focused()
    assert violations(clerk.page) == []
    choose(clerk, "Dịch vụ")
    choose(clerk, "Ngày", 1)
    choose(clerk, "Giờ", 1)
    assert violations(clerk.page) == []
    clerk.shoot("booking")
    clerk.tab_to("Đặt ")
    clerk.hit("Enter")

    expect(said(clerk)).to_have_text("Đã đặt. Hãy đọc hoặc ghi mã cho người dân.")
    title = dialog(clerk).get_by_role("heading", level=3)
    expect(title).to_be_focused()
    code = dialog(clerk).locator(".booking-code").inner_text().replace(" ", "")
    booked = visit_by_code(office, code).json()
    expect(title).to_contain_text(booked["slot"])
    assert violations(clerk.page) == []
    clerk.shoot("booked")

    clerk.tab_to("Đổi giờ")
    clerk.hit("Enter")
    choose(clerk, "Ngày", 2)
    choose(clerk, "Giờ")
    clerk.tab_to("Đổi sang")
    clerk.hit("Enter")
    expect(said(clerk)).to_have_text("Đã đổi giờ.")
    moved = visit_by_code(office, code).json()
    assert (moved["day"], moved["code"]) != (booked["day"], "")
    assert moved["state"] == "booked"

    clerk.tab_to("Hủy hẹn")
    clerk.hit("Enter")
    expect(dialog(clerk)).to_contain_text("Hủy lịch hẹn này?")
    clerk.tab_to("Hủy hẹn")
    clerk.hit("Enter")
    expect(said(clerk)).to_have_text("Đã hủy.")
    assert visit_by_code(office, code).json()["state"] == "cancelled"
    clerk.hit("Escape")
    expect(dialog(clerk)).to_have_count(0)


def test_who_has_come_is_checked_in_by_the_code_and_gets_a_number(
    clerk: ClerkPage, office: Office
) -> None:
    code = booked_today(office)
    clerk.sit("2")
    clerk.press("Control+b")
    expect(dialog(clerk).get_by_label("Mã lịch hẹn")).to_be_focused()
    clerk.hit("Enter")
    expect(said(clerk)).to_have_text("Hãy nhập mã lịch hẹn.")
    clerk.page.keyboard.insert_text("KHONGCO1")
    clerk.hit("Enter")
    expect(said(clerk)).to_contain_text("Không tìm thấy lịch hẹn")
    clerk.page.keyboard.press("Control+a")
    clerk.page.keyboard.insert_text(f"{code[:4].lower()}-{code[4:]}")
    clerk.hit("Enter")
    expect(dialog(clerk).get_by_role("heading", level=3)).to_be_focused()
    clerk.tab_to("Người dân đã đến")
    clerk.hit("Enter")
    expect(dialog(clerk)).to_have_count(0)
    number = clerk.panel.locator(".panel-number")
    expect(number).to_have_text(re.compile(rf"^{SERVICE}\d+$"))
    arrived = visit_by_code(office, code).json()
    assert (arrived["state"], arrived["number"]) == ("arrived", number.inner_text())


@pytest.mark.parametrize("language", ["vi", "en"])
def test_who_watches_over_the_hall_books_without_a_counter_at_400_percent(
    new_page: NewPage, office: Office, language: str
) -> None:
    watching = new_page(office)
    watching.page.set_viewport_size(ZOOMED)
    watching.page.add_init_script(f"localStorage.setItem('luot.clerk.language', '{language}')")
    watching.sign_in("lan")
    watching.page.locator("[data-act=booking]").click()
    shown = watching.page.get_by_role("dialog")
    for name in ("service", "day", "slot"):
        shown.locator(f"input[name={name}]").first.check()
    check(watching.page, f"booking-{language}")
    shown.locator("form [type=submit].strong-button").click()
    expect(shown.locator(".booking-code")).to_be_visible()
    check(watching.page, f"booked-{language}")
    assert violations(watching.page) == []
    assert re.search(r"[{}]", shown.inner_text()) is None
