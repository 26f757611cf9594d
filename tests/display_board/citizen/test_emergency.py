"""While everybody is to leave, a phone shows and says the way out, in the language of its page."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from server.contract.states import Role
from server.storage.database import bring_up_to_date
from tests.display_board.axe import violations
from tests.display_board.citizen.test_keep_awake import NOTE_WHAT_IS_ASKED
from tests.display_board.citizen.test_spoken import NOTE_WHAT_IS_PLAYED, allow_sound
from tests.display_board.clerk.pictures import keep_picture
from tests.server.hall import Hall, served

SIZES = ((320, 640), (360, 740))
HEARD = "window.played.map((one) => one.clip)"
WAY_OUT = ["chime", "emergency", "emergency-exit", "digit-2-final"]


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("emergency")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        yield running.new_hall()


def test_the_way_out_is_shown_and_said_until_it_is_over(phone: Page, hall: Hall) -> None:
    phone.add_init_script(NOTE_WHAT_IS_ASKED)
    phone.add_init_script(NOTE_WHAT_IS_PLAYED)
    lead, clerk = hall.person(Role.SUPERVISOR), hall.person()
    clerk.open("2")
    ticket = hall.device().issue("A")
    wall, spoken, button = (phone.locator(f"#{one}") for one in ("emergency", "spoken", "alert"))
    phone.goto(hall.served.base + urlsplit(ticket["follow_url"]).path)
    expect(phone.locator("#connection")).to_contain_text("Đã kết nối")
    expect(wall).to_be_hidden()

    # Without the touch it is shown, felt and read by a screen reader; nothing sounds.
    lead.post("emergency/begin", {"exit": 2})
    said = "Đề nghị mọi người bình tĩnh ra ngoài theo lối thoát nạn. Lối thoát nạn số 2."
    expect(spoken).to_contain_text(said)
    expect(spoken).to_have_attribute("aria-live", "assertive")
    expect(wall.locator(".emergency-exit")).to_have_text("Lối thoát nạn số 2")
    expect(phone.locator("html")).to_have_attribute("data-felt", "1")
    assert phone.title() == "Thông báo khẩn"
    assert phone.evaluate(HEARD) == []
    for width, height in SIZES:
        phone.set_viewport_size({"width": width, "height": height})
        assert phone.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert phone.locator(".emergency-note").bounding_box()["y"] < height  # type: ignore[index]  # it is drawn
    assert violations(phone) == []
    keep_picture(phone, "emergency", *SIZES)

    # After it, over and over; a call of these minutes is shown and not spoken.
    allow_sound(phone)
    expect(button.locator(".alert-state")).to_have_text("Đang bật · chạm để tắt")
    expect(button.get_by_role("button")).to_have_accessible_name("Báo khi đến lượt")
    phone.wait_for_function(f"() => {HEARD}.length >= 8", timeout=60_000)
    assert phone.evaluate(HEARD)[:8] == [f"vi/{one}" for one in WAY_OUT * 2]
    clerk.call_next("2")
    expect(phone.locator(".call-figure")).to_have_text("2")
    phone.get_by_role("button", name="English").click()
    phone.wait_for_function(f"() => {HEARD}.includes('en/emergency')", timeout=60_000)
    expect(wall.locator(".emergency-exit")).to_have_text("Exit number 2")
    assert violations(phone) == []
    keep_picture(phone, "emergency-called", *SIZES)

    # Switched off it is silent, and on again it is heard again.
    button.get_by_role("button").click()
    expect(button.locator(".alert-state")).to_be_hidden()
    before = phone.evaluate(f"{HEARD}.length")
    allow_sound(phone)
    phone.wait_for_function(f"() => {HEARD}.length > {before}", timeout=60_000)
    assert phone.evaluate(HEARD)[before] == "en/chime"

    lead.post("emergency/end")
    expect(wall).to_be_hidden()
    expect(spoken).to_contain_text("The emergency is over. Number A001 to Counter 2")
    assert not [one for one in phone.evaluate(HEARD) if "invite" in one]
    clerk.act(ticket, "recall", "2")
    phone.wait_for_function(f"() => {HEARD}.includes('en/invite')", timeout=60_000)


def test_a_page_opened_during_it_begins_with_the_way_out(phone: Page, hall: Hall) -> None:
    other = hall.served.new_hall()
    lead = other.person(Role.SUPERVISOR)
    lead.post("emergency/begin", {})
    ticket = other.device().issue("A")
    phone.route("**/citizen.bundle.js", lambda route: route.abort())
    phone.goto(other.served.base + urlsplit(ticket["follow_url"]).path)
    expect(phone.locator(".emergency-text")).to_be_visible()
    expect(phone.locator(".number")).to_have_text("A001")
    phone.unroute("**/citizen.bundle.js")
    phone.reload()
    expect(phone.locator("#spoken")).to_contain_text("Đề nghị mọi người bình tĩnh ra ngoài")
    expect(phone.locator(".emergency-exit")).to_have_count(0)
