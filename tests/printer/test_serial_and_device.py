"""A printer at the other end of a pseudo-terminal: a serial port, or a device file."""

import errno
import os
import select
import threading
import tty
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
import serial

from printer.confirmed_job import Patience
from printer.job import Printer
from printer.outcome import Result
from printer.picture import draw
from printer.slip import Slip
from printer.status import Condition
from printer.transport import TransportError
from printer.transports import device_file, serial_line
from printer.transports.device_file import DeviceFileTransport
from printer.transports.serial_line import SerialTransport
from printer.virtual import PrintedSlip, VirtualPrinter


class PrinterOnATerminal:
    """Feeds what comes out of a pseudo-terminal to a virtual printer, and its answers back."""

    def __init__(self) -> None:
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        self.path = os.ttyname(self._slave)
        self.slips: list[PrintedSlip] = []
        self.virtual = VirtualPrinter(self._answer, self.slips.append, 576)
        self.reads = True
        self._stop, self._wake = os.pipe()
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> "PrinterOnATerminal":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        os.write(self._wake, b"x")
        self._thread.join()
        for descriptor in (self._master, self._slave, self._stop, self._wake):
            os.close(descriptor)

    def _answer(self, answer: bytes) -> None:
        os.write(self._master, answer)

    def _serve(self) -> None:
        while True:
            watched = [self._stop, self._master] if self.reads else [self._stop]
            ready, _, _ = select.select(watched, (), (), 0.05)
            if self._stop in ready:
                return
            if self._master in ready:
                self.virtual.receive(os.read(self._master, 4096))


@pytest.fixture
def terminal() -> Iterator[PrinterOnATerminal]:
    with PrinterOnATerminal() as printer:
        yield printer


BOTH = pytest.mark.parametrize("scheme", ["serial", "file"])


@BOTH
@pytest.mark.parametrize("mode", ["gs_r", "process_id", "dle_eot"])
def test_a_slip_is_printed_and_confirmed(
    terminal: PrinterOnATerminal, patience: Patience, slip: Slip, scheme: str, mode: str
) -> None:
    printer = Printer(f"{scheme}://{terminal.path}?status={mode}", patience=patience)
    assert printer.check().condition is Condition.READY
    assert printer.print_slip(slip, "one").printed
    assert printer.print_slip(slip, "two").printed
    expected = draw(slip, printer.profile).tobytes()
    assert [printed.picture.tobytes() for printed in terminal.slips] == [expected, expected]


@BOTH
def test_trouble_is_told(
    terminal: PrinterOnATerminal, patience: Patience, slip: Slip, scheme: str
) -> None:
    printer = Printer(f"{scheme}://{terminal.path}", patience=patience)
    terminal.virtual.mechanism.paper_out = True
    assert printer.check().condition is Condition.PAPER_OUT
    assert printer.print_slip(slip, "one").cause is Condition.PAPER_OUT


@BOTH
def test_a_printer_that_takes_nothing_is_given_up(
    terminal: PrinterOnATerminal, no_patience: Patience, slip: Slip, scheme: str
) -> None:
    terminal.reads = False
    printer = Printer(f"{scheme}://{terminal.path}?status=none", patience=no_patience)
    outcome = printer.print_slip(slip, "one")
    assert (outcome.result, outcome.cause) == (Result.UNKNOWN, Condition.BUSY)


class Port:
    """A serial port that still holds bytes: as many, at each look, as the list says."""

    def __init__(self, waiting: list[int]) -> None:
        self._waiting = waiting
        self.acts: list[str] = []

    @property
    def out_waiting(self) -> int:
        return self._waiting.pop(0) if len(self._waiting) > 1 else self._waiting[0]

    def reset_output_buffer(self) -> None:
        self.acts.append("drop")

    def close(self) -> None:
        self.acts.append("close")


@pytest.mark.parametrize(
    ("waiting", "patience_seconds", "acts"),
    [
        ([0], 60, ["close"]),
        ([90, 40, 5, 0], 60, ["close"]),
        ([90, 40], 0.05, ["drop", "close"]),
    ],
)
def test_closing_waits_for_bytes_that_leave_and_drops_those_that_do_not(
    monkeypatch: pytest.MonkeyPatch, waiting: list[int], patience_seconds: float, acts: list[str]
) -> None:
    port = Port(waiting)
    monkeypatch.setattr(serial, "Serial", lambda *_, **__: port)
    monkeypatch.setattr(serial_line, "_DRAIN_SECONDS", patience_seconds)
    transport = SerialTransport("/dev/ttyS0", 19200)
    transport.open("job")
    transport.close()
    transport.close()
    assert port.acts == acts


@BOTH
def test_a_missing_port_is_unreachable(patience: Patience, slip: Slip, scheme: str) -> None:
    printer = Printer(f"{scheme}:///dev/no-such-port", patience=patience)
    status = printer.check()
    assert status.condition is Condition.UNREACHABLE
    assert "/dev/no-such-port" in status.detail
    assert printer.print_slip(slip, "one").result is Result.REFUSED


@BOTH
def test_a_port_that_vanishes_is_unreachable(patience: Patience, slip: Slip, scheme: str) -> None:
    master, slave = os.openpty()
    tty.setraw(slave)
    printer = Printer(f"{scheme}://{os.ttyname(slave)}", patience=patience)

    def unplug() -> None:
        os.read(master, 3)
        os.close(master)

    somebody = threading.Thread(target=unplug)
    somebody.start()
    outcome = printer.print_slip(slip, "one")
    somebody.join()
    os.close(slave)
    assert (outcome.result, outcome.cause) == (Result.REFUSED, Condition.UNREACHABLE)


def test_a_serial_port_is_taken_by_one_program_only(
    terminal: PrinterOnATerminal, patience: Patience
) -> None:
    printer = Printer(f"serial://{terminal.path}?baud=115200&flow=xonxoff", patience=patience)
    other = SerialTransport(terminal.path, 9600)
    other.open("other")
    assert printer.check().condition is Condition.UNREACHABLE
    other.close()
    assert printer.check().condition is Condition.READY


def test_a_plain_file_is_written_and_can_confirm_nothing(
    tmp_path: Path, patience: Patience, slip: Slip
) -> None:
    path = tmp_path / "port"
    path.touch()
    printer = Printer(f"file://{path}", patience=patience)
    assert printer.check().will_print
    outcome = printer.print_slip(slip, "one")
    assert (outcome.result, outcome.cause) == (Result.UNCONFIRMED, None)
    assert path.read_bytes().endswith(b"\x1dVB\0")


def test_a_device_that_may_only_be_written_is_written(
    terminal: PrinterOnATerminal,
    patience: Patience,
    slip: Slip,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    really_open = os.open

    def write_only(path: str, flags: int, *more: int) -> int:
        if path == terminal.path and flags & os.O_RDWR:
            raise PermissionError(13, os.strerror(13))
        return really_open(path, flags, *more)

    monkeypatch.setattr(os, "open", write_only)
    printer = Printer(f"file://{terminal.path}", patience=patience)
    outcome = printer.print_slip(slip, "one")
    assert (outcome.result, outcome.cause) == (Result.UNCONFIRMED, None)


def test_a_folder_is_no_device(tmp_path: Path) -> None:
    assert Printer(f"file://{tmp_path}").check().condition is Condition.UNREACHABLE


def transport(scheme: str, path: str) -> DeviceFileTransport | SerialTransport:
    return DeviceFileTransport(path) if scheme == "file" else SerialTransport(path, 19200)


@pytest.fixture
def wire() -> Iterator[tuple[int, str]]:
    """A pseudo-terminal that nobody serves: its far end, and the near end's path."""
    far, near = os.openpty()
    tty.setraw(near)
    yield far, os.ttyname(near)
    os.close(near)
    os.close(far)


def fails_with(number: int) -> Callable[..., NoReturn]:
    def act(*_: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    return act


@BOTH
@pytest.mark.parametrize(("act", "doing"), [("write", "sending"), ("read", "listening")])
def test_a_line_that_breaks_meanwhile_is_told(
    wire: tuple[int, str], monkeypatch: pytest.MonkeyPatch, scheme: str, act: str, doing: str
) -> None:
    far, path = wire
    line = transport(scheme, path)
    line.open("job")
    os.write(far, b"\x12")
    with monkeypatch.context() as broken:
        broken.setattr(os, act, fails_with(errno.EIO))
        with pytest.raises(TransportError, match=f"lost while {doing}: .*{os.strerror(errno.EIO)}"):
            line.write(b"A", 60) if act == "write" else line.read(60)
    line.close()


@BOTH
def test_a_line_that_is_not_open_carries_nothing(scheme: str) -> None:
    line = transport(scheme, "/dev/no-such-port")
    with pytest.raises(TransportError, match="is not open"):
        line.write(b"A", 60)
    with pytest.raises(TransportError, match="is not open"):
        line.read(60)


@BOTH
def test_closing_a_port_that_is_gone_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, scheme: str, wire: tuple[int, str]
) -> None:
    line = transport(scheme, wire[1])
    line.open("job")
    monkeypatch.setattr(serial_line, "_drain", fails_with(errno.EIO))
    line.close()
    with pytest.raises(TransportError, match="is not open"):
        line.read(60)


def test_a_device_that_only_seems_ready_takes_and_gives_nothing(
    wire: tuple[int, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    far, path = wire
    line = DeviceFileTransport(path)
    line.open("job")
    os.write(far, b"\x12")
    monkeypatch.setattr(device_file, "_EMPTY_READ_SECONDS", 0)
    with monkeypatch.context() as busy:
        busy.setattr(os, "write", fails_with(errno.EAGAIN))
        busy.setattr(os, "read", fails_with(errno.EAGAIN))
        assert line.write(b"A", 60) == 0
        assert line.read(60) == b""
    assert line.write(b"A", 60) == 1
    assert line.read(60) == b"\x12"
    line.close()
