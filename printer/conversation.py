"""Talking to a printer: sending without ever ceasing to listen, and asking how it is."""

import time
from collections.abc import Callable

from printer.status import (
    Answer,
    AutomaticStatus,
    Condition,
    Demultiplexer,
    Question,
    RealTimeAnswer,
    Status,
    is_offline,
    offline_condition,
    paper_condition,
)
from printer.transport import Transport

# How long one write may keep us from looking at what the printer has to say.
_TURN_SECONDS = 0.05


class StalledError(Exception):
    """The printer has taken no byte for too long."""


class Conversation:
    """What is said and heard over one open connection."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._demultiplexer = Demultiplexer()
        self._heard: list[Answer] = []
        self.bytes_sent = 0
        """How many bytes the connection has taken so far."""
        self.reported: Condition | None = None
        """What the printer last said of itself unasked."""

    def send(self, data: bytes, stall_seconds: float) -> None:
        """Send everything, listening in between so that the printer never waits for us.

        Raises:
            StalledError: no byte was taken for `stall_seconds`.
            TransportError: the connection broke.
        """
        rest = memoryview(data)
        progress = time.monotonic()
        while rest:
            taken = self._transport.write(bytes(rest), min(_TURN_SECONDS, stall_seconds))
            if self._transport.answers:
                self._listen(0)
            if taken:
                self.bytes_sent += taken
                rest = rest[taken:]
                progress = time.monotonic()
            elif time.monotonic() - progress >= stall_seconds:
                raise StalledError(f"nothing taken for {stall_seconds} s, {len(rest)} bytes left")

    def wait_for(self, wanted: Callable[[Answer], bool], seconds: float) -> Answer | None:
        """Return the first answer that is wanted and keep the others; None when time is up.

        Raises:
            TransportError: the connection broke.
        """
        until = time.monotonic() + seconds
        left = seconds
        while True:
            for answer in self._heard:
                if wanted(answer):
                    self._heard.remove(answer)
                    return answer
            if left < 0:
                return None
            # Also once when time is up: an answer may lie there that came while we were held up.
            left = until - time.monotonic()
            self._listen(max(left, 0))

    def forget(self) -> None:
        """Drop every answer heard so far: what comes after this belongs to what is sent next."""
        self._heard.clear()

    def ask(self, question: Question, seconds: float) -> int | None:
        """Return the printer's one-byte answer to a real-time question; None when it is silent.

        Raises:
            StalledError: the question could not be sent in time.
            TransportError: the connection broke.
        """
        self._heard = [heard for heard in self._heard if not isinstance(heard, RealTimeAnswer)]
        self.send(question.request, seconds)
        answer = self.wait_for(lambda heard: isinstance(heard, RealTimeAnswer), seconds)
        return answer.byte if isinstance(answer, RealTimeAnswer) else None

    def ask_status(self, seconds: float) -> Status:
        """Ask how the printer is, waiting at most `seconds` for each answer.

        Raises:
            TransportError: the connection broke.
        """
        try:
            printer = self.ask(Question.PRINTER, seconds)
            if printer is None:
                return Status(Condition.BUSY, f"no answer within {seconds} s")
            if is_offline(printer):
                return self._ask_offline_cause(seconds)
            paper = self.ask(Question.PAPER, seconds)
        except StalledError as stalled:
            return Status(Condition.BUSY, str(stalled))
        if paper is None:
            return Status(Condition.READY, "online; tells nothing of its paper")
        return Status(paper_condition(paper))

    def _ask_offline_cause(self, seconds: float) -> Status:
        cause = self.ask(Question.OFFLINE_CAUSE, seconds)
        if cause is None:
            return Status(Condition.OFFLINE, "offline; does not say why")
        condition = offline_condition(cause, None)
        if condition is Condition.OFFLINE:
            paper = self.ask(Question.PAPER, seconds)
            if paper is not None and paper_condition(paper) is Condition.PAPER_OUT:
                return Status(Condition.PAPER_OUT)
            condition = offline_condition(cause, self.ask(Question.ERROR_CAUSE, seconds))
        return Status(condition)

    def _listen(self, seconds: float) -> None:
        for answer in self._demultiplexer.feed(self._transport.read(seconds)):
            if isinstance(answer, AutomaticStatus):
                self.reported = answer.condition
            else:
                self._heard.append(answer)
