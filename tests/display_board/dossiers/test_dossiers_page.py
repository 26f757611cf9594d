"""The page of dossiers in a browser, from a real server: intake, what is due, the acts."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, Request, expect
from sqlalchemy import update

from server.contract.states import Role
from server.storage.database import bring_up_to_date
from server.storage.tables import DOSSIER_STEP, DOSSIER_SUBMITTER, RECEIVED_DOSSIER
from tests.display_board.axe import violations
from tests.display_board.clerk.pictures import keep_picture
from tests.server.acts.test_booked_visits import with_mail
from tests.server.acts.test_received_dossiers import OWN, asked, put_catalogue
from tests.server.catalogue_file.test_catalogue_file import WHOLE, csv_of
from tests.server.hall import PASSWORD, Caller, Hall, Served, example, hashed_password, served

PAGE = Path(__file__).parents[3] / "display_board" / "dossiers"
NO_SLIPS = """
[[special_day]]
code = "no-slips"
name = { vi = "Ngày không phiếu hẹn", en = "Day without slips" }
days = ["fri"]
services = ["B"]
appointment_slips = false
"""
SIZES = ((320, 640), (1366, 768))


def is_receipt(request: Request) -> bool:
    return "/forms/receipt" in request.url


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("dossiers")
    url = f"sqlite:///{folder / 'luot.db'}"
    bring_up_to_date(url)
    with served(url, folder) as running:
        yield running


@pytest.fixture
def hall(server: Served) -> Hall:
    hall = server.new_hall(example().replace(*OWN) + NO_SLIPS)
    put_catalogue(hall)
    return hall


@pytest.fixture
def clerk(hall: Hall) -> Caller:
    clerk = hall.person()
    clerk.open("4")
    return clerk


@pytest.fixture
def page(browser: Browser, hall: Hall, clerk: Caller) -> Iterator[Page]:
    """The page as the clerk sees it; an error in it fails the test."""
    faults: list[str] = []
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    cookie = {"name": "luot_session", "value": clerk.token, "url": hall.served.base}
    context.add_cookies([cookie])  # type: ignore[list-item]  # a dict is what it takes
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def test_a_dossier_is_received_by_keys_and_printed(
    page: Page, hall: Hall, clerk: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_mail(hall, monkeypatch)
    hall.device().issue("B")
    number = clerk.call_next("4")["number"]
    page.goto(f"{hall.served.base}/dossiers/")
    expect(page.locator(".bar-ticket strong")).to_have_text(number)
    page.get_by_role("button", name="Tiếp nhận hồ sơ").press("Enter")
    page.locator("#box-procedure").press_sequentially("cai chinh ho tich")
    expect(page.locator(".found button").first).to_contain_text("1.004859")
    page.keyboard.press("Enter")
    expect(page.locator(".answer-due")).to_contain_text("Thứ Sáu, 27/11/2026")
    expect(page.locator(".days li").nth(1)).to_contain_text("nghỉ lễ")
    expect(page.locator('.days [data-counts="true"]')).to_have_count(3)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".notice")).to_have_text("Ghi họ tên người nộp hồ sơ.")
    expect(page.locator("#box-name")).to_have_attribute("aria-invalid", "true")
    page.locator("#box-name").fill("Lương Thị Thu Mẫu")
    page.locator("#box-email").fill("mau@luot.test")
    page.locator(".papers input").first.press("Space")
    page.locator(".papers select").select_option("photocopy")
    page.locator(".papers .count").fill("3")
    page.locator("#box-sets").fill("2")
    page.locator("#box-copies").fill("40")
    page.get_by_label("Đã thu").check()
    page.get_by_label("Trực tuyến có hỗ trợ").check()
    page.get_by_label("Có kết quả sớm").check()
    page.locator("#box-authorised").fill("Nguyễn Văn Mẫu")
    page.locator("#box-receipt").fill("AB/26 0001184")
    expect(page.locator("#box-due_reason")).to_have_count(0)
    page.locator("#box-due_at").fill("2026-12-21T16:30")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#box-due_reason")).to_have_attribute("aria-invalid", "true")
    page.locator("#box-due_reason").fill("Theo giấy của một cửa điện tử")
    assert violations(page) == []
    keep_picture(page, "dossier-intake", *SIZES)
    page.locator(".papers").scroll_into_view_if_needed()
    keep_picture(page, "dossier-papers")
    with page.context.expect_event("request", is_receipt):
        page.keyboard.press("Control+Enter")

    expect(page.locator(".notice")).to_contain_text("Đã tiếp nhận hồ sơ TN-261123-0001")
    [row] = hall.served.rows(RECEIVED_DOSSIER, office=hall.office)
    assert (row["fee"], row["channel"], row["sets"], row["copies"]) == ("paid", "assisted", 2, 40)
    [paper] = row["papers"]
    assert (paper["form"], paper["quantity"]) == ("photocopy", 3)
    steps = hall.served.rows(DOSSIER_STEP, office=hall.office)
    assert [one["reason"] for one in steps] == ["Theo giấy của một cửa điện tử"]
    [who] = hall.served.rows(DOSSIER_SUBMITTER, office=hall.office)
    assert who["email_agreed"]
    assert (who["authorised"], who["email"]) == ("Nguyễn Văn Mẫu", "mau@luot.test")
    link = page.get_by_role("link", name="In Giấy tiếp nhận")
    printed = page.request.get(hall.served.base + (link.get_attribute("href") or ""))
    assert (printed.status, printed.headers["content-type"]) == (200, "application/pdf")
    assert printed.body().startswith(b"%PDF-")
    page.keyboard.press("Escape")
    expect(page.locator(".row").first).to_be_focused()


def test_what_is_due_is_seen_first_and_carried_on(page: Page, hall: Hall, clerk: Caller) -> None:
    late, soon, far = (
        clerk.post("received-dossiers", asked(code), 201)["dossier"]["id"]
        for code in (None, "123/TNHS", None)
    )
    now = hall.clock.now
    moments = {late: now - timedelta(days=3), soon: now + timedelta(hours=2)}
    plan = [{"stage": "appraised", "time": "1 working_days", "owner": "Công chức hộ tịch"}]
    with hall.served.engine.begin() as connection:
        connection.execute(
            update(DOSSIER_STEP)
            .where(DOSSIER_STEP.c.dossier == far)
            .values(at=now - timedelta(days=9))
        )
        here = RECEIVED_DOSSIER.c.id == far
        connection.execute(update(RECEIVED_DOSSIER).where(here).values(stages=plan))
        for dossier, at in moments.items():
            here = RECEIVED_DOSSIER.c.id == dossier
            connection.execute(update(RECEIVED_DOSSIER).where(here).values(due_at=at, judged_at=at))
    page.goto(f"{hall.served.base}/dossiers/")
    expect(page.locator("h1")).to_have_text("1 hồ sơ quá hạn, 1 hồ sơ phải trả hôm nay")
    scanned = f"{hall.served.base}/d/123%2FTNHS?office="
    page.get_by_label("Quét hoặc gõ mã hồ sơ").fill(f"{scanned}an-binh")
    page.keyboard.press("Enter")
    expect(page.locator(".notice")).to_contain_text("Giấy này là của cơ quan khác")
    groups = page.locator(".group").evaluate_all("all => all.map((one) => one.dataset.group)")
    assert groups == ["over_due", "today", "later"]
    assert violations(page) == []
    keep_picture(page, "dossier-due", *SIZES)

    expect(page.locator(f"#row-{far} .row-flag")).to_have_text("Chậm ở bước Thẩm định")
    page.locator(f"#row-{far}").press("Enter")
    expect(page.locator(".sheet h2")).to_be_focused()
    behind = page.locator(".stages [data-late=true]")
    expect(behind).to_contain_text("Công chức hộ tịch")
    expect(behind.locator(".stage-due")).to_contain_text("chậm, hạn là")
    page.get_by_role("button", name="Yêu cầu bổ sung").click()
    page.get_by_label("Lý do, nội dung").fill("Thiếu tờ khai")
    page.locator(".asked .strong-button").click()
    expect(page.locator(".notice")).to_contain_text("thời gian tạm dừng")
    page.get_by_role("button", name="Đã nhận bổ sung").click()
    expect(page.locator(".notice")).to_contain_text("tính lại từ bây giờ")
    page.get_by_role("button", name="Yêu cầu bổ sung").click()
    expect(page.locator(".asked .lead")).to_contain_text("một lần")
    page.get_by_label("Lý do, nội dung").fill("Thiếu nữa")
    page.locator(".asked .strong-button").click()
    expect(page.locator(".notice")).to_have_attribute("data-tone", "bad")
    assert violations(page) == []
    keep_picture(page, "dossier-sheet", *SIZES)

    page.locator(f"#row-{soon}").click()
    page.get_by_role("button", name="Đã có kết quả").click()
    code = page.locator(".sheet-code").inner_text().split(" · ")[0]
    page.get_by_role("button", name="Đóng").click()
    page.locator("#find").fill(f"http://queue.test/d/{quote(code, safe='')}?language=vi")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Trả kết quả", exact=True).click()
    expect(page.locator(".notice")).to_contain_text("Đã trả kết quả")
    expect(page.locator(".share")).to_contain_text("1 trên 1")
    page.get_by_role("button", name="EN English").click()
    expect(page.locator("h1")).to_have_text("1 over due, 0 due today")
    keep_picture(page, "dossier-due-en")
    assert hall.served.rows(DOSSIER_SUBMITTER, office=hall.office)


def test_a_day_without_slips_prints_what_was_not_handed_over(
    page: Page, hall: Hall, clerk: Caller
) -> None:
    one = clerk.post("received-dossiers", asked(), 201)["dossier"]
    friday = datetime(2026, 11, 20, 8, tzinfo=hall.clock().tzinfo)
    with hall.served.engine.begin() as connection:
        here = RECEIVED_DOSSIER.c.id == one["id"]
        connection.execute(update(RECEIVED_DOSSIER).where(here).values(received_at=friday))
    page.goto(f"{hall.served.base}/dossiers/")
    owed = page.locator('[data-group="slip_owed"]')
    expect(owed).to_contain_text("Ngày không phiếu hẹn, chưa trả")
    assert violations(page) == []
    keep_picture(page, "dossier-slip-owed", *SIZES)
    with page.context.expect_event("request", is_receipt):
        owed.get_by_role("button", name="In giấy hẹn").press("Enter")
    expect(owed).to_have_count(0)

    page.locator(f"#row-{one['id']}").click()
    page.get_by_role("button", name="Đã có kết quả").click()
    expect(page.locator('[data-group="untold"] .row')).to_have_count(1)
    page.get_by_role("button", name="Ghi đã báo").click()
    keep_picture(page, "dossier-untold", *SIZES)
    page.get_by_role("button", name="Báo qua điện thoại").click()
    expect(page.locator('[data-group="ready"] .row')).to_have_count(1)

    hall.device().issue("B")
    number = clerk.call_next("4")["number"]
    page.reload()
    expect(page.locator(".bar-ticket strong")).to_have_text(number)
    page.locator(f"#row-{one['id']}").click()
    page.get_by_role("button", name="Trả cho người được ủy quyền").press("Enter")
    page.get_by_label("Họ tên người nhận thay").fill("Trần Thị Thay")
    page.keyboard.press("Enter")
    expect(page.locator(".notice")).to_contain_text("giấy ủy quyền")
    page.get_by_label("Đã xem giấy ủy quyền").check()
    assert violations(page) == []
    keep_picture(page, "dossier-proxy", *SIZES)
    page.locator(".asked .strong-button").click()
    expect(page.locator(".sheet-code")).to_contain_text(f"theo số {number}")
    expect(page.locator(".who")).to_contain_text("Trần Thị Thay")


def test_a_leader_sees_the_share_first_and_every_list(
    browser: Browser, hall: Hall, clerk: Caller
) -> None:
    paid = {"state": "paid", "amount": 15_000, "note": "AB/26 0001184"}
    for more in ({"immediate": True}, {"fee": paid}):
        clerk.post("received-dossiers", asked(**more), 201)
    head = hall.person(Role.HEAD)
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    cookie = {"name": "luot_session", "value": head.token, "url": hall.served.base}
    context.add_cookies([cookie])  # type: ignore[list-item]  # a dict is what it takes
    page = context.new_page()
    page.goto(f"{hall.served.base}/dossiers/")
    expect(page.locator(".standing-share strong")).to_have_text("100 %")
    expect(page.locator(".dangers dd").last).to_have_text("1")
    assert violations(page) == []
    keep_picture(page, "dossier-leader", *SIZES)

    page.get_by_role("button", name="Sổ và danh sách").press("Enter")
    expect(page.locator("h1")).to_have_text("Sổ theo dõi hồ sơ")
    expect(page.locator(".listed tbody tr")).to_have_count(2)
    assert violations(page) == []
    keep_picture(page, "dossier-register", *SIZES)
    link = page.get_by_role("link", name="In, PDF").get_attribute("href") or ""
    assert page.request.get(hall.served.base + link).body().startswith(b"%PDF-")
    page.get_by_role("button", name="Thu phí").click()
    expect(page.locator(".listed tfoot tr").last).to_contain_text("15.000")
    keep_picture(page, "dossier-fees")
    noted = csv_of({**WHOLE, "proposal": "Bỏ bản sao giấy khai sinh"})
    hall.person(Role.ADMIN).ask("POST", "catalogue", content=noted).raise_for_status()
    page.get_by_role("button", name="Kiến nghị cải cách").click()
    expect(page.locator(".listed tbody tr")).to_contain_text("Bỏ bản sao giấy khai sinh")
    assert violations(page) == []
    keep_picture(page, "dossier-simplify", *SIZES)
    page.get_by_label("Từ ngày").fill("2026-11-24")
    page.get_by_label("Từ ngày").dispatch_event("change")
    expect(page.locator(".notice")).to_have_attribute("data-tone", "bad")
    page.get_by_role("button", name="Sau khi sửa lịch").click()
    expect(page.locator(".list-empty")).to_be_visible()

    page.get_by_role("button", name="Giữ những gì").click()
    expect(page.locator(".listed tbody tr").first).to_contain_text("180 ngày")
    assert violations(page) == []
    keep_picture(page, "dossier-kept", *SIZES)
    page.get_by_role("button", name="Hồ sơ đến hạn").click()
    page.locator(".row").first.click()
    expect(page.locator('.stages [aria-current="step"]')).to_contain_text("Thẩm định")
    page.get_by_role("button", name="Đã nhập một cửa điện tử").click()
    page.get_by_label("Mã hồ sơ của một cửa điện tử").fill("000.00.99.H99-261123-0009")
    page.locator(".asked .strong-button").click()
    expect(page.locator(".notice")).to_contain_text("Đã ghi mã")
    page.get_by_role("button", name="Từ chối").click()
    page.get_by_label("Lý do, nội dung").fill("Không thuộc thẩm quyền")
    page.get_by_label("Căn cứ pháp lý").fill("Nghị định 61/2018/NĐ-CP")
    page.locator(".asked .strong-button").click()
    page.get_by_role("button", name="Ghi đã gửi").click()
    page.get_by_role("button", name="Qua bưu chính").click()
    expect(page.locator(".steps li").last).to_contain_text("Qua bưu chính")
    assert violations(page) == []
    keep_picture(page, "dossier-notice", *SIZES)
    context.close()


def test_who_is_not_signed_in_signs_in_here(browser: Browser, hall: Hall) -> None:
    name = hall.account(password_hash=hashed_password())
    page = browser.new_page()
    page.goto(f"{hall.served.base}/dossiers/")
    expect(page.get_by_label("Tên đăng nhập")).to_be_focused()
    assert violations(page) == []
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Không có hồ sơ nào quá hạn hay phải trả hôm nay")
    page.close()
    assert hall.person(Role.HEAD).get("received-dossiers")["dossiers"] == []
