"""A printer made of software: ESC/POS bytes in, answers and printed slips out."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from PIL import Image

_REAL_TIME_QUESTION = re.compile(rb"\x10\x04([\x01-\x04])")
_LINE_DOTS = 30

# How many bytes follow commands that are understood but change nothing here.
_PARAMETERS = {
    0x1B: {0x20: 1, 0x57: 8} | dict.fromkeys(b"!-3=?EGMRTVartu{%", 1) | dict.fromkeys(b"$\\c", 2),
    0x1D: dict.fromkeys(b"!/BEHbfhw", 1) | dict.fromkeys(b"$LPW\\", 2) | dict.fromkeys(b"^", 3),
    0x1C: dict.fromkeys(b"!-CW", 1) | dict.fromkeys(b"Sp", 2),
    0x10: {0x04: 1, 0x05: 1, 0x14: 3},
}


@dataclass(frozen=True)
class PrintedSlip:
    """One slip that was cut off."""

    picture: Image.Image
    """Mode "1", 0 for a printed dot."""
    data: bytes
    """The bytes that made it."""


@dataclass
class Mechanism:
    """What a person or fate can do to a printer."""

    paper_low: bool = False
    paper_out: bool = False
    cover_open: bool = False
    switched_offline: bool = False
    rows_left: int | None = None
    """Rows of dots until the paper ends; None: enough."""

    @property
    def stopped(self) -> bool:
        """Whether nothing moves until a person comes."""
        return self.paper_out or self.cover_open or self.switched_offline


class VirtualPrinter:
    """Takes bytes as a printer does and holds what it cannot print yet.

    Real-time questions are answered on arrival, wherever they stand; everything else in its turn,
    and not while paper, cover or switch stop the mechanism. Text is passed over, pictures count.
    """

    def __init__(
        self,
        answer: Callable[[bytes], None],
        slip_done: Callable[[PrintedSlip], None],
        width_dots: int,
    ) -> None:
        self.mechanism = Mechanism()
        self.knows_queued_requests = True
        """Off: as clones that answer nothing but real-time questions."""
        self.always_tells_changes = False
        """On: as printers set up to send their status unasked."""
        self._answer = answer
        self._slip_done = slip_done
        self._row_bytes = width_dots // 8
        self._buffer = bytearray()
        self._last_heard = b""
        self._tells_changes = False
        self._rows = bytearray()
        self._band_rows_done = 0
        self._commands = bytearray()
        self._acts = self._commands_that_act()

    def connected(self) -> None:
        """Greet a new caller, where the printer tells its status unasked."""
        if self.always_tells_changes:
            self._tells_changes = True
            self._answer(self._automatic_status())

    def receive(self, data: bytes) -> None:
        """Take bytes from the connection, answering questions and printing as far as possible."""
        heard = self._last_heard + data
        end = 0
        for question in _REAL_TIME_QUESTION.finditer(heard):
            end = question.end()
            self._answer(bytes((self._real_time_answer(question[1][0]),)))
        # A question may arrive in two pieces.
        self._last_heard = heard[max(end, len(heard) - 2) :]
        self._buffer += data
        self._work()

    def tear_off(self) -> None:
        """Take what hangs out of a printer without a cutter, if anything does."""
        if self._rows:
            self._let_slip_fall()

    def mechanism_changed(self) -> None:
        """Tell the change if asked to, and go on with what is held."""
        if self._tells_changes:
            self._answer(self._automatic_status())
        self._work()

    def _commands_that_act(self) -> dict[bytes, Callable[[], int]]:
        return {
            b"\x1b@": self._initialise,
            b"\x1bJ": lambda: self._feed(1),
            b"\x1bd": lambda: self._feed(_LINE_DOTS),
            b"\x1b*": self._pass_over_column_picture,
            b"\x1dv": self._print_band,
            b"\x1dV": self._cut,
            b"\x1d(": self._extended,
            b"\x1d8": self._pass_over_long_picture,
            b"\x1dr": self._answer_in_turn,
            b"\x1da": self._tell_changes,
            b"\x1dI": self._identify,
        }

    def _work(self) -> None:
        while self._buffer and not self.mechanism.stopped:
            used = self._act()
            if not used:
                return
            self._commands += self._buffer[:used]
            cut = self._buffer[:2] == b"\x1dV"
            del self._buffer[:used]
            if cut:
                self._let_slip_fall()

    def _act(self) -> int:
        """Do the first command; return its length, or 0 while some of it is missing."""
        head = self._buffer[0]
        if head not in _PARAMETERS:
            return 1
        if len(self._buffer) < 2:
            return 0
        act = self._acts.get(bytes(self._buffer[:2]))
        if act is not None:
            return act()
        return self._complete(2 + _PARAMETERS[head].get(self._buffer[1], 0))

    def _complete(self, length: int) -> int:
        return length if len(self._buffer) >= length else 0

    def _word(self, at: int, size: int = 2) -> int:
        return int.from_bytes(self._buffer[at : at + size], "little")

    def _initialise(self) -> int:
        self._tells_changes = self.always_tells_changes
        return 2

    def _feed(self, dots: int) -> int:
        if not self._complete(3):
            return 0
        self._rows += bytes(self._row_bytes * dots * self._buffer[2])
        return 3

    def _print_band(self) -> int:
        if not self._complete(8):
            return 0
        width, height = self._word(4), self._word(6)
        length = 8 + width * height
        if not self._complete(length):
            return 0
        left = self.mechanism.rows_left
        until = height if left is None else min(height, self._band_rows_done + left)
        for row in range(self._band_rows_done, until):
            dots = self._buffer[8 + row * width : 8 + (row + 1) * width]
            self._rows += dots[: self._row_bytes].ljust(self._row_bytes, b"\0")
        if left is not None:
            self.mechanism.rows_left = left - (until - self._band_rows_done)
        if until < height:
            self._band_rows_done = until
            self.mechanism.paper_out = True
            self.mechanism.rows_left = None
            self.mechanism_changed()
            return 0
        self._band_rows_done = 0
        return length

    def _cut(self) -> int:
        if not self._complete(3):
            return 0
        return self._complete(4 if self._buffer[2] in b"AB" else 3)

    def _extended(self) -> int:
        if not self._complete(5):
            return 0
        length = 5 + self._word(3)
        if not self._complete(length):
            return 0
        asks_for_word = self._buffer[2:3] == b"H" and self._buffer[5:7] == b"00"
        if asks_for_word and self.knows_queued_requests:
            self._answer(b"7\x22" + bytes(self._buffer[7:11]) + b"\0")
        return length

    def _pass_over_column_picture(self) -> int:
        if not self._complete(5):
            return 0
        columns = self._word(3)
        return self._complete(5 + columns * (3 if self._buffer[2] >= 32 else 1))

    def _pass_over_long_picture(self) -> int:
        return self._complete(7 + self._word(3, 4)) if self._complete(7) else 0

    def _answer_in_turn(self) -> int:
        if not self._complete(3):
            return 0
        if self.knows_queued_requests:
            self._answer(bytes((0x03 if self.mechanism.paper_low else 0x00,)))
        return 3

    def _tell_changes(self) -> int:
        if not self._complete(3):
            return 0
        self._tells_changes = self._buffer[2] != 0
        if self._tells_changes:
            self._answer(self._automatic_status())
        return 3

    def _identify(self) -> int:
        if not self._complete(3):
            return 0
        self._answer(b"_VIRTUAL\0" if self._buffer[2] in b"ABCDE" else b"\x02")
        return 3

    def _real_time_answer(self, question: int) -> int:
        now = self.mechanism
        match question:
            case 1:
                return 0x12 | 0x08 * now.stopped
            case 2:
                return 0x12 | 0x04 * now.cover_open | 0x20 * now.paper_out
            case 4:
                return 0x12 | 0x0C * now.paper_low | 0x60 * now.paper_out
            case _:
                return 0x12

    def _automatic_status(self) -> bytes:
        now = self.mechanism
        first = 0x10 | 0x08 * now.stopped | 0x20 * now.cover_open
        return bytes((first, 0, 0x03 * now.paper_low | 0x0C * now.paper_out, 0))

    def _let_slip_fall(self) -> None:
        size = (self._row_bytes * 8, len(self._rows) // self._row_bytes)
        picture = Image.frombytes("1", size, bytes(self._rows), "raw", "1;I")
        data = bytes(self._commands)
        self._rows.clear()
        self._commands.clear()
        self._slip_done(PrintedSlip(picture, data))
