"""A new office by clicks, and a dossier from the number to the hand-over, on real parts."""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import typst
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.flow.conftest import PASSWORD
from tests.loopback import LOOPBACK
from tests.server_process import ServerProcess, kept_port

OFFICE = "phuong-dong-hoa"
PROCEDURE = "1.004859"
"""Of civil status, in three working days."""
TWO_FRAMES = """() => new Promise((done) => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
})"""
"""After which the page's keys know what was just written."""
AS_PICTURE = '#set page(width: auto, height: auto, margin: 0pt)\n#image("receipt.pdf", width: 21cm)'


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    """A server in an empty folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    with kept_port() as port:
        running = ServerProcess(folder, port=port)
        running.start()
        yield running
        running.stop()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    faults: list[str] = []
    context = browser.new_context(viewport={"width": 1366, "height": 900})
    page = context.new_page()
    page.set_default_timeout(30_000)
    page.on("pageerror", lambda error: faults.append(str(error)))
    yield page
    context.close()
    assert faults == []


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def write(page: Page, label: str, text: str) -> None:
    page.get_by_label(label, exact=True).fill(text)


def set_up(page: Page, base: str) -> str:
    """Set the office up by clicks; answers the first number."""
    page.goto(base)
    write(page, "Tên cơ quan, ví dụ Phường Minh Tâm", "Phường Đông Hòa")
    page.get_by_label("Cả ngày, để chạy thử").check()
    press(page, "Tiếp tục: Dịch vụ và quầy")
    press(page, "Tiếp tục: Cán bộ")
    write(page, "Họ và tên", "Trần Quốc Khải")
    write(page, "Tên đăng nhập", "khai")
    write(page, "Mật khẩu, ít nhất 8 ký tự", PASSWORD)
    press(page, "Tiếp tục: Máy in")
    press(page, "Ghép sau")
    press(page, "B · Hộ tịch")
    number = page.locator(".first-number")
    expect(number).not_to_be_empty()
    return number.inner_text()


def taken(server: ServerProcess) -> str:
    """Take a number as a kiosk does."""
    options = ("--office", OFFICE, "--name", "kiosk 1", "--json")
    token = json.loads(server.command("device", "add", "kiosk", *options))["token"]
    answer = LOOPBACK.post(
        f"{server.base}/api/v1/offices/{OFFICE}/tickets",
        json={"service": "B"},
        headers={"Authorization": f"Bearer {token}", "Idempotency-Key": "first"},
    )
    return str(answer.raise_for_status().json()["number"])


def told(page: Page, base: str) -> dict[str, Any]:
    """Ask for the one dossier that there is."""
    answer = page.request.get(f"{base}/api/v1/offices/{OFFICE}/received-dossiers")
    [dossier] = answer.json()["dossiers"]
    return dict(dossier)


def scanned(receipt: bytes, folder: Path) -> str:
    """Read the code of a printed receipt, as a scanner does."""
    (folder / "receipt.pdf").write_bytes(receipt)
    (folder / "receipt.typ").write_text(AS_PICTURE)
    made = typst.compile(folder / "receipt.typ", format="png", ppi=150)
    with Image.open(BytesIO(made if isinstance(made, bytes) else made[0])) as picture:
        [code] = zxingcpp.read_barcodes(picture.convert("L"))
    return code.text


def call(page: Page, base: str, number: str) -> None:
    """Sign in as a clerk, sit down, call the number and begin to serve."""
    page.context.clear_cookies()
    page.goto(f"{base}/clerk/")
    page.locator("#user").fill("khai")
    page.locator("#password").fill(PASSWORD)
    page.keyboard.press("Enter")
    page.locator("[data-counter='4']").click()
    expect(page.locator(".row-number")).to_have_text([number])
    page.keyboard.press("F9")
    expect(page.locator(".at-number")).to_have_text(number)
    page.locator(".act[data-act='start']").click()
    expect(page.locator(".at-counter")).to_have_attribute("data-state", "serving")


def receive(page: Page, base: str, number: str, folder: Path) -> tuple[dict[str, Any], str]:
    """Receive a dossier of whoever holds the number; answers it, and what the receipt's code is."""
    page.goto(f"{base}/dossiers/")
    expect(page.locator(".bar-ticket strong")).to_have_text(number)
    press(page, "Tiếp nhận hồ sơ")
    page.locator("#box-procedure").press_sequentially("cai chinh ho tich")
    expect(page.locator(".found button").first).to_contain_text(PROCEDURE)
    page.keyboard.press("Enter")
    expect(page.locator(".answer-due")).not_to_be_empty()
    page.locator("#box-name").fill("Lương Thị Thu Mẫu")
    page.evaluate(TWO_FRAMES)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".notice")).to_contain_text("Đã tiếp nhận hồ sơ TN-")
    link = page.get_by_role("link", name="In Giấy tiếp nhận").get_attribute("href") or ""
    receipt = page.request.get(base + link)
    assert receipt.headers["content-type"] == "application/pdf"
    code = scanned(receipt.body(), folder)
    dossier = told(page, base)
    assert code == f"{base}/d/{dossier['code']}"
    return dossier, code


def extend(page: Page, base: str, dossier: dict[str, Any]) -> None:
    """Apologise and move the due date, while there is time."""
    page.keyboard.press("Escape")
    page.locator(".row").first.click()
    press(page, "Xin lỗi, đề nghị gia hạn")
    expect(page.locator(".asked .lead")).to_contain_text("trước hạn ít nhất một ngày")
    page.get_by_label("Lý do, nội dung").fill("Chờ xác minh ở nơi đăng ký cũ")
    page.get_by_label("Cơ quan để chậm, ký xin lỗi").fill("UBND xã Bên")
    later = dossier["latest_extension"][:16]
    page.get_by_label("Ngày, giờ trả mới").fill(later)
    page.locator(".asked .strong-button").click()
    expect(page.locator(".notice")).to_contain_text("Đã gia hạn")
    assert told(page, base)["due_at"].startswith(later)


def test_a_dossier_from_its_number_to_the_hand_over(
    server: ServerProcess, page: Page, tmp_path: Path
) -> None:
    # Which the first run takes, calls and finishes itself.
    assert set_up(page, server.base) == "B001"
    press(page, "Lấy 32 thủ tục mẫu")
    expect(page.locator(".setup-note[role=status]")).to_contain_text("Đã lấy 32")
    # What the office decides later: that it writes receipts itself.
    settings = server.command("office", "export", OFFICE)
    own = settings.replace("own_receipts = false", "own_receipts = true")
    assert own != settings
    server.command("office", "import", "-", given=own)
    server.command("user", "add", "khai", "--role", "clerk", "--office", OFFICE)
    number = taken(server)

    call(page, server.base, number)
    dossier, code = receive(page, server.base, number, tmp_path)
    extend(page, server.base, dossier)
    press(page, "Đã có kết quả")
    press(page, "Đóng")
    page.locator("#find").fill(code)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Trả kết quả", exact=True).click()
    expect(page.locator(".notice")).to_contain_text("Đã trả kết quả")
    expect(page.locator(".standing-share strong")).to_have_text("100 %")

    page.goto(code)
    expect(page.locator("body")).to_contain_text(re.compile("trả kết quả", re.IGNORECASE))
