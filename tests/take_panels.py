"""Draw kiosk and board of an office with long names: `python -m tests.take_panels FOLDER`.

Five panels each, from the smallest kiosk to the television of a hall, small enough to be kept.
"""

import os
import sys
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from PySide6.QtGui import QGuiApplication

from kiosk_app.glass.panel import Panel
from kiosk_app.glass.typeface import load_typeface
from kiosk_app.glass.window import Glass
from tests.conftest import CHROMIUM, FLAGS
from tests.display_board.fake_office import TOKEN
from tests.display_board.test_board_fits import long_hall
from tests.display_board.test_board_layout import AT_REST
from tests.kiosk_app.glass.pictures import PANELS, settle, states
from tests.kiosk_app.samples import NOW
from tests.server_process import kept_port

KIOSKS = {
    "kiosk-12-1280x800": PANELS["landscape-12"],
    "kiosk-12-1024x768": PANELS["landscape-12-square"],
    "kiosk-13-1920x1080": PANELS["landscape-13"],
    "kiosk-15-768x1366": PANELS["portrait-15"],
    "kiosk-21-1080x1920": PANELS["portrait"],
}
BOARDS = {
    "board-32-1366x768": (1366, 768, 708.0),
    "board-43-1920x1080": (1920, 1080, 941.0),
    "board-43-1080x1920": (1080, 1920, 529.0),
    "board-55-1920x1080": (1920, 1080, 1210.0),
    "board-65-3840x2160": (3840, 2160, 1428.0),
}
ZONE = "A"
LONGEST_SIDE = 960
COLOURS = 64


def small(path: Path) -> None:
    """Make a picture small enough to be kept in the repository."""
    with Image.open(path) as whole:
        picture = whole.convert("RGB")
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


def take_kiosk(panel: Panel, to: Path) -> None:
    glass = Glass(panel, lambda touch: None)
    glass.window.show()
    glass.show(replace(states(panel)["long-home"], language="vi"), NOW, 0.0)
    settle(200)
    glass.window.grabWindow().save(str(to))
    glass.close()
    small(to)


def take_board(browser: Browser, size: tuple[int, int, float], to: Path) -> None:
    width, height, millimetres = size
    office = long_hall(ZONE)
    office.settings["panel_width_mm"] = millimetres
    with kept_port() as office.port:
        office.start()
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto(f"{office.address}/board/MT#token={TOKEN}")
        page.wait_for_function("luotBoard().board && luotBoard().connection.state === 'connected'")
        page.evaluate(AT_REST)
        page.screenshot(path=to, animations="disabled")
        page.close()
        office.stop()
    small(to)


def main(folder: Path) -> None:
    """Take all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    application = QGuiApplication(sys.argv[:1])
    load_typeface()
    for name, panel in KIOSKS.items():
        take_kiosk(panel, folder / f"{name}.png")
    application.quit()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS])
        for name, size in BOARDS.items():
            take_board(browser, size, folder / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
