"""Booking a visit and the page of one's own, in a browser, from a real server."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from server.storage.database import bring_up_to_date
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.weight import weigh
from tests.server.acts.test_statistics import booked
from tests.server.hall import Hall, served

MOST_BYTES = 30_000


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("appointments")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        yield running.new_hall()


@pytest.fixture
def page(browser: Browser, hall: Hall) -> Iterator[Page]:
    hall.served.running.bookings._times.clear()
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def open_page(page: Page, hall: Hall, rest: str = "") -> None:
    page.goto(f"{hall.served.base}/appointments/{hall.office}{rest}")


def book(page: Page, hall: Hall, slot: str = "11:00") -> str:
    """Book by finger; answers the code."""
    open_page(page, hall, "?service=B")
    page.locator(f"[data-slot='{slot}']").click()
    page.click("#send")
    expect(page.locator("#own .hour")).to_have_text(slot.removeprefix("0"))
    return page.url.rsplit("/", 1)[1]


def test_who_books_reads_how_many_did_not_come(page: Page, hall: Hall) -> None:
    other = hall.served.new_hall()
    for state, many in (("arrived", 28), ("missed", 4)):
        booked(other, "B", state, many)
    hall.clock.forward(days=1)
    open_page(page, other, "?service=B")
    expect(page.locator("#missed")).to_contain_text("12 % trong 32 lịch hẹn không có người đến")
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert violations(page) == []
    page.locator("#missed").scroll_into_view_if_needed()
    keep_picture(page, "appointments-missed")
    hall.clock.forward(days=-1)
    booked(other, "B", "arrived", 400)
    hall.clock.forward(days=1)
    page.reload()
    expect(page.locator("[data-slot]").first).to_be_visible()
    expect(page.locator("#missed")).to_be_hidden()
    hall.clock.forward(days=-1)


def test_a_visit_is_booked_moved_and_cancelled(page: Page, hall: Hall) -> None:
    open_page(page, hall)
    expect(page.locator(".service")).to_have_count(2)
    page.click("[data-service=B]")
    expect(page.locator(".day").first).to_contain_text("Hôm nay")
    expect(page.locator("#send")).to_be_disabled()
    expect(page.locator("#email-field")).to_be_hidden()
    page.click("[data-slot='11:00']")
    expect(page.locator("#send")).to_have_text("Đặt 11:00, Thứ Hai 23/11")
    page.click("#send")
    expect(page.locator("#own-title")).to_be_focused()
    expect(page.locator(".on")).to_have_text("Thứ Hai, 23 tháng 11")
    expect(page.locator(".state")).to_have_text("từ 10:45 đến 11:15")
    code = page.url.rsplit("/", 1)[1]
    expect(page.locator(".code")).to_have_text(f"{code[:4]} {code[4:]}")
    page.wait_for_function("document.querySelector('.ticket img').naturalWidth > 0")

    page.reload()
    page.click("[data-kind=move]")
    expect(page.locator("#title")).to_be_focused()
    page.click("[data-slot='13:30']")
    page.click("#send")
    expect(page.locator(".hour")).to_have_text("13:30")
    assert page.url.endswith(code)

    page.click("[data-kind=cancel]")
    expect(page.locator("[data-kind=no]")).to_be_focused()
    page.click("[data-kind=yes]")
    expect(page.locator(".state")).to_have_text("Lịch hẹn đã hủy")
    page.click("[data-kind=again]")
    expect(page.locator(".service").first).to_be_visible()


def test_a_slot_lost_meanwhile_is_said_and_the_grid_stays(page: Page, hall: Hall) -> None:
    open_page(page, hall, "?service=H")
    page.click("[data-slot='14:00']")
    body = {"service": "H", "day": "2026-11-23", "slot": "14:00"}
    hall.stranger().post("appointments", body, 201, key=str(uuid4()))
    page.click("#send")
    expect(page.locator("#said")).to_have_text(
        "Khung 14:00 vừa hết chỗ. Xin Quý vị chọn khung khác."
    )
    expect(page.locator("[data-slot='14:00']")).to_be_disabled()
    expect(page.locator("[data-slot='14:30']")).to_be_enabled()


def test_it_is_used_by_keys_alone(page: Page, hall: Hall) -> None:
    open_page(page, hall)
    page.locator(".service").first.focus()
    page.keyboard.press("Enter")
    slot = page.locator("[data-slot='15:00']")
    slot.focus()
    page.keyboard.press("Enter")
    expect(slot).to_be_focused()
    expect(slot).to_have_attribute("aria-pressed", "true")
    page.locator("#send").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#own-title")).to_be_focused()


def test_whose_number_was_taken_is_led_to_it(page: Page, hall: Hall) -> None:
    code = book(page, hall, "12:30")
    ticket = hall.device().post(f"appointments/{code}/check-in", {}, 201, key="come")
    page.reload()
    expect(page.locator(".state")).to_have_text(f"Quý vị đã có số {ticket['number']}")
    expect(page.locator("[data-kind=follow]")).to_have_attribute("href", ticket["follow_url"])


def test_a_day_that_closed_since_is_said_and_offers_another(page: Page, hall: Hall) -> None:
    code = book(page, hall, "13:30")

    def close(route: Route) -> None:
        told = route.fetch().json()
        name = {"vi": "Nghỉ bão", "en": "Storm"}
        route.fulfill(json={**told, "closed": True, "closed_for": name})

    page.route(f"**/api/**/appointments/{code}", close)
    open_page(page, hall, f"/{code}")
    expect(page.locator("#own .state")).to_contain_text("Cơ quan nghỉ vào giờ này: Nghỉ bão")
    expect(page.locator("#own img")).to_have_count(0)
    acts = page.locator("#own .act")
    expect(acts).to_have_text(["Đổi giờ", "Hủy hẹn"])
    assert violations(page) == []


def test_what_was_not_answered_goes_again_as_the_same_and_another_hour_as_another(
    page: Page, hall: Hall
) -> None:
    sent: list[tuple[str, str | None]] = []

    def lose(route: Route) -> None:
        if route.request.method != "POST":
            return route.fallback()
        sent.append((route.request.headers["idempotency-key"], route.request.post_data))
        if len(sent) == 1:
            return route.abort()
        if len(sent) == 2:  # done or not: a busy server does not say
            return route.fulfill(status=503, json={"detail": "Hệ thống đang bận"})
        return route.fallback()

    page.route("**/appointments", lose)
    open_page(page, hall, "?service=B")
    page.click("[data-slot='14:30']")
    for said in ("Chưa gửi được", "Hệ thống đang bận"):
        page.click("#send")
        expect(page.locator("#said")).to_contain_text(said)
    page.click("[data-slot='15:00']")
    page.click("#send")
    expect(page.locator("#own .hour")).to_have_text("15:00")
    first, again, other = sent
    assert first == again
    assert first[0] != other[0]


def test_what_is_not_there_is_said(page: Page, hall: Hall) -> None:
    open_page(page, hall, "/AAAA0000")
    expect(page.locator("#nothing")).to_contain_text("Không tìm thấy lịch hẹn")
    page.goto(f"{hall.served.base}/appointments/nobody")
    expect(page.locator("#nothing")).to_have_text("Không có cơ quan nào ở địa chỉ này.")


def test_it_speaks_english(page: Page, hall: Hall) -> None:
    open_page(page, hall, "?service=B")
    expect(page.locator(".slot").first).to_be_visible()
    page.click("button[lang=en]")
    expect(page.locator("#title")).to_have_text("Choose a day and a time")
    page.click("[data-slot='16:00']")
    expect(page.locator("#send")).to_have_text("Book 16:00, Monday 23/11")


def test_it_is_light(page: Page, hall: Hall) -> None:
    weighed = weigh(page)
    open_page(page, hall, "?service=B")
    expect(page.locator(".slot").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert weighed.texts <= MOST_BYTES


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("state", ["services", "slots", "own", "cancel", "unknown"])
def test_everybody_can_use_it(page: Page, hall: Hall, width: int, state: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    if state in {"own", "cancel"}:
        narrow, wide = ("17:00", "17:30") if state == "own" else ("12:00", "13:00")
        book(page, hall, narrow if width == 320 else wide)
        if state == "cancel":
            page.click("[data-kind=cancel]")
    else:
        rest = {"services": "", "slots": "?service=B", "unknown": "/AAAA0000"}[state]
        open_page(page, hall, rest)
        shown = {"services": ".service", "slots": ".slot", "unknown": "#nothing:not(:empty)"}[state]
        expect(page.locator(shown).first).to_be_visible()
    page.evaluate("document.fonts.ready.then(() => undefined)")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert violations(page) == []
