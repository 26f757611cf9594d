"""A whole visit through real processes: looked up and booked at home, to the case and the reply."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from queue import Queue
from typing import Any

import pytest
import zxingcpp
from playwright.sync_api import Browser, Page, expect

from server.catalogue_file.example import example_catalogue
from tests.flow.conftest import OFFICE, PASSWORD
from tests.flow.test_main_job import LONG, decoded
from tests.printer.fake_printer import FakePrinter
from tests.server_process import ServerProcess, lines_of

COUNTER = "4"
SECONDS = LONG / 1_000
PHONE = {"width": 390, "height": 844}
STEPS = 40
"""So many keys lead round any screen."""


def morning(example: str) -> str:
    """Put the office where it is ten o'clock, so that no slot of today is far and no day ends.

    Nobody is in time for a slot that begins in five minutes or more, and a missed call is noted
    without waiting.
    """
    east = (10 - datetime.now(UTC).hour + 11) % 24 - 11
    zone = f"Etc/GMT{-east:+d}" if east else "Etc/GMT"
    changes = {
        'timezone = "Asia/Ho_Chi_Minh"': f'timezone = "{zone}"',
        "early_minutes = 15": "early_minutes = 0",
        "appointments_a_slot = 2\nappointment_lead_minutes = 60": (
            "appointments_a_slot = 2\nappointment_lead_minutes = 5"
        ),
        "no_show_after_recalls = 2": "no_show_after_recalls = 1",
        "no_show_after_seconds = 30": "no_show_after_seconds = 0",
    }
    for old, new in changes.items():
        assert example.count(old) == 1, old
        example = example.replace(old, new)
    return example


@pytest.fixture
def changed() -> Callable[[str], str]:
    return morning


@dataclass
class KioskProcess:
    """A kiosk in a process of its own: keys go in, what its glass shows comes out."""

    process: subprocess.Popen[str]
    said: "Queue[str]"
    shows: dict[str, Any]

    def key(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def until(self, come: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Follow what the glass shows until it is as wanted."""
        while not come(self.shows):
            line = self.said.get(timeout=3 * SECONDS)
            assert line, f"the kiosk ended at {self.shows}"
            self.shows = json.loads(line)
        return self.shows

    def _down(self) -> None:
        before = self.shows["focus"]
        self.key("Key_Down")
        self.until(lambda shows: bool(shows["focus"] != before))

    def key_to(self, name: str) -> None:
        """Go down until something has the focus, and choose it."""
        for _ in range(STEPS):
            if self.shows["focus"] == name:
                return self.key("Key_Return")
            self._down()
        raise AssertionError(f"no key leads to {name}")


@contextmanager
def kiosk_by_keys(
    server: ServerProcess, folder: Path, token: str, printer: str
) -> Iterator[KioskProcess]:
    """Run `luot kiosk` without a screen; it ends when its keys do."""
    file = folder / "kiosk.token"
    file.write_text(token)
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "tests.flow.kiosk_by_keys", "kiosk"),
            *("--server", server.base, "--token-file", str(file), "--printer", printer),
            *("--windowed", "--panel-mm", "268x476"),
        ],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(folder)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield KioskProcess(process, lines_of(process.stdout), {"connected": False})
    finally:
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=3 * SECONDS)


@dataclass
class Hall:
    """Everybody's way into the served office."""

    server: ServerProcess
    browser: Browser

    def page(self, path: str, **more: Any) -> Page:
        page = self.browser.new_page(**more)
        page.set_default_timeout(LONG)
        page.goto(path if path.startswith("http") else f"{self.server.base}{path}")
        return page

    def device(self, kind: str, *more: str) -> str:
        words = ("device", "add", kind, "--office", OFFICE, "--name", kind, *more, "--json")
        token: str = json.loads(self.server.command(*words))["token"]
        return token

    def person(self, name: str, role: str) -> None:
        words = ("user", "add", name, "--role", role, "--office", OFFICE, "--password-stdin")
        self.server.command(*words, "--full-name", name, "--json", given=PASSWORD + "\n")

    def signed_in(self, path: str, user: str) -> Page:
        page = self.page(path, viewport={"width": 1366, "height": 768})
        page.fill("#user", user)
        page.fill("#password", PASSWORD)
        page.keyboard.press("Enter")
        return page


@pytest.fixture
def hall(server: ServerProcess, browser: Browser, tmp_path: Path) -> Hall:
    catalogue = tmp_path / "procedures.csv"
    catalogue.write_bytes(example_catalogue())
    server.command("procedures", "import", str(catalogue), "--office", OFFICE, "--no-spoken")
    return Hall(server, browser)


def looked_up_and_booked(hall: Hall) -> tuple[Page, str]:
    """Find at home what to bring, in raw Telex, and book; answers the page's address."""
    phone = hall.page(f"/procedures/{OFFICE}", viewport=PHONE)
    phone.fill("#wanted", "giaays ddoocj thaan")
    phone.locator(".result").first.click()
    expect(phone.locator("#procedure h1")).to_contain_text("tình trạng hôn nhân")
    expect(phone.locator(".paper").first).to_be_visible()
    phone.goto(f"{hall.server.base}/appointments/{OFFICE}?service=B")
    phone.locator("[data-slot]:enabled").first.click()
    phone.click("#send")
    expect(phone.locator("#own .hour")).to_be_visible()
    return phone, phone.url


def checked_in(kiosk: KioskProcess, printer: FakePrinter, address: str) -> tuple[str, str]:
    """Scan the booking, choose by keys not to wait for the hour; answers number and slip's QR."""
    kiosk.until(lambda shows: shows["connected"] and shows["screen"] == "home")
    kiosk.key(f"scan {address}")
    kiosk.until(lambda shows: shows["visit"] == "early")
    kiosk.key("Key_Down")
    kiosk.until(lambda shows: shows["focus"] != "")
    kiosk.key_to("takeOrdinary")
    number: str = kiosk.until(lambda shows: shows["number"] is not None)["number"]
    kiosk.until(lambda shows: shows["screen"] == "number")
    [slip] = printer.wait_for_slips(1, LONG / 1_000)
    [code] = zxingcpp.read_barcodes(decoded(slip.data))
    return number, code.text


def act(clerk: Page, name: str) -> None:
    clerk.locator(f".act[data-act='{name}']").click()


def missed_and_back(clerk: Page, phone: Page, number: str) -> None:
    """Nobody comes: called, called again, noted absent; the phone takes the place back."""
    clerk.keyboard.press("F9")
    expect(clerk.locator(".at-number")).to_have_text(number)
    expect(phone.locator("html")).to_have_attribute("data-mood", "called")
    act(clerk, "recall")
    act(clerk, "no-show")
    expect(clerk.locator(".at-number")).to_have_count(0)
    phone.get_by_role("button", name="Quay lại chờ tiếp", exact=True).click()
    phone.get_by_role("button", name=f"Chờ tiếp với số {number}", exact=True).click()
    expect(clerk.locator(".row-number")).to_have_text([number])


def served(clerk: Page, number: str) -> None:
    clerk.keyboard.press("F9")
    expect(clerk.locator(".at-number")).to_have_text(number)
    act(clerk, "start")
    expect(clerk.locator(".at-counter")).to_have_attribute("data-state", "serving")
    act(clerk, "finish")


def rated_low(tablet: Page) -> None:
    """The tablet opens by itself; what is written there opens a case."""

    def tile(words: str) -> None:
        tablet.get_by_role("button", name=words, exact=True).click()

    expect(tablet.locator("h1")).to_have_text("Quý vị hài lòng thế nào?")
    tile("Chưa hài lòng")
    tile("Gửi đánh giá")
    tile("Gây phiền hà")
    tablet.fill("textarea", "Bị hỏi lại giấy đã nộp")
    tile("Gửi góp ý")
    expect(tablet.locator("h1")).to_have_text("Xin cảm ơn Quý vị")


def closed_and_answered(hall: Hall) -> None:
    """The head closes the case, and everybody reads the reply to what stands in the book."""
    book = hall.page(f"/book/{OFFICE}", viewport=PHONE)
    book.fill("#text", "Xin đừng hỏi lại giấy đã nộp.")
    book.click("#send")
    expect(book.locator("#said")).to_contain_text("đã nhận được góp ý")

    head = hall.signed_in("/cases/", "hoa")
    head.locator(".row", has_text="Bị hỏi lại giấy đã nộp").click()
    for label in ("Nguyên nhân", "Việc đã làm", "Kiểm tra lại"):
        head.get_by_label(label).fill(f"{label} đã ghi")
    head.get_by_role("button", name="Đóng phản ánh").click()
    expect(head.locator(".notice")).to_have_text("Đã đóng phản ánh.")
    head.get_by_role("button", name="Sổ góp ý").click()
    head.locator(".row", has_text="Xin đừng hỏi lại").click()
    head.get_by_label("Trả lời của cơ quan").fill("Đã nhắc các quầy.")
    head.get_by_role("button", name="Lưu câu trả lời").click()
    expect(head.locator(".notice")).to_have_text("Đã trả lời và đăng công khai.")

    book.reload()
    expect(book.locator(".reply")).to_contain_text("Đã nhắc các quầy.")


def test_from_a_search_at_home_to_the_published_reply(
    hall: Hall, thermal_printer: FakePrinter, tmp_path: Path
) -> None:
    hall.person("lan", "clerk")
    hall.person("hoa", "head")
    kiosk_token = hall.device("kiosk")
    rating_token = hall.device("rating", "--counter", COUNTER)
    with kiosk_by_keys(hall.server, tmp_path, kiosk_token, thermal_printer.url) as kiosk:
        phone, address = looked_up_and_booked(hall)
        tablet = hall.page(f"/rating/{OFFICE}#token={rating_token}")
        clerk = hall.signed_in("/clerk/", "lan")
        clerk.locator(f"[data-counter='{COUNTER}']").click()
        expect(clerk.locator(".work .main-button")).to_be_visible()
        number, follow = checked_in(kiosk, thermal_printer, address)

        expect(clerk.locator(".row-number")).to_have_text([number])
        phone.reload()
        expect(phone.locator(".state")).to_have_text(f"Quý vị đã có số {number}")
        phone.goto(follow)
        expect(phone.locator("body")).to_contain_text(number)
        missed_and_back(clerk, phone, number)
        served(clerk, number)
        rated_low(tablet)
        closed_and_answered(hall)
