"""A folder that takes slips as a printer would: for demonstrations and offices without paper."""

import contextlib
import os
import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from printer.profile import WIDTH_80_MM
from printer.transport import TransportError
from printer.virtual import PrintedSlip, VirtualPrinter

_NOT_IN_A_NAME = re.compile(r"[^\w.-]+")


class FolderTransport:
    """Writes each slip as a `.bin` (its bytes) and a `.png` (what they print), named by time."""

    answers = True

    def __init__(self, path: str) -> None:
        self._folder = Path(path)
        self._title = ""
        self._answers = bytearray()
        self._failure: OSError | None = None
        self.draw_at(WIDTH_80_MM)

    def draw_at(self, width_dots: int) -> None:
        """Be a printer of this width."""
        self._printer = VirtualPrinter(self._answers.extend, self._keep, width_dots)

    def open(self, title: str) -> None:
        self._title = title
        self._answers.clear()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as failed:
            raise TransportError(f"folder {self._folder}: {failed.strerror}") from failed
        if not os.access(self._folder, os.W_OK | os.X_OK):
            raise TransportError(f"folder {self._folder}: this user may not write there")

    def write(self, data: bytes, seconds: float) -> int:  # noqa: ARG002 - never has to wait
        self._printer.receive(data)
        if self._failure is not None:
            failed, self._failure = self._failure, None
            raise TransportError(f"folder {self._folder}: {failed.strerror}") from failed
        return len(data)

    def read(self, seconds: float) -> bytes:
        if not self._answers:
            # All answers are there as soon as a question was written: none will come by itself.
            time.sleep(seconds)
        answers = bytes(self._answers)
        self._answers.clear()
        return answers

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._printer.tear_off()

    def _keep(self, slip: PrintedSlip) -> None:
        if not slip.picture.height:
            # A cut without a picture: the end of somebody's half slip.
            return
        moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
        name = f"{moment}-{_NOT_IN_A_NAME.sub('_', self._title)}"
        try:
            with _whole_file(self._folder / f"{name}.bin") as part:
                part.write_bytes(slip.data)
            # The picture last: whoever waits for it finds the bytes beside it.
            with _whole_file(self._folder / f"{name}.png") as part:
                slip.picture.save(part, format="PNG")
        except OSError as failed:
            self._failure = failed


@contextlib.contextmanager
def _whole_file(path: Path) -> Iterator[Path]:
    """Give a place to write at, and let the file appear only when all of it is there."""
    part = path.with_name(f".{path.name}.part")
    try:
        yield part
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
