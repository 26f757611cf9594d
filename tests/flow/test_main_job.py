"""The main job through real parts: touched, issued, printed, called, shown, spoken, finished."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Browser, Page, expect
from pytestqt.qtbot import QtBot

from kiosk_app.engine.core import KioskCore
from kiosk_app.engine.server_http import Address
from kiosk_app.glass.typeface import load_typeface
from kiosk_app.main import Kiosk
from kiosk_app.rules.visit import GUARD_SECONDS
from printer.job import open_printer
from tests.conftest import PAINTED
from tests.flow.conftest import OFFICE, RealOffice
from tests.kiosk_app.glass.conftest import PORTRAIT, Hand
from tests.printer.fake_printer import FakePrinter

NPOS = Path(__file__).parents[1] / "printer" / "read_back_with_npos.cjs"
LONG = 20_000
"""Milliseconds that a loaded machine may take for one step."""


@pytest.fixture
def kiosk(
    qtbot: QtBot, real_office: RealOffice, thermal_printer: FakePrinter, tmp_path: Path
) -> Iterator[Hand]:
    """The kiosk's real screens on its real core, under a finger that is never too late."""
    load_typeface()
    heard: list[Kiosk] = []
    core = KioskCore(
        address=Address(real_office.base, real_office.kiosk_token.read_text()),
        journal_path=tmp_path / "kiosk" / "journal.db",
        printer=open_printer(thermal_printer.url),
        on_news=lambda news: heard[0].hear(news),  # noqa: PLW0108 - the kiosk comes after its core
    )
    now = [0.0]
    glass = Kiosk(
        PORTRAIT,
        prints=True,
        perform=core.perform,
        server_now=core.server_now,
        clock=lambda: now[0],
    )
    heard.append(glass)
    glass.glass.window.show()
    glass.start()
    core.start()
    yield Hand(qtbot, glass, [], now)
    core.stop()
    glass.close()


def decoded(data: bytes) -> Image.Image:
    """Read a slip back with a decoder that is not ours."""
    done = subprocess.run(["node", str(NPOS)], input=data, capture_output=True, check=True)
    found = json.loads(done.stdout)
    picture = Image.new("L", (found["width"], found["height"]))
    picture.putdata([255 if dot == "0" else 0 for dot in found["dots"]])
    return picture


def open_board(browser: Browser, office: RealOffice) -> Page:
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    page.goto(f"{office.base}/board/{OFFICE}#token={office.board_token}")
    expect(page.locator("#name")).not_to_be_empty()
    page.evaluate(PAINTED)
    page.keyboard.press("Enter")  # lets a browser without a kiosk's flags sound
    return page


def announced(board: Page) -> str:
    """Ask the board what it speaks, has spoken and has queued."""
    said = board.evaluate("luotBoard()")
    return str([said["speaking"], said["queue"], said["spoken"]])


def sit_at_counter_2(browser: Browser, office: RealOffice) -> Page:
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.goto(f"{office.base}/clerk/")
    page.locator("#user").fill(office.user)
    page.locator("#password").fill(office.password)
    page.evaluate(PAINTED)
    page.keyboard.press("Enter")
    page.locator("[data-counter='2']").click()
    expect(page.locator(".work .main-button")).to_be_visible()
    return page


def test_from_the_touch_to_the_finish(
    qtbot: QtBot,
    kiosk: Hand,
    real_office: RealOffice,
    thermal_printer: FakePrinter,
    browser: Browser,
) -> None:
    board = open_board(browser, real_office)
    clerk = sit_at_counter_2(browser, real_office)

    qtbot.waitUntil(lambda: kiosk.sees("card_A"), timeout=LONG)
    kiosk.wait(2 * GUARD_SECONDS)
    kiosk.touch("card_A")
    qtbot.waitUntil(lambda: len(thermal_printer.slips) == 1, timeout=LONG)
    qtbot.waitUntil(lambda: kiosk.sees("ticketNumber"), timeout=LONG)
    shown = kiosk.find("ticketNumber")
    assert (shown.property("letters"), shown.property("digits")) == ("A", "001")

    picture = decoded(thermal_printer.slips[0].data)
    [code] = zxingcpp.read_barcodes(picture)
    assert code.text.startswith(f"{real_office.base}/t/")

    expect(clerk.locator(".row-number")).to_have_text(["A001"])
    expect(board.locator("body")).to_contain_text("A")
    phone = browser.new_page(viewport={"width": 390, "height": 844})
    phone.goto(code.text)
    expect(phone.locator("body")).to_contain_text("A001")

    clerk.keyboard.press("F9")
    expect(clerk.locator(".at-number")).to_have_text("A001")
    expect(board.locator("#hero-number")).to_have_text("A001")
    expect(board.locator("#hero-counter")).to_have_text("2")
    qtbot.waitUntil(lambda: "A001" in announced(board), timeout=LONG)
    expect(phone.locator("body")).to_contain_text("2")

    clerk.locator(".act[data-act='start']").click()
    expect(clerk.locator(".at-counter")).to_have_attribute("data-state", "serving")
    clerk.locator(".act[data-act='finish']").click()
    expect(clerk.locator(".row-number")).to_have_count(0)
    expect(clerk.locator(".at-counter")).not_to_have_attribute("data-state", "serving")
    for page in (board, clerk, phone):
        page.close()
