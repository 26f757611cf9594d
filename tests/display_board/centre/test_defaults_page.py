"""The centre settles and publishes in a browser; an office's console tells whose a setting is."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from server.contract.states import Role
from server.storage.database import bring_up_to_date
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.server.hall import Caller, Hall, example, served

SIZES = ((320, 640), (1440, 900))
OTHER = ("longest_wait_minutes = 90", "longest_wait_minutes = 30")
NAMED = ("Phường Minh Tâm", "Xã Đắk Lua")
FIELD = "queue.longest_wait_minutes"
DEFAULTS = "/api/v1/centre/defaults"


@pytest.fixture(scope="module")
def halls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Hall, Hall]]:
    """One office as it was made, and one that has set its longest wait itself."""
    folder = tmp_path_factory.mktemp("defaults")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        plain = running.new_hall()
        yield plain, running.new_hall(example().replace(*OTHER).replace(*NAMED))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def open_as(page: Page, hall: Hall, who: Caller, path: str) -> None:
    cookie = {"name": "luot_session", "value": who.token, "url": hall.served.base}
    page.context.add_cookies([cookie])  # type: ignore[list-item]  # a dict is what it takes
    page.goto(f"{hall.served.base}{path}")


def looks_right(page: Page, name: str) -> None:
    keep_picture(page, name, *SIZES)
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, width
        assert violations(page) == [], width


def test_what_the_centre_settles_reaches_the_offices(page: Page, halls: tuple[Hall, Hall]) -> None:
    plain, own = halls
    open_as(page, plain, plain.person(Role.CENTRE), "/centre/")
    page.get_by_role("link", name="Mặc định chung").press("Enter")
    expect(page.locator("h1")).to_have_text("Mặc định chung của các cơ quan")
    page.locator("summary", has_text="Thứ tự").press("Enter")
    wait = page.locator(f'[data-field="{FIELD}"]')
    wait.get_by_role("checkbox").press("Space")
    wait.get_by_role("spinbutton").fill("45")
    looks_right(page, "centre-defaults")
    page.get_by_role("button", name="Lưu mặc định").press("Enter")
    expect(page.locator(".notice")).to_contain_text("Đã lưu")
    page.get_by_role("button", name="Xem sẽ đổi gì").press("Enter")
    sum_ = page.locator(".centre-sum")
    expect(sum_).to_have_text("1 cơ quan sẽ đổi · 1 cơ quan tự đặt, giữ nguyên")
    page.get_by_role("radio", name="Khóa.").press("Space")
    expect(sum_).to_have_count(0)
    page.get_by_role("button", name="Xem sẽ đổi gì").press("Enter")
    expect(sum_).to_have_text("2 cơ quan sẽ đổi")
    expect(page.locator(f'[data-office="{own.office}"]')).to_contain_text("tự đặt → khóa")
    looks_right(page, "centre-publication")
    page.get_by_role("button", name="Công bố đến 2 cơ quan").press("Enter")
    expect(sum_).to_have_text("2 cơ quan đã đổi")

    admin = own.person(Role.ADMIN)
    open_as(page, own, admin, "/admin/#order")
    told = page.locator(".inherited")
    expect(told).to_contain_text("Trung tâm khóa")
    expect(page.locator(f"#key-{FIELD.replace('.', '-')}")).to_be_disabled()
    looks_right(page, "admin-locked")

    open_as(page, plain, plain.person(Role.CENTRE), "/centre/#defaults")
    page.get_by_role("button", name="Xem sẽ đổi gì").press("Enter")
    page.get_by_role("button", name="Công bố đến 2 cơ quan").press("Enter")
    expect(sum_).to_have_text("2 cơ quan đã đổi · 2 cơ quan đang khóa")
    page.get_by_role("button", name="Hoàn tác lần công bố này").press("Enter")
    expect(page.locator(".notice")).to_contain_text("Đã hoàn tác ở 2 cơ quan")
    page.get_by_role("button", name="Xem sẽ đổi gì").press("Enter")
    page.get_by_role("button", name="Công bố đến 2 cơ quan").press("Enter")
    expect(sum_).to_have_text("2 cơ quan đã đổi · 2 cơ quan đang khóa")

    open_as(page, own, admin, "/admin/#order")
    page.locator(f"#key-{FIELD.replace('.', '-')}").fill("20")
    page.get_by_role("button", name="Lưu").press("Enter")
    expect(told).to_contain_text("Tự đặt")
    page.get_by_role("button", name="Về mặc định của trung tâm").press("Enter")
    expect(told).to_contain_text("Mặc định của trung tâm")
    expect(page.locator(f"#key-{FIELD.replace('.', '-')}")).to_have_value("45")
    page.goto(f"{own.served.base}/admin/#log")
    page.get_by_role("button", name="English").click()
    expect(page.locator(".log-line").first).to_contain_text("Set here → The centre’s default")


def test_the_calendar_and_the_week_tell_whose_they_are(
    page: Page, halls: tuple[Hall, Hall]
) -> None:
    third = halls[0].served.new_hall()
    centre, admin = third.person(Role.CENTRE), third.person(Role.ADMIN)
    hours = [{"days": ["mon"], "sessions": [{"opens": "08:00", "closes": "11:00"}]}]
    name = {"vi": "Nghỉ bù", "en": "Closed"}
    days = [{"date": "2026-12-24", "kind": "closed", "name": name, "source": ""}]
    settled = {("office", "hours"): hours, ("calendar_day",): days}

    read = centre.get(DEFAULTS)
    changes = [{"path": list(at), "before": None, "after": value} for at, value in settled.items()]
    version = centre.post(DEFAULTS, {"version": read["version"], "changes": changes})["version"]

    def publish(way: str) -> None:
        fields = [".".join(one) for one in settled]
        asked = {"version": version, "fields": fields, "way": way, "offices": [third.office]}
        [told] = centre.post(f"{DEFAULTS}/publish", asked)["offices"]
        assert told["mistakes"] == []

    publish("lock")
    open_as(page, third, admin, "/admin/#calendar")
    week = page.get_by_role("region", name="Giờ làm việc hằng tuần")
    expect(page.locator(".month-head + .inherited")).to_contain_text("Trung tâm khóa")
    expect(week.locator(".inherited")).to_contain_text("Trung tâm khóa")
    expect(week.get_by_label("Từ", exact=True).first).to_be_disabled()
    page.locator(".day").nth(3).press("Enter")
    expect(page.get_by_role("radio", name="Nghỉ cả ngày")).to_be_disabled()
    looks_right(page, "admin-calendar-locked")
    publish("offer")
    page.reload()
    expect(page.locator(".month-head + .inherited")).to_contain_text("Mặc định của trung tâm")
    week.get_by_label("Từ", exact=True).first.fill("07:30")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Lưu").press("Enter")
    expect(week.locator(".inherited")).to_contain_text("Tự đặt")
    week.get_by_role("button", name="Về mặc định của trung tâm").press("Enter")
    expect(week.get_by_label("Từ", exact=True).first).to_have_value("08:00")
