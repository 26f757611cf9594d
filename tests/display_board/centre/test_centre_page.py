"""All offices side by side in a browser, from a real server."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import insert

from server.contract.states import Role
from server.storage.database import bring_up_to_date
from server.storage.tables import RIGHT
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.server.hall import Caller, Hall, example, served

OTHER_EN = "Dak Lua Commune"
OTHER_NAME = ("Minh Tâm Ward", OTHER_EN)
SIZES = ((320, 640), (1440, 900))


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """Two offices: in the first somebody has waited too long, in the second nobody waits."""
    folder = tmp_path_factory.mktemp("centre")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        hall = running.new_hall()
        running.new_hall(example().replace("Phường Minh Tâm", "Xã Đắk Lua").replace(*OTHER_NAME))
        hall.device().issue("A")
        running.clock.forward(minutes=25)
        yield hall


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def open_as(page: Page, hall: Hall, who: Caller) -> None:
    cookie = {"name": "luot_session", "value": who.token, "url": hall.served.base}
    page.context.add_cookies([cookie])  # type: ignore[list-item]  # a dict is what it takes
    page.goto(f"{hall.served.base}/centre/")


def test_the_centre_finds_the_office_that_needs_somebody(page: Page, hall: Hall) -> None:
    open_as(page, hall, hall.person(Role.CENTRE))
    expect(page.locator("h1")).to_have_text("2 cơ quan")
    rows = page.locator("tbody tr")
    expect(rows.first).to_contain_text("Phường Minh Tâm")
    expect(rows.first.locator("td").nth(2)).to_have_text("25 phút, quá cam kết 20")
    keep_picture(page, "centre", *SIZES)
    page.get_by_role("button", name="Chờ quá cam kết").click()
    expect(rows).to_have_count(1)
    page.get_by_role("button", name="Chờ quá cam kết").press("Enter")
    expect(rows).to_have_count(2)
    page.get_by_role("button", name="Cơ quan", exact=True).press("Enter")
    expect(page.locator("th[aria-sort]")).to_have_attribute("aria-sort", "ascending")
    expect(rows.last).to_contain_text("Xã Đắk Lua")
    # Without tone marks, as people type in haste.
    page.get_by_label("Tìm cơ quan").fill("dak")
    expect(rows).to_have_count(1)
    page.get_by_label("Tìm cơ quan").fill("")
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, width
        assert violations(page) == [], width
    page.get_by_role("button", name="English").click()
    expect(page.locator("h1")).to_have_text("2 offices")
    # One press leads to an office's figures, also where the person has no right of their own.
    rows.first.get_by_role("link").first.click()
    expect(page.locator(".bar-office")).to_have_text(OTHER_EN)


def test_whoever_is_not_of_the_centre_is_told_so(page: Page, hall: Hall) -> None:
    open_as(page, hall, hall.person(Role.HEAD))
    expect(page.locator("main")).to_contain_text("dành cho người của trung tâm")
    page.get_by_role("button", name="Đăng xuất").click()
    expect(page.get_by_role("button", name="Đăng nhập")).to_be_visible()


def test_front_door_and_hall_lead_whoever_may_read_all_offices_to_them(
    page: Page, hall: Hall
) -> None:
    both = hall.account(Role.CENTRE)
    with hall.served.engine.begin() as connection:
        connection.execute(insert(RIGHT).values(office=hall.office, user=both, role="supervisor"))
    open_as(page, hall, hall.person(user=both))
    page.goto(f"{hall.served.base}/")
    expect(page.locator(".front-lead")).to_contain_text("1 đến 6")
    expect(page.get_by_role("link", name="Các cơ quan")).to_be_visible()
    keep_picture(page, "front-door-centre")
    page.keyboard.press("4")
    expect(page).to_have_url(f"{hall.served.base}/centre/")
    page.goto(f"{hall.served.base}/hall/")
    expect(page.get_by_role("link", name="Các cơ quan")).to_have_attribute("href", "/centre/")
    open_as(page, hall, hall.person(Role.SUPERVISOR))
    page.goto(f"{hall.served.base}/")
    expect(page.locator(".door")).to_have_count(5)
