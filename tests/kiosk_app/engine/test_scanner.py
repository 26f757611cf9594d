"""A scanner on a serial line, as a pseudo terminal: what it reads, unplugged and back."""

import os
import queue
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk_app.engine import scanner
from kiosk_app.engine.scanner import Scanner
from kiosk_app.rules.look_up_moves import Scanned
from server.contract.states import TroubleCode

PATIENCE = 60


class Port:
    """A port whose cable can be pulled, under one lasting name as udev gives it."""

    def __init__(self, name: Path) -> None:
        self.name = name
        self.plug_in()

    def plug_in(self) -> None:
        self.line, self._slave = os.openpty()
        self.name.unlink(missing_ok=True)
        self.name.symlink_to(os.ttyname(self._slave))

    def pull(self) -> None:
        self.name.unlink()
        os.close(self._slave)
        os.close(self.line)

    def says(self, sent: bytes) -> None:
        os.write(self.line, sent)


@pytest.fixture
def port(tmp_path: Path) -> Port:
    return Port(tmp_path / "ttyScanner")


@pytest.fixture
def heard() -> "queue.Queue[Scanned]":
    return queue.Queue()


@pytest.fixture(autouse=True)
def reading(
    port: Port, heard: "queue.Queue[Scanned]", monkeypatch: pytest.MonkeyPatch
) -> Iterator[Scanner]:
    monkeypatch.setattr(scanner, "RETRY_SECONDS", 0.02)
    opened, found = threading.Event(), Scanner._found

    def tell(self: Scanner) -> None:
        found(self)
        opened.set()

    monkeypatch.setattr(Scanner, "_found", tell)
    reading = Scanner(str(port.name), heard.put)
    reading.start()
    # Opening a port drops what came before.
    assert opened.wait(PATIENCE)
    yield reading
    reading.stop()


def until(seen: Callable[[], bool]) -> None:
    while not seen():
        threading.Event().wait(0.01)


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b""])
def test_a_line_ends_as_scanners_end_it(
    port: Port, heard: "queue.Queue[Scanned]", end: bytes
) -> None:
    port.says("số|một".encode() + end)
    assert heard.get(timeout=PATIENCE) == Scanned("số|một", by_scanner=True)
    port.says(b"second" + end)
    assert heard.get(timeout=PATIENCE) == Scanned("second", by_scanner=True)


def test_what_has_no_end_fills_no_memory(port: Port, heard: "queue.Queue[Scanned]") -> None:
    for _ in range(3):
        port.says(b"x" * 1_000)
    assert len(heard.get(timeout=PATIENCE).text) <= scanner.LONGEST_LINE


def test_a_pulled_cable_is_a_trouble_until_it_is_back(
    port: Port,
    heard: "queue.Queue[Scanned]",
    reading: Scanner,
    caplog: pytest.LogCaptureFixture,
) -> None:
    port.says(b"before\r")
    heard.get(timeout=PATIENCE)
    until(lambda: reading.trouble is None)
    port.pull()
    until(lambda: reading.trouble is TroubleCode.SCANNER_LOST)
    port.plug_in()
    until(lambda: reading.trouble is None)
    port.says(b"001299000001||A|07031999|Nam|B|25042021\r")
    assert heard.get(timeout=PATIENCE).text.startswith("001299000001")
    assert "001299000001" not in caplog.text
    assert caplog.text.count("cannot be read") == 1
