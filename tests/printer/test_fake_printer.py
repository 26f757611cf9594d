"""The virtual printer behaves like one to somebody else's program, and as a program itself."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from printer.confirmed_job import Patience
from printer.job import Printer
from printer.slip import Slip
from printer.virtual import PrintedSlip, VirtualPrinter
from tests.printer.fake_printer import FakePrinter

# The other program always calls port 9100; any address of the loopback network is ours to use.
OTHER_PROGRAMS_PORT = 9100


@pytest.fixture
def receiptio(project: Path) -> Callable[[FakePrinter, str, str], str]:
    """Let another program ask for the status, or print a document; what it answers."""

    def ask(fake: FakePrinter, document: str, options: str) -> str:
        script = (
            "const [document, options] = JSON.parse(process.argv[1]);"
            "require('receiptio').print(document, options).then((answer) => console.log(answer));"
        )
        ran = subprocess.run(
            ["node", "-e", script, json.dumps([document, f"-d {fake.host} {options}"])],
            cwd=project,
            capture_output=True,
            check=True,
            text=True,
            timeout=200,
        )
        return ran.stdout.strip()

    return ask


@pytest.fixture
def own_address() -> str:
    process = os.getpid()
    return f"127.{process >> 16 & 0x7F | 0x40}.{process >> 8 & 0xFF}.{process & 0xFF}"


def test_another_program_reads_its_status(
    receiptio: Callable[[FakePrinter, str, str], str], own_address: str
) -> None:
    with FakePrinter(OTHER_PROGRAMS_PORT, host=own_address) as fake:
        assert receiptio(fake, "", "-q") == "online"
        fake.run_out_of_paper()
        assert receiptio(fake, "", "-q") == "paperempty"
        fake.load_paper()
        fake.open_cover()
        assert receiptio(fake, "", "-q") == "coveropen"
        fake.close_cover()
        assert receiptio(fake, "", "-q") == "online"


def test_another_program_prints_on_it_and_believes_it(
    receiptio: Callable[[FakePrinter, str, str], str], own_address: str
) -> None:
    with FakePrinter(OTHER_PROGRAMS_PORT, host=own_address) as fake:
        assert receiptio(fake, "A012 | 08:15", "-p escpos") == "success"
        fake.wait_until_idle()
        assert fake.received_bytes > 0
        fake.open_cover()
        assert receiptio(fake, "A013", "-p escpos") == "coveropen"


def test_it_runs_as_a_program(
    project: Path, tmp_path: Path, patience: Patience, slip: Slip
) -> None:
    command = ["-m", "tests.printer.fake_printer", "--port", "0", "--folder", str(tmp_path)]
    with subprocess.Popen(
        [sys.executable, *command], cwd=project, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        try:
            ready, url = program.stdout.readline().split()
            assert ready == "ready"
            assert Printer(url, patience=patience).print_slip(slip, "one").printed
            picture = Path(program.stdout.readline().strip())
        finally:
            program.terminate()
    with Image.open(picture) as printed:
        assert printed.width == 576


def test_one_caller_at_a_time(fake: FakePrinter) -> None:
    with socket.create_connection(("127.0.0.1", fake.port)) as first:
        first.sendall(b"\x10\x04\x01")
        assert first.recv(1) == b"\x12"
        with socket.create_connection(("127.0.0.1", fake.port)) as second:
            second.sendall(b"\x10\x04\x01")
            second.settimeout(0.1)
            with pytest.raises(TimeoutError):
                second.recv(1)
            first.close()
            second.settimeout(60)
            assert second.recv(1) == b"\x12"


def test_waiting_for_what_does_not_come_ends(fake: FakePrinter) -> None:
    with pytest.raises(TimeoutError, match="0 of 1 slips"):
        fake.wait_for_slips(1, 0.01)
    with pytest.raises(TimeoutError, match="bytes"):
        fake.wait_for_bytes(1, 0.01)
    with socket.create_connection(("127.0.0.1", fake.port)) as caller:
        caller.sendall(b"\n")
        fake.wait_for_bytes(1)
        with pytest.raises(TimeoutError, match="connected"):
            fake.wait_until_idle(0.01)


@pytest.mark.parametrize(
    "command",
    [
        b"text\n",
        b"\x1ba\x01",
        b"\x1b!\x10",
        b"\x1bp\x00\x32\x32",
        b"\x1b$\x10\x00",
        b"\x1b*\x21\x02\x00abcdef",
        b"\x1c.",
        b"\x1d!\x11",
        b"\x1dL\x00\x00",
        b"\x1d(D\x03\x00\x14\x01\x00",
        b"\x1d8L\x04\x00\x00\x000p01",
        b"\x1dIB",
        b"\x10\x14\x01\x00\x01",
        b"\x1ba\x01\x1bt\x1e",
    ],
)
def test_commands_without_dots_are_passed_over_whole(command: bytes) -> None:
    band = b"\x1dv0\0\x01\0\x01\0\xaa"
    for pieces in (
        [command + band + b"\x1dV\0"],
        [*(bytes((byte,)) for byte in command), band, b"\x1dVA\0"],
    ):
        slips: list[PrintedSlip] = []
        printer = VirtualPrinter(lambda _: None, slips.append, 8)
        for piece in pieces:
            printer.receive(piece)
        (slip,) = slips
        assert slip.picture.tobytes("raw", "1;I")[-1:] == b"\xaa"
        assert not printer._buffer


def test_a_question_inside_a_picture_is_answered_at_once() -> None:
    answers: list[bytes] = []
    printer = VirtualPrinter(answers.append, lambda _: None, 8)
    printer.receive(b"\x1dv0\0\x01\0\xff\0abc\x10")
    printer.receive(b"\x04")
    printer.receive(b"\x01")
    assert answers == [b"\x12"]
