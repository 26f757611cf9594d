"""The page of figures in a browser, from a real server with three weeks behind it."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from python_calamine import CalamineWorkbook
from sqlalchemy import insert

from server.contract.states import Role
from server.storage.database import bring_up_to_date
from server.storage.tables import OUTAGE
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.server.acts.test_rating_figures import rate
from tests.server.acts.test_received_dossiers import official, put_catalogue, receive
from tests.server.acts.test_statistics import booked
from tests.server.hall import Caller, Hall, Served, served
from tests.server.storage.year_of_a_ward import add_year

SIZES = ((320, 640), (390, 844), (1440, 900))
MONDAY = date(2026, 11, 23)
OpenPage = Callable[..., Page]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("figures")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        yield running


@pytest.fixture(scope="module")
def hall(server: Served) -> Hall:
    hall = server.new_hall()
    with server.engine.begin() as connection:
        add_year(connection, hall.office, MONDAY - timedelta(days=21), 21, 80, seed=7)
    for _ in range(12):
        hall.keep_hours()
    put_catalogue(hall)
    clerk = hall.person()
    clerk.open("4")
    receive(clerk, code=official(hall))
    # Counted up to now, and what came in this very moment is not before it.
    hall.clock.forward(minutes=1)
    rate(hall, "c1", 40, 4, business_day=MONDAY - timedelta(days=10), speed=3, attitude=4)
    rate(hall, "c1", 4, 2, business_day=MONDAY - timedelta(days=10), speed=2)
    booked(hall, "B", "arrived", 7)
    booked(hall, "B", "missed", 1)
    began = datetime.fromisoformat("2026-11-22T09:12:00+07:00")
    outage = {
        "office": hall.office,
        "id": "sunday",
        "began_at": began,
        "ended_at": began + timedelta(minutes=88),
        "began_by": None,
        "ended_by": None,
        "services": ["A"],
        "people": 9,
    }
    with server.engine.begin() as connection:
        connection.execute(insert(OUTAGE), [outage])
    return hall


@pytest.fixture
def open_page(browser: Browser, hall: Hall) -> Iterator[OpenPage]:
    """Open the page as somebody who has signed in, a week ago; an error in it fails the test."""
    contexts = []
    faults: list[str] = []

    def opened(who: Caller, width: int = 1440, height: int = 900) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        context.clock.set_fixed_time(hall.clock())
        cookie = {"name": "luot_session", "value": who.token, "url": hall.served.base}
        context.add_cookies([cookie])  # type: ignore[list-item]  # a dict is what it takes
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"{hall.served.base}/figures/")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def test_the_head_goes_from_a_finding_to_what_it_is_and_to_its_numbers(
    open_page: OpenPage, hall: Hall
) -> None:
    """By keys alone: the week before, a definition, the numbers of a cell, a file."""
    head = hall.person(Role.HEAD)
    week = head.get("statistics", params={"from": "2026-11-16", "to": "2026-11-22"})
    page = open_page(head)
    asked: list[Route] = []
    expect(page.locator(".compared")).to_be_visible()
    # A server that is too busy to answer is asked again: nobody has to press for it.

    def lost(one: Route) -> None:
        asked.append(one)
        one.abort()

    page.route("**/statistics?*", lost, times=2)
    page.get_by_role("button", name="Khoảng trước").focus()
    page.keyboard.press("Enter")
    kept = f"{week['total']['kept'] * 100:g}".replace(".", ",")
    expect(page.locator("h1")).to_have_text(
        f"16/11 – 22/11/2026: {kept} % lượt được mời trong thời gian chờ cam kết (20 phút)."
    )
    expect(page.locator(".lead").first).to_contain_text(
        f"560 số đã cấp = {week['total']['served']} đã phục vụ"
    )
    assert len(asked) == 2
    expect(page.locator("main .notice")).to_have_count(0)
    expect(page.locator(".heat tbody tr")).to_have_count(7)
    expect(page.locator(".heat tbody th").last).to_have_text("Chủ nhật")
    expect(page.locator(".kept tbody th").last).to_contain_text("Chủ nhật")
    expect(page.locator(".kept tbody tr")).to_have_count(7)
    total = page.locator(".split tfoot tr")
    expect(total.locator("td").first).to_have_text("560")

    page.locator(".line[data-figure=waiting_p90] .how").focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog h2")).to_have_text("90 % lượt chờ không quá")
    expect(page.locator("dialog[open]")).to_contain_text("lượt đứng ở vị trí chín phần mười")
    keep_picture(page, "figures-how")
    page.keyboard.press("Escape")
    expect(page.locator(".line[data-figure=waiting_p90] .how")).to_be_focused()

    row = week["rows"][0]
    cell = page.locator(".split tbody tr").first.locator("td button").first
    cell.focus()
    page.keyboard.press("Enter")
    expect(page.locator("dialog[open] tbody tr")).to_have_count(row["issued"])
    keep_picture(page, "figures-numbers")
    page.keyboard.press("Escape")

    page.get_by_role("button", name="Cán bộ").click()
    expect(page.locator(".split tbody tr")).to_have_count(4)
    with page.expect_download() as saved:
        page.get_by_role("link", name="Tải Excel").click()
    sheet = CalamineWorkbook.from_path(saved.value.path()).get_sheet_by_index(0).to_python()
    assert (sheet[0][0], sheet[-1][0], sheet[-1][1]) == ("Cán bộ", "Cả cơ quan", 560)
    with page.expect_download() as report:
        page.get_by_role("link", name="Tải báo cáo PDF").click()
    assert report.value.suggested_filename.endswith("-2026-11-16-2026-11-22.pdf")
    page.get_by_role("button", name="Lời đọc loa phường").click()
    expect(page.locator("dialog[open] .spoken")).to_contain_text("Kính thưa bà con.")
    keep_picture(page, "figures-spoken")
    page.keyboard.press("Escape")

    met = page.locator(".kept tr[data-outage=true] th")
    expect(met).to_have_text(["Chủ nhật 22/11sự cố hệ thống"])
    page.get_by_role("button", name="Ngày", exact=True).click()
    expect(met).to_have_text(["9 giờsự cố hệ thống", "10 giờsự cố hệ thống"])
    page.get_by_text("Bảng sự cố").click()
    expect(page.locator(".outages tbody tr")).to_have_text(
        "9 giờ 12 phút, ngày 22/11/202610 giờ 40 phút, ngày 22/11/2026Chứng thực9"
    )
    page.locator(".outages").scroll_into_view_if_needed()
    keep_picture(page, "figures-outage", (390, 844), (1366, 768))


def test_it_fits_each_glass_in_both_languages_and_axe_finds_nothing(
    open_page: OpenPage, hall: Hall
) -> None:
    """A clerk is told own figures alone; the head's page is looked at open and with its sheets."""
    own = open_page(hall.person(Role.CLERK))
    expect(own.locator("h1")).to_contain_text("chưa cấp số nào")
    expect(own.locator(".heat")).to_have_count(0)
    assert violations(own) == []
    page = open_page(hall.person(Role.HEAD))
    page.get_by_role("button", name="Quý", exact=True).click()
    expect(page.locator(".days")).to_have_text("01/10 – 31/12/2026")
    page.get_by_role("button", name="Nửa năm").click()
    expect(page.locator(".days")).to_have_text("01/07 – 31/12/2026")
    page.get_by_role("button", name="Tháng", exact=True).click()
    page.get_by_role("button", name="Thêm cột").click()
    expect(page.locator(".split thead th")).to_have_count(15)
    expect(page.locator(".split tfoot td").nth(13)).to_have_text("12,5 % (1/8)")
    expect(page.locator(".split tfoot tr")).to_have_count(2)
    received = page.locator("[data-figure=dossiers_received]")
    expect(received.locator("strong")).to_have_text("1")
    expect(page.locator("[data-figure=in_time_of_all_share]")).to_contain_text(
        "trên 1 hồ sơ đã và đang giải quyết"
    )
    month = hall.person(Role.HEAD).get(
        "statistics/work", params={"from": "2026-11-01", "to": "2026-11-30"}
    )
    assert (month["speed"]["count"], month["speed"]["share"]) == (44, 0.909)
    assert (month["speed"]["low"], month["speed"]["high"]) == (0.7884, 0.9641)
    expect(page.locator("[data-figure=speed_good]")).to_contain_text(
        "từ 78,84 % đến 96,41 %; 44 phiếu, 3,49 % số người được hỏi; rất nhanh 0 %"
    )
    expect(page.locator("[data-figure=convenience_good]")).to_contain_text("chưa đủ 30")
    register = page.get_by_role("link", name="Từng hồ sơ").get_attribute("href")
    assert page.request.get(hall.served.base + str(register)).body().startswith(b"PK")
    received.locator(".how").click()
    expect(page.locator("dialog[open]")).to_contain_text("Đếm hồ sơ tiếp nhận trong kỳ.")
    expect(page.locator("dialog[open] .base")).to_have_count(0)
    page.keyboard.press("Escape")
    for language in ("vi", "en"):
        page.locator(f"button[lang={language}]").click()
        expect(page.locator(".chart h2").first).to_have_text(
            "Thời gian chờ" if language == "vi" else "Waits"
        )
        expect(page.locator("tfoot td").first).to_be_visible()
        keep_picture(page, f"figures-{language}", *SIZES)
        page.locator("tfoot").scroll_into_view_if_needed()
        keep_picture(page, f"figures-table-{language}", *SIZES)
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            received.scroll_into_view_if_needed()
            keep_picture(page, f"figures-work-{language}-{width}")
            wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert wide <= 0, (language, width)
            assert violations(page) == [], (language, width)
        page.locator("thead .how").first.click()
        expect(page.locator("dialog[open]")).to_be_visible()
        assert violations(page) == [], language
        page.keyboard.press("Escape")
