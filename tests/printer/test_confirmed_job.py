"""The protocol against a line that does exactly what a test says, at the moment it says."""

from collections import deque
from collections.abc import Callable, Mapping, Sequence

import pytest

from printer.confirmed_job import ConfirmedJob, Ending, Left, Patience, process_id
from printer.outcome import Result
from printer.profile import PrinterProfile, StatusMode
from printer.status import Condition
from printer.transport import TransportError

PIECES = [b"\x1b@", b"a" * 100, b"b" * 100, b"\x1dVB\0"]
SLIP = b"".join(PIECES)
READY = {b"\x10\x04\x01": b"\x12", b"\x10\x04\x04": b"\x12"}
GS_R = b"\x1dr\x01"
SILENCE_SECONDS = 0.3
"""So long a word is waited for that never comes."""


Script = Mapping[bytes, bytes | Sequence[bytes]]


class ScriptedLine:
    """Answers what is written from a script; `accept` says how many bytes it will take in all."""

    def __init__(
        self,
        answers: Script,
        *,
        accept: int | None = None,
        breaks: bool = False,
    ) -> None:
        self.answers = True
        self.written = b""
        self.closed = False
        self._script = {
            asked: deque([given] * 50 if isinstance(given, bytes) else given)
            for asked, given in answers.items()
        }
        self._accept = accept
        self._breaks = breaks
        self._to_read: deque[bytes] = deque()
        self.late = b""
        """Comes only to whoever waits for it, after the answer to the first queued request."""

    def open(self, title: str) -> None:
        self.title = title

    def write(self, data: bytes, seconds: float) -> int:
        room = len(data) if self._accept is None else self._accept - len(self.written)
        taken = data[: max(room, 0)]
        if not taken and self._breaks:
            raise TransportError("unplugged")
        self.written += taken
        if self._script.get(taken):
            self._to_read.append(self._script[taken].popleft())
        return len(taken)

    def read(self, seconds: float) -> bytes:
        if self._to_read:
            return self._to_read.popleft()
        if seconds and GS_R in self.written:
            late, self.late = self.late, b""
            return late
        return b""

    def close(self) -> None:
        self.closed = True


class HesitantLine(ScriptedLine):
    """Has nothing to say at the first look after each writing."""

    just_written = False

    def write(self, data: bytes, seconds: float) -> int:
        self.just_written = True
        return super().write(data, seconds)

    def read(self, seconds: float) -> bytes:
        if self.just_written:
            self.just_written = False
            return b""
        return super().read(seconds)


Run = Callable[..., Ending]


@pytest.fixture
def run() -> Run:
    def print_on(
        line: ScriptedLine,
        mode: StatusMode = StatusMode.GS_R,
        left: Left = Left.NOTHING,
        finish: float = 60.0,
        answer: float = 0.05,
    ) -> Ending:
        patience = Patience(
            answer=answer, stall=0.05, finish=finish, look=0.1, unconfirmed_millimetre=0
        )
        profile = PrinterProfile(width_dots=384, status=mode)
        ending = ConfirmedJob(line, profile, patience, left).run(PIECES, 24, "job", "A012")
        assert line.closed
        assert line.title == "A012"
        return ending

    return print_on


def test_preflight_slip_trailer_in_this_order(run: Run) -> None:
    line = ScriptedLine({**READY, GS_R: b"\0"})
    assert run(line) == Ending(Result.PRINTED, None, Left.NOTHING)
    assert line.written == b"\x10\x04\x01" + b"\x10\x04\x04" + SLIP + GS_R


def test_a_process_id_is_asked_for_and_only_the_own_one_counts(run: Run) -> None:
    asked = b"\x1d(H\x06\x0000" + process_id("job")
    word = b"7\x22" + process_id("job") + b"\0"
    line = ScriptedLine({**READY, asked: b"7\x22xxxx\0" + word})
    assert run(line, StatusMode.PROCESS_ID).result is Result.PRINTED
    line = ScriptedLine({**READY, asked: b"7\x22xxxx\0"})
    ending = run(line, StatusMode.PROCESS_ID, finish=SILENCE_SECONDS)
    assert ending.result is Result.UNKNOWN


def test_the_word_on_an_earlier_job_is_not_taken_for_this_one(run: Run) -> None:
    # The earlier job's answer and the one to the new question come together.
    line = ScriptedLine({**READY, GS_R: [b"\0\0"]})
    assert run(line, left=Left.PERHAPS, finish=SILENCE_SECONDS).result is Result.UNKNOWN
    line = ScriptedLine({**READY, GS_R: [b"\0\0", b"\0"]})
    assert run(line, left=Left.PERHAPS).result is Result.PRINTED


def test_a_late_word_on_an_earlier_job_is_waited_for_first(run: Run) -> None:
    line = ScriptedLine({**READY, GS_R: [b"\0"]})
    line.late = b"\0"
    assert run(line, left=Left.PERHAPS, finish=SILENCE_SECONDS).result is Result.UNKNOWN


def test_a_word_heard_before_the_slip_was_sent_does_not_count(run: Run) -> None:
    line = ScriptedLine({b"\x10\x04\x01": [b"\x12\0", *[b"\x12"] * 9], b"\x10\x04\x04": b"\x12"})
    assert run(line, finish=SILENCE_SECONDS).result is Result.UNKNOWN


def test_what_came_while_this_machine_was_held_up_counts_although_time_is_up(run: Run) -> None:
    line = HesitantLine({**READY, GS_R: b"\0"})
    assert run(line, answer=0, finish=0) == Ending(Result.PRINTED, None, Left.NOTHING)


@pytest.mark.parametrize(("left", "ending"), [(Left.PERHAPS, b""), (Left.HALF_A_SLIP, b"\x1dVB\0")])
def test_what_an_earlier_job_left_is_ended_first(run: Run, left: Left, ending: bytes) -> None:
    line = ScriptedLine({**READY, GS_R: b"\0"})
    assert run(line, left=left).left is Left.NOTHING
    half_band = bytes(48 * 24)
    assert half_band + b"\x1b@" + ending + GS_R + SLIP + GS_R in line.written


def test_without_paper_the_word_is_worth_nothing(run: Run) -> None:
    line = ScriptedLine({**READY, GS_R: b"\x0c"})
    assert run(line) == Ending(Result.UNKNOWN, Condition.PAPER_OUT, Left.PERHAPS)


def test_the_word_may_warn_of_little_paper(run: Run) -> None:
    line = ScriptedLine({**READY, GS_R: b"\x03"})
    assert run(line) == Ending(Result.PRINTED, Condition.PAPER_LOW, Left.NOTHING)


def test_a_stall_before_the_first_byte_is_refused(run: Run) -> None:
    ending = run(ScriptedLine(READY, accept=6))
    assert (ending.result, ending.cause) == (Result.REFUSED, Condition.BUSY)
    assert ending.left is Left.NOTHING


def test_a_stall_in_the_middle_is_unknown_and_half_a_slip_is_left(run: Run) -> None:
    ending = run(ScriptedLine(READY, accept=6 + 150))
    assert (ending.result, ending.cause) == (Result.UNKNOWN, Condition.BUSY)
    assert ending.left is Left.HALF_A_SLIP


def test_a_stall_is_explained_by_what_the_printer_said_unasked(run: Run) -> None:
    cover_open = b"\x38\0\0\0"
    line = ScriptedLine({**READY, b"a" * 100: cover_open}, accept=6 + 150)
    ending = run(line)
    assert (ending.result, ending.cause) == (Result.UNKNOWN, Condition.COVER_OPEN)


def test_a_break_before_the_first_byte_is_refused_and_later_unknown(run: Run) -> None:
    ending = run(ScriptedLine(READY, accept=6, breaks=True))
    assert (ending.result, ending.cause) == (Result.REFUSED, Condition.UNREACHABLE)
    ending = run(ScriptedLine(READY, accept=6 + 50, breaks=True))
    assert (ending.result, ending.cause) == (Result.UNKNOWN, Condition.CONNECTION_LOST)
    assert ending.left is Left.HALF_A_SLIP


def test_a_break_during_the_preflight_is_refused(run: Run) -> None:
    ending = run(ScriptedLine({}, accept=0, breaks=True))
    assert (ending.result, ending.cause) == (Result.REFUSED, Condition.UNREACHABLE)


def test_a_refusal_forgets_nothing_of_what_was_left(run: Run) -> None:
    paper_out = {b"\x10\x04\x01": b"\x1a", b"\x10\x04\x02": b"\x32"}
    ending = run(ScriptedLine(paper_out), left=Left.HALF_A_SLIP)
    assert ending == Ending(Result.REFUSED, Condition.PAPER_OUT, Left.HALF_A_SLIP)


@pytest.mark.parametrize(
    ("answers", "cause"),
    [
        ({b"\x10\x04\x01": b"\x1a"}, Condition.OFFLINE),
        (
            {b"\x10\x04\x01": b"\x1a", b"\x10\x04\x02": b"\x12", b"\x10\x04\x04": b"\x7e"},
            Condition.PAPER_OUT,
        ),
        (
            {b"\x10\x04\x01": b"\x1a", b"\x10\x04\x02": b"\x12", b"\x10\x04\x03": b"\x1a"},
            Condition.ERROR,
        ),
    ],
)
def test_the_cause_of_being_off_line_is_asked_for(
    run: Run, answers: Script, cause: Condition
) -> None:
    ending = run(ScriptedLine(answers))
    assert (ending.result, ending.cause) == (Result.REFUSED, cause)


def test_a_printer_that_tells_nothing_of_its_paper_prints(run: Run) -> None:
    line = ScriptedLine({b"\x10\x04\x01": b"\x12", GS_R: b"\0"})
    assert run(line).result is Result.PRINTED


def test_trouble_seen_once_is_waited_out(run: Run) -> None:
    offline_then_well: Script = {
        b"\x10\x04\x01": [b"\x12", b"\x1a", b"\x12\0"],
        b"\x10\x04\x02": b"\x16",
        b"\x10\x04\x04": b"\x12",
    }
    assert run(ScriptedLine(offline_then_well)).result is Result.PRINTED


def test_what_needs_a_person_ends_the_waiting_at_the_second_look(run: Run) -> None:
    out_of_paper: Script = {
        b"\x10\x04\x01": [b"\x12", *[b"\x1a"] * 20],
        b"\x10\x04\x02": b"\x32",
        b"\x10\x04\x04": b"\x12",
    }
    line = ScriptedLine(out_of_paper)
    ending = run(line)
    assert ending == Ending(
        Result.UNKNOWN, Condition.PAPER_OUT, Left.PERHAPS, "sent, but not confirmed"
    )
    before_the_slip, two_looks = 1, 2
    assert line.written.count(b"\x10\x04\x01") == before_the_slip + two_looks
