"""A glass to touch, without a screen."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk_app.engine.speaker import Speaker, Unheard
from kiosk_app.glass.panel import Panel
from kiosk_app.glass.typeface import load_typeface
from kiosk_app.glass.window import Glass
from kiosk_app.main import Kiosk
from kiosk_app.rules.moves import Effect
from kiosk_app.rules.screen import Screen
from tests.kiosk_app.samples import NOW

KeptGlass = Callable[[Panel], Glass]
PORTRAIT = Panel(1080, 1920, 268, 476)


def items_of(glass: Glass) -> Iterator[QQuickItem]:
    """Every item that shows on a glass, whoever lies behind before what lies on it.

    Most of them belong to screens that wait: what hides hides all that stands in it.
    """
    left = [glass.window.contentItem()]
    while left:
        item = left.pop()
        if item.isVisible():
            yield item
            left += reversed(item.childItems())


class Voice(Unheard):
    """Keeps what it was given to say; a stop is an empty sentence."""

    def __init__(self) -> None:
        self.said: list[tuple[str, ...]] = []

    def say(self, sentence_parts: Sequence[str]) -> None:
        self.said.append(tuple(sentence_parts))

    def stop(self) -> None:
        self.said.append(())


@dataclass
class Hand:
    """A kiosk, a finger, and a clock that stands still until told."""

    qtbot: QtBot
    kiosk: Kiosk
    effects: list[Effect]
    now: list[float]
    said: list[tuple[str, ...]] = field(default_factory=list)
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

    def key(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key of a pad, as calmly as a hand does."""
        for _ in range(times):
            self.wait(1.0)
            QTest.keyClick(self.kiosk.glass.window, key)

    def look(self) -> None:
        """Let the glass lay out what it shows, and the kiosk see it."""
        self.kiosk.glass.window.grabWindow()
        self.kiosk.tick()

    def last(self) -> Effect:
        """What the kiosk asked of its machine last."""
        return self.effects[-1]

    def screen(self) -> Screen:
        """What the glass shows."""
        return self.kiosk.state.screen

    def focus(self) -> str:
        """The name of what has the focus."""
        return self.kiosk.state.focus

    def key_to(self, name: str) -> None:
        """Go down until something has the focus, and choose it."""
        self.look()
        for _ in range(99):
            if self.focus() == name:
                return self.key(Qt.Key.Key_Return)
            self.key(Qt.Key.Key_Down)
        raise AssertionError(f"no key leads to {name}: {self.kiosk.state.targets}")

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

    def make(
        panel: Panel = PORTRAIT,
        *,
        prints: bool = True,
        switch_seconds: float = 0.0,
        speaker: Speaker | None = None,
    ) -> Hand:
        effects: list[Effect] = []
        now = [1000.0]
        voice = Voice()
        kiosk = Kiosk(
            panel,
            prints=prints,
            switch_seconds=switch_seconds,
            speaker=speaker or voice,
            perform=effects.append,
            server_now=lambda: NOW,
            clock=lambda: now[0],
        )
        made.append(kiosk)
        kiosk.glass.window.show()
        qtbot.waitUntil(kiosk.glass.window.isExposed, timeout=60_000)
        return Hand(qtbot, kiosk, effects, now, voice.said)

    yield make
    for kiosk in made:
        kiosk.close()
