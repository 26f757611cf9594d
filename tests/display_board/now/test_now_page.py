"""How full it is now, in a browser, from a real server."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from server.contract.states import Role
from server.storage.database import bring_up_to_date
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.weight import weigh
from tests.server.hall import Hall, example, served
from tests.server.office_file.test_hall_part import two_halls

SIZES = ((320, 640), (390, 844), (1366, 768))
MOST_TEXT_BYTES = 30_000
"""HTML, scripts, styles and catalogues together, with their headers."""


DOSSIERS = """dossier,level,received,due,finished
H99-261116-0001,returned,2026-11-16,2026-11-22,2026-11-22
H99-261122-0003,received,2026-11-22,2026-11-30,
"""


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("now")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        hall = running.new_hall()
        hall.person(Role.SUPERVISOR).ask("POST", "dossiers/file", content=DOSSIERS.encode())
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


AT_HOME = ("[from_home]\nallowed = false", "[from_home]\nallowed = true")


def open_now(page: Page, hall: Hall, office: str = "") -> None:
    page.goto(f"{hall.served.base}/now/{office or hall.office}")


def test_it_follows_the_hall(page: Page, hall: Hall) -> None:
    hall = hall.served.new_hall()
    kiosk, clerk = hall.device(), hall.person()
    open_now(page, hall)
    expect(page.locator("#people")).to_have_text("0")
    expect(page.locator("#opening")).to_contain_text("Đang cấp số")
    first = page.locator(".service").first
    expect(first).to_contain_text("Chưa có ai chờ")

    kiosk.issue("A")
    kiosk.issue("A")
    expect(page.locator("#people")).to_have_text("2")
    expect(first.locator(".queue")).to_have_text("2 người đang chờ")
    clerk.open("2")
    clerk.call_next("2")
    expect(first.locator(".serving")).to_have_text("Vừa mời số A001")
    expect(page.locator(".total dd").first).to_have_text("2")
    expect(page.locator("#quiet")).to_have_text("Chưa biết: cần số liệu của thêm vài tuần.")


def test_it_is_no_more_than_a_second_behind_the_hall(page: Page, hall: Hall) -> None:
    hall = hall.served.new_hall()
    page.clock.install()
    open_now(page, hall)
    expect(page.locator("#people")).to_have_text("0")
    hall.device().issue("A")
    page.clock.run_for(1_000)
    expect(page.locator("#people")).to_have_text("1")


def test_dossiers_and_the_reception_of_citizens(page: Page, hall: Hall) -> None:
    open_now(page, hall)
    expect(page.locator("#dossier-day")).to_have_text("Hồ sơ của Chủ nhật 22/11")
    expect(page.locator("#dossiers dd")).to_have_text(["1", "1", "1", "0", "1", "0"])
    expect(page.locator("#dossiers dt").nth(2)).to_have_text("Đúng hạn và trước hạn")
    expect(page.locator(".reception").first).to_contain_text("Chủ tịch UBND phường")
    expect(page.locator(".reception").first).to_contain_text("Thứ Năm hằng tuần, 8 giờ – 11 giờ")
    expect(page.locator("#contact strong")).to_have_text(
        ["Đường dây nóng", "Thư điện tử", "Lãnh đạo", "Sổ góp ý", "Hòm thư góp ý"]
    )
    expect(page.locator("#contact")).to_contain_text("Giám đốc Trung tâm: Trần Thị Bình")
    expect(page.get_by_role("link", name="1900 0000")).to_have_attribute("href", "tel:19000000")
    booking = page.get_by_role("link", name="Đặt lịch hẹn")
    expect(booking).to_have_attribute("href", f"/appointments/{hall.office}")
    expect(page.locator("#home")).to_be_hidden()
    at_home = hall.served.new_hall(example().replace(*AT_HOME))
    open_now(page, at_home)
    page.get_by_role("link", name="Lấy số từ xa").click()
    expect(page).to_have_url(f"{hall.served.base}/home/{at_home.office}")
    expect(page.locator(".service").first).to_be_enabled()


def test_each_hall_of_an_office_tells_who_waits_there(page: Page, hall: Hall) -> None:
    two = hall.served.new_hall(two_halls(example()))
    two.device().issue("B")
    open_now(page, two)
    expect(page.locator("#halls .name")).to_have_text(["Trụ sở", "Cơ sở 2"])
    expect(page.locator("#halls .queue")).to_have_text(["Chưa có ai chờ", "1 người đang chờ"])
    keep_picture(page, "now-halls", *SIZES)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    assert violations(page) == []


def test_it_is_asked_again_with_what_it_has(page: Page, hall: Hall) -> None:
    open_now(page, hall)
    expect(page.locator(".service").first).to_be_visible()
    with page.expect_response(lambda one: one.url.endswith("/status")) as told:
        pass
    assert told.value.status == 304


def test_a_lost_connection_is_told_and_what_was_known_stays(page: Page, hall: Hall) -> None:
    open_now(page, hall)
    expect(page.locator(".service").first).to_be_visible()
    page.route("**/status", lambda route: route.abort())
    expect(page.locator("#connection")).to_contain_text("Mất kết nối")
    expect(page.locator(".service").first).to_be_visible()
    page.unroute("**/status")
    expect(page.locator("#connection")).to_have_text("")


def test_it_weighs_little(page: Page, hall: Hall) -> None:
    weighed = weigh(page)
    open_now(page, hall)
    expect(page.locator(".service").first).to_be_visible()
    page.evaluate("document.fonts.ready")
    assert weighed.texts <= MOST_TEXT_BYTES


def test_the_way_to_it_without_an_office(page: Page, hall: Hall) -> None:
    page.goto(f"{hall.served.base}/now/")
    expect(page.locator("h1")).to_have_text("Tình hình phục vụ hiện tại")
    page.locator(f"a[href='/now/{hall.office}']").click()
    expect(page.locator("#people")).to_be_visible()
    open_now(page, hall, "nobody")
    expect(page.locator("#nothing")).to_have_text("Không có cơ quan nào ở địa chỉ này.")
    expect(page.locator(".hero")).to_be_hidden()
    assert violations(page) == []


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_fits_each_glass_and_axe_finds_nothing(page: Page, hall: Hall, language: str) -> None:
    open_now(page, hall)
    page.locator(f"button[lang={language}]").click()
    expect(page.locator(".service").first).to_be_visible()
    keep_picture(page, f"now-{language}", *SIZES)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, width
        assert violations(page) == [], width
