"""The slip's page asks how it was, when the visit is over: once, and without a name."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from server.storage.database import open_engine
from server.storage.tables import PAYMENT_REPORT, RATING, RATING_CASE
from tests.display_board.axe import violations
from tests.display_board.citizen.test_phone import look_at, mood
from tests.display_board.clerk.real_hall import HallServer, Office


def rows(server: HallServer, office: Office, table: Any) -> list[dict[str, Any]]:
    engine = open_engine(server.database_url, writes=False)
    with engine.begin() as connection:
        found = connection.execute(table.select().where(table.c.office == office.code)).mappings()
        kept = [dict(one) for one in found]
    engine.dispose()
    return kept


def after_service(phone: Page, office: Office) -> dict[str, Any]:
    """Somebody who was served and still looks at the slip's page."""
    ticket = office.issue()
    look_at(phone, office, ticket)
    mood(phone, "waiting")
    expect(phone.locator("#rate")).to_be_hidden()
    clerk = office.clerk()
    clerk.open("2")
    clerk.act(clerk.call_next("2"), "finish", "2")
    expect(phone.locator("#rate-title")).to_have_text("Quý vị hài lòng thế nào?")
    return ticket


def choice(phone: Page, words: str) -> Locator:
    return phone.locator("#rate").get_by_role("button", name=words, exact=True)


def test_a_slip_is_rated_once(phone: Page, office: Office, phone_server: HallServer) -> None:
    ticket = after_service(phone, office)
    expect(phone.locator('#rate [aria-pressed="true"]')).to_have_count(0)
    expect(choice(phone, "Gửi đánh giá")).to_be_disabled()
    choice(phone, "Hài lòng").click()
    choice(phone, "Rất nhanh").click()
    choice(phone, "Gửi đánh giá").click()
    expect(phone.locator("#rate-title")).to_contain_text("Xin cảm ơn Quý vị")
    [row] = rows(phone_server, office, RATING)
    assert (row["overall"], row["speed"], row["channel"]) == (4, 4, "slip")

    look_at(phone, office, ticket)
    mood(phone, "told")
    expect(phone.locator("#connection")).to_contain_text("Đã kết nối")
    expect(phone.locator("#rate")).to_be_hidden()


def test_everybody_is_asked_about_money_and_a_low_one_why(
    phone: Page, office: Office, phone_server: HallServer
) -> None:
    after_service(phone, office)
    expect(phone.locator(".rate-money")).to_contain_text("ngoài phí, lệ phí quy định không?")
    expect(phone.locator(".rate-money")).to_contain_text("1900 0000")
    choice(phone, "Rất không hài lòng").click()
    choice(phone, "Cửa quyền").click()
    phone.locator("textarea").fill("Phải chờ hai giờ")
    choice(phone, "Có").click()
    expect(phone.locator("textarea")).to_have_value("Phải chờ hai giờ")
    choice(phone, "Gửi đánh giá").click()
    expect(phone.locator("#rate-title")).to_contain_text("Xin cảm ơn Quý vị")
    [row] = rows(phone_server, office, RATING)
    assert (row["overall"], row["reasons"]) == (1, ["overbearing"])
    assert len(rows(phone_server, office, RATING_CASE)) == 1
    assert len(rows(phone_server, office, PAYMENT_REPORT)) == 1


def test_skipping_sends_nothing(phone: Page, office: Office, phone_server: HallServer) -> None:
    after_service(phone, office)
    choice(phone, "Bỏ qua").click()
    expect(phone.locator("#rate")).to_be_hidden()
    assert rows(phone_server, office, RATING) == []


def test_a_network_that_fails_is_told_and_nothing_chosen_is_lost(
    phone: Page, office: Office, phone_server: HallServer
) -> None:
    after_service(phone, office)
    choice(phone, "Bình thường").first.click()

    def lose(route: Route) -> None:
        route.abort()

    phone.route("**/ratings", lose)
    choice(phone, "Gửi đánh giá").click()
    expect(phone.locator(".rate-failed")).to_have_text("Chưa gửi được. Xin Quý vị thử lại.")
    phone.unroute("**/ratings")
    choice(phone, "Gửi đánh giá").click()
    expect(phone.locator("#rate-title")).to_contain_text("Xin cảm ơn Quý vị")
    assert len(rows(phone_server, office, RATING)) == 1


@pytest.mark.parametrize("width", [320, 390])
def test_it_fits_a_small_phone_and_axe_finds_nothing(
    browser: Browser, phone: Page, office: Office, width: int
) -> None:
    assert browser
    phone.set_viewport_size({"width": width, "height": 700})
    after_service(phone, office)
    choice(phone, "Chưa hài lòng").click()
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.documentElement.scrollWidth") == width
    assert violations(phone) == []
    phone.click("button[lang=en]")
    expect(phone.locator("#rate-title")).to_have_text("How content are you?")
    expect(choice(phone, "Not content")).to_have_attribute("aria-pressed", "true")
    assert phone.evaluate("document.documentElement.scrollWidth") == width
