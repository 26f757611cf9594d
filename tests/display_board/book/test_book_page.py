"""The public suggestion book in a browser, from a real server."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from server.contract.states import Role
from server.storage.database import bring_up_to_date
from server.storage.tables import SUGGESTION
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.server.hall import Hall, served

SIZES = ((320, 640), (390, 844), (1366, 768))


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("book")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        hall = running.new_hall()
        chief = hall.person(Role.SUPERVISOR)
        for text in ("Xin đặt thêm ghế ở khu chờ.", "Chưa ai trả lời điều này."):
            hall.stranger().post(
                "suggestions", {"text": text, "field": "dat-dai"}, 201, key=str(uuid4())
            )
        entries = chief.get("suggestions/all")["suggestions"]
        chairs = next(one["id"] for one in entries if "ghế" in one["text"])
        reply = {"reply": "Đã đặt thêm tám ghế từ thứ Hai.", "publish": True}
        chief.post(f"suggestions/{chairs}/reply", reply, 204)
        yield hall


@pytest.fixture
def page(browser: Browser, hall: Hall) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{hall.served.base}/book/{hall.office}")
    yield page
    context.close()
    assert faults == []


def test_everybody_reads_what_was_answered(page: Page) -> None:
    expect(page.locator(".entry")).to_have_count(1)
    expect(page.locator(".entry .about").first).to_have_text("Đất đai – Môi trường · 23/11/2026")
    expect(page.locator(".wrote")).to_have_text("Xin đặt thêm ghế ở khu chờ.")
    expect(page.locator(".reply")).to_contain_text("Đã đặt thêm tám ghế từ thứ Hai.")
    assert "Chưa ai trả lời" not in page.content()


@pytest.mark.parametrize("path", ["book", "log", "procedures"])
def test_a_name_of_many_lines_keeps_off_the_edge(page: Page, hall: Hall, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{hall.served.base}/{path}/{hall.office}")
    expect(page.locator("#office-name")).not_to_be_empty()
    page.evaluate(
        "document.querySelector('#office-name').textContent += ', tỉnh Bình Hòa'.repeat(3)"
    )
    box = page.locator("#office-name").bounding_box()
    assert box is not None
    assert box["y"] >= 10


def test_somebody_writes_by_keys_alone(page: Page, hall: Hall) -> None:
    expect(page.locator(".entry")).to_have_count(1)
    page.focus("#text")
    page.keyboard.type("Xin mo cua som hon.")
    page.keyboard.press("Tab")
    expect(page.locator("#field")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text("Cơ quan đã nhận được góp ý. Xin cảm ơn Ông/Bà.")
    expect(page.locator("#text")).to_have_value("")
    kept = {one["text"]: one for one in hall.served.rows(SUGGESTION, office=hall.office)}
    assert kept["Xin mo cua som hon."]["source"] == "public"
    assert kept["Xin mo cua som hon."]["field"] is None


def test_what_was_not_answered_is_sent_again_and_stands_there_once(page: Page, hall: Hall) -> None:
    said = "Xin mở cửa sớm hơn."
    keys: list[str | None] = []

    def lose(route: Route) -> None:
        keys.append(route.request.header_value("Idempotency-Key"))
        route.fetch()
        route.abort()

    expect(page.locator(".entry")).to_have_count(1)
    page.route("**/suggestions", lose, times=1)
    page.fill("#text", said)
    page.click("#send")
    expect(page.locator("#said")).to_have_text("Chưa gửi được. Xin thử lại.")
    expect(page.locator("#text")).to_have_value(said)
    for _ in range(2):
        page.fill("#text", said)
        with page.expect_request("**/suggestions") as again:
            page.click("#send")
        keys.append(again.value.header_value("Idempotency-Key"))
        expect(page.locator("#text")).to_have_value("")
    assert keys[0] == keys[1] != keys[2]
    rows = hall.served.rows(SUGGESTION, office=hall.office)
    assert [one["text"] for one in rows].count(said) == 2


def test_an_address_without_an_office(page: Page, hall: Hall) -> None:
    page.goto(f"{hall.served.base}/book/nobody")
    expect(page.locator("#nothing")).to_have_text("Không có cơ quan nào ở địa chỉ này.")
    expect(page.locator("#write")).to_be_hidden()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_fits_each_glass_and_axe_finds_nothing(page: Page, language: str) -> None:
    page.locator(f"button[lang={language}]").click()
    expect(page.locator(".entry")).to_have_count(1)
    keep_picture(page, f"book-{language}", *SIZES)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, width
        assert violations(page) == [], width
