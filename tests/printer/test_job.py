import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp

from printer.confirmed_job import Patience, process_id
from printer.job import Printer, open_printer
from printer.outcome import Outcome, Result
from printer.picture import draw
from printer.slip import Slip, TrialSlip
from printer.status import Condition
from tests.printer.fake_printer import FakePrinter

MODES = pytest.mark.parametrize("mode", ["process_id", "gs_r", "dle_eot"])


@pytest.fixture
def open_fake(fake: FakePrinter, patience: Patience) -> Callable[[str], Printer]:
    return lambda mode: Printer(f"{fake.url}?status={mode}", patience=patience)


def ending(outcome: Outcome) -> tuple[Result, Condition | None]:
    return outcome.result, outcome.cause


@MODES
def test_a_slip_comes_out_dot_for_dot_and_is_confirmed(
    fake: FakePrinter, open_fake: Callable[[str], Printer], slip: Slip, mode: str
) -> None:
    printer = open_fake(mode)
    outcome = printer.print_slip(slip, "job 1")
    assert ending(outcome) == (Result.PRINTED, None)
    assert outcome.printed
    assert outcome.job_id == "job 1"
    (printed,) = fake.wait_for_slips(1)
    assert printed.picture.tobytes() == draw(slip, printer.profile).tobytes()
    (code,) = zxingcpp.read_barcodes(printed.picture.convert("L"))
    assert code.text == slip.follow_url


def test_jobs_follow_each_other_and_each_lets_go_of_the_line(
    fake: FakePrinter, open_fake: Callable[[str], Printer], slip: Slip
) -> None:
    with open_fake("gs_r") as printer:
        for number in range(3):
            assert printer.print_slip(slip, f"job {number}").printed
            fake.wait_until_idle()
    assert len(fake.wait_for_slips(3)) == 3
    assert fake.calls == 3


def test_one_job_at_a_time_and_no_check_in_the_middle_of_one(
    fake: FakePrinter, patience: Patience, make_slip: Callable[..., Slip]
) -> None:
    printer = Printer(f"{fake.url}?delay=3", patience=patience)
    slips = [make_slip(number=f"A00{number}") for number in range(2)]
    with ThreadPoolExecutor(3) as pool:
        first = pool.submit(printer.print_slip, slips[0], "first")
        fake.wait_for_bytes(10_000)
        second = pool.submit(printer.print_slip, slips[1], "second")
        checked = pool.submit(printer.check)
        assert first.result().printed
        assert second.result().printed
        assert checked.result().condition is Condition.READY
    expected = [draw(slip, printer.profile).tobytes() for slip in slips]
    assert [printed.picture.tobytes() for printed in fake.wait_for_slips(2)] == expected


@MODES
@pytest.mark.parametrize(
    ("happen", "mend", "cause"),
    [
        (FakePrinter.run_out_of_paper, FakePrinter.load_paper, Condition.PAPER_OUT),
        (FakePrinter.open_cover, FakePrinter.close_cover, Condition.COVER_OPEN),
        (FakePrinter.go_offline, FakePrinter.go_online, Condition.OFFLINE),
    ],
)
def test_a_printer_that_cannot_print_is_sent_nothing(
    fake: FakePrinter,
    open_fake: Callable[[str], Printer],
    slip: Slip,
    mode: str,
    happen: Callable[[FakePrinter], None],
    mend: Callable[[FakePrinter], None],
    cause: Condition,
) -> None:
    printer = open_fake(mode)
    happen(fake)
    assert printer.check().condition is cause
    assert ending(printer.print_slip(slip, "refused")) == (Result.REFUSED, cause)
    mend(fake)
    assert printer.check().condition is Condition.READY
    # What was refused never comes out by itself: the second job's slip is the only one.
    assert printer.print_slip(slip, "second").printed
    assert len(fake.wait_for_slips(1)) == 1


@MODES
def test_paper_near_its_end_warns_and_prints(
    fake: FakePrinter, open_fake: Callable[[str], Printer], slip: Slip, mode: str
) -> None:
    fake.set_paper_low()
    printer = open_fake(mode)
    status = printer.check()
    assert status.condition is Condition.PAPER_LOW
    assert status.will_print
    assert ending(printer.print_slip(slip, "job")) == (Result.PRINTED, Condition.PAPER_LOW)


@MODES
def test_paper_that_ends_in_mid_job_leaves_it_unknown_and_the_slip_comes_out_later(
    fake: FakePrinter, open_fake: Callable[[str], Printer], slip: Slip, mode: str
) -> None:
    printer = open_fake(mode)
    fake.run_out_of_paper(after_rows=500)
    assert ending(printer.print_slip(slip, "job")) == (Result.UNKNOWN, Condition.PAPER_OUT)
    assert fake.slips == ()
    assert fake.held_bytes > 0
    fake.load_paper()
    (late,) = fake.wait_for_slips(1)
    assert late.picture.tobytes() == draw(slip, printer.profile).tobytes()


@MODES
def test_the_next_job_is_whole_and_confirmed_by_its_own_answer(
    fake: FakePrinter,
    open_fake: Callable[[str], Printer],
    make_slip: Callable[..., Slip],
    mode: str,
) -> None:
    printer = open_fake(mode)
    fake.run_out_of_paper(after_rows=500)
    assert printer.print_slip(make_slip(number="A001"), "one").result is Result.UNKNOWN
    assert printer.print_slip(make_slip(number="A002"), "two").result is Result.REFUSED
    fake.load_paper()
    assert printer.print_slip(make_slip(number="A003"), "three").printed
    expected = [draw(make_slip(number=n), printer.profile).tobytes() for n in ("A001", "A003")]
    assert [printed.picture.tobytes() for printed in fake.wait_for_slips(2)] == expected


class OpenedInTheMiddle(FakePrinter):
    """Somebody opens its cover while a slip comes out: at that byte, however slow a thread is."""

    def _take(self, data: bytes) -> bool:
        goes_on = super()._take(data)
        if self.received_bytes >= 20_000:
            self.open_cover()
        return goes_on


def test_an_open_cover_in_mid_job_is_told_by_its_name(patience: Patience, slip: Slip) -> None:
    with OpenedInTheMiddle() as fake:
        outcome = Printer(fake.url, patience=patience).print_slip(slip, "job")
        assert ending(outcome) == (Result.UNKNOWN, Condition.COVER_OPEN)
        assert fake.slips == ()
        assert fake.held_bytes > 0


@MODES
def test_a_line_cut_in_mid_job_is_unknown_and_the_next_slip_stands_alone(
    fake: FakePrinter, open_fake: Callable[[str], Printer], slip: Slip, mode: str
) -> None:
    printer = open_fake(mode)
    assert printer.print_slip(slip, "first").printed
    fake.cut_connection_after(30_000)
    outcome = printer.print_slip(slip, "second")
    assert ending(outcome) == (Result.UNKNOWN, Condition.CONNECTION_LOST)
    assert printer.print_slip(slip, "third").printed
    first, half, third = fake.wait_for_slips(3)
    assert half.picture.height < first.picture.height
    assert third.picture.tobytes() == first.picture.tobytes()


def test_the_first_slip_may_take_long_and_the_next_only_what_this_printer_needs(
    fake: FakePrinter, slip: Slip
) -> None:
    patience = Patience(answer=60, stall=60, finish=60, look=0.1, byte=1.0)
    printer = Printer(fake.url, patience=patience)
    assert printer.print_slip(slip, "one").printed
    learnt = printer._byte
    assert learnt < 1.0
    fake.cut_connection_after(20_000)
    assert printer.print_slip(slip, "two").result is Result.UNKNOWN
    assert printer._byte == 1.0, "what it took says nothing of a printer that has changed"


def test_the_slip_after_one_that_was_torn_stands_alone(
    fake: FakePrinter, patience: Patience, make_slip: Callable[..., Slip]
) -> None:
    fake.cut_connection_after(20_000)
    Printer(fake.url, patience=patience).print_slip(make_slip(number="A001"), "one")
    after_restart = Printer(fake.url, patience=patience)
    after_restart.expect_half_a_slip()
    assert after_restart.print_slip(make_slip(number="A002"), "two").printed
    torn, whole = fake.wait_for_slips(2)
    assert (
        whole.picture.tobytes() == draw(make_slip(number="A002"), after_restart.profile).tobytes()
    )
    assert torn.picture.height < whole.picture.height


@MODES
def test_a_silent_printer_is_refused(
    fake: FakePrinter, no_patience: Patience, slip: Slip, mode: str
) -> None:
    fake.be_silent()
    printer = Printer(f"{fake.url}?status={mode}", patience=no_patience)
    assert printer.check().condition is Condition.BUSY
    assert ending(printer.print_slip(slip, "job")) == (Result.REFUSED, Condition.BUSY)
    assert fake.slips == ()


def test_a_printer_that_takes_no_bytes_is_refused(
    fake: FakePrinter, no_patience: Patience, slip: Slip
) -> None:
    fake.stall()
    printer = Printer(f"{fake.url}?status=gs_r", patience=no_patience)
    assert ending(printer.print_slip(slip, "x")) == (Result.REFUSED, Condition.BUSY)


@pytest.fixture
def open_clone(fake: FakePrinter, patience: Patience) -> Callable[[str], Printer]:
    """Open a printer that answers real-time questions only: the word after a slip never comes."""
    fake.answer_only_real_time()
    soon = replace(patience, finish=0.3)
    return lambda mode: Printer(f"{fake.url}?status={mode}", patience=soon)


def test_a_printer_that_does_not_know_the_request_is_refused_before_the_slip(
    fake: FakePrinter, open_clone: Callable[[str], Printer], slip: Slip
) -> None:
    outcome = open_clone("gs_r").print_slip(slip, "x")
    assert ending(outcome) == (Result.REFUSED, Condition.BUSY)
    assert "GS r" in outcome.detail
    assert open_clone("dle_eot").print_slip(slip, "y").printed
    assert len(fake.wait_for_slips(1)) == 1


def test_no_word_after_the_slip_is_unknown(
    open_clone: Callable[[str], Printer], slip: Slip
) -> None:
    outcome = open_clone("process_id").print_slip(slip, "x")
    assert ending(outcome) == (Result.UNKNOWN, Condition.BUSY)


def test_a_one_way_printer_is_printed_on_and_left_to_the_citizen_to_confirm(
    fake: FakePrinter, open_fake: Callable[[str], Printer], slip: Slip
) -> None:
    fake.be_silent()
    printer = open_fake("none")
    assert printer.check().will_print
    assert ending(printer.print_slip(slip, "x")) == (Result.UNCONFIRMED, None)
    assert len(fake.wait_for_slips(1)) == 1


def test_nobody_at_the_address_is_refused_at_once(patience: Patience, slip: Slip) -> None:
    # Taken but not listened at: nobody else can come to live there meanwhile.
    with socket.socket() as empty:
        empty.bind(("127.0.0.1", 0))
        printer = Printer(f"tcp://127.0.0.1:{empty.getsockname()[1]}", patience=patience)
        assert printer.check().condition is Condition.UNREACHABLE
        outcome = printer.print_slip(slip, "x")
    assert ending(outcome) == (Result.REFUSED, Condition.UNREACHABLE)
    assert str(printer.url.rpartition(":")[2]) in outcome.detail


def test_a_printer_that_hangs_up_is_refused_before_the_slip(
    fake: FakePrinter, open_fake: Callable[[str], Printer], slip: Slip
) -> None:
    fake.cut_connection_after(3)
    outcome = open_fake("gs_r").print_slip(slip, "x")
    assert ending(outcome) == (Result.REFUSED, Condition.UNREACHABLE)


def test_status_a_printer_sends_unasked_does_not_disturb(
    fake: FakePrinter, open_fake: Callable[[str], Printer], slip: Slip
) -> None:
    fake.tell_changes_unasked()
    printer = open_fake("gs_r")
    assert printer.check().condition is Condition.READY
    assert ending(printer.print_slip(slip, "x")) == (Result.PRINTED, None)


def test_a_trial_slip_is_printed_like_any_other(
    fake: FakePrinter, open_fake: Callable[[str], Printer]
) -> None:
    printer = open_fake("gs_r")
    assert printer.print_slip(
        TrialSlip(title="Phiếu thử", lines=(), qr_text="luot"), "trial"
    ).printed
    assert len(fake.wait_for_slips(1)) == 1


def test_ipv6(patience: Patience, slip: Slip) -> None:
    with FakePrinter(host="::1") as fake:
        assert Printer(fake.url, patience=patience).print_slip(slip, "x").printed


def test_a_narrow_printer_without_cutter(patience: Patience, slip: Slip) -> None:
    with FakePrinter(width_dots=384) as fake:
        printer = Printer(f"{fake.url}?width=384&cut=no", patience=patience)
        assert printer.print_slip(slip, "x").printed
        printed = fake.tear_off()
        expected = draw(slip, printer.profile)
        assert printed.picture.crop((0, 0, *expected.size)).tobytes() == expected.tobytes()


def test_a_wrong_url_is_refused_before_anything_is_opened() -> None:
    with pytest.raises(ValueError, match="width"):
        open_printer("tcp://127.0.0.1?width=1")


def test_a_good_url_opens_nothing_yet(tmp_path: Path) -> None:
    open_printer(f"folder://{tmp_path}/slips").close()
    assert not (tmp_path / "slips").exists()


def test_process_ids_are_four_printable_characters_and_differ() -> None:
    ids = {process_id(f"ticket:{copy}") for copy in range(200)}
    assert len(ids) == 200
    assert all(len(name) == 4 and all(0x20 <= byte < 0x7F for byte in name) for name in ids)
