"""The public log in a browser, from a real server: what it tells, and to whom."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from server.contract.problems import ProblemCode
from server.storage.database import bring_up_to_date
from server.storage.tables import TICKET
from tests.display_board.axe import violations
from tests.display_board.own_colours import fill, force_own_colours
from tests.server.hall import Hall, example, served


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("log")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        hall = running.new_hall()
        kiosk, clerk = hall.device(), hall.person()
        clerk.open("2")
        kiosk.post("tickets", {"service": "A", "priority": "elderly"}, 201, key="elderly")
        kiosk.issue("A")
        kiosk.issue("B")
        hall.clock.forward(minutes=3)
        first = clerk.call_next("2")
        hall.clock.forward(seconds=20)
        clerk.act(first, "start", "2")
        hall.clock.forward(minutes=5)
        clerk.call_next("2")
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


def open_log(page: Page, hall: Hall, query: str = "") -> None:
    page.goto(f"{hall.served.base}/log/{hall.office}{query}")


def test_it_tells_what_happened_newest_first(page: Page, hall: Hall) -> None:
    open_log(page, hall)

    entries = page.locator(".entry")
    expect(entries).to_have_count(7)
    expect(entries.nth(0)).to_contain_text("09:38:20")
    expect(entries.nth(0)).to_contain_text("A002")
    expect(entries.nth(0)).to_contain_text("Mời đến quầy 2")
    expect(entries.nth(1)).to_contain_text("Hoàn tất tại quầy 2")
    expect(entries.nth(6)).to_contain_text("Lấy số · Chứng thực")
    expect(page.locator(".total dd")).to_have_text(["3", "2", "1"])
    expect(page.locator(".rule")).to_contain_text("Ai chờ lâu được mời trước")
    expect(page.locator("#day")).to_have_text("Thứ Hai, 23/11/2026")


def test_who_was_overtaken_reads_that_it_was_by_the_rule(page: Page, hall: Hall) -> None:
    other = hall.served.new_hall()
    kiosk, clerk = other.device(), other.person()
    clerk.open("2")
    kiosk.issue("A")
    kiosk.post("tickets", {"service": "A", "priority": "elderly"}, 201, key="overtakes")
    other.clock.forward(minutes=3)
    assert clerk.call_next("2")["number"] == "A002"
    open_log(page, other)
    first = page.locator(".entry").nth(0)
    expect(first).to_contain_text("A002")
    expect(first).to_contain_text("một lượt được mời trước theo quy tắc thứ tự")
    kiosk.issue("B")
    kiosk.post("tickets", {"service": "H", "priority": "elderly"}, 201, key="at the same counter")
    second = other.person()
    second.open("1")
    other.clock.forward(minutes=3)
    assert second.call_next("1")["service"] == "H"
    page.reload()
    expect(page.locator(".entry").nth(0)).to_contain_text(
        "quầy này mời trước một số của dịch vụ khác lấy sớm hơn, theo quy tắc thứ tự"
    )
    # Why, nobody reads: no class stands anywhere on the page.
    expect(page.locator("main")).not_to_contain_text("cao tuổi")


def test_nobody_is_in_it(hall: Hall) -> None:
    told = hall.stranger().ask("GET", "log")

    assert told.status_code == 200
    for secret in ("elderly", "Cán bộ", "clerk-", '"priority"'):
        assert secret not in told.text
    assert all(one["id"] not in told.text for one in hall.served.rows(TICKET, office=hall.office))


def test_one_number_is_found_as_people_type_it(page: Page, hall: Hall) -> None:
    open_log(page, hall)

    page.fill("#wanted", "a1")
    expect(page.locator(".entry .number")).to_have_text(["A001"] * 4)
    page.fill("#wanted", "b001")
    expect(page.locator(".entry")).to_have_count(1)
    page.fill("#wanted", "X9")
    expect(page.locator("#nothing")).to_have_text("Không thấy số này trong ngày.")


def test_it_speaks_english_and_keeps_doing_so(page: Page, hall: Hall) -> None:
    open_log(page, hall)
    page.click("button[lang=en]")
    expect(page.locator(".entry").nth(0)).to_contain_text("Called to counter 2")

    page.reload()
    expect(page.locator("h1")).to_have_text("Log of the day's numbers")


def test_other_days_have_their_own(page: Page, hall: Hall) -> None:
    open_log(page, hall)
    page.click("#day-before")

    expect(page.locator("#day")).to_have_text("Chủ nhật, 22/11/2026")
    expect(page.locator("#nothing")).to_have_text("Ngày này chưa cấp số nào.")
    page.click("#day-after")
    expect(page.locator(".entry")).to_have_count(7)
    expect(page.locator("#day-after")).to_be_hidden()


def test_an_address_without_an_office(page: Page, hall: Hall) -> None:
    page.goto(f"{hall.served.base}/log/nobody")

    expect(page.locator("#nothing")).to_have_text("Không có cơ quan nào ở địa chỉ này.")
    expect(page.locator("h1")).to_be_hidden()
    expect(page.locator("#connection")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_glass(page: Page, hall: Hall, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    open_log(page, hall)
    expect(page.locator(".entry")).to_have_count(7)
    page.evaluate("document.fonts.ready.then(() => undefined)")

    assert page.evaluate("document.documentElement.scrollWidth") == width
    clipped = page.evaluate(
        "[...document.querySelectorAll('p, h1, dd, strong, span')]"
        ".filter(one => one.scrollHeight > one.clientHeight + 1 && one.clientHeight > 0).length"
    )
    assert clipped == 0


def test_a_room_is_called_a_room(page: Page, hall: Hall) -> None:
    toml = example().replace(
        '[[counter]]\ncode = "2"\n', '[[counter]]\ncode = "2"\nplace = "room"\n'
    )
    rooms = hall.served.new_hall(toml)
    clerk = rooms.person()
    refused = clerk.refused(
        ProblemCode.COUNTER_CLOSED, "POST", "counters/2/call-next", headers={"Idempotency-Key": "1"}
    )
    assert refused["detail"] == "Phòng 2 chưa mở; hãy mở trước."
    clerk.open("2")
    clerk.issue("A")
    clerk.call_next("2")
    open_log(page, rooms)
    expect(page.locator(".entry").nth(0)).to_contain_text("Mời đến phòng 2")


def test_axe_finds_nothing(page: Page, hall: Hall) -> None:
    open_log(page, hall)
    expect(page.locator(".entry")).to_have_count(7)
    assert violations(page) == []
    page.fill("#wanted", "X9")
    expect(page.locator("#nothing")).not_to_have_text("")
    assert violations(page) == []
    open_log(page, hall, "?day=2026-11-22")
    expect(page.locator("#nothing")).to_have_text("Ngày này chưa cấp số nào.")
    assert violations(page) == []
    page.goto(f"{hall.served.base}/log/nobody")
    expect(page.locator("#nothing")).to_have_text("Không có cơ quan nào ở địa chỉ này.")
    assert violations(page) == []
    page.goto(f"{hall.served.base}/no-such-page")
    expect(page.locator("h1")).not_to_have_text("")
    assert violations(page) == []


def test_the_chosen_language_is_seen_in_colours_that_the_system_forces(
    page: Page, hall: Hall
) -> None:
    open_log(page, hall)
    expect(page.locator(".entry")).to_have_count(7)
    force_own_colours(page)
    chosen, other = (f".language[aria-pressed={one}]" for one in ("true", "false"))
    assert fill(page, chosen) != fill(page, other)


def test_it_tells_how_many_promises_were_kept(page: Page, hall: Hall) -> None:
    kept = {"share": 0.838, "promises": 412, "days": 4, "share_of_waits": 0.799, "waits": 300}
    page.route("**/status", lambda route: route.fulfill(json={"kept": kept}))
    open_log(page, hall)

    expect(page.locator("#kept")).to_have_text(
        "Tuần này 83 % lượt được mời trong thời gian chờ dự kiến (412 lượt). "
        "Riêng 300 lượt phải chờ: 79 %."
    )


def test_nothing_promised_is_nothing_told(page: Page, hall: Hall) -> None:
    with page.expect_response("**/status") as told:
        open_log(page, hall)
    assert told.value.json()["kept"] is None
    expect(page.locator("#kept")).to_be_hidden()
