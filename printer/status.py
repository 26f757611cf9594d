"""What a printer says of itself: the bytes of its answers, told apart and put into words."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Condition(StrEnum):
    """How a printer is, or why a slip could not be confirmed. The values are stable codes."""

    READY = "ready"
    PAPER_LOW = "paper_low"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    """Switched offline by its button or by a cause it does not tell."""
    ERROR = "error"
    """A cutter, head or other fault inside."""
    BUSY = "busy"
    """Connected, but gives no answer."""
    UNREACHABLE = "unreachable"
    """No connection: cable, power, address or permission."""
    CONNECTION_LOST = "connection_lost"


WILL_PRINT = frozenset({Condition.READY, Condition.PAPER_LOW})


@dataclass(frozen=True)
class Status:
    """A printer's condition; `detail` is technical, for the log and the device page."""

    condition: Condition
    detail: str = ""

    @property
    def will_print(self) -> bool:
        """Whether a slip sent now would come out."""
        return self.condition in WILL_PRINT


class Question(IntEnum):
    """What a real-time status request asks for."""

    PRINTER = 1
    OFFLINE_CAUSE = 2
    ERROR_CAUSE = 3
    PAPER = 4

    @property
    def request(self) -> bytes:
        """The bytes to send; a printer answers them at once, even in the middle of a picture."""
        return bytes((0x10, 0x04, self))


@dataclass(frozen=True)
class RealTimeAnswer:
    """One byte answering the question asked last; it does not say which that was."""

    byte: int


@dataclass(frozen=True)
class AutomaticStatus:
    """Four bytes sent by a printer on its own when something changed."""

    first: int
    second: int
    third: int

    @property
    def condition(self) -> Condition:
        """The worst of what the packet says."""
        if self.first & 0x20:
            return Condition.COVER_OPEN
        if self.third & 0x0C == 0x0C:
            return Condition.PAPER_OUT
        if self.second & 0x2C:
            return Condition.ERROR
        if self.first & 0x08:
            return Condition.OFFLINE
        return Condition.PAPER_LOW if self.third & 0x03 else Condition.READY


@dataclass(frozen=True)
class Block:
    """A longer answer, its closing NUL left out; the first byte says of what kind."""

    content: bytes


@dataclass(frozen=True)
class QueuedAnswer:
    """The answer to a request that waited its turn behind the printing before it."""

    byte: int


Answer = RealTimeAnswer | AutomaticStatus | Block | QueuedAnswer

_BLOCK_HEADS = frozenset((0x35, 0x37, 0x3B, 0x3D, 0x5F))
# No block a printer sends on request comes near this; a longer one is noise on the wire.
_LONGEST_BLOCK = 128


class Demultiplexer:
    """Tells the kinds of answers apart in a stream of bytes that arrives in pieces."""

    def __init__(self) -> None:
        self._pending = bytearray()

    def feed(self, data: bytes) -> Iterator[Answer]:
        """Take bytes as they arrive and yield every answer that is complete."""
        self._pending += data
        while self._pending:
            answer, used = _first_answer(bytes(self._pending))
            if not used:
                return
            del self._pending[:used]
            if answer is not None:
                yield answer


def _first_answer(data: bytes) -> tuple[Answer | None, int]:
    """Return the first answer and its length; length 0 asks for more bytes."""
    head = data[0]
    if head in _BLOCK_HEADS:
        return _block(data)
    if head & 0x93 == 0x12:
        return RealTimeAnswer(head), 1
    if head & 0x93 == 0x10:
        return _automatic_status(data)
    return (QueuedAnswer(head) if head & 0x90 == 0 else None), 1


def _block(data: bytes) -> tuple[Answer | None, int]:
    end = data.find(0)
    if end < 0:
        return None, len(data) if len(data) > _LONGEST_BLOCK else 0
    return Block(data[:end]), end + 1


def _automatic_status(data: bytes) -> tuple[Answer | None, int]:
    if any(byte & 0x90 for byte in data[1:4]):
        return None, 1
    return (AutomaticStatus(*data[:3]), 4) if len(data) >= 4 else (None, 0)


def offline_condition(cause: int, error: int | None) -> Condition:
    """Say why a printer is offline, from its answers to OFFLINE_CAUSE and ERROR_CAUSE."""
    if cause & 0x04:
        return Condition.COVER_OPEN
    if cause & 0x20:
        return Condition.PAPER_OUT
    if cause & 0x40 or (error is not None and error & 0x6C):
        return Condition.ERROR
    return Condition.OFFLINE


def paper_condition(answer: int) -> Condition:
    """Say how much paper there is, from the answer to PAPER."""
    if answer & 0x60:
        return Condition.PAPER_OUT
    return Condition.PAPER_LOW if answer & 0x0C else Condition.READY


def is_offline(answer: int) -> bool:
    """Read the answer to PRINTER."""
    return bool(answer & 0x08)
