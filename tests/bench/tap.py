"""How long from a finger's lift to the slip's last byte at the printer, on the real kiosk."""

import json
import os
import resource
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk_app.engine.core import KioskCore
from kiosk_app.engine.server_http import Address
from kiosk_app.glass.panel import Panel
from kiosk_app.glass.typeface import load_typeface
from kiosk_app.main import Kiosk
from kiosk_app.rules.visit import GUARD_SECONDS
from printer.job import open_printer
from tests.printer.fake_printer import FakePrinter

TAPS = 15


def find(item: QQuickItem, name: str) -> QQuickItem | None:
    """Find what is visible under a name."""
    if item.objectName() == name and item.isVisible():
        return item
    return next((hit for child in item.childItems() if (hit := find(child, name))), None)


def main(base: str, token: str) -> None:
    """Tap and print TAPS times; prints the median in milliseconds and the memory in MB."""
    application = QGuiApplication(sys.argv)
    load_typeface()
    heard: list[Kiosk] = []
    with FakePrinter() as printer, TemporaryDirectory() as folder:
        core = KioskCore(
            address=Address(base, token),
            journal_path=Path(folder) / "journal.db",
            printer=open_printer(printer.url),
            on_news=lambda news: heard[0].hear(news),  # noqa: PLW0108 - made later
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
        finger = QTest.createTouchDevice()

        def touch(name: str) -> float:
            def ready() -> QQuickItem | None:
                stood = time.monotonic() - kiosk.state.changed_at > GUARD_SECONDS
                return find(kiosk.glass.window.contentItem(), name) if stood else None

            while not (item := ready()):
                application.processEvents()
            point = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
            window = kiosk.glass.window
            QTest.touchEvent(window, finger).press(0, point, window).commit()
            lifted = time.perf_counter()
            QTest.touchEvent(window, finger).release(0, point, window).commit()
            return lifted

        times = []
        for slips in range(1, TAPS + 1):
            lifted = touch("card_A")
            while len(printer.slips) < slips:
                application.processEvents()
            times.append(time.perf_counter() - lifted)
            touch("done")
        core.stop()
        kiosk.close()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"median_ms": median(times) * 1000, "memory_mb": memory}))


if __name__ == "__main__":
    main(*sys.argv[1:])
