"""Taking a number at home in a browser, from a real server, and confirming it at the door."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from server.domain.door_code import code_of_step, step_of
from server.storage.database import bring_up_to_date
from server.storage.tables import DOOR_KEY, TICKET
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.display_board.weight import weigh
from tests.server.hall import Hall, example, served

SIZES = ((320, 640), (390, 844), (1366, 768))
ALLOWED = example().replace("[from_home]\nallowed = false", "[from_home]\nallowed = true")
MANY = ALLOWED.replace("numbers_a_phone = 2", "numbers_a_phone = 20")
MOST_TEXT_BYTES = 30_000


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("home")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        yield running.new_hall(MANY)


@pytest.fixture
def page(browser: Browser, hall: Hall) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address(hall))
    yield page
    context.close()
    assert faults == []


def address(hall: Hall, door: str = "") -> str:
    return f"{hall.served.base}/home/{hall.office}" + (f"#{door}" if door else "")


def door_of(hall: Hall) -> str:
    [row] = hall.served.rows(DOOR_KEY, office=hall.office)
    return code_of_step(row["key"], step_of(hall.clock()))


def take(page: Page, service: int = 0) -> None:
    page.locator(".service").nth(service).click()
    expect(page.locator(".number")).to_have_text("A001" if service == 0 else "B001")


def test_it_is_taken_at_home_and_confirmed_by_the_code_at_the_door(page: Page, hall: Hall) -> None:
    expect(page.locator(".service .count").first).to_have_text("4")
    booking = page.get_by_role("link", name="Mời đặt lịch hẹn")
    expect(booking).to_have_attribute("href", f"/appointments/{hall.office}")
    take(page)
    expect(page.locator(".arrive-title")).to_have_text("Đến nơi, quét mã QR ở cửa để xác nhận")
    # What is to be done stands first, where no thumb has to look for it.
    panel, number = (page.locator(one).bounding_box() for one in ("#arrive", ".number"))
    assert panel
    assert number
    assert panel["y"] + panel["height"] <= number["y"] < 844
    page.goto(address(hall))
    expect(page.locator(".own")).to_have_text("Số của Quý vị: A001")
    assert violations(page) == []

    page.goto("about:blank")
    page.goto(address(hall, door_of(hall)))
    page.wait_for_url("**/t/*")
    expect(page.locator(".number")).to_have_text("A001")
    expect(page.locator("#arrive")).to_be_hidden()
    [row] = hall.served.rows(TICKET, office=hall.office, number="A001")
    assert row["confirmed_at"] is not None


def test_who_did_not_come_in_time_reads_that_the_number_lapsed(page: Page, hall: Hall) -> None:
    other = hall.served.new_hall(MANY)
    clerk, kiosk = other.person(), other.device()
    clerk.open("2")
    page.goto(address(other))
    take(page)
    for _ in range(4):
        kiosk.issue("A")
    for _ in range(4):
        clerk.call_next("2")
    expect(page.locator("html")).to_have_attribute("data-mood", re.compile(".+"))
    expect(page.locator("#ticket")).to_contain_text("Số này đã hết hiệu lực")
    expect(page.locator("#ticket")).to_contain_text("chưa được xác nhận tại cửa kịp thời")


def test_the_code_is_typed_where_none_is_scanned(page: Page, hall: Hall) -> None:
    take(page, 1)
    assert violations(page) == []
    page.fill("#arrive-code", "000000")
    page.keyboard.press("Enter")
    expect(page.locator(".arrive-news")).to_contain_text("Mã ở cửa đã đổi")
    page.fill("#arrive-code", door_of(hall).lower())
    page.locator(".arrive-go").click()
    expect(page.locator("#arrive")).to_be_hidden()


def test_all_that_a_phone_took_is_confirmed_by_one_look_at_the_door(page: Page, hall: Hall) -> None:
    mine = []
    for service in (1, 2):
        page.goto(address(hall))
        page.locator(".service").nth(service).click()
        page.wait_for_url("**/t/*")
        mine.append(page.locator(".number").inner_text())
    page.goto(address(hall, door_of(hall)))
    expect(page.locator("#said")).to_have_text(
        f"Đã xác nhận Quý vị có mặt với các số {mine[1]}, {mine[0]}. Xin Quý vị chờ mời."
    )
    expect(page.locator("#door")).to_be_hidden()
    assert violations(page) == []
    for number in mine:
        [row] = hall.served.rows(TICKET, office=hall.office, number=number)
        assert row["confirmed_at"] is not None
    page.reload()
    expect(page.locator(".own")).to_have_count(2)
    expect(page.locator("#said")).to_be_empty()


def test_a_phone_that_took_none_is_told_at_the_door(page: Page, hall: Hall) -> None:
    page.goto("about:blank")
    page.goto(address(hall, "ABC123"))
    expect(page.locator("#door-words")).to_contain_text("ABC123")
    assert violations(page) == []


def test_what_cannot_be_sent_is_sent_again_as_the_same(page: Page) -> None:
    keys: list[str] = []
    sent: set[str | None] = set()

    def fail(route: Route) -> None:
        keys.append(route.request.headers["idempotency-key"])
        sent.add(route.request.post_data)
        if len(keys) == 1:
            route.abort()
        else:  # what it has done by then, it does not know either
            route.fulfill(status=503, json={"detail": "Hệ thống đang bận"})

    def only_posts(route: Route) -> None:
        if route.request.method == "POST":
            fail(route)
        else:
            route.continue_()

    page.route("**/from-home", only_posts)
    words = ("Chưa gửi được. Xin Quý vị thử lại; số không bị lấy hai lần.", "Hệ thống đang bận")
    for count, said in enumerate([*words, words[1]], start=1):
        page.locator(".service").nth(2).click()
        expect(page.locator("#said")).to_have_text(said)
        expect(page.locator(".service").nth(2)).to_be_enabled()
        page.locator(".language[lang=en]").click()
        assert len(keys) == count
    assert len(set(keys)) == 1
    assert len(sent) == 1


def test_an_office_that_gives_none_and_one_that_is_not(page: Page, hall: Hall) -> None:
    closed = hall.served.new_hall()
    page.goto(f"{hall.served.base}/home/{closed.office}")
    expect(page.locator("#nothing")).to_contain_text("không cấp số từ xa")
    page.goto(f"{hall.served.base}/home/nobody")
    expect(page.locator("#nothing")).to_have_text("Không có cơ quan nào ở địa chỉ này.")


def test_it_weighs_little(browser: Browser, hall: Hall) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    weighed = weigh(page)
    page.goto(address(hall))
    expect(page.locator(".service").first).to_be_visible()
    page.evaluate("document.fonts.ready")
    assert weighed.texts <= MOST_TEXT_BYTES
    context.close()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_fits_each_glass_and_axe_finds_nothing(page: Page, language: str) -> None:
    page.locator(f"button[lang={language}]").click()
    expect(page.locator(".service").first).to_be_visible()
    keep_picture(page, f"home-{language}", *SIZES)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, width
        assert violations(page) == [], width
