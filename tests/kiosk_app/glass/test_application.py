"""The program that draws: on which panel, with which pointer, and that it ends when told."""

import os
import signal
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk_app.glass import application
from kiosk_app.glass.application import made_application, panel_of
from kiosk_app.glass.panel import Panel


@pytest.fixture
def _signals() -> Iterator[None]:
    heard = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, before in heard.items():
        signal.signal(number, before)


@pytest.mark.usefixtures("_signals")
@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_a_program_hides_its_pointer_and_ends_when_it_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, told: signal.Signals
) -> None:
    ended: list[signal.Signals] = []
    before = QGuiApplication.overrideCursor()
    running = QGuiApplication.instance()
    assert isinstance(running, QGuiApplication)
    monkeypatch.setattr(running, "quit", lambda: ended.append(told))
    assert made_application(hide_pointer=False) is running, "there is one program in a process"
    assert QGuiApplication.overrideCursor() is before
    made_application(hide_pointer=True)
    hidden = QGuiApplication.overrideCursor()
    running.restoreOverrideCursor()
    assert hidden is not None
    assert hidden.shape() == Qt.CursorShape.BlankCursor
    os.kill(os.getpid(), told)
    qtbot.waitUntil(lambda: ended == [told])


def test_a_panel_is_what_somebody_measured_else_what_the_screen_says_of_itself(
    caplog: pytest.LogCaptureFixture,
) -> None:
    screen: Any = SimpleNamespace(
        size=lambda: QSize(1080, 1920), physicalSize=lambda: QSizeF(266.0, 474.0)
    )
    assert panel_of(screen, None, windowed=False) == Panel(1080, 1920, 266, 474)
    assert panel_of(screen, (398, 708), windowed=False) == Panel(1080, 1920, 398, 708)
    assert not caplog.messages
    screen.physicalSize = lambda: QSizeF(16.0, 9.0)
    assert panel_of(screen, None, windowed=False).guessed
    assert "16x9 mm" in caplog.text
    assert not panel_of(screen, (398, 708), windowed=False).guessed
    desk = panel_of(screen, None, windowed=True)
    assert (desk.width_px, desk.height_px) == application._WINDOW_PX
    assert (desk.width_mm, desk.height_mm) == (268, 476)
