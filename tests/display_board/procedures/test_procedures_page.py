"""Everybody's search for procedures in a browser, from a real server."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from server.catalogue_file.example import example_catalogue
from server.contract.states import Role
from server.storage.database import bring_up_to_date
from tests.display_board.axe import violations
from tests.display_board.weight import weigh
from tests.server.hall import Hall, example, served

AT_HOME = ("[from_home]\nallowed = false", "[from_home]\nallowed = true")
MOST_TEXT_BYTES = 30_000


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("procedures")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        hall = running.new_hall(example().replace(*AT_HOME))
        put = hall.person(Role.ADMIN).ask("POST", "catalogue", content=example_catalogue())
        assert put.status_code == 200
        hall.device().issue("B")
        yield hall


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def open_page(page: Page, hall: Hall, rest: str = "") -> None:
    page.goto(f"{hall.served.base}/procedures/{hall.office}{rest}")


def test_a_room_is_called_a_room(page: Page, hall: Hall) -> None:
    def in_rooms(route: Route) -> None:
        told = route.fetch().json()
        route.fulfill(json={**told, "places": {**told["places"], "5": "room"}})

    page.route("**/public", in_rooms)
    open_page(page, hall, "/1.004873")
    expect(page.locator(".fact dd").nth(2)).to_contain_text("Quầy 1, 4 · Phòng 5")


def test_it_is_found_by_its_everyday_name_and_read(page: Page, hall: Hall) -> None:
    open_page(page, hall)
    archive = page.get_by_role("link", name="Tra cứu hồ sơ lưu trữ")
    expect(archive).to_have_attribute("href", "https://luutru.example/tra-cuu")
    page.fill("#wanted", "giay doc than")
    first = page.locator(".result").nth(0)
    expect(first.locator(".name")).to_have_text("Cấp Giấy xác nhận tình trạng hôn nhân")
    expect(first.locator("mark")).to_have_text("giấy độc thân")
    expect(first.locator(".letter")).to_have_text("B")
    first.click()
    expect(page).to_have_url(f"{hall.served.base}/procedures/{hall.office}/1.004873")
    expect(page.locator("#procedure h1")).to_be_focused()
    expect(page.locator(".paper").nth(1)).to_have_attribute("data-kind", "sometimes")
    expect(page.locator(".paper").nth(2)).to_contain_text("Không phải nộp bản giấy")
    expect(page.locator(".paper").nth(2)).to_contain_text("mở VNeID để xuất trình")
    expect(page.locator(".paper").nth(2)).to_contain_text("đến 28/02/2027")
    facts = page.locator(".fact dd")
    expect(facts.nth(0)).to_contain_text("3 ngày làm việc")
    expect(facts.nth(0)).to_contain_text("Nộp bây giờ, nhận Thứ Sáu 27/11")
    expect(facts.nth(2)).to_contain_text("Quầy 1, 4, 5")
    expect(facts.nth(3)).to_contain_text("1 người đang chờ")
    sheet = page.get_by_role("link", name="Phiếu niêm yết A4")
    answer = page.request.get(hall.served.base + str(sheet.get_attribute("href")))
    assert answer.body().startswith(b"%PDF-")
    page.go_back()
    expect(page.locator("#wanted")).to_have_value("giay doc than")
    page.locator(".result").nth(0).click()
    page.get_by_role("link", name="Đặt lịch hẹn").click()
    booking = f"{hall.served.base}/appointments/{hall.office}?service=B"
    expect(page).to_have_url(booking)
    expect(page.locator("#title")).to_have_text("Chọn ngày và giờ")
    page.go_back()
    page.get_by_role("link", name="Lấy số từ xa để làm thủ tục này").click()
    expect(page).to_have_url(f"{hall.served.base}/home/{hall.office}?service=B")
    first = page.locator(".service").first
    expect(first).to_have_attribute("data-wanted", "true")
    expect(first.locator(".prefix")).to_have_text("B")


@pytest.mark.parametrize("path", ["procedures/{0}", "book/{0}", "log/{0}", "d"])
def test_it_weighs_little(page: Page, hall: Hall, path: str) -> None:
    weighed = weigh(page)
    page.goto(f"{hall.served.base}/{path.format(hall.office)}", wait_until="networkidle")
    assert 0 < weighed.texts <= MOST_TEXT_BYTES


def test_the_address_alone_opens_it(page: Page, hall: Hall) -> None:
    open_page(page, hall, "/1.000894")
    expect(page.locator("#procedure h1")).to_have_text("Đăng ký kết hôn")
    open_page(page, hall, "?q=bao+tu")
    expect(page.locator(".result .name").nth(0)).to_have_text("Đăng ký khai tử")
    open_page(page, hall, "/9.999999")
    expect(page.locator("#nothing")).to_have_text("Không có thủ tục này ở cơ quan.")
    page.goto(f"{hall.served.base}/procedures/nobody")
    expect(page.locator("#nothing")).to_have_text("Không có cơ quan nào ở địa chỉ này.")


def test_it_is_used_by_keys_alone(page: Page, hall: Hall) -> None:
    open_page(page, hall)
    expect(page.locator(".chip").nth(0)).to_be_visible()
    page.locator("#wanted").focus()
    page.keyboard.type("so do")
    expect(page.locator(".result").nth(0)).to_contain_text("sổ đỏ")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#procedure h1")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#title")).to_be_focused()


def test_a_service_lists_its_procedures(page: Page, hall: Hall) -> None:
    open_page(page, hall)
    page.click("[data-service=Q]")
    expect(page.locator(".result .name")).to_have_text(["Gia hạn, cấp lại thẻ bảo hiểm y tế"])
    expect(page.locator("[data-service=Q]")).to_have_attribute("aria-current", "true")


def test_what_is_not_found_leads_to_a_person(page: Page, hall: Hall) -> None:
    open_page(page, hall)
    page.fill("#wanted", "zzzzzz")
    expect(page.locator("#none")).to_contain_text("hỏi quầy hướng dẫn")


def test_it_speaks_english(page: Page, hall: Hall) -> None:
    open_page(page, hall, "/1.004873")
    page.click("button[lang=en]")
    expect(page.locator("#procedure h1")).to_have_text("Certificate of marital status")
    expect(page.locator(".fact dd").nth(0)).to_contain_text("3 working days")
    expect(page).to_have_title("Certificate of marital status")


def test_a_lost_connection_is_told_and_mended(page: Page, hall: Hall) -> None:
    open_page(page, hall)
    expect(page.locator(".chip").nth(0)).to_be_visible()
    page.context.set_offline(True)
    page.fill("#wanted", "ket hon")
    expect(page.locator("#connection")).to_contain_text("Mất kết nối")
    page.context.set_offline(False)
    expect(page.locator(".result").nth(0)).to_contain_text("Đăng ký kết hôn")
    expect(page.locator("#connection")).to_have_text("")


@pytest.mark.parametrize(
    "rest", ["", "?q=giay+doc+than", "?q=zzzzzz", "?service=B", "/1.004873", "/9"]
)
@pytest.mark.parametrize("width", [320, 1280])
def test_everybody_can_use_it(page: Page, hall: Hall, width: int, rest: str) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_page(page, hall, rest)
    shown = {"": ".chip", "?q=zzzzzz": "#none h2", "/1.004873": "#procedure h1", "/9": "#nothing"}
    expect(page.locator(shown.get(rest, ".result")).first).to_be_visible()
    page.evaluate("document.fonts.ready.then(() => undefined)")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert violations(page) == []
