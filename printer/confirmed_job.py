"""One job from the first question to the printer's word that the slip is out."""

import hashlib
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from printer.conversation import Conversation, StalledError
from printer.encode import INITIALISE, cut_or_feed
from printer.outcome import Result
from printer.profile import PrinterProfile, StatusMode
from printer.status import Answer, Block, Condition, QueuedAnswer, Status
from printer.transport import Transport, TransportError

# Answers that belong to an earlier job follow each other closely; after this silence none is left.
_QUIET_SECONDS = 0.3
_REQUEST_QUEUED_STATUS = b"\x1dr\x01"
_REQUEST_PROCESS_ID = b"\x1d(H\x06\x000\x30"
_PROCESS_ID_ANSWER = b"7\x22"
# Only these stop a slip for good until somebody comes; a busy printer may be off line for a moment.
_NEEDS_A_PERSON = frozenset({Condition.PAPER_OUT, Condition.COVER_OPEN})


@dataclass(frozen=True, kw_only=True)
class Patience:
    """How long to wait, in seconds."""

    answer: float = 1.5
    """For the answer to a question."""
    stall: float = 5.0
    """For a printer to take one more byte."""
    finish: float = 8.0
    """For the word that the slip is out, once everything is sent and taken in."""
    byte: float = 1 / 1500
    """For a byte to be taken in: the network takes a slip at once, a slow printer does not."""
    look: float = 0.5
    """Between two looks at the printer's condition while waiting for that word."""
    unconfirmed_millimetre: float = 1 / 60
    """For a millimetre of slip to come out of a printer that only answers real-time questions."""


class Left(Enum):
    """What an earlier job may have left in the printer."""

    NOTHING = "nothing"
    PERHAPS = "perhaps"
    """A band cut short or an answer not fetched yet."""
    HALF_A_SLIP = "half a slip"
    """Perhaps paper too that hangs out uncut; a cut too many is better than two slips in one."""


@dataclass(frozen=True)
class Ending:
    """How a job ended, and what it left behind."""

    result: Result
    cause: Condition | None
    left: Left
    detail: str = ""


class ConfirmedJob:
    """Sends one encoded slip over a connection and finds out what became of it."""

    def __init__(
        self, transport: Transport, profile: PrinterProfile, patience: Patience, left: Left
    ) -> None:
        self._transport = transport
        self._profile = profile
        self._patience = patience
        self._left = left

    def run(self, pieces: Sequence[bytes], rows: int, job_id: str, title: str) -> Ending:
        """Print the pieces of a slip `rows` dots long; `title` names it there."""
        try:
            self._transport.open(title)
        except TransportError as failed:
            return self._refused(Condition.UNREACHABLE, str(failed))
        try:
            return self._print(Conversation(self._transport), pieces, rows, job_id)
        finally:
            self._transport.close()

    def _print(
        self, conversation: Conversation, pieces: Sequence[bytes], rows: int, job_id: str
    ) -> Ending:
        try:
            before = self._preflight(conversation)
            if not before.will_print:
                return self._refused(before.condition, before.detail)
            if not self._resynchronise(conversation):
                return self._refused(
                    Condition.BUSY,
                    "no answer to GS r: at an earlier job still, or it needs another status option",
                )
        except StalledError as stalled:
            return self._refused(Condition.BUSY, str(stalled))
        except TransportError as failed:
            return self._refused(Condition.UNREACHABLE, str(failed))
        interrupted = self._send(conversation, pieces, job_id)
        return interrupted or self._confirm(conversation, rows, job_id, before)

    def _preflight(self, conversation: Conversation) -> Status:
        if not self._can_ask:
            return Status(Condition.READY)
        return conversation.ask_status(self._patience.answer)

    def _resynchronise(self, conversation: Conversation) -> bool:
        """End a band that was cut short, and let late answers go by. False: still none came."""
        if self._left is Left.NOTHING:
            return True
        ending = cut_or_feed(self._profile) if self._left is Left.HALF_A_SLIP else b""
        conversation.send(
            bytes(self._profile.band_bytes) + INITIALISE + ending, self._patience.stall
        )
        if not self._can_ask or self._profile.status is not StatusMode.GS_R:
            return True
        conversation.send(_REQUEST_QUEUED_STATUS, self._patience.stall)
        if conversation.wait_for(_is_queued, self._patience.finish) is None:
            return False
        while conversation.wait_for(_is_queued, _QUIET_SECONDS):
            pass
        return True

    def _send(
        self, conversation: Conversation, pieces: Sequence[bytes], job_id: str
    ) -> Ending | None:
        """Send everything; an ending only when that did not work."""
        already = conversation.bytes_sent
        try:
            for piece in pieces:
                conversation.send(piece, self._patience.stall + self._taking_in(conversation))
                if self._profile.band_delay_seconds:
                    time.sleep(self._profile.band_delay_seconds)
            conversation.forget()
            conversation.send(
                self._trailer(job_id), self._patience.stall + self._taking_in(conversation)
            )
        except StalledError as stalled:
            if conversation.bytes_sent == already:
                return self._refused(Condition.BUSY, str(stalled))
            cause = self._trouble(conversation) or Condition.BUSY
            return Ending(Result.UNKNOWN, cause, Left.HALF_A_SLIP, str(stalled))
        except TransportError as failed:
            if conversation.bytes_sent == already:
                return self._refused(Condition.UNREACHABLE, str(failed))
            return Ending(Result.UNKNOWN, Condition.CONNECTION_LOST, Left.HALF_A_SLIP, str(failed))
        return None

    def _trailer(self, job_id: str) -> bytes:
        match self._profile.status if self._can_ask else StatusMode.NONE:
            case StatusMode.PROCESS_ID:
                return _REQUEST_PROCESS_ID + process_id(job_id)
            case StatusMode.GS_R:
                return _REQUEST_QUEUED_STATUS
            case _:
                return b""

    def _confirm(
        self, conversation: Conversation, rows: int, job_id: str, before: Status
    ) -> Ending:
        warning = before.condition if before.condition is Condition.PAPER_LOW else None
        try:
            match self._profile.status if self._can_ask else StatusMode.NONE:
                case StatusMode.PROCESS_ID:
                    expected = _PROCESS_ID_ANSWER + process_id(job_id)
                    return self._await(conversation, lambda it: it == Block(expected), warning)
                case StatusMode.GS_R:
                    return self._await(conversation, _is_queued, warning)
                case StatusMode.DLE_EOT:
                    return self._watch(conversation, rows, warning)
                case StatusMode.NONE:
                    return Ending(Result.UNCONFIRMED, None, Left.NOTHING)
        except TransportError as failed:
            # What the system had taken from us may never have reached the printer.
            return Ending(Result.UNKNOWN, Condition.CONNECTION_LOST, Left.HALF_A_SLIP, str(failed))

    def _await(
        self,
        conversation: Conversation,
        is_word: Callable[[Answer], bool],
        warning: Condition | None,
    ) -> Ending:
        """Wait for the printer's word, looking now and then whether it needs a person."""
        until = time.monotonic() + self._patience.finish + self._taking_in(conversation)
        last: Condition | None = None
        # At least one look: whoever is held up until time is up may have the word already.
        while True:
            left = until - time.monotonic()
            word = conversation.wait_for(is_word, max(0, min(left, self._patience.look)))
            if word is not None:
                return _ending_by(word, warning)
            if left <= 0:
                break
            seen = self._trouble(conversation)
            if seen in _NEEDS_A_PERSON and seen is last:
                break
            last = seen
        return Ending(
            Result.UNKNOWN, last or Condition.BUSY, Left.PERHAPS, "sent, but not confirmed"
        )

    def _watch(self, conversation: Conversation, rows: int, warning: Condition | None) -> Ending:
        """Watch a printer for as long as the slip takes to come out."""
        millimetres = rows / self._profile.dots_per_mm
        until = time.monotonic() + millimetres * self._patience.unconfirmed_millimetre
        # The first question is heard when all before it was taken in.
        patience = self._patience.answer + self._taking_in(conversation)
        while True:
            status = conversation.ask_status(patience)
            patience = self._patience.answer
            if not status.will_print:
                return Ending(Result.UNKNOWN, status.condition, Left.PERHAPS, status.detail)
            left = until - time.monotonic()
            if left <= 0:
                return Ending(Result.PRINTED, warning, Left.NOTHING)
            time.sleep(min(left, self._patience.look))

    def _taking_in(self, conversation: Conversation) -> float:
        """Seconds that a slow printer may need for what the connection took at once."""
        return conversation.bytes_sent * self._patience.byte

    def _trouble(self, conversation: Conversation) -> Condition | None:
        """Ask what is wrong; None when the printer says that all is well."""
        if not self._can_ask:
            return None
        try:
            status = conversation.ask_status(self._patience.answer)
        except TransportError:
            return Condition.CONNECTION_LOST
        if status.condition is Condition.BUSY and conversation.reported is not None:
            status = Status(conversation.reported)
        return None if status.will_print else status.condition

    @property
    def _can_ask(self) -> bool:
        return self._transport.answers and self._profile.status is not StatusMode.NONE

    def _refused(self, cause: Condition, detail: str) -> Ending:
        return Ending(Result.REFUSED, cause, self._left, detail)


def process_id(job_id: str) -> bytes:
    """Return the four printable characters by which a printer names this job in its answer."""
    digest = hashlib.sha256(job_id.encode()).digest()
    return bytes(0x30 + byte % 64 for byte in digest[:4])


def _is_queued(answer: Answer) -> bool:
    return isinstance(answer, QueuedAnswer)


def _ending_by(word: Answer, warning: Condition | None) -> Ending:
    if isinstance(word, QueuedAnswer):
        # Some models answer before they print; without paper that word is worth nothing.
        if word.byte & 0x0C:
            return Ending(Result.UNKNOWN, Condition.PAPER_OUT, Left.PERHAPS)
        if word.byte & 0x03:
            warning = Condition.PAPER_LOW
    return Ending(Result.PRINTED, warning, Left.NOTHING)
