"""A glass to touch, without a screen."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk_app.glass.panel import Panel
from kiosk_app.glass.typeface import load_typeface
from kiosk_app.glass.window import Glass
from kiosk_app.main import Kiosk
from kiosk_app.rules.moves import Effect
from tests.kiosk_app.samples import NOW

KeptGlass = Callable[[Panel], Glass]
PORTRAIT = Panel(1080, 1920, 268, 476)


def items_of(glass: Glass) -> Iterator[QQuickItem]:
    """Every item on a glass, whoever lies behind before what lies on it."""
    left = [glass.window.contentItem()]
    while left:
        item = left.pop()
        yield item
        left += reversed(item.childItems())


@dataclass
class Hand:
    """A kiosk, a finger, and a clock that stands still until told."""

    qtbot: QtBot
    kiosk: Kiosk
    effects: list[Effect]
    now: list[float]
    device: QPointingDevice = field(default_factory=QTest.createTouchDevice)

    def items(self) -> Iterator[QQuickItem]:
        yield from items_of(self.kiosk.glass)

    def find(self, name: str) -> QQuickItem:
        found = [item for item in self.items() if item.objectName() == name and item.isVisible()]
        assert len(found) == 1, (name, found)
        return found[0]

    def sees(self, name: str) -> bool:
        return any(item.objectName() == name and item.isVisible() for item in self.items())

    def point(self, name: str) -> QPoint:
        # Drawing once lays everything out, as a screen would have long before a finger comes.
        self.kiosk.glass.window.grabWindow()
        item = self.find(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def touch(self, name: str) -> None:
        self.press(name)
        self.release(name)

    def press(self, name: str) -> None:
        window = self.kiosk.glass.window
        QTest.touchEvent(window, self.device).press(0, self.point(name), window).commit()

    def release(self, name: str) -> None:
        window = self.kiosk.glass.window
        QTest.touchEvent(window, self.device).release(0, self.point(name), window).commit()

    def lift(self, name: str, to: QPoint) -> None:
        """Lift the finger at a point where `name` stands now."""
        assert self.find(name)
        window = self.kiosk.glass.window
        QTest.touchEvent(window, self.device).release(0, to, window).commit()

    def slide_off(self, name: str, to: QPoint) -> None:
        window = self.kiosk.glass.window
        self.press(name)
        QTest.touchEvent(window, self.device).move(0, to, window).commit()
        QTest.touchEvent(window, self.device).release(0, to, window).commit()

    def wait(self, seconds: float) -> None:
        """Let the kiosk's own clock go on, without waiting."""
        self.now[0] += seconds
        self.kiosk.tick()


@pytest.fixture(scope="module")
def kept_glass(qapp: QApplication) -> Iterator[KeptGlass]:
    """One glass a panel for tests that only look: to load it takes longer than to look at it."""
    load_typeface()
    made: dict[Panel, Glass] = {}

    def keep(panel: Panel) -> Glass:
        if panel not in made:
            made[panel] = glass = Glass(panel, lambda touch: None)
            glass.window.show()
            assert QTest.qWaitForWindowExposed(glass.window, 60_000)
        return made[panel]

    yield keep
    for glass in made.values():
        glass.close()


@pytest.fixture
def make_hand(qtbot: QtBot) -> Iterator[Callable[..., Hand]]:
    load_typeface()
    made: list[Kiosk] = []

    def make(panel: Panel = PORTRAIT, *, prints: bool = True) -> Hand:
        effects: list[Effect] = []
        now = [1000.0]
        kiosk = Kiosk(
            panel,
            prints=prints,
            perform=effects.append,
            server_now=lambda: NOW,
            clock=lambda: now[0],
        )
        made.append(kiosk)
        kiosk.glass.window.show()
        qtbot.waitUntil(kiosk.glass.window.isExposed, timeout=60_000)
        return Hand(qtbot, kiosk, effects, now)

    yield make
    for kiosk in made:
        kiosk.close()
