"""Printers on a serial port."""

import time
from enum import StrEnum

import serial

from printer.transport import TransportError
from printer.transports.readiness import CAN_READ, CAN_WRITE, wait_until

_DRAIN_SECONDS = 2.0
_LOOK_SECONDS = 0.02


class FlowControl(StrEnum):
    """How the printer says that its buffer is full."""

    NONE = "none"
    RTS_CTS = "rtscts"
    DSR_DTR = "dsrdtr"
    XON_XOFF = "xonxoff"


class SerialTransport:
    """A serial port with eight data bits and no parity."""

    answers = True

    def __init__(self, path: str, baud: int, flow: FlowControl = FlowControl.NONE) -> None:
        self._path = path
        self._baud = baud
        self._flow = flow
        self._port: serial.Serial | None = None

    def open(self, title: str) -> None:  # noqa: ARG002 - the wire has no place for a title
        try:
            self._port = serial.Serial(
                self._path,
                self._baud,
                timeout=0,
                write_timeout=0,
                rtscts=self._flow is FlowControl.RTS_CTS,
                dsrdtr=self._flow is FlowControl.DSR_DTR,
                xonxoff=self._flow is FlowControl.XON_XOFF,
                exclusive=True,
            )
        except (serial.SerialException, OSError) as failed:
            raise TransportError(f"serial port {self._path}: {failed}") from failed

    def write(self, data: bytes, seconds: float) -> int:
        port = self._open_port()
        # A timed write of pyserial does not tell how much was sent before its time was up.
        if not wait_until(port.fileno(), CAN_WRITE, seconds):
            return 0
        try:
            return port.write(data) or 0
        except (serial.SerialException, OSError) as failed:
            raise TransportError(f"serial port lost while sending: {failed}") from failed

    def read(self, seconds: float) -> bytes:
        port = self._open_port()
        if not wait_until(port.fileno(), CAN_READ, seconds):
            return b""
        try:
            return port.read(4096)
        except (serial.SerialException, OSError) as failed:
            raise TransportError(f"serial port lost while listening: {failed}") from failed

    def close(self) -> None:
        port, self._port = self._port, None
        if port is None:
            return
        try:
            _drain(port)
        except (serial.SerialException, OSError):
            # The port is gone; there is nothing left to wait for.
            pass
        finally:
            port.close()

    def _open_port(self) -> serial.Serial:
        if self._port is None:
            raise TransportError("the serial port is not open")
        return self._port


def _drain(port: serial.Serial) -> None:
    """Wait while bytes leave for the printer; give up on one that takes no more.

    Closing with bytes left would hold this thread for half a minute.
    """
    waiting = port.out_waiting
    until = time.monotonic() + _DRAIN_SECONDS
    while waiting and time.monotonic() < until:
        time.sleep(_LOOK_SECONDS)
        now_waiting = port.out_waiting
        if now_waiting < waiting:
            until = time.monotonic() + _DRAIN_SECONDS
        waiting = now_waiting
    if waiting:
        port.reset_output_buffer()
