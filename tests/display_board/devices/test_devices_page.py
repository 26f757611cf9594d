"""Devices in a browser on a real server: let in by letters, seen at once, renamed, shut out."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from server.contract.states import DeviceKind, Role
from server.storage.database import bring_up_to_date
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.server.hall import Caller, Hall, Served, example, served

SIZES = ((320, 640), (390, 844), (1440, 900))
OpenPage = Callable[..., Page]
SIX_LETTERS = re.compile(r"^[A-Z]{3} [A-Z]{3}$")
LETTERS = "Sáu chữ trên thiết bị"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("devices")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        yield running


@pytest.fixture
def hall(server: Served) -> Hall:
    return server.new_hall()


@pytest.fixture
def open_page(browser: Browser, server: Served) -> Iterator[OpenPage]:
    """Open an address in a browser of its own, as somebody or nobody; a page's error fails."""
    contexts = []
    faults: list[str] = []

    def opened(path: str, who: Caller | None = None, size: tuple[int, int] = (1440, 900)) -> Page:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        if who is not None:
            cookie = {"name": "luot_session", "value": who.token, "url": server.base}
            context.add_cookies([cookie])  # type: ignore[list-item]  # a dict is what it takes
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"{server.base}{path}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


@pytest.mark.parametrize(
    ("kind", "chosen", "let_in"),
    [("board", "Bảng gọi số", ".is-blank"), ("rating", "Máy đánh giá", "#pairing:not([hidden])")],
)
def test_a_page_that_shows_letters_goes_on_once_they_are_typed(
    open_page: OpenPage, hall: Hall, kind: str, chosen: str, let_in: str
) -> None:
    device = open_page(f"/{kind}/{hall.office}", size=(1280, 720))
    expect(device.locator("#letters")).to_have_text(SIX_LETTERS)
    keep_picture(device, f"{kind}-letters")
    letters = device.locator("#letters").inner_text()

    desk = open_page("/devices/", hall.person(Role.ADMIN))
    expect(desk.locator("h1")).to_have_text("Chưa có thiết bị nào")
    desk.get_by_label(LETTERS).fill(letters.lower())
    desk.get_by_label("Loại thiết bị").select_option(label=chosen)
    desk.get_by_label("Tên", exact=True).fill("Máy mới")
    if kind == "rating":
        desk.get_by_label("Đặt ở quầy").select_option("2")
    desk.get_by_role("button", name="Ghép thiết bị").click()

    expect(desk.get_by_role("status").filter(has_text="Đã ghép Máy mới")).to_be_visible()
    expect(device.locator(let_in)).to_have_count(0)
    expect(desk.locator(".device-state strong")).to_have_text("Tốt")
    expect(desk.locator("h1")).to_have_text("Mọi máy đều tốt")


def test_a_board_too_small_for_its_hall_is_told_at_both_desks(
    open_page: OpenPage, server: Served
) -> None:
    hall = server.new_hall(example().replace("farthest_metres = 8.0", "farthest_metres = 30.0"))
    board = hall.device(DeviceKind.BOARD, "Bảng cửa chính")
    wall = open_page(f"/board/{hall.office}#token={board.token}", size=(1280, 720))
    expect(wall.locator("#hero-number")).to_be_attached()

    desk = open_page("/devices/", hall.person(Role.ADMIN))
    expect(desk.locator("h1")).to_have_text("Bảng cửa chính cần anh/chị xem")
    expect(desk.locator(".device")).to_contain_text("Chữ số quá nhỏ cho số quầy này")
    live = open_page("/hall/", hall.person(Role.SUPERVISOR))
    expect(live.locator("body")).to_contain_text("chữ số quá nhỏ cho số quầy này")
    keep_picture(live, "hall-board-too-small")
    wall.close()
    expect(desk.locator("h1")).not_to_have_text("Mọi máy đều tốt")


def test_devices_are_renamed_and_shut_out_by_keys_alone(open_page: OpenPage, hall: Hall) -> None:
    kiosk = hall.device(DeviceKind.KIOSK, "Máy cửa chính")
    page = open_page("/devices/", hall.person(Role.ADMIN))
    with kiosk.live() as socket:
        socket.send('{"type": "status", "version": "1.2", "trouble": "paper_out"}')
        expect(page.locator("h1")).to_have_text("Máy cửa chính cần anh/chị xem")
        expect(page.locator(".device")).to_contain_text("Hết giấy")
        keep_picture(page, "devices")

        page.get_by_role("button", name="Sửa Máy cửa chính").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type("Máy cửa phụ")
        page.keyboard.press("Enter")
        expect(page.locator(".device-name strong")).to_have_text("Máy cửa phụ")

        page.get_by_role("button", name="Sửa Máy cửa phụ").focus()
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Ngắt quyền").first.focus()
        page.keyboard.press("Enter")
        asked = page.get_by_role("dialog")
        expect(asked).to_contain_text("Máy này thôi cấp số và in phiếu ngay lập tức.")
        keep_picture(page, "devices-revoke")
        assert violations(page) == []
        page.keyboard.press("Escape")
        expect(asked).to_be_hidden()
        page.get_by_role("button", name="Ngắt quyền").first.focus()
        page.keyboard.press("Enter")
        asked.get_by_role("button", name="Ngắt quyền").focus()
        page.keyboard.press("Enter")
        expect(page.locator("h1")).to_have_text("Chưa có thiết bị nào")


def test_who_supervises_sees_and_others_are_told(open_page: OpenPage, hall: Hall) -> None:
    hall.device(DeviceKind.AGENT, "Máy in quầy 2")
    page = open_page("/devices/", hall.person(Role.SUPERVISOR))
    expect(page.locator(".device-name")).to_contain_text("Máy in quầy 2")
    expect(page.get_by_label(LETTERS)).to_have_count(0)
    expect(page.get_by_role("button", name="Sửa Máy in quầy 2")).to_have_count(0)

    page = open_page("/devices/", hall.person())
    expect(page.locator(".lead")).to_contain_text("không có quyền")


@pytest.mark.parametrize("language", ["VI", "EN"])
def test_wrong_letters_are_said_and_everything_fits(
    open_page: OpenPage, hall: Hall, language: str
) -> None:
    hall.device(DeviceKind.RATING, "Máy đánh giá của quầy hướng dẫn ngay cửa chính", "2")
    admin = hall.person(Role.ADMIN)
    for width, height in SIZES:
        hall.served.running.wrong_letters._times.clear()
        page = open_page("/devices/", admin, (width, height))
        page.get_by_role("button", name=language).click()
        page.locator(".pair-letters").fill("AAAAAA")
        page.locator(".pair input").nth(1).fill("X")
        page.locator(".pair .strong-button").click()
        expect(page.locator(".notice[data-tone=bad]")).to_be_visible()
        assert violations(page) == [], (width, language)
        room = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert room <= 0, (width, language)
        keep_picture(page, f"devices-{language}-{width}")
