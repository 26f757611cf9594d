"""Printers behind a device file of the system, such as /dev/usb/lp0."""

import os
import stat
import time

from printer.transport import TransportError
from printer.transports.readiness import CAN_READ, CAN_WRITE, wait_until

# A driver without data may answer at once with nothing; do not ask it in a tight circle.
_EMPTY_READ_SECONDS = 0.02


class DeviceFileTransport:
    """A character device, read and written without blocking; a file or pipe is only written."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._descriptor: int | None = None
        self._answers = False

    @property
    def answers(self) -> bool:
        return self._answers

    def open(self, title: str) -> None:  # noqa: ARG002 - the wire has no place for a title
        try:
            two_way = stat.S_ISCHR(os.stat(self._path).st_mode)  # noqa: PTH116 - a descriptor follows
            self._descriptor = self._open_two_way() if two_way else None
            self._answers = self._descriptor is not None
            if self._descriptor is None:
                self._descriptor = os.open(
                    self._path, os.O_WRONLY | os.O_APPEND | os.O_NONBLOCK | os.O_CLOEXEC
                )
        except OSError as failed:
            raise TransportError(f"device {self._path}: {failed.strerror}") from failed

    def write(self, data: bytes, seconds: float) -> int:
        descriptor = self._open_descriptor()
        if not wait_until(descriptor, CAN_WRITE, seconds):
            return 0
        try:
            return os.write(descriptor, data)
        except BlockingIOError:
            return 0
        except OSError as failed:
            raise TransportError(f"device lost while sending: {failed.strerror}") from failed

    def read(self, seconds: float) -> bytes:
        descriptor = self._open_descriptor()
        if not wait_until(descriptor, CAN_READ, seconds):
            return b""
        try:
            data = os.read(descriptor, 4096)
        except BlockingIOError:
            data = b""
        except OSError as failed:
            raise TransportError(f"device lost while listening: {failed.strerror}") from failed
        if not data:
            time.sleep(min(seconds, _EMPTY_READ_SECONDS))
        return data

    def close(self) -> None:
        descriptor, self._descriptor = self._descriptor, None
        self._answers = False
        if descriptor is not None:
            os.close(descriptor)

    def _open_two_way(self) -> int | None:
        """Open for both ways; None where the driver or the permissions allow only writing."""
        try:
            return os.open(self._path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        except OSError:
            return None

    def _open_descriptor(self) -> int:
        if self._descriptor is None:
            raise TransportError("the device is not open")
        return self._descriptor
