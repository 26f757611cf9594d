"""Take the README's pictures from the running demo: `python -m tests.take_pictures FOLDER`."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from playwright.sync_api import Browser, Page, expect, sync_playwright
from PySide6.QtGui import QGuiApplication

from kiosk_app.engine.core import KioskCore
from kiosk_app.engine.server_http import Address
from kiosk_app.glass.panel import Panel
from kiosk_app.glass.typeface import load_typeface
from kiosk_app.main import Kiosk
from kiosk_app.rules.look_up_moves import AskSearch, TypeLetter
from kiosk_app.rules.screen import Screen
from tests.conftest import CHROMIUM, FLAGS

OFFICE = "minh-tam"
LIVELY_SLIPS = 19
"""So many slips and the hall looks like a morning."""

PHONE: Any = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2}

SOUNDS = "--autoplay-policy=no-user-gesture-required"


@contextmanager
def demo(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Run the demo until enough has happened to look at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "server.cli", "--language", "vi"),
            *("demo", "--port", str(port), "--data-dir", str(folder)),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        while len(list((folder / "slips").glob("*.png"))) < LIVELY_SLIPS:
            time.sleep(1)
            if process.poll() is not None:
                raise SystemExit("the demo ended early")
        yield f"http://127.0.0.1:{port}", json.loads((folder / "demo.json").read_text())
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def take_board(browser: Browser, base: str, known: dict[str, Any], to: Path) -> None:
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    page.goto(f"{base}/board/{OFFICE}#token={known['board']}")
    expect(page.locator("#hero-number")).not_to_be_empty()
    page.keyboard.press("Enter")
    page.wait_for_timeout(6_000)
    page.screenshot(path=to, animations="disabled")
    page.close()


def take_clerk(browser: Browser, base: str, known: dict[str, Any], to: Path, tablet: Path) -> None:
    page = browser.new_page(viewport={"width": 1366, "height": 768}, locale="vi-VN")
    page.goto(f"{base}/clerk/")
    page.locator("#user").fill(known["clerk"]["user"])
    page.locator("#password").fill(known["clerk"]["password"])
    page.keyboard.press("Enter")
    page.locator("[data-counter='2']").click()
    expect(page.locator(".work .main-button")).to_be_visible()
    page.keyboard.press("F9")
    expect(page.locator(".at-number")).not_to_be_empty()
    page.locator(".act[data-act='start']").click()
    page.wait_for_timeout(4_000)
    page.screenshot(path=to, animations="disabled")
    take_tablet(browser, page, base, known, tablet)
    page.close()


def take_tablet(browser: Browser, clerk: Page, base: str, known: dict[str, Any], to: Path) -> None:
    """The visit ends at the clerk's counter, and its tablet opens."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{base}/rating/{OFFICE}#token={known['tablet']}")
    expect(page.locator(".counter-code")).to_be_visible()
    clerk.locator(".act[data-act='finish']").click()
    expect(page.locator("html")).to_have_attribute("data-stage", "overall")
    shoot(page, to)
    page.close()


def take_booking(browser: Browser, base: str, to: Path) -> None:
    page = browser.new_page(**PHONE)
    page.goto(f"{base}/appointments/{OFFICE}?service=B")
    page.locator("[data-slot]:enabled").first.click()
    page.click("#send")
    expect(page.locator("#own .hour")).to_be_visible()
    shoot(page, to)
    page.close()


def take_from_home(browser: Browser, base: str, folder: Path, to: Path) -> None:
    """The example leaves numbers from home to the office: here it gives them."""
    here = {**os.environ, "LUOT_DATA_DIR": str(folder)}
    luot = (sys.executable, "-m", "server.cli")
    told = subprocess.run(
        [*luot, "office", "export", OFFICE], env=here, capture_output=True, text=True, check=True
    ).stdout
    section, _, rest = told.partition("[from_home]")
    allowed = f"{section}[from_home]{rest.replace('allowed = false', 'allowed = true', 1)}"
    subprocess.run([*luot, "office", "import", "-"], env=here, input=allowed, text=True, check=True)
    page = browser.new_page(**PHONE)
    page.goto(f"{base}/home/{OFFICE}")
    page.locator(".service").first.click()
    expect(page.locator(".arrive-title")).to_be_visible()
    shoot(page, to)
    page.close()


def shoot(page: Page, to: Path) -> None:
    page.evaluate("document.fonts.ready.then(() => undefined)")
    page.screenshot(path=to, animations="disabled")


def take_kiosk(base: str, known: dict[str, Any], to: Path, search: Path) -> None:
    application = QGuiApplication(sys.argv)
    load_typeface()
    heard: list[Kiosk] = []
    with TemporaryDirectory() as folder:
        core = KioskCore(
            address=Address(base, known["kiosk"]),
            journal_path=Path(folder) / "journal.db",
            printer=None,
            on_news=lambda news: heard[0].hear(news),  # noqa: PLW0108 - made after its core
        )
        kiosk = Kiosk(
            Panel(1080, 1920, 268, 476),
            prints=True,
            perform=core.perform,
            server_now=core.server_now,
        )
        heard.append(kiosk)
        kiosk.glass.window.show()
        kiosk.start()
        core.start()
        _until(application, lambda: kiosk.state.screen != Screen.AWAY)
        _until(application, lambda: time.monotonic() - kiosk.state.changed_at > 1)
        kiosk.glass.window.grabWindow().save(str(to))
        kiosk.take(AskSearch())
        # A screen that has just come takes no touch yet.
        _until(application, lambda: time.monotonic() - kiosk.state.changed_at > 1)
        for letter in "giay doc than":
            kiosk.take(TypeLetter(letter))
        _until(application, lambda: kiosk.state.look_up.answers == "giay doc than")
        _until(application, lambda: time.monotonic() - kiosk.state.changed_at > 1)
        kiosk.glass.window.grabWindow().save(str(search))
        core.stop()
        kiosk.close()


def _until(application: QGuiApplication, come: Callable[[], bool]) -> None:
    while not come():
        application.processEvents()


def main(folder: Path) -> None:
    """Take all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as data, demo(Path(data)) as (base, known):
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, SOUNDS])
            take_board(browser, base, known, folder / "board.png")
            take_clerk(browser, base, known, folder / "clerk.png", folder / "rating.png")
            take_booking(browser, base, folder / "booking.png")
            take_from_home(browser, base, Path(data), folder / "from-home.png")
            browser.close()
        take_kiosk(base, known, folder / "kiosk.png", folder / "search.png")
        slips = sorted((Path(data) / "slips").glob("*-A*.png"))
        shutil.copy(slips[-1], folder / "slip.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
