"""`luot kiosk` in a process of its own, whose keys another process presses.

Each line that it reads is a key of Qt, such as `Key_Down`, or `scan TEXT` for what a scanner reads.
It says in JSON, a line each, what its glass comes to show.
"""

import json
import sys
import time
from typing import Any

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtTest import QTest

from kiosk_app import main as program
from kiosk_app.rules import check_in
from kiosk_app.rules.moves import Move
from server.cli import luot

HAND_SECONDS = 1.0
"""Go by between two keys of a calm hand: the kiosk's clock is moved, nobody waits."""


class KioskByKeys(program.Kiosk):
    """The kiosk, with a hand at its keys."""

    def __init__(self, *given: Any, **more: Any) -> None:
        self._moved = 0.0
        self._told = ""
        super().__init__(*given, **more, clock=lambda: time.monotonic() + self._moved)
        self._keys = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._keys.activated.connect(self._press)

    def take(self, move: Move) -> None:
        """Take one move, and say what the glass shows when that has changed."""
        super().take(move)
        state = self.state
        shows = json.dumps(
            {
                "screen": state.screen.value,
                "connected": state.connected,
                "focus": state.focus,
                "visit": check_in.stage(state.check_in).value,
                "number": state.ticket.number if state.ticket else None,
            }
        )
        if shows != self._told:
            self._told = shows
            print(shows, flush=True)

    def _press(self) -> None:
        line = sys.stdin.readline()
        if not line:
            self.glass.window.close()
            return
        self._moved += HAND_SECONDS
        window, told = self.glass.window, line.rstrip("\n")
        if told.startswith("scan "):
            for sign in told.removeprefix("scan "):
                QTest.keyClick(window, sign)  # type: ignore[arg-type]  # it takes letters
            QTest.keyClick(window, Qt.Key.Key_Return)
        else:
            QTest.keyClick(window, getattr(Qt.Key, told))


if __name__ == "__main__":
    program.Kiosk = KioskByKeys  # type: ignore[misc]  # the program makes this one instead
    luot(sys.argv[1:])
