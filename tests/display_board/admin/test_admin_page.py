"""The page that sets an office up, in a browser, on a real server."""

import io
import json
import math
import wave
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from playwright.sync_api import Browser, Page, expect
from websockets.sync.client import ClientConnection

from kiosk_app.engine.core import KioskCore
from kiosk_app.engine.server_http import Address
from printer.job import open_printer
from server.catalogue_file.example import example_catalogue
from server.contract.states import DeviceKind, Role
from server.office_file.description import description
from server.operations.access.give_right import give_right
from server.storage.database import bring_up_to_date
from server.storage.tables import OFFICE, TICKET
from tests.conftest import CHROMIUM, FLAGS, START_MS
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.flow.test_main_job import decoded
from tests.printer.fake_printer import FakePrinter
from tests.server.catalogue_file.test_catalogue_file import WHOLE, csv_of
from tests.server.hall import PASSWORD, PATIENCE, Caller, Hall, Served, served

SIZES = ((320, 640), (1440, 900))
PARTS = (
    *("office", "services", "counters", "calendar", "boards", "slips", "order"),
    *("booking", "rating", "dossiers", "alerts", "voice", "procedures", "people"),
    *("practice", "backups", "file", "log"),
)
OpenPage = Callable[..., Page]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("admin")
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

    def opened(who: Caller, part: str = "office", width: int = 1440, height: int = 900) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        cookie = {"name": "luot_session", "value": who.token, "url": hall.served.base}
        context.add_cookies([cookie])  # type: ignore[list-item]  # a dict is what it takes
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("dialog", lambda dialog: dialog.accept())
        page.goto(f"{hall.served.base}/admin/#{part}")
        expect(page.locator("h1")).not_to_be_empty()
        return page

    yield opened
    for context in contexts:
        context.close()
    assert faults == []


def settings(who: Caller) -> Any:
    return who.get("settings")["document"]


def test_a_service_is_renamed_by_keys_alone_seen_first_and_taken_back(
    open_page: OpenPage, hall: Hall
) -> None:
    admin = hall.person(Role.ADMIN)
    for _ in range(3):
        hall.device().issue("A")
    page = open_page(admin, "services")
    page.locator(".services .row-head").first.focus()
    page.keyboard.press("Enter")
    name = page.locator("#key-service-0-name-vi")
    name.fill("Chứng thực nhanh")
    expect(page.locator(".kiosk-card")).to_contain_text("Chứng thực nhanh")
    expect(page.locator(".touched")).to_contain_text("Dịch vụ A: 3 người đang chờ giữ nguyên số")
    page.locator(".save-bar summary").click()
    expect(page.locator(".changed ins")).to_have_text(["sau: Chứng thực nhanh"])
    keep_picture(page, "admin-services")
    page.keyboard.press("Control+s")
    expect(page.locator(".saved")).to_contain_text("Đã lưu 1 thay đổi")
    assert settings(admin)["service"][0]["name"]["vi"] == "Chứng thực nhanh"
    name.focus()
    page.keyboard.press("Control+z")
    expect(page.locator(".saved")).to_have_count(0)
    expect(page.locator("#key-service-0-name-vi")).not_to_have_value("Chứng thực nhanh")
    page.get_by_role("link", name="Nhật ký thay đổi").click()
    expect(page.locator(".log-line")).to_have_count(2)
    expect(page.locator(".log-line").last).to_contain_text("đã hoàn tác")
    keep_picture(page, "admin-log")


def test_a_practice_office_is_made_chosen_and_removed(open_page: OpenPage, hall: Hall) -> None:
    admin = hall.person(Role.ADMIN)
    page = open_page(admin, "practice")
    page.get_by_role("button", name="Tạo nơi tập dùng").click()
    practice = f"{hall.office}-tap-dung"
    expect(page.locator(".practice-code")).to_contain_text(practice)
    keep_picture(page, "admin-practice")
    page.get_by_role("button", name="Làm lại từ đầu").click()
    expect(page.locator(".notice")).to_contain_text("sẵn sàng")
    page.locator(".bar-choice select").select_option(practice)
    expect(page.locator(".bar-office")).to_contain_text("TẬP DÙNG")
    page.locator(".bar-choice select").select_option(hall.office)
    page.get_by_role("button", name="Xóa nơi tập dùng").click()
    expect(page.get_by_role("button", name="Tạo nơi tập dùng")).to_be_visible()
    assert admin.get("practice") == {"office": None}


def test_what_is_wrong_stands_under_its_field_and_cannot_be_saved(
    open_page: OpenPage, hall: Hall
) -> None:
    page = open_page(hall.person(Role.ADMIN), "order")
    field = page.locator("#key-queue-longest_wait_minutes")
    field.fill("99999")
    wrong = page.locator("#key-queue-longest_wait_minutes-wrong")
    expect(wrong).not_to_be_empty()
    expect(page.get_by_role("button", name="Lưu thay đổi")).to_be_disabled()
    keep_picture(page, "admin-wrong")
    field.fill("45")
    expect(wrong).to_be_empty()
    page.get_by_role("button", name="Bỏ thay đổi").click()
    expect(page.locator(".save-bar")).to_have_count(0)


def test_two_admins_are_told_of_each_other_and_choose(open_page: OpenPage, hall: Hall) -> None:
    lan, minh = hall.person(Role.ADMIN), hall.person(Role.ADMIN)
    page = open_page(minh)
    page.locator("#key-office-hotline").fill("0900 000 002")
    read = lan.get("settings")
    path = ["office", "hotline"]
    change = {
        "path": path,
        "before": read["document"]["office"]["hotline"],
        "after": "0900 000 001",
    }
    lan.post("settings", {"version": read["version"], "changes": [change]})
    expect(page.locator(".touched")).not_to_be_empty()
    page.keyboard.press("Control+s")
    expect(page.locator(".overlap")).to_contain_text(lan.name)
    keep_picture(page, "admin-overlap")
    page.get_by_role("button", name="Giữ của tôi: 0900 000 002").click()
    expect(page.locator(".overlap")).to_have_count(0)
    expect(page.get_by_role("button", name="Lưu thay đổi")).to_be_enabled()
    page.keyboard.press("Control+s")
    expect(page.locator(".saved")).to_be_visible()
    assert settings(lan)["office"]["hotline"] == "0900 000 002"


def test_a_day_is_closed_by_keys_and_who_has_booked_is_named(
    open_page: OpenPage, hall: Hall
) -> None:
    admin = hall.person(Role.ADMIN)
    citizen, where = hall.stranger(), {"service": "B", "day": "2026-11-27"}
    slots = citizen.get("appointments/slots", params=where)["slots"]
    slot = next(one["slot"] for one in slots if one["left"])
    citizen.post("appointments", {**where, "slot": slot}, 201, key="b")
    page = open_page(admin, "calendar")
    today = page.locator(".day[data-day='2026-11-23']")
    expect(today).to_contain_text("hôm nay")
    expect(page.locator(".day[data-day='2026-11-24']")).to_have_attribute("data-kind", "holiday")
    today.focus()
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".day[data-day='2026-11-27']")).to_be_focused()
    page.keyboard.press("Enter")
    page.get_by_role("radio", name="Nghỉ cả ngày").check()
    expect(page.locator(".touched")).to_contain_text("Ngày 27/11/2026 có 1 lượt hẹn")
    keep_picture(page, "admin-day")
    page.keyboard.press("Control+s")
    expect(page.locator(".saved")).to_be_visible()
    [day] = [one for one in settings(admin)["calendar_day"] if one["date"] == "2026-11-27"]
    assert (day["kind"], day["name"]["vi"]) == ("closed", "Nghỉ cả ngày")
    page.get_by_role("radio", name="Như thường lệ").check()
    page.keyboard.press("Control+s")
    expect(page.locator(".save-bar")).to_have_count(0)
    page.locator(".day[data-day='2026-11-27']").focus()
    page.keyboard.press("PageDown")
    expect(page.locator(".month-head h2")).to_have_text("Tháng 12/2026")


def test_the_slip_follows_its_texts_on_both_papers(open_page: OpenPage, hall: Hall) -> None:
    page = open_page(hall.person(Role.ADMIN), "slips")
    slips = page.locator(".slip img")
    expect(slips).to_have_count(2)
    widths = slips.evaluate_all("all => all.map(one => one.naturalWidth)")
    assert widths == [576, 384]
    before = [one.get_attribute("src") for one in slips.all()]
    page.locator("#key-office-texts-missed_call-vi").fill("Lỡ lượt? Mời Quý vị tới quầy 1.")
    for at, one in enumerate(before):
        expect(slips.nth(at)).not_to_have_attribute("src", str(one))
    expect(page.locator(".slip .verdict").first).to_contain_text("cao từ 15 mm")
    keep_picture(page, "admin-slip")
    page.locator("#key-office-name-vi").fill("")
    expect(page.locator(".slip[data-old=true] img")).to_have_count(2)
    page.get_by_role("button", name="Bỏ thay đổi").click()
    expect(slips.first).to_have_attribute("src", str(before[0]))
    parts = page.locator(".ordered .tick")
    page.get_by_label("Tên cơ quan", exact=True).focus()
    page.keyboard.press("Alt+ArrowDown")
    expect(parts.nth(1)).to_have_text("Tên cơ quan")
    expect(page.get_by_label("Tên cơ quan", exact=True)).to_be_focused()
    expect(slips.first).not_to_have_attribute("src", str(before[0]))
    page.get_by_role("button", name="Đưa Tên cơ quan lên").click()
    expect(slips.first).to_have_attribute("src", str(before[0]))
    page.get_by_role("checkbox", name="Mã QR theo dõi lượt").uncheck()
    expect(slips.first).not_to_have_attribute("src", str(before[0]))
    keep_picture(page, "admin-slip-parts", (1440, 1400))
    page.get_by_label("Số thứ tự", exact=True).uncheck()
    expect(page.locator(".setting .wrong")).to_contain_text(["phiếu luôn phải có số thứ tự"])


def until(feed: ClientConnection, kind: str, device: str) -> None:
    """Hear events until one of this kind tells of this device."""
    while True:
        told = json.loads(feed.recv(timeout=PATIENCE))
        if told["type"] == kind and told["data"]["name"] == device:
            return


def test_a_slip_is_tried_on_the_paper_of_both_widths_and_trouble_is_told(
    open_page: OpenPage, hall: Hall, tmp_path: Path
) -> None:
    admin = hall.person(Role.ADMIN)
    before = hall.served.rows(TICKET, office=hall.office)
    with admin.live() as feed, ExitStack() as at_work:
        printers = {}
        for name, dots in (("Máy in 80", 576), ("Máy in 58", 384)):
            printers[name] = at_work.enter_context(FakePrinter(width_dots=dots))
            token = hall.device(DeviceKind.AGENT, name).token or ""
            agent = KioskCore(
                address=Address(hall.served.base, token),
                journal_path=tmp_path / name / "journal.db",
                printer=open_printer(f"{printers[name].url}?width={dots}"),
                on_news=lambda _: None,
                version="test",
            )
            agent.start()
            at_work.callback(agent.stop)
            until(feed, "device.online", name)
        page = open_page(admin, "slips")
        trial = page.locator(".trial")
        page.locator("#key-office-texts-missed_call-vi").fill("Lỡ lượt? Mời Quý vị tới quầy 9.")
        expect(page.locator(".save-bar")).to_be_visible()
        for name, printer in printers.items():
            trial.get_by_label("Máy in").select_option(label=name)
            trial.get_by_role("button", name="In thử").click()
            expect(trial).to_contain_text(f"Đã in ở {name}", timeout=START_MS)
            [slip] = printer.slips
            picture = decoded(slip.data)
            assert picture.width == (576 if "80" in name else 384)
            [code] = zxingcpp.read_barcodes(picture)
            assert code.text.endswith("/t/" + "0" * 10), "the code of nobody's number"
            picture.save(tmp_path / f"{name}.png")
        keep_picture(page, "admin-trial-print")
        printers["Máy in 58"].run_out_of_paper()
        trial.get_by_role("button", name="In thử").click()
        expect(trial).to_contain_text("Máy in 58 không in được: hết giấy", timeout=START_MS)
        at_work.close()
        until(feed, "device.offline", "Máy in 58")
    trial.get_by_role("button", name="In thử").click()
    expect(trial).to_contain_text("đang mất kết nối")
    assert hall.served.rows(TICKET, office=hall.office) == before
    assert admin.get("settings/changes")["changes"] == [], "nothing was saved"


def test_the_board_itself_is_seen_with_what_is_not_saved(open_page: OpenPage, hall: Hall) -> None:
    page = open_page(hall.person(Role.ADMIN), "boards")
    board = page.frame_locator(".wall-room iframe")
    expect(board.locator("#hero-number")).to_have_text("A014")
    expect(board.locator("#name")).not_to_be_empty()
    page.evaluate("location.hash = 'office'")
    page.locator("#key-office-name-vi").fill("Phường Thử")
    page.evaluate("location.hash = 'boards'")
    expect(board.locator("#name")).to_have_text("Phường Thử")
    expect(board.locator("#overlay")).to_be_hidden()
    keep_picture(page, "admin-board")
    page.get_by_label("Hình màn hình").select_option("tall")
    expect(page.locator(".wall-room iframe")).to_have_attribute("height", "1920")
    keep_picture(page, "admin-board-tall")


def test_another_order_is_tried_in_words_before_it_is_saved(
    open_page: OpenPage, hall: Hall
) -> None:
    page = open_page(hall.person(Role.ADMIN), "order")
    run = page.get_by_role("button", name="Chạy thử")
    expect(run).to_be_disabled()
    page.locator("#key-queue-order").select_option("first-come")
    run.click()
    expect(page.locator(".trial")).to_contain_text("chưa có ngày nào đã kết thúc")
    expect(page.locator(".trial-told li")).to_have_count(2)
    expect(page.locator(".trial-told")).to_contain_text("Diện ưu tiên: 9 trên 10 người chờ")
    assert violations(page) == []
    page.locator(".trial").scroll_into_view_if_needed()
    keep_picture(page, "admin-trial")
    page.locator("#key-queue-order").select_option("ratio")
    expect(page.locator(".trial-told")).to_have_count(0)


def test_the_week_is_a_table_and_single_services_keep_their_hours(
    open_page: OpenPage, hall: Hall
) -> None:
    admin = hall.person(Role.ADMIN)
    before = settings(admin)["office"]["hours"]
    own = [one for one in before if "services" in one]
    page = open_page(admin, "calendar")
    days = page.locator(".week-day")
    expect(days).to_have_count(7)
    saturday = days.nth(5)
    saturday.get_by_role("button", name="Bỏ ra: Thứ Bảy, buổi 1").click()
    expect(saturday).to_contain_text("không làm việc")
    saturday.get_by_role("button", name="Thêm buổi: Thứ Bảy").click()
    saturday.get_by_label("Từ", exact=True).fill("08:00")
    saturday.get_by_label("Đến", exact=True).fill("07:00")
    page.keyboard.press("Tab")
    expect(page.locator(".settings [role=alert] .wrong")).not_to_be_empty()
    expect(page.get_by_role("button", name="Lưu thay đổi")).to_be_disabled()
    saturday.get_by_label("Đến", exact=True).fill("11:00")
    saturday.get_by_label("Cấp số đến").fill("10:30")
    for label, clock in (("Từ", "07:30"), ("Đến", "11:30"), ("Cấp số đến", "11:00")):
        days.nth(0).get_by_label(label, exact=True).fill(clock)
    days.nth(0).get_by_role("button", name="Như thứ Hai cho cả tuần").click()
    days.nth(0).scroll_into_view_if_needed()
    keep_picture(page, "admin-week")
    expect(page.get_by_role("button", name="Lưu thay đổi")).to_be_enabled()
    page.keyboard.press("Control+s")
    expect(page.locator(".saved")).to_be_visible()
    week, sat, _sunday, *others = settings(admin)["office"]["hours"]
    assert week["days"] == ["mon", "tue", "wed", "thu", "fri"]
    assert week["sessions"] == [{"opens": "07:30", "closes": "11:30", "last_ticket": "11:00"}]
    assert sat == {
        "days": ["sat"],
        "sessions": [{"opens": "08:00", "closes": "11:00", "last_ticket": "10:30"}],
    }
    assert others == own
    page.get_by_role("link", name="Nhật ký thay đổi").click()
    told = page.locator(".log-line").first
    expect(told).to_contain_text("Thứ Năm, Thứ Sáu 07:30–11:30 (số cuối 11:00)")
    expect(told).not_to_contain_text("mon")
    keep_picture(page, "admin-log-hours")


def test_somebody_is_let_in_and_has_another_role(open_page: OpenPage, hall: Hall) -> None:
    page = open_page(hall.person(Role.ADMIN), "people")
    page.locator("summary", has_text="Thêm người").click()
    page.get_by_label("Họ tên").fill("Nguyễn Thị Lan")
    page.get_by_label("Tên đăng nhập").fill(f"lan-{hall.office}")
    page.locator(".person-form").first.locator("[name=new]").fill(PASSWORD)
    page.get_by_role("button", name="Thêm người này").click()
    lan = page.locator(".person", has_text="Nguyễn Thị Lan")
    expect(lan.get_by_role("button", name="Cán bộ quầy")).to_have_attribute("aria-pressed", "true")
    lan.get_by_role("button", name="Phụ trách sảnh").click()
    expect(lan.get_by_role("button", name="Phụ trách sảnh")).to_have_attribute(
        "aria-pressed", "true"
    )
    keep_picture(page, "admin-people")
    page.locator("a[href='#log']").click()
    line = page.locator(".log-line").first
    expect(line).to_contain_text(f"Cán bộ · lan-{hall.office} · Phụ trách sảnh")
    expect(line).to_contain_text("chỉ ghi lại")
    keep_picture(page, "admin-log-acts")


def of_the_whole_server(hall: Hall) -> Caller:
    admin = hall.person(Role.ADMIN)
    others = [one["code"] for one in hall.served.rows(OFFICE) if one["code"] != hall.office]
    with hall.served.engine.begin() as connection:
        for one in others:
            give_right(connection, office=one, user=admin.name, role=Role.ADMIN)
    return hall.person(user=admin.name)


def test_a_copy_is_made_by_one_press_and_taken_away(open_page: OpenPage, hall: Hall) -> None:
    page = open_page(of_the_whole_server(hall), "backups")
    expect(page.locator(".screen")).to_contain_text("Mỗi đêm lúc 02:30")
    page.get_by_role("button", name="Sao lưu ngay").click()
    expect(page.locator(".copy")).to_have_count(1)
    expect(page.locator(".copy")).to_contain_text("đã kiểm tra · làm tay")
    keep_picture(page, "admin-backups")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Tải về").click()
    assert taken.value.path().read_bytes().startswith(b"SQLite format 3")


def test_the_office_file_is_taken_away_mended_and_brought_back_by_clicks(
    open_page: OpenPage, hall: Hall
) -> None:
    admin = hall.person(Role.ADMIN)
    for _ in range(3):
        hall.device().issue("A")
    page = open_page(admin, "file", 1366, 768)
    with page.expect_download() as taken:
        page.get_by_role("link", name="Tải tệp cơ quan").click()
    assert taken.value.suggested_filename == f"{hall.office}.toml"
    content = taken.value.path().read_text(encoding="utf-8")
    box, told = page.get_by_label("Nạp tệp cơ quan (TOML)"), page.locator(".seen-file")

    def bring(text: str) -> None:
        file = {"name": "co-quan.toml", "mimeType": "application/toml", "buffer": text.encode()}
        box.set_input_files(file)  # type: ignore[arg-type]  # a dict is what it takes

    bring(content.replace("digits = ", "digit = ", 1))
    expect(told.locator(".mistakes tbody th")).to_have_text(["service[1].digit"])
    expect(told.locator(".mistakes td")).to_contain_text("dòng ")
    assert violations(page) == []
    keep_picture(page, "admin-file-wrong", (1366, 768), (390, 844))
    bring(content)
    expect(told).to_contain_text("không có gì thay đổi")
    expect(page.locator(".save-bar")).to_have_count(0)
    name = settings(admin)["service"][0]["name"]["vi"]
    bring(content.replace(f'vi = "{name}"', 'vi = "Tên trong tệp"', 1))
    expect(told).to_contain_text("ở 1 chỗ")
    expect(page.locator(".touched")).to_contain_text("Dịch vụ A: 3 người đang chờ giữ nguyên số")
    assert violations(page) == []
    keep_picture(page, "admin-file-seen", (1366, 768), (390, 844))
    assert settings(admin)["service"][0]["name"]["vi"] == name
    page.keyboard.press("Control+s")
    expect(page.locator(".saved")).to_contain_text("Đã lưu 1 thay đổi")
    assert settings(admin)["service"][0]["name"]["vi"] == "Tên trong tệp"
    page.keyboard.press("Control+z")
    expect(page.locator(".notice")).to_contain_text("Đã hoàn tác")
    assert settings(admin)["service"][0]["name"]["vi"] == name


def test_the_sheets_of_a_field_are_one_press_away(open_page: OpenPage, hall: Hall) -> None:
    admin = hall.person(Role.ADMIN)
    admin.ask("POST", "catalogue", content=example_catalogue())
    page = open_page(admin, "procedures")
    field = page.locator(".copy", has_text="Hộ tịch")
    expect(field).to_contain_text("thủ tục")
    keep_picture(page, "admin-procedures")
    sheets = field.get_by_role("link", name="In phiếu niêm yết lĩnh vực Hộ tịch")
    answer = page.request.get(hall.served.base + str(sheets.get_attribute("href")))
    assert answer.body().startswith(b"%PDF-")


def test_the_catalogue_is_filled_changed_and_taken_back_by_clicks(
    open_page: OpenPage, hall: Hall
) -> None:
    """Samples, a file with mistakes, the same mended, a draft finished in its place, an undo."""
    page = open_page(hall.person(Role.ADMIN), "procedures", 1366, 768)
    page.get_by_role("button", name="Lấy 32 thủ tục mẫu").click()
    rows = page.locator(".procedures > li")
    expect(rows).to_have_count(32)
    box = page.get_by_label("Nạp tệp (XLSX, CSV)")
    wrong = csv_of({**WHOLE, "service": "Z"}, {**WHOLE, "code": "2", "legal_time": "mai"})
    box.set_input_files({"name": "sai.csv", "mimeType": "text/csv", "buffer": wrong})
    expect(page.locator(".mistakes tbody tr")).to_have_count(2)
    expect(page.locator(".mistakes tbody th").first).to_have_text("dòng 2, cột “Mã dịch vụ”")
    assert violations(page) == []
    keep_picture(page, "admin-procedures-wrong", (1366, 768), (390, 844))
    draft = csv_of({**WHOLE, "name_vi": "Thủ tục riêng", "legal_time": "", "step_vi": "Nộp"})
    box.set_input_files({"name": "nhap.csv", "mimeType": "text/csv", "buffer": draft})
    expect(page.locator(".seen-file .lead")).to_have_text(
        "Thêm 1, đổi 0, giữ nguyên 0 thủ tục. Chưa nạp."
    )
    expect(page.locator(".seen-file")).to_contain_text("1 thủ tục chưa có thời hạn")
    keep_picture(page, "admin-procedures-seen", (1366, 768), (390, 844))
    page.get_by_role("button", name="Nạp vào danh mục").click()
    own = page.locator(".procedures > li", has_text="Thủ tục riêng")
    expect(own.locator(".procedure-state")).to_have_text("Chưa có thời hạn")
    hall.clock.forward(seconds=1)
    own.locator(".row-head").focus()
    page.keyboard.press("Enter")
    expect(own.locator(".doubt")).to_contain_text("bản nháp")
    time = own.get_by_label("Thời hạn cam kết")
    time.fill("mai")
    own.get_by_role("button", name="Thêm: Trình tự").click()
    own.locator("#cell-step_vi-1").fill("Nhận")
    page.keyboard.press("Enter")
    expect(time).to_have_attribute("aria-invalid", "true")
    expect(own.locator("#cell-committed_time-0-wrong")).not_to_be_empty()
    assert violations(page) == []
    time.scroll_into_view_if_needed()
    keep_picture(page, "admin-procedure-form", (1366, 768), (390, 844))
    time.fill("3 ngày làm việc")
    other = hall.person(Role.ADMIN)
    theirs = {**WHOLE, "name_vi": "Thủ tục riêng", "legal_time": "2 ngày làm việc"}
    theirs["step_vi"] = "Nộp"
    other.ask("POST", "catalogue", content=csv_of(theirs)).raise_for_status()
    page.keyboard.press("Enter")
    both = own.locator(".procedure-both")
    expect(both).to_contain_text(other.name)
    expect(both.locator("tr", has_text="Thời hạn cam kết")).to_contain_text("3 ngày làm việc")
    expect(own.locator("button[type=submit]")).to_be_disabled()
    assert violations(page) == []
    both.scroll_into_view_if_needed()
    keep_picture(page, "admin-procedure-both", (1366, 768), (390, 844))
    both.get_by_role("button", name="Lấy bản vừa lưu").click()
    expect(own.locator("#cell-legal_time-0")).to_have_value("2 ngày làm việc")
    own.locator("#cell-legal_time-0").fill("")
    time.fill("3 ngày làm việc")
    own.get_by_role("button", name="Thêm: Trình tự").click()
    own.locator("#cell-step_vi-1").fill("Nhận")
    hall.clock.forward(seconds=1)
    again = csv_of({**theirs, "legal_time": "4 ngày làm việc"})
    other.ask("POST", "catalogue", content=again).raise_for_status()
    page.keyboard.press("Enter")
    expect(both).to_be_visible()
    time.fill("mai")
    both.get_by_role("button", name="Lưu bản của tôi").click()
    expect(time).to_have_attribute("aria-invalid", "true")
    # Both were looked at: what is mended is saved.
    time.fill("3 ngày làm việc")
    hall.clock.forward(seconds=1)
    page.keyboard.press("Enter")
    expect(own.locator(".procedure-state")).to_have_text("Đang dùng")
    told = hall.stranger().get("procedures/1.000001")
    assert [one["vi"] for one in told["steps"]] == ["Nộp", "Nhận"]
    page.get_by_role("button", name="Hoàn tác").click()
    expect(page.locator(".notice")).to_contain_text("hoàn tác")
    assert hall.stranger().get("procedures/1.000001")["time"]["vi"] == "4 ngày làm việc"
    hall.clock.forward(seconds=1)
    own.locator(".row-head").click()
    own.locator("summary").click()
    own.get_by_role("button", name="Lấy lại bản này").first.click()
    expect(page.locator(".notice")).to_contain_text("lấy lại bản trước")
    assert hall.stranger().get("procedures/1.000001")["time"]["vi"] == "3 ngày làm việc"


HUM = """
navigator.mediaDevices.getUserMedia = async () => {
  const sounds = new AudioContext();
  const tone = new OscillatorNode(sounds);
  const quieter = new GainNode(sounds, { gain: 0.3 });
  const out = sounds.createMediaStreamDestination();
  tone.connect(quieter).connect(out);
  window.hummed = new Promise((done) => { tone.onended = done; });
  await sounds.resume();
  tone.start();
  tone.stop(sounds.currentTime + 0.5);
  return out.stream;
};
window.played = [];
HTMLMediaElement.prototype.play = function () {
  window.played.push(this.src);
  return Promise.resolve();
};
null;
"""
"""A microphone that hears a hum, and a loudspeaker that only remembers."""


def test_a_clip_is_heard_recorded_here_and_given_back(open_page: OpenPage, hall: Hall) -> None:
    page = open_page(of_the_whole_server(hall), "voice")
    page.evaluate(HUM)
    clip = page.locator("[data-clip=digit-3]")
    clip.get_by_role("button", name="Nghe: ").click()
    assert "/voice/vi/digit-3" in page.evaluate("window.played[0]")
    clip.get_by_role("button", name="Ghi âm: ").click()
    stop = clip.get_by_role("button", name="Dừng và giữ")
    expect(stop).to_have_attribute("aria-pressed", "true")
    page.evaluate("async () => { await window.hummed; }")
    stop.click()
    expect(clip).to_contain_text("giọng người")
    keep_picture(page, "admin-voice")
    broken = {"name": "voice.wav", "mimeType": "audio/wav", "buffer": b"no sound"}
    clip.locator("input[type=file]").set_input_files(
        broken  # type: ignore[arg-type]  # a dict is what it takes
    )
    expect(clip.locator(".wrong")).to_contain_text("Không đọc được tệp âm thanh này")
    clip.get_by_role("button", name="Về giọng máy: ").click()
    expect(clip).not_to_contain_text("giọng người")


def half_a_second() -> bytes:
    """A hum, as a file that somebody recorded elsewhere."""
    kept = io.BytesIO()
    with wave.open(kept, "wb") as sound:
        sound.setparams((1, 2, 24_000, 0, "NONE", ""))
        hum = (round(8_000 * math.sin(at / 12)) for at in range(12_000))
        sound.writeframes(b"".join(one.to_bytes(2, "little", signed=True) for one in hum))
    return kept.getvalue()


def test_without_https_a_clip_is_given_as_a_file_and_one_sentence_says_why(
    browser: Browser, hall: Hall
) -> None:
    """Under a name that is not the machine's own a browser lends no microphone by plain http."""
    of_the_hall = browser.browser_type.launch(
        executable_path=CHROMIUM,
        args=[*FLAGS, "--host-resolver-rules=MAP luot.hall 127.0.0.1"],
        timeout=START_MS,
    )
    base = hall.served.base.replace("127.0.0.1", "luot.hall")
    admin = of_the_whole_server(hall)
    context = of_the_hall.new_context()
    cookie = {"name": "luot_session", "value": admin.token, "url": base}
    context.add_cookies([cookie])  # type: ignore[list-item]  # a dict is what it takes
    page = context.new_page()
    page.goto(f"{base}/admin/#voice")
    clip = page.locator("[data-clip=digit-4]")
    expect(clip).to_be_visible()
    assert not page.evaluate("window.isSecureContext")
    expect(page.get_by_text("hãy mở trang bằng https")).to_have_count(1)
    expect(page.get_by_role("button", name="Ghi âm: ")).to_have_count(0)
    given = {"name": "four.wav", "mimeType": "audio/wav", "buffer": half_a_second()}
    clip.locator("input[type=file]").set_input_files(
        given  # type: ignore[arg-type]  # a dict is what it takes
    )
    expect(clip).to_contain_text("giọng người")
    clip.get_by_role("button", name="Về giọng máy: ").click()
    expect(clip).not_to_contain_text("giọng người")
    of_the_hall.close()


def test_every_key_of_the_office_file_can_be_edited(open_page: OpenPage, hall: Hall) -> None:
    """Each key of each table at the top has its field in some part, also in a new row."""
    page = open_page(hall.person(Role.ADMIN))
    labels: dict[str, set[str]] = {}
    for part in PARTS:
        page.evaluate("part => { location.hash = part }", part)
        expect(page.locator(f".rail-way[href='#{part}']")).to_have_attribute("aria-current", "page")
        for adding in reversed(page.get_by_role("button", name="Thêm: ").all()):
            adding.click()
        for more in reversed(page.locator("details:not([open]) > summary").all()):
            more.click()
        shown = page.locator("main label, main legend").all_inner_texts()
        labels[part] = {one.strip() for one in shown}
    asked = set[str]().union(*labels.values())
    for table in description():
        for key in table.keys:
            if "." not in table.path:
                assert key.label("vi") in asked, (table.path, key.name)


def test_it_fits_each_glass_in_both_languages_and_axe_finds_nothing(
    open_page: OpenPage, hall: Hall
) -> None:
    admin = hall.person(Role.ADMIN)
    for width, height in SIZES:
        page = open_page(admin, width=width, height=height)
        for language in ("VI", "EN"):
            page.locator(".language", has_text=language).click()
            for part in PARTS:
                page.evaluate("part => { location.hash = part }", part)
                expect(page.locator(f".rail-way[href='#{part}']")).to_have_attribute(
                    "aria-current", "page"
                )
                head = page.locator(".row-head").first
                if head.count():
                    head.click()
                sideways = page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"
                )
                assert sideways <= 0, (part, width, language)
                if language == "VI":
                    assert violations(page) == [], part
                    keep_picture(page, f"admin-{part}-{width}")
                else:
                    keep_picture(page, f"admin-{part}-{width}-en")


def test_only_admins_are_shown_anything(open_page: OpenPage, hall: Hall) -> None:
    page = open_page(hall.person(Role.SUPERVISOR))
    expect(page.locator(".lead")).to_contain_text("người quản trị")
    assert violations(page) == []
