"""The page of conduct sheets in a browser: a clerk comments, the head decides, by keys alone."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import insert

from server.contract.states import Role
from server.storage.database import bring_up_to_date
from server.storage.tables import RATING
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.server.hall import Caller, Hall, Served, served
from tests.server.storage.year_of_a_ward import add_year

SIZES = ((320, 640), (1366, 768))
OpenPage = Callable[..., Page]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("conduct")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        yield running


@pytest.fixture(scope="module")
def lan(server: Served) -> Caller:
    """A clerk of an office with October behind it."""
    hall = server.new_hall()
    clerk = hall.person(user=hall.account(user="lan"))
    hall.account(user="hoa")
    rating: dict[str, Any] = {
        **dict.fromkeys(("speed", "convenience")),
        "office": hall.office,
        "business_day": date(2026, 10, 7),
        "service": "A",
        "counter": "2",
        "clerk": "lan",
        "channel": "tablet",
        "overall": 5,
        "reasons": [],
        "seconds": 8,
        "attitude": 4,
    }
    with server.engine.begin() as connection:
        add_year(connection, hall.office, date(2026, 10, 1), 30, 10, seed=7)
        connection.execute(insert(RATING), [{**rating, "id": str(uuid4())} for _ in range(31)])
    return clerk


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Open the page as somebody who has signed in; an error in it fails the test."""
    contexts = []
    faults: list[str] = []

    def opened(who: Caller, width: int = 1366, height: int = 768) -> Page:
        hall: Hall = who.hall
        context = browser.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        context.clock.set_fixed_time(hall.clock())
        cookie = {"name": "luot_session", "value": who.token, "url": hall.served.base}
        context.add_cookies([cookie])  # type: ignore[list-item]  # a dict is what it takes
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"{hall.served.base}/conduct/")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def test_a_clerk_comments_and_the_head_decides_in_the_open(
    open_page: OpenPage, lan: Caller
) -> None:
    mine = open_page(lan)
    expect(mine.locator("h1")).to_have_text("Cán bộ lan")
    expect(mine.locator(".whose")).to_have_count(0)
    attitude = mine.locator(".items tr", has_text="thái độ tốt")
    expect(attitude).to_contain_text("31 trên 31")
    expect(attitude.locator(".points")).to_contain_text("15 / 15")
    mine.get_by_label("Ý kiến của công chức, viên chức").focus()
    mine.keyboard.type("Ngày 13 tôi sang giúp quầy 1.")
    mine.keyboard.press("Tab")
    mine.keyboard.press("Enter")
    expect(mine.locator(".state")).to_have_text("Có ý kiến, chờ trả lời")

    page = open_page(lan.hall.person(Role.HEAD))
    page.get_by_label("Phiếu của").select_option("lan")
    expect(page.locator("h1")).to_have_text("Cán bộ lan")
    expect(page.locator(".versions q")).to_have_text("Ngày 13 tôi sang giúp quầy 1.")
    for name, points in (
        ("Chấp hành nội quy, kỷ luật", "9"),
        ("Phản ánh về thái độ đã xác minh", "10"),
        ("Xử lý công việc được giao", "8"),
        ("Trình độ chuyên môn", "9"),
    ):
        page.get_by_label(name).fill(points)
    keep_picture(page, "conduct-head")
    page.get_by_role("button", name="Lưu điểm").press("Enter")
    # 51 of 55 points.
    expect(page.locator(".result strong")).to_have_text("92")
    page.get_by_label("Trả lời của lãnh đạo").fill("Đúng là hôm đó cử chị sang quầy 1 hỗ trợ.")
    page.get_by_text("Điều chỉnh điểm do hệ thống tính").press("Enter")
    page.get_by_label("Mở quầy đúng giờ").fill("10")
    page.get_by_role("button", name="Xác nhận kết quả theo dõi tháng").press("Enter")
    expect(page.locator(".state")).to_have_text("Đã xác nhận")
    expect(page.locator(".result strong")).to_have_text("93")
    keep_picture(page, "conduct-decided")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Tải PDF").click()
    assert saved.value.suggested_filename.endswith("-2026-10-lan.pdf")
    page.get_by_role("button", name="Tháng trước").press("Enter")
    expect(page.locator(".stepper .days")).to_have_text("tháng 9/2026")


def test_the_head_announces_what_is_looked_at_and_types_the_indices(
    open_page: OpenPage, lan: Caller
) -> None:
    page = open_page(lan.hall.person(Role.HEAD))
    page.get_by_role("button", name="Tiêu chí theo dõi").press("Enter")
    rows = page.locator(".criterion")
    expect(rows).to_have_count(8)
    page.get_by_role("button", name="Thêm mục").press("Enter")
    added = rows.nth(8)
    added.get_by_label("Tên tiếng Việt").fill("Nụ cười, lời chào")
    send = page.get_by_role("button", name="Công bố, áp dụng từ")
    expect(page.locator(".weights")).to_have_text("Tổng 110 điểm, cần đúng 100")
    expect(send).to_be_disabled()
    rows.nth(4).get_by_label("Điểm tối đa").fill("10")
    page.get_by_label("Cán bộ hoa").check()
    # The month that runs keeps what it began with, and what is refused stays in the form.
    page.get_by_label("Áp dụng từ").select_option("2026-11")
    send.press("Enter")
    expect(page.locator(".notice")).to_contain_text("áp dụng sớm nhất từ tháng 12/2026")
    keep_picture(page, "conduct-criteria-refused")
    page.get_by_label("Áp dụng từ").select_option("2026-12")
    send.press("Enter")
    expect(page.locator(".notice")).to_contain_text("Áp dụng từ tháng 12/2026")
    expect(page.locator(".lead")).to_contain_text("Áp dụng từ tháng 12/2026")
    expect(added.get_by_label("Tên tiếng Việt")).to_have_value("Nụ cười, lời chào")
    assert violations(page) == []
    keep_picture(page, "conduct-criteria", (1366, 768), (320, 640))

    page.get_by_role("button", name="Chín chỉ số").press("Enter")
    posted = page.get_by_label("Công khai thủ tục hành chính")
    posted.select_option("2")
    page.get_by_role("button", name="Lưu điểm").press("Enter")
    expect(page.locator(".versions li")).to_have_count(1)
    expect(page.get_by_label("Công khai thủ tục hành chính")).to_have_value("2")
    expect(page.locator(".sum")).to_contain_text("có điểm")
    assert violations(page) == []
    with page.expect_download() as saved:
        page.get_by_role("link", name="Tải Excel").click()
    assert saved.value.suggested_filename.endswith("-2026-10-indices.xlsx")
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        keep_picture(page, f"conduct-indices-{width}")

    mine = open_page(lan)
    mine.get_by_role("button", name="Tiêu chí theo dõi").click()
    expect(mine.locator(".items tbody tr")).to_have_count(9)
    expect(mine.get_by_role("button", name="Chín chỉ số")).to_have_count(0)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_fits_each_glass_and_axe_finds_nothing(
    open_page: OpenPage, lan: Caller, language: str
) -> None:
    head = lan.hall.person(Role.HEAD)
    for width, height in SIZES:
        page = open_page(head, width, height)
        if language == "en":
            page.get_by_role("button", name="EN").click()
        expect(page.locator(".items tbody").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert violations(page) == []
        keep_picture(page, f"conduct-{language}-{width}")
