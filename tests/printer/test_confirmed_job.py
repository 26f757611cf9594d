"""The protocol against a connection that does exactly what a test says, at the moment it says.

Time is the test's own: it goes by only while the connection has nothing to say or takes nothing.
"""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printer.confirmed_job import ConfirmedJob, Ending, Left, Patience, process_id
from printer.outcome import Result
from printer.profile import PrinterProfile, StatusMode
from printer.status import Condition
from printer.transport import TransportError

PIECES = [b"\x1b@", b"a" * 100, b"b" * 100, b"\x1dVB\0"]
SLIP = b"".join(PIECES)
READY = {b"\x10\x04\x01": b"\x12", b"\x10\x04\x04": b"\x12"}
GS_R = b"\x1dr\x01"
PAPER_LOW = {b"\x10\x04\x01": b"\x12", b"\x10\x04\x04": b"\x1e"}
PROCESS_ID = b"\x1d(H\x06\x0000N<I2"
ASKED = b"\x10\x04\x01"

Script = Mapping[bytes, bytes | Sequence[bytes]]


class Clock:
    """Stands in for `time`; each look at it takes a moment, so that a busy loop ends."""

    MOMENT = 1e-6

    def __init__(self) -> None:
        self.now = 1000.0

    def monotonic(self) -> float:
        self.now += self.MOMENT
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


class ScriptedConnection:
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
        self.writings: list[tuple[float, bytes]] = []
        """What was taken, and when, in seconds of the clock."""
        self.closed = False
        self.clock = Clock()
        self._script = {
            asked: deque([given] * 50 if isinstance(given, bytes) else given)
            for asked, given in answers.items()
        }
        self._accept = accept
        self._breaks = breaks
        self._to_read: deque[bytes] = deque()
        self.late: deque[tuple[float, bytes]] = deque()
        """Comes to whoever waits for it so many seconds, after this was written."""
        self.late_after = GS_R

    def open(self, title: str) -> None:
        self.title = title

    def write(self, data: bytes, seconds: float) -> int:
        room = len(data) if self._accept is None else self._accept - len(self.written)
        taken = data[: max(room, 0)]
        if not taken and self._breaks:
            raise TransportError("unplugged")
        if not taken:
            self.clock.sleep(seconds)
            return 0
        self.written += taken
        self.writings.append((self.clock.now, taken))
        if self._script.get(taken):
            self._to_read.append(self._script[taken].popleft())
        return len(taken)

    def read(self, seconds: float) -> bytes:
        if self._to_read:
            return self._to_read.popleft()
        if self.late and self.late_after in self.written and self.late[0][0] <= seconds:
            after, late = self.late.popleft()
            self.clock.sleep(after)
            return late
        if self.late and self.late_after in self.written:
            self.late[0] = (self.late[0][0] - seconds, self.late[0][1])
        self.clock.sleep(seconds)
        return b""

    def close(self) -> None:
        self.closed = True

    def times_of(self, data: bytes) -> list[float]:
        """When exactly this was written, in seconds of the clock."""
        return [when for when, written in self.writings if written == data]


class HesitantConnection(ScriptedConnection):
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


class DeadLine(ScriptedConnection):
    """Cannot be opened."""

    def open(self, title: str) -> None:
        raise TransportError("no such host")


Run = Callable[..., Ending]
BRIEF = Patience(answer=0.05, stall=0.05, finish=60.0, look=0.1, unconfirmed_millimetre=0, byte=0)
SILENCE = replace(BRIEF, finish=0.3)
"""For a word that never comes."""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    def print_on(
        connection: ScriptedConnection,
        mode: StatusMode = StatusMode.GS_R,
        left: Left = Left.NOTHING,
        patience: Patience = BRIEF,
        rows: int = 24,
        band_delay_seconds: float = 0.0,
    ) -> Ending:
        monkeypatch.setattr("printer.confirmed_job.time", connection.clock)
        monkeypatch.setattr("printer.conversation.time", connection.clock)
        profile = PrinterProfile(width_dots=384, status=mode, band_delay_seconds=band_delay_seconds)
        ending = ConfirmedJob(connection, profile, patience, left).run(PIECES, rows, "job", "A012")
        assert connection.closed
        assert connection.title == "A012"
        return ending

    return print_on


def test_preflight_slip_trailer_in_this_order(run: Run) -> None:
    connection = ScriptedConnection({**READY, GS_R: b"\0"})
    assert run(connection) == Ending(Result.PRINTED, None, Left.NOTHING)
    assert connection.written == b"\x10\x04\x01" + b"\x10\x04\x04" + SLIP + GS_R


def test_a_process_id_is_asked_for_and_only_the_own_one_counts(run: Run) -> None:
    asked = b"\x1d(H\x06\x0000" + process_id("job")
    word = b"7\x22" + process_id("job") + b"\0"
    connection = ScriptedConnection({**READY, asked: b"7\x22xxxx\0" + word})
    assert run(connection, StatusMode.PROCESS_ID).result is Result.PRINTED
    connection = ScriptedConnection({**READY, asked: b"7\x22xxxx\0"})
    ending = run(connection, StatusMode.PROCESS_ID, patience=SILENCE)
    assert ending.result is Result.UNKNOWN


def test_the_word_on_an_earlier_job_is_not_taken_for_this_one(run: Run) -> None:
    # The earlier job's answer and the one to the new question come together.
    connection = ScriptedConnection({**READY, GS_R: [b"\0\0"]})
    assert run(connection, left=Left.PERHAPS, patience=SILENCE).result is Result.UNKNOWN
    connection = ScriptedConnection({**READY, GS_R: [b"\0\0", b"\0"]})
    assert run(connection, left=Left.PERHAPS).result is Result.PRINTED


def test_a_late_word_on_an_earlier_job_is_waited_for_first(run: Run) -> None:
    connection = ScriptedConnection({**READY, GS_R: [b"\0"]})
    connection.late.append((0.2, b"\0"))
    assert run(connection, left=Left.PERHAPS, patience=SILENCE).result is Result.UNKNOWN


def test_a_word_heard_before_the_slip_was_sent_does_not_count(run: Run) -> None:
    connection = ScriptedConnection(
        {b"\x10\x04\x01": [b"\x12\0", *[b"\x12"] * 9], b"\x10\x04\x04": b"\x12"}
    )
    assert run(connection, patience=SILENCE).result is Result.UNKNOWN


def test_what_came_while_this_machine_was_held_up_counts_although_time_is_up(run: Run) -> None:
    connection = HesitantConnection({**READY, GS_R: b"\0"})
    assert run(connection, patience=replace(BRIEF, answer=0, finish=0)) == Ending(
        Result.PRINTED, None, Left.NOTHING
    )


@pytest.mark.parametrize(("left", "ending"), [(Left.PERHAPS, b""), (Left.HALF_A_SLIP, b"\x1dVB\0")])
def test_what_an_earlier_job_left_is_ended_first(run: Run, left: Left, ending: bytes) -> None:
    connection = ScriptedConnection({**READY, GS_R: b"\0"})
    assert run(connection, left=left).left is Left.NOTHING
    half_band = bytes(48 * 24)
    assert half_band + b"\x1b@" + ending + GS_R + SLIP + GS_R in connection.written


def test_without_paper_the_word_is_worth_nothing(run: Run) -> None:
    connection = ScriptedConnection({**READY, GS_R: b"\x0c"})
    assert run(connection) == Ending(Result.UNKNOWN, Condition.PAPER_OUT, Left.PERHAPS)


def test_the_word_may_warn_of_little_paper(run: Run) -> None:
    connection = ScriptedConnection({**READY, GS_R: b"\x03"})
    assert run(connection) == Ending(Result.PRINTED, Condition.PAPER_LOW, Left.NOTHING)


def test_a_stall_before_the_first_byte_is_refused(run: Run) -> None:
    ending = run(ScriptedConnection(READY, accept=6))
    assert (ending.result, ending.cause) == (Result.REFUSED, Condition.BUSY)
    assert ending.left is Left.NOTHING


def test_a_stall_in_the_middle_is_unknown_and_half_a_slip_is_left(run: Run) -> None:
    ending = run(ScriptedConnection(READY, accept=6 + 150))
    assert (ending.result, ending.cause) == (Result.UNKNOWN, Condition.BUSY)
    assert ending.left is Left.HALF_A_SLIP


def test_a_stall_is_explained_by_what_the_printer_said_unasked(run: Run) -> None:
    cover_open = b"\x38\0\0\0"
    connection = ScriptedConnection({**READY, b"a" * 100: cover_open}, accept=6 + 150)
    ending = run(connection)
    assert (ending.result, ending.cause) == (Result.UNKNOWN, Condition.COVER_OPEN)


def test_a_break_before_the_first_byte_is_refused_and_later_unknown(run: Run) -> None:
    ending = run(ScriptedConnection(READY, accept=6, breaks=True))
    assert (ending.result, ending.cause) == (Result.REFUSED, Condition.UNREACHABLE)
    ending = run(ScriptedConnection(READY, accept=6 + 50, breaks=True))
    assert (ending.result, ending.cause) == (Result.UNKNOWN, Condition.CONNECTION_LOST)
    assert ending.left is Left.HALF_A_SLIP


def test_a_break_during_the_preflight_is_refused(run: Run) -> None:
    ending = run(ScriptedConnection({}, accept=0, breaks=True))
    assert (ending.result, ending.cause) == (Result.REFUSED, Condition.UNREACHABLE)


def test_a_refusal_forgets_nothing_of_what_was_left(run: Run) -> None:
    paper_out = {b"\x10\x04\x01": b"\x1a", b"\x10\x04\x02": b"\x32"}
    ending = run(ScriptedConnection(paper_out), left=Left.HALF_A_SLIP)
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
def test_the_cause_of_being_offline_is_asked_for(
    run: Run, answers: Script, cause: Condition
) -> None:
    ending = run(ScriptedConnection(answers))
    assert (ending.result, ending.cause) == (Result.REFUSED, cause)


def test_a_printer_that_tells_nothing_of_its_paper_prints(run: Run) -> None:
    connection = ScriptedConnection({b"\x10\x04\x01": b"\x12", GS_R: b"\0"})
    assert run(connection).result is Result.PRINTED


def test_trouble_seen_once_is_waited_out(run: Run) -> None:
    offline_then_well: Script = {
        b"\x10\x04\x01": [b"\x12", b"\x1a", b"\x12\0"],
        b"\x10\x04\x02": b"\x16",
        b"\x10\x04\x04": b"\x12",
    }
    assert run(ScriptedConnection(offline_then_well)).result is Result.PRINTED


def test_what_needs_a_person_ends_the_waiting_at_the_second_look(run: Run) -> None:
    out_of_paper: Script = {
        b"\x10\x04\x01": [b"\x12", *[b"\x1a"] * 20],
        b"\x10\x04\x02": b"\x32",
        b"\x10\x04\x04": b"\x12",
    }
    connection = ScriptedConnection(out_of_paper)
    ending = run(connection)
    assert ending == Ending(
        Result.UNKNOWN, Condition.PAPER_OUT, Left.PERHAPS, "sent, but not confirmed"
    )
    before_the_slip, two_looks = 1, 2
    assert connection.written.count(b"\x10\x04\x01") == before_the_slip + two_looks


@pytest.mark.parametrize("left", list(Left))
def test_a_line_that_cannot_be_opened_is_unreachable_and_forgets_nothing(left: Left) -> None:
    job = ConfirmedJob(DeadLine(READY), PrinterProfile(), BRIEF, left)
    assert job.run(PIECES, 24, "job", "A012") == Ending(
        Result.REFUSED, Condition.UNREACHABLE, left, "no such host"
    )


@pytest.mark.parametrize("left", [Left.NOTHING, Left.PERHAPS])
def test_a_refusal_says_in_technical_words_what_was_wrong(run: Run, left: Left) -> None:
    broken = ScriptedConnection({}, accept=0, breaks=True)
    assert run(broken, left=left) == Ending(
        Result.REFUSED, Condition.UNREACHABLE, left, "unplugged"
    )
    stalled = "nothing taken for 0.05 s, {} bytes left"
    assert run(ScriptedConnection({}, accept=0), left=left) == Ending(
        Result.REFUSED, Condition.BUSY, left, stalled.format(3)
    )
    in_the_way = len(PIECES[0]) if left is Left.NOTHING else 48 * 24 + 2
    assert run(ScriptedConnection(READY, accept=6), left=left) == Ending(
        Result.REFUSED, Condition.BUSY, left, stalled.format(in_the_way)
    )
    assert run(ScriptedConnection(READY, accept=6, breaks=True), left=left) == Ending(
        Result.REFUSED, Condition.UNREACHABLE, left, "unplugged"
    )


def test_a_slip_cut_short_says_in_technical_words_why(run: Run) -> None:
    assert run(ScriptedConnection(READY, accept=6 + 150)) == Ending(
        Result.UNKNOWN,
        Condition.BUSY,
        Left.HALF_A_SLIP,
        "nothing taken for 0.05 s, 52 bytes left",
    )
    assert run(ScriptedConnection(READY, accept=6 + 150, breaks=True)) == Ending(
        Result.UNKNOWN, Condition.CONNECTION_LOST, Left.HALF_A_SLIP, "unplugged"
    )


def test_a_silent_printer_with_an_earlier_job_is_refused_once_patience_ends(run: Run) -> None:
    connection = ScriptedConnection(READY)
    ending = run(connection, left=Left.PERHAPS, patience=replace(BRIEF, finish=7.0))
    assert ending == Ending(
        Result.REFUSED,
        Condition.BUSY,
        Left.PERHAPS,
        "no answer to GS r: at an earlier job still, or it needs another status option",
    )
    assert connection.clock.now - connection.times_of(GS_R)[0] == pytest.approx(7.0, abs=0.01)
    assert SLIP not in connection.written


def test_silence_of_a_third_of_a_second_ends_the_answers_to_an_earlier_job(run: Run) -> None:
    connection = ScriptedConnection({**READY, GS_R: [b"\0", b"\0"]})
    connection.late.extend([(0.25, b"\0"), (0.25, b"\0")])
    assert run(connection, left=Left.PERHAPS).result is Result.PRINTED
    asked, _ = connection.times_of(GS_R)
    assert connection.times_of(PIECES[0])[-1] - asked == pytest.approx(0.25 + 0.25 + 0.3, abs=0.01)


@pytest.mark.parametrize("mode", [StatusMode.NONE, StatusMode.DLE_EOT, StatusMode.PROCESS_ID])
def test_only_a_printer_that_queues_its_answers_is_asked_for_them_first(
    run: Run, mode: StatusMode
) -> None:
    connection = ScriptedConnection({**READY, PROCESS_ID: b"7\x22" + process_id("job") + b"\0"})
    run(connection, mode, left=Left.HALF_A_SLIP)
    assert GS_R not in connection.written
    assert bytes(48 * 24) + b"\x1b@" + b"\x1dVB\0" + SLIP in connection.written


def test_a_printer_that_answers_nothing_is_asked_nothing_and_confirms_nothing(run: Run) -> None:
    unconfirmed = Ending(Result.UNCONFIRMED, None, Left.NOTHING)
    connection = ScriptedConnection(READY)
    assert run(connection, StatusMode.NONE) == unconfirmed
    assert connection.written == SLIP
    for mode in StatusMode:
        deaf = ScriptedConnection(READY)
        deaf.answers = False
        assert run(deaf, mode, left=Left.PERHAPS) == unconfirmed
        assert deaf.written == bytes(48 * 24) + b"\x1b@" + SLIP


def test_a_stall_of_a_printer_that_answers_nothing_is_a_busy_one(run: Run) -> None:
    connection = ScriptedConnection(READY, accept=150)
    ending = run(connection, StatusMode.NONE)
    assert (ending.result, ending.cause) == (Result.UNKNOWN, Condition.BUSY)


def test_after_each_piece_a_slow_printer_gets_its_time(run: Run) -> None:
    connection = ScriptedConnection({**READY, GS_R: b"\0"})
    assert run(connection, band_delay_seconds=0.25).result is Result.PRINTED
    sent = [connection.times_of(piece)[-1] for piece in [*PIECES, GS_R]]
    assert [later - sent[0] for later in sent] == pytest.approx([0, 0.25, 0.5, 0.75, 1.0], abs=0.01)


def test_a_job_is_named_by_four_printable_characters_that_stay_the_same() -> None:
    assert process_id("job") == b"N<I2"


@given(st.text())
def test_every_job_has_a_name_that_a_printer_can_send_back(job_id: str) -> None:
    name = process_id(job_id)
    assert len(name) == 4
    assert all(0x30 <= byte <= 0x6F for byte in name)


@pytest.mark.parametrize(
    ("mode", "answers"),
    [
        (StatusMode.GS_R, {GS_R: b"\0"}),
        (StatusMode.PROCESS_ID, {PROCESS_ID: b"7\x22N<I2\0"}),
        (StatusMode.DLE_EOT, {}),
    ],
)
def test_little_paper_is_told_with_the_printed_slip(
    run: Run, mode: StatusMode, answers: Script
) -> None:
    printed = run(ScriptedConnection({**PAPER_LOW, **answers}), mode)
    assert printed == Ending(Result.PRINTED, Condition.PAPER_LOW, Left.NOTHING)
    printed = run(ScriptedConnection({**READY, **answers}), mode)
    assert printed == Ending(Result.PRINTED, None, Left.NOTHING)


@pytest.mark.parametrize("byte", [0x04, 0x08, 0x0C, 0x0D, 0x0F])
def test_each_sign_of_no_paper_makes_the_word_worthless(run: Run, byte: int) -> None:
    ending = run(ScriptedConnection({**READY, GS_R: bytes([byte])}))
    assert ending == Ending(Result.UNKNOWN, Condition.PAPER_OUT, Left.PERHAPS)


@pytest.mark.parametrize("byte", [0x01, 0x02, 0x03])
def test_each_sign_of_little_paper_warns(run: Run, byte: int) -> None:
    ending = run(ScriptedConnection({**READY, GS_R: bytes([byte])}))
    assert ending == Ending(Result.PRINTED, Condition.PAPER_LOW, Left.NOTHING)


@pytest.mark.parametrize(
    ("mode", "trailer"),
    [
        (StatusMode.GS_R, GS_R),
        (StatusMode.PROCESS_ID, PROCESS_ID),
        (StatusMode.DLE_EOT, PIECES[-1]),
    ],
)
def test_a_break_while_the_word_is_waited_for_is_unknown(
    run: Run, mode: StatusMode, trailer: bytes
) -> None:
    class BreaksAtTheNextWait(ScriptedConnection):
        def read(self, seconds: float) -> bytes:
            if seconds and trailer in self.written:
                raise TransportError("unplugged")
            return super().read(seconds)

    assert run(BreaksAtTheNextWait({ASKED: [b"\x12"], b"\x10\x04\x04": [b"\x12"]}), mode) == Ending(
        Result.UNKNOWN, Condition.CONNECTION_LOST, Left.HALF_A_SLIP, "unplugged"
    )


def test_a_stall_that_turns_out_to_be_a_break_is_a_lost_connection(run: Run) -> None:
    class BreaksAtTheNextQuestion(ScriptedConnection):
        def write(self, data: bytes, seconds: float) -> int:
            if len(self.written) == 6 + 150 and data == ASKED:
                raise TransportError("unplugged")
            return super().write(data, seconds)

    ending = run(BreaksAtTheNextQuestion(READY, accept=6 + 150))
    assert (ending.result, ending.cause) == (Result.UNKNOWN, Condition.CONNECTION_LOST)


def test_a_stall_is_explained_by_what_the_printer_answers_before_what_it_said_unasked(
    run: Run,
) -> None:
    class TakesQuestionsOnly(ScriptedConnection):
        def write(self, data: bytes, seconds: float) -> int:
            if data in questions or len(self.written) < 6 + 102:
                return super().write(data, seconds)
            self.clock.sleep(seconds)
            return 0

    questions = {bytes([0x10, 0x04, number]) for number in (1, 2, 3, 4)}
    cover_open = b"\x38\0\0\0"
    ready_then_out_of_paper: Script = {
        ASKED: [b"\x12", b"\x1a"],
        b"\x10\x04\x02": [b"\x32"],
        b"\x10\x04\x04": [b"\x12"],
        b"a" * 100: cover_open,
    }
    ending = run(TakesQuestionsOnly(ready_then_out_of_paper))
    assert (ending.result, ending.cause) == (Result.UNKNOWN, Condition.PAPER_OUT)
    well: Script = {**READY, b"a" * 100: cover_open}
    ending = run(TakesQuestionsOnly(well))
    assert (ending.result, ending.cause) == (Result.UNKNOWN, Condition.BUSY)


def test_a_word_is_waited_for_as_long_as_patience_says_with_looks_in_between(run: Run) -> None:
    connection = ScriptedConnection({**READY, GS_R: []})
    ending = run(connection, patience=replace(BRIEF, finish=2.0, look=0.5))
    assert ending == Ending(Result.UNKNOWN, Condition.BUSY, Left.PERHAPS, "sent, but not confirmed")
    sent = connection.times_of(GS_R)[0]
    looks = [when - sent for when in connection.times_of(ASKED)[1:]]
    assert looks == pytest.approx([0.5, 1.0, 1.5, 2.0], abs=0.01)
    assert connection.clock.now - sent == pytest.approx(2.0, abs=0.01)


@pytest.mark.parametrize(("after", "result"), [(1.9, Result.PRINTED), (2.1, Result.UNKNOWN)])
def test_a_word_counts_until_time_is_up(run: Run, after: float, result: Result) -> None:
    connection = ScriptedConnection(READY)
    connection.late.append((after, b"\0"))
    assert run(connection, patience=replace(BRIEF, finish=2.0, look=0.5)).result is result


SLOW = replace(BRIEF, finish=2.0, look=0.5, byte=0.1)
"""For a printer that takes in ten bytes a second of what the network took at once."""
ALL = 2 * len(ASKED) + len(SLIP) + len(GS_R)


@pytest.mark.parametrize(("after", "result"), [(1.9, Result.PRINTED), (2.1, Result.UNKNOWN)])
def test_patience_grows_with_the_bytes_that_a_slow_printer_has_to_take_in(
    run: Run, after: float, result: Result
) -> None:
    connection = ScriptedConnection(READY)
    connection.late.append((after + ALL * 0.1, b"\0"))
    assert run(connection, patience=SLOW).result is result


class TakesInSlowly(ScriptedConnection):
    """Takes so many bytes at once, and more only after it has taken those in."""

    def __init__(self, answers: Script, at_once: int, seconds: float) -> None:
        super().__init__(answers, accept=at_once)
        self._full_until = self.clock.now + seconds

    def write(self, data: bytes, seconds: float) -> int:
        if self.clock.now >= self._full_until:
            self._accept = None
        return super().write(data, seconds)


@pytest.mark.parametrize(("seconds", "result"), [(10, Result.PRINTED), (20, Result.UNKNOWN)])
def test_a_slow_printer_that_takes_no_more_for_a_while_has_not_stalled(
    run: Run, seconds: float, result: Result
) -> None:
    connection = TakesInSlowly({**READY, GS_R: b"\0"}, at_once=6 + 3 + 100, seconds=seconds)
    assert run(connection, patience=SLOW).result is result


@pytest.mark.parametrize(("after", "result"), [(0.0, Result.PRINTED), (0.4, Result.UNKNOWN)])
def test_a_slow_printer_hears_the_question_behind_its_slip_late(
    run: Run, after: float, result: Result
) -> None:
    connection = ScriptedConnection({ASKED: [b"\x12"], b"\x10\x04\x04": b"\x12"})
    connection.late_after = SLIP
    connection.late.append(((len(SLIP) + 6) * 0.1 + after, b"\x12"))
    assert run(connection, StatusMode.DLE_EOT, patience=SLOW, rows=0).result is result


def test_trouble_that_needs_nobody_is_waited_out_and_named_at_the_end(run: Run) -> None:
    offline: Script = {
        ASKED: [b"\x12", *[b"\x1a"] * 20],
        b"\x10\x04\x02": b"\x12",
        b"\x10\x04\x03": b"\x12",
        b"\x10\x04\x04": b"\x12",
    }
    connection = ScriptedConnection(offline)
    ending = run(connection, patience=replace(BRIEF, finish=2.0, look=0.5))
    assert ending == Ending(
        Result.UNKNOWN, Condition.OFFLINE, Left.PERHAPS, "sent, but not confirmed"
    )
    assert connection.clock.now - connection.times_of(GS_R)[0] == pytest.approx(2.0, abs=0.01)


def test_trouble_must_be_seen_twice_in_a_row(run: Run) -> None:
    cover_now_and_then: Script = {
        ASKED: [b"\x12", b"\x1a", b"\x12", b"\x1a", b"\x12"],
        b"\x10\x04\x02": b"\x16",
        b"\x10\x04\x04": b"\x12",
    }
    connection = ScriptedConnection(cover_now_and_then)
    ending = run(connection, patience=replace(BRIEF, finish=2.0, look=0.5))
    assert connection.clock.now - connection.times_of(GS_R)[0] == pytest.approx(2.0, abs=0.01)
    assert ending.cause is Condition.BUSY


@pytest.mark.parametrize(("rows", "seconds"), [(0, 0.0), (48, 0.1), (480, 1.0), (960, 2.0)])
def test_a_printer_that_confirms_nothing_is_watched_while_the_slip_comes_out(
    run: Run, rows: int, seconds: float
) -> None:
    """Sixty millimetres a second: 8 rows a millimetre, no look more than half a second apart."""
    connection = ScriptedConnection(READY)
    patience = replace(BRIEF, look=0.5, unconfirmed_millimetre=1 / 60)
    assert run(connection, StatusMode.DLE_EOT, patience=patience, rows=rows) == Ending(
        Result.PRINTED, None, Left.NOTHING
    )
    sent = connection.times_of(PIECES[-1])[0]
    assert connection.clock.now - sent == pytest.approx(seconds, abs=0.01)
    looks = [when - sent for when in connection.times_of(ASKED)[1:]]
    halves = [half / 2 for half in range(5) if half / 2 < seconds]
    assert looks == pytest.approx([*halves, seconds], abs=0.01)


def test_trouble_while_the_slip_comes_out_leaves_it_unknown(run: Run) -> None:
    connection = ScriptedConnection({ASKED: [b"\x12", b"\x12"], b"\x10\x04\x04": b"\x12"})
    patience = replace(BRIEF, look=0.5, unconfirmed_millimetre=1 / 60)
    assert run(connection, StatusMode.DLE_EOT, patience=patience, rows=960) == Ending(
        Result.UNKNOWN, Condition.BUSY, Left.PERHAPS, "no answer within 0.05 s"
    )


def test_a_refused_slip_says_what_the_printer_said(run: Run) -> None:
    silent = ScriptedConnection({})
    assert run(silent) == Ending(
        Result.REFUSED, Condition.BUSY, Left.NOTHING, "no answer within 0.05 s"
    )


def test_nobody_waits_longer_than_an_office_bears(run: Run) -> None:
    """The patience that every printer gets unless a test says otherwise."""
    connection = ScriptedConnection({})
    assert run(connection, patience=Patience()).cause is Condition.BUSY
    assert connection.clock.now - connection.times_of(ASKED)[0] == pytest.approx(1.5, abs=0.01)

    connection = ScriptedConnection(READY, accept=6)
    run(connection, patience=Patience())
    assert connection.clock.now - connection.times_of(b"\x10\x04\x04")[0] == pytest.approx(
        5.0, abs=0.06
    )

    connection = ScriptedConnection(READY)
    run(connection, patience=Patience())
    sent = connection.times_of(GS_R)[0]
    taking_in = (len(connection.written) - 3 * len(ASKED)) / 1500
    assert connection.clock.now - sent == pytest.approx(8.0 + taking_in, abs=0.1)
    assert connection.times_of(ASKED)[1] - sent == pytest.approx(0.5, abs=0.01)

    connection = ScriptedConnection({ASKED: [b"\x12"] * 50, b"\x10\x04\x04": [b"\x12"] * 50})
    run(connection, StatusMode.DLE_EOT, patience=Patience(), rows=4800)
    assert connection.clock.now - connection.times_of(PIECES[-1])[0] == pytest.approx(
        10.0, abs=0.01
    )
