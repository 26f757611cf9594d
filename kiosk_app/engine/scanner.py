"""A code scanner on a serial line (USB-COM): each line it reads, also when plugged in anew."""

import logging
import threading
from collections.abc import Callable

import serial

from kiosk_app.rules.card import text_of
from kiosk_app.rules.look_up_moves import Scanned
from server.contract.states import TroubleCode

log = logging.getLogger(__name__)

KEYBOARD = "keyboard"
"""Instead of a port: the scanner types as a keyboard, so there is no line to read."""
BAUD = 9_600
"""What scanners come set to; USB-COM goes as fast as it goes."""
QUIET_SECONDS = 0.2
"""A scanner that ends its lines with nothing has ended one after so long."""
LONGEST_LINE = 2_000
"""Bytes; what sends more without an end is no scanner."""
RETRY_SECONDS = 2.0
ENDS = b"\r\n\0"


class Scanner:
    """Reads one port in a thread of its own; what was read is told and kept nowhere."""

    def __init__(self, port: str, on_scanned: Callable[[Scanned], None]) -> None:
        """Take the port's path, such as /dev/ttyACM0, and whom to tell, in the reading thread."""
        self._port = port
        self._on_scanned = on_scanned
        self._lost = False
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._read_for_ever, name="scanner", daemon=True)

    @property
    def trouble(self) -> TroubleCode | None:
        """What a person must see to: the scanner is unplugged."""
        return TroubleCode.SCANNER_LOST if self._lost else None

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def stop(self) -> None:
        """End it."""
        self._stopped.set()
        self._thread.join()

    def _read_for_ever(self) -> None:
        while not self._stopped.is_set():
            try:
                with serial.Serial(self._port, BAUD, timeout=QUIET_SECONDS) as line:
                    self._found()
                    self._read(line)
            except (serial.SerialException, OSError) as gone:
                if not self._lost:
                    log.warning("the scanner at %s cannot be read: %s", self._port, gone)
                self._lost = True
                self._stopped.wait(RETRY_SECONDS)

    def _found(self) -> None:
        if self._lost:
            log.info("the scanner at %s is there again", self._port)
        self._lost = False

    def _read(self, line: serial.Serial) -> None:
        read = bytearray()
        while not self._stopped.is_set():
            came = line.read(max(1, line.in_waiting))
            for one in came:
                if one in ENDS:
                    self._tell(read)
                elif len(read) < LONGEST_LINE:
                    read.append(one)
            if not came:
                self._tell(read)

    def _tell(self, read: bytearray) -> None:
        text = text_of(bytes(read)).strip()
        # Nothing of a card stays longer than it takes to tell of it.
        read[:] = bytes(len(read))
        read.clear()
        if text:
            self._on_scanned(Scanned(text, by_scanner=True))
