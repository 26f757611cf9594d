"""The page of the hall in a browser, from a real server: what it says, and what is done from it."""

import re
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from playwright.sync_api import APIResponse, Browser, Page, Route, expect

from server.contract.states import Role
from server.storage.database import bring_up_to_date
from server.storage.tables import DAY_START, OUTBOX
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.server.acts.test_alerts import look
from tests.server.hall import Caller, Hall, Served, served
from tests.server.office_file.test_hall_part import two_halls

SIZES = ((320, 640), (360, 780), (1440, 900))
MOST_ISSUED = 60
OpenPage = Callable[..., Page]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("hall-page")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        yield running


@pytest.fixture
def hall(server: Served) -> Hall:
    return server.new_hall()


@pytest.fixture
def open_page(browser: Browser, hall: Hall) -> Iterator[OpenPage]:
    """Open the page as somebody who has signed in; an error in it fails the test."""
    contexts = []
    faults: list[str] = []

    def opened(who: Caller, where: str = "hall", hall: Hall = hall) -> Page:
        context = browser.new_context(viewport={"width": 1440, "height": 900})
        contexts.append(context)
        cookie = {"name": "luot_session", "value": who.token, "url": hall.served.base}
        context.add_cookies([cookie])  # type: ignore[list-item]  # a dict is what it takes
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"{hall.served.base}/{where}/")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def a_busy_morning(hall: Hall) -> Caller:
    """Certification waits past the promise while the clerk of counter 2 serves one."""
    kiosk, clerk = hall.device(), hall.person()
    clerk.open("2")
    for _ in range(5):
        kiosk.issue("A")
    kiosk.issue("B")
    hall.clock.forward(minutes=24)
    clerk.act(clerk.call_next("2"), "start", "2")
    hall.clock.forward(minutes=3)
    return clerk


def test_a_supervisor_sees_the_hall_live_and_steers_it_by_keys(
    open_page: OpenPage, hall: Hall
) -> None:
    clerk, lead = a_busy_morning(hall), hall.person(Role.SUPERVISOR)
    page = open_page(lead)
    expect(page.locator("h1")).to_contain_text("Ùn ứ tại Chứng thực")
    queue = page.locator(".queue[data-service=A]")
    expect(queue).to_contain_text("Quá 7 phút")
    seat = page.locator(".seat[data-counter='2']")
    expect(seat).to_contain_text(f"Cán bộ {clerk.name}")
    expect(seat.locator(".seat-since")).to_have_text("3 phút")

    before = queue.locator(".queue-people")
    expect(before).to_contain_text("4")
    clerk.call_next("2")
    expect(before).to_contain_text("3", timeout=2_000)

    clerk.post("counters/2/pause", {"reason": "break"})
    expect(seat).to_have_attribute("data-state", "paused")
    clerk.post("counters/2/pause", {"reason": "online"})
    expect(seat).to_have_attribute("data-state", "working")
    other = hall.person()
    other.open("4")
    other.post("counters/4/pause", {"reason": "online"})
    works = page.locator(".seat[data-counter='4'] small")
    expect(works).to_have_text(re.compile("^Đang xử lý hồ sơ trực tuyến"))
    keep_picture(page, "hall-online-work", *SIZES)
    other.post("counters/4/pause", {"reason": "break"})
    expect(works).to_have_text(re.compile("^Tạm ngừng: Nghỉ giải lao"))

    letter = seat.get_by_role("button", name="Hộ tịch")
    letter.focus()
    page.keyboard.press("Space")
    expect(letter).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Control+z")
    expect(letter).to_have_attribute("aria-pressed", "false")

    page.get_by_role("button", name="Ngừng cấp số…").click()
    page.get_by_role("checkbox", name="Chứng thực").check()
    page.get_by_role("button", name="Ngừng cấp số", exact=True).click()
    expect(queue).to_contain_text("Ngừng cấp số đến")
    page.get_by_role("button", name="Cấp số lại: Chứng thực").click()
    expect(queue).not_to_contain_text("Ngừng cấp số đến")

    page.get_by_role("button", name="Sự cố ở một số dịch vụ").click()
    page.get_by_role("checkbox", name="Chứng thực").check()
    page.get_by_role("button", name="Báo sự cố").click()
    expect(page.locator(".outage")).to_contain_text("Chứng thực")
    page.get_by_role("button", name="Hệ thống đã hoạt động lại").click()
    expect(page.locator(".outage")).to_have_count(0)
    page.get_by_role("button", name="Hệ thống một cửa điện tử gặp sự cố").click()
    expect(page.locator(".outage")).to_contain_text("từ")
    page.get_by_role("button", name="Hệ thống đã hoạt động lại").click()
    expect(page.locator(".outage")).to_have_count(0)

    page.get_by_role("button", name="Báo động: mời mọi người ra ngoài").click()
    page.get_by_role("button", name="Lối thoát nạn số 2").click()
    expect(page.locator("[role=alert]")).to_contain_text("Lối thoát nạn số 2")
    page.get_by_role("button", name="Hết báo động").click()
    expect(page.locator("[role=alert]")).to_have_count(0)

    clerk.post("counters/2/help", status=204)
    expect(page.locator(".alerts")).to_contain_text("Quầy 2 cần hỗ trợ", timeout=2_000)
    page.get_by_role("button", name="Đã hỗ trợ").click()
    expect(page.locator(".alerts")).to_have_count(0)

    page.get_by_role("button", name="Kết thúc ngày…").click()
    expect(page.locator(".choice")).to_contain_text("người đang chờ")
    waiting = page.locator(".left-numbers").first
    expect(waiting).to_contain_text("Đang chờ (4)")
    expect(waiting).to_contain_text("A003 Chứng thực quay lại từ")
    expect(page.locator(".left-numbers").last).to_contain_text("Đang ở quầy (1)")
    kept = hall.device().issue("B")["number"]
    expect(waiting).to_contain_text(kept)
    keep_picture(page, "hall-closing", *SIZES)
    assert violations(page) == []
    with page.expect_download() as slips:
        page.get_by_role("link", name="In phiếu xin lỗi (5)").press("Enter")
    assert slips.value.suggested_filename.endswith("-apologies.pdf")
    page.get_by_role("button", name="Chỉ ngừng cấp số, phục vụ hết người đang chờ").press("Enter")
    expect(page.locator(".choice")).to_have_count(0)
    expect(queue).to_contain_text("Ngừng cấp số đến")
    page.get_by_role("button", name="Kết thúc ngày…").click()
    page.get_by_role("button", name="Kết thúc ngày làm việc").click()
    expect(page.locator("h1")).to_have_text("Ngày làm việc đã kết thúc.")
    page.get_by_role("button", name="Mở lại ngày").click()
    expect(page.locator("h1")).not_to_have_text("Ngày làm việc đã kết thúc.")
    page.route("**/day/left", lambda route: route.abort())
    page.get_by_role("button", name="Kết thúc ngày…").click()
    expect(page.locator(".choice")).to_contain_text("Chưa kết nối được máy chủ")
    page.unroute_all()


def test_it_fits_each_glass_in_both_languages_and_a_head_only_looks(
    open_page: OpenPage, hall: Hall
) -> None:
    a_busy_morning(hall)
    lead = hall.person(Role.SUPERVISOR)
    lead.post("outage/begin", {})
    lead.post("emergency/begin", {"exit": 2})
    lead.post("counters/2/help", status=204)
    page = open_page(lead)
    expect(page.locator("h1")).to_contain_text("Ùn ứ")
    for language in ("vi", "en"):
        page.locator(f"button[lang={language}]").click()
        expect(page.locator(".list-head h2").first).to_have_text(
            "Hàng chờ" if language == "vi" else "Queues"
        )
        keep_picture(page, f"hall-{language}", *SIZES)
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert wide <= 0, (language, width)
            assert violations(page) == [], (language, width)
    page.emulate_media(forced_colors="active")
    keep_picture(page, "hall-forced")
    head = open_page(hall.person(Role.HEAD))
    expect(head.locator("h1")).to_contain_text("Ùn ứ")
    expect(head.get_by_role("button", name="Ngừng cấp số…")).to_have_count(0)
    expect(head.get_by_role("button", name="Lấy số cho người dân: Hộ tịch")).to_have_count(0)


def test_a_volunteer_takes_numbers_for_people_and_has_no_other_page(
    open_page: OpenPage, hall: Hall
) -> None:
    kiosk = hall.device()
    with kiosk.live():
        page = open_page(hall.person(Role.VOLUNTEER))
        expect(page.locator(".tab")).to_have_count(1)
        expect(page.get_by_role("button", name="Ngừng cấp số…")).to_have_count(0)
        page.get_by_role("button", name="Lấy số cho người dân: Hộ tịch").press("Enter")
        expect(page.locator(".notice")).to_have_text("Đã lấy số B001 · Hộ tịch.")
        expect(page.locator(".taken h2")).to_be_focused()
        code = page.get_by_role("img", name="Mã QR của số B001")
        page.wait_for_function("document.querySelector('.taken-code').naturalWidth > 0")
        expect(page.locator("[data-service=B] .queue-people")).to_contain_text("1")
        keep_picture(page, "hall-volunteer", *SIZES)
        page.get_by_role("button", name=f"In phiếu ở {kiosk.name}").press("Enter")
        expect(page.locator(".notice")).to_contain_text("Đang in phiếu số B001")
        # The kiosk may be out of paper: the code stays until somebody is done with it.
        expect(code).to_be_visible()
        page.get_by_role("button", name="Xong").press("Enter")
        expect(code).to_have_count(0)
        [ordered] = [
            one
            for one in hall.served.rows(OUTBOX, office=hall.office)
            if one["type"] == "ticket.print_ordered"
        ]
        assert (ordered["data"]["number"], ordered["data"]["device"]) == ("B001", kiosk.id)
        page.set_viewport_size({"width": 320, "height": 640})
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
        assert violations(page) == []


def test_an_office_of_several_halls_is_shown_by_halls_and_one_of_them_is_remembered(
    open_page: OpenPage, server: Served
) -> None:
    hall = server.new_hall(two_halls())
    kiosk = hall.device()
    kiosk.issue("A")
    kiosk.issue("B")
    page = open_page(hall.person(Role.SUPERVISOR), hall=hall)
    names = page.locator(".place-name")
    expect(names).to_have_text(["Trụ sở", "Cơ sở 2"] * 2)
    keep_picture(page, "hall-places", *SIZES)
    page.get_by_role("button", name="Cơ sở 2").focus()
    page.keyboard.press("Enter")
    page.reload()
    expect(page.locator(".seat-name span:not([class])")).to_have_text(["4", "5"])
    expect(page.locator(".queue")).to_have_count(1)
    expect(page.locator(".counts")).to_have_text(re.compile(r"^\s*1 người đang chờ.*trên 2 quầy"))
    # What stops numbers or ends the day is still the whole office's.
    page.get_by_role("button", name="Kết thúc ngày…").click()
    expect(page.locator(".choice")).to_contain_text("Còn 2 người")
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert violations(page) == []
    # An emergency is of the hall that is looked at, unless another is chosen.
    page.get_by_role("button", name="Báo động: mời mọi người ra ngoài").click()
    expect(page.get_by_label("Cơ sở 2")).to_be_checked()
    keep_picture(page, "hall-emergency-of-one", *SIZES)
    assert violations(page) == []
    page.get_by_role("button", name="Lối thoát nạn số 2").click()
    expect(page.locator(".band h2").first).to_have_text(re.compile("^Cơ sở 2: Đang báo động"))
    page.get_by_role("button", name="Hết báo động").click()
    expect(page.locator(".band h2", has_text="Đang báo động")).to_have_count(0)
    page.get_by_role("button", name="Tất cả nơi tiếp nhận").click()
    expect(names).to_have_count(4)


def test_the_morning_sheet_is_read_printed_and_the_day_begun_by_key(
    open_page: OpenPage, hall: Hall
) -> None:
    hall.device()
    page = open_page(hall.person(Role.SUPERVISOR), "morning")
    expect(page.locator("h1")).to_have_text("Còn 4 việc trước giờ mở cửa")
    expect(page.locator(".check")).to_have_count(7)
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Bắt đầu ngày làm việc")).to_have_count(0)
    page.emulate_media(media="screen")
    for language in ("vi", "en"):
        page.locator(f"button[lang={language}]").click()
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert wide <= 0, (language, width)
            assert violations(page) == [], (language, width)
        keep_picture(page, f"morning-{language}", *SIZES)
    page.get_by_role("button", name="Start the day").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".started")).to_contain_text("Not well then: Paper")
    expect(page.get_by_role("button", name="Start the day")).to_have_count(0)
    with hall.served.engine.begin() as connection:
        kept = {"office": hall.office, "business_day": date(2026, 11, 20), "red": ["sound"]}
        connection.execute(DAY_START.insert().values(**kept, at=hall.clock(), begun_by="x"))
    page.reload()
    page.get_by_role("link", name="Day before: 20/11/2026").press("Enter")
    expect(page.locator("h1")).to_have_text("The sheet kept of a day")
    expect(page.locator(".check[data-state=wrong]")).to_have_attribute("data-check", "sound")
    assert violations(page) == []
    keep_picture(page, "morning-kept", (1440, 900))
    page.get_by_role("link", name="Day after").press("Enter")
    expect(page.locator(".started")).to_contain_text("Not well then: Paper")


def test_a_week_is_planned_by_keys_and_names_what_stays_empty(
    open_page: OpenPage, hall: Hall
) -> None:
    lan = hall.person()
    page = open_page(hall.person(Role.SUPERVISOR), "week")
    expect(page.locator(".week-empty")).to_contain_text("Chưa có người: Thứ Hai: chưa phân công ai")
    monday = page.locator(".day-button").first
    monday.press("Enter")
    expect(monday).to_have_attribute("aria-pressed", "true")
    page.get_by_label("Lãnh đạo trực").fill("Bà Trần Thị Hạnh")
    page.get_by_label("Người ngồi ở Quầy 1", exact=True).select_option(lan.name)
    page.get_by_label("Người ngồi ở Quầy 2", exact=True).select_option(lan.name)
    page.get_by_label("Người thay ở Quầy 1", exact=True).select_option(index=1)
    page.get_by_role("button", name="Lưu ngày này").press("Enter")
    expect(page.locator(".notice")).to_contain_text("Đã lưu phân công")
    expect(page.locator(".week-empty")).to_contain_text("Thứ Hai: Quầy 3")
    page.get_by_role("checkbox", name=f"Cán bộ {lan.name}").press("Space")
    page.get_by_role("button", name="Lưu ngày này").press("Enter")
    expect(page.locator(".week-empty")).to_contain_text("Quầy 2 (người được phân công nghỉ)")
    # The next day begins as the day before, but for who is on leave.
    page.get_by_label("Người thay ở Quầy 4", exact=True).select_option(lan.name)
    page.locator(".day-button").nth(1).press("Enter")
    expect(page.get_by_role("button", name="Ở lại để lưu")).to_be_focused()
    page.keyboard.press("Enter")
    expect(monday).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Lưu ngày này").press("Enter")
    # Who stands in for nobody sits there.
    expect(page.get_by_label("Người ngồi ở Quầy 4", exact=True)).to_have_value(lan.name)
    page.get_by_label("Lãnh đạo trực").fill("Ai đó")
    page.locator(".day-button").nth(1).press("Enter")
    page.get_by_role("button", name="Bỏ thay đổi").press("Enter")
    expect(page.get_by_label("Lãnh đạo trực")).to_have_value("")
    page.get_by_role("button", name="Chép từ ngày hôm trước").press("Enter")
    expect(page.get_by_label("Lãnh đạo trực")).to_have_value("Bà Trần Thị Hạnh")
    page.get_by_role("button", name="Lưu ngày này").press("Enter")
    expect(page.locator(".week-empty")).to_contain_text("Thứ Ba: Quầy 3")
    with page.expect_download() as sheet:
        page.get_by_role("link", name="Bản in để niêm yết (PDF)").press("Enter")
    assert sheet.value.suggested_filename.endswith(".pdf")
    for language in ("en", "vi"):
        page.locator(f"button[lang={language}]").click()
        keep_picture(page, f"week-{language}", *SIZES)
        for width, height in SIZES:
            page.set_viewport_size({"width": width, "height": height})
            wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert wide <= 0, (language, width)
        assert violations(page) == []
    page.get_by_role("button", name="Tuần sau").press("Enter")
    expect(page.get_by_label("Lãnh đạo trực")).to_have_value("")
    head = open_page(hall.person(Role.HEAD), "week")
    expect(head.get_by_label("Người ngồi ở Quầy 1", exact=True)).to_be_disabled()
    expect(head.get_by_role("button", name="Lưu ngày này")).to_have_count(0)


def test_a_long_visit_asks_on_the_clerks_own_page_before_supervisors_hear(
    open_page: OpenPage, hall: Hall
) -> None:
    clerk = hall.person()
    clerk.open("2")
    hall.device().issue("A")
    there = clerk.call_next("2")
    desk, lead = open_page(clerk, "clerk"), open_page(hall.person(Role.SUPERVISOR))
    expect(desk.locator(".work")).to_contain_text("A001")
    hall.clock.forward(minutes=46)
    look(hall)
    asked = desk.locator(".help-offer")
    expect(asked).to_contain_text("Cần hỗ trợ?")
    expect(asked).to_contain_text("46 phút")
    keep_picture(desk, "clerk-help-offer", (320, 640), (1366, 768))
    assert violations(desk) == []
    # A page that comes back is asked as well.
    desk.reload()
    asked.get_by_role("button", name="Không cần").press("Enter")
    expect(asked).to_have_count(0)
    expect(desk.locator(".notice")).to_contain_text("không cần hỗ trợ")
    expect(lead.locator(".alerts")).to_have_count(0)

    clerk.act(there, "finish", "2")
    hall.device().issue("A")
    clerk.call_next("2")
    look(hall)
    hall.clock.forward(minutes=46)
    look(hall)
    expect(asked).to_contain_text("Cần hỗ trợ?")
    # Who takes the seat over is asked there.
    desk = open_page(hall.person(), "clerk")
    desk.locator("[data-counter='2']").click()
    desk.get_by_role("button", name="Tiếp quản Quầy 2").click()
    asked = desk.locator(".help-offer")
    asked.get_by_role("button", name="Có, nhờ người phụ trách").press("Enter")
    expect(desk.locator(".notice")).to_contain_text("Đã báo người phụ trách")
    expect(lead.locator(".alerts")).to_contain_text("Quầy 2: một lượt đã kéo dài 46 phút")


def test_a_clerk_is_asked_to_another_counter_and_never_leaves_a_visit(
    open_page: OpenPage, hall: Hall
) -> None:
    clerk = hall.person()
    clerk.open("2")
    hall.device().issue("A")
    clerk.act(clerk.call_next("2"), "start", "2")
    desk, lead = open_page(clerk, "clerk"), open_page(hall.person(Role.SUPERVISOR))
    seat = lead.locator(".seat[data-counter='2']")
    ask = seat.get_by_role("button", name="Hỏi đổi chỗ: người ngồi Quầy 2")
    ask.press("Enter")
    keep_picture(lead, "hall-move", *SIZES)
    seat.get_by_role("button", name="Quầy 5", exact=True).press("Enter")
    said = seat.locator("[role=status]")
    expect(said).to_contain_text("Đã hỏi sang Quầy 5, chưa trả lời")
    asked = desk.locator(".banner", has_text="Quầy 5")
    expect(asked).to_contain_text("Anh/chị sang Quầy 5 được không?")
    keep_picture(desk, "clerk-move", (320, 640), (1366, 768))
    assert violations(desk) == []

    # A no has its reason by one press, and the supervisor reads it.
    asked.get_by_role("button", name="Không", exact=True).press("Enter")
    keep_picture(desk, "clerk-move-why", (320, 640), (1366, 768))
    asked.get_by_role("button", name="Không phụ trách việc ở đó").press("Enter")
    expect(asked).to_have_count(0)
    expect(said).to_have_text("Không sang Quầy 5: không phụ trách việc ở đó")
    keep_picture(lead, "hall-move-no", *SIZES)
    lead.set_viewport_size({"width": 320, "height": 640})
    assert lead.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert violations(lead) == []
    seat.get_by_role("button", name="Thôi hỏi Quầy 2").press("Enter")
    expect(said).to_have_text("")

    # A yes waits for the visit's end; then the clerk's page sits where it was asked to.
    ask.press("Enter")
    seat.get_by_role("button", name="Quầy 5", exact=True).press("Enter")
    # A page that comes back is asked as well.
    desk.reload()
    asked.get_by_role("button", name="Có, sau khi xong lượt này").press("Enter")
    expect(asked).to_contain_text("Xong lượt này sẽ sang Quầy 5.")
    expect(said).to_have_text("Sẽ sang Quầy 5 sau khi xong lượt này")
    desk.keyboard.press("F4")
    expect(desk.locator(".notice")).to_have_text(re.compile("Anh/chị đang ở Quầy 5"))
    expect(asked).to_have_count(0)
    expect(lead.locator(".seat[data-counter='5']")).to_have_attribute("data-state", "open")
    expect(seat).to_have_attribute("data-state", "closed")

    # With nobody there a yes moves at once.
    back = lead.locator(".seat[data-counter='5']")
    back.get_by_role("button", name="Hỏi đổi chỗ: người ngồi Quầy 5").press("Enter")
    back.get_by_role("button", name="Quầy 2", exact=True).press("Enter")
    desk.get_by_role("button", name="Có, sang ngay").press("Enter")
    expect(desk.locator(".notice")).to_have_text(re.compile("Anh/chị đang ở Quầy 2"))
    expect(seat).to_have_attribute("data-state", "open")


def test_no_late_answer_takes_the_place_of_a_newer_and_no_rush_keeps_the_page_from_looking(
    open_page: OpenPage, hall: Hall
) -> None:
    clerk, kiosk = a_busy_morning(hall), hall.device()
    page = open_page(hall.person(Role.SUPERVISOR))
    people = page.locator(".queue[data-service=A] .queue-people")
    expect(people).to_contain_text("4")
    held: list[tuple[Route, APIResponse]] = []

    def hold_the_first(route: Route) -> None:
        if held:
            route.continue_()
        else:
            held.append((route, route.fetch()))

    page.route("**/hall", hold_the_first)
    with page.expect_request("**/hall"):
        clerk.call_next("2")
    while not held:
        page.evaluate("0")
    kiosk.issue("A")
    kiosk.issue("A")
    expect(people).to_contain_text("5")
    [(late, answer)] = held
    with page.expect_event("requestfinished", lambda one: one.url.endswith("/hall")):
        late.fulfill(response=answer)
    page.evaluate("new Promise(requestAnimationFrame)")
    expect(people).to_contain_text("5", timeout=1)

    issued, looks = 0, list[str]()
    page.on("request", lambda one: looks.append(one.url) if one.url.endswith("/hall") else None)
    while not looks and issued < MOST_ISSUED:
        kiosk.issue("A")
        issued += 1
        page.evaluate("0")
    assert looks
