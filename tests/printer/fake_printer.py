"""A virtual ESC/POS printer on TCP, with every mishap a real one knows.

Run it with `python -m tests.printer.fake_printer --port 9100 --folder slips`.
"""

import argparse
import contextlib
import socket
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from printer.profile import WIDTH_80_MM
from printer.virtual import Mechanism, PrintedSlip, VirtualPrinter

_RECEIVE_BYTES = 4096
_LOOK_SECONDS = 0.05


class FakePrinter:
    """Listens on a port of this machine, one caller at a time, and keeps what it printed.

    Use it as a context manager. What it holds while stopped is printed once that is mended, to
    whoever is connected then, as a real printer does.
    """

    def __init__(
        self,
        port: int = 0,
        *,
        host: str = "127.0.0.1",
        width_dots: int = WIDTH_80_MM,
        on_slip: Callable[[PrintedSlip], None] | None = None,
    ) -> None:
        """Take the port; 0 takes any free one.

        Raises:
            OSError: the port is taken.
        """
        self._changed = threading.Condition(threading.RLock())
        self._printer = VirtualPrinter(self._answer, self._slip_done, width_dots)
        self._slips: list[PrintedSlip] = []
        self._on_slip = on_slip
        self._caller: socket.socket | None = None
        self._closing = False
        self._silent = False
        self._stalled = False
        self._bytes_until_cut: int | None = None
        self.received_bytes = 0
        self.calls = 0
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._listener = socket.create_server((host, port), family=family)
        self._listener.settimeout(_LOOK_SECONDS)
        self.host = host
        self.port: int = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, name=f"printer:{self.port}")

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def url(self) -> str:
        """How a `Printer` reaches it; append options after a question mark."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"tcp://{host}:{self.port}"

    @property
    def slips(self) -> tuple[PrintedSlip, ...]:
        """Every slip printed so far."""
        with self._changed:
            return tuple(self._slips)

    @property
    def held_bytes(self) -> int:
        """How much it has received and not printed yet."""
        with self._changed:
            return len(self._printer._buffer)

    def wait_for_slips(self, count: int, seconds: float = 60.0) -> tuple[PrintedSlip, ...]:
        """Return the slips once there are `count`.

        Raises:
            TimeoutError: there were fewer after `seconds`.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: len(self._slips) >= count, seconds):
                raise TimeoutError(f"{len(self._slips)} of {count} slips after {seconds} s")
            return tuple(self._slips)

    def wait_until_idle(self, seconds: float = 60.0) -> None:
        """Wait until nobody is connected.

        Raises:
            TimeoutError: somebody still is after `seconds`.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: self._caller is None, seconds):
                raise TimeoutError(f"still connected after {seconds} s")

    def wait_for_bytes(self, received: int, seconds: float = 60.0) -> None:
        """Wait until so many bytes have come in all.

        Raises:
            TimeoutError: fewer came within `seconds`.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: self.received_bytes >= received, seconds):
                raise TimeoutError(f"{self.received_bytes} of {received} bytes after {seconds} s")

    def tear_off(self) -> PrintedSlip:
        """Take the paper that hangs out of a printer without a cutter."""
        with self._changed:
            self._printer.tear_off()
            return self._slips[-1]

    def set_paper_low(self, low: bool = True) -> None:
        """Let the paper be near its end."""
        self._set(lambda it: setattr(it, "paper_low", low))

    def run_out_of_paper(self, after_rows: int = 0) -> None:
        """End the paper now, or after so many more rows of dots."""

        def end(mechanism: Mechanism) -> None:
            if after_rows:
                mechanism.rows_left = after_rows
            else:
                mechanism.paper_out = True

        self._set(end)

    def load_paper(self) -> None:
        """Put a new roll in; what is held comes out."""

        def load(mechanism: Mechanism) -> None:
            mechanism.paper_out = mechanism.paper_low = False
            mechanism.rows_left = None

        self._set(load)

    def open_cover(self) -> None:
        """Open the cover."""
        self._set(lambda it: setattr(it, "cover_open", True))

    def close_cover(self) -> None:
        """Close the cover; what is held comes out."""
        self._set(lambda it: setattr(it, "cover_open", False))

    def go_offline(self) -> None:
        """Press the feed button that takes it offline."""
        self._set(lambda it: setattr(it, "switched_offline", True))

    def go_online(self) -> None:
        """Bring it back online; what is held comes out."""
        self._set(lambda it: setattr(it, "switched_offline", False))

    def be_silent(self, silent: bool = True) -> None:
        """Print but answer nothing, as one-way clones do."""
        with self._changed:
            self._silent = silent

    def answer_only_real_time(self) -> None:
        """Know no request that waits its turn behind the printing, as some clones."""
        with self._changed:
            self._printer.knows_queued_requests = False

    def tell_changes_unasked(self) -> None:
        """Send status whenever something changes, from the moment of connecting."""
        with self._changed:
            self._printer.always_tells_changes = True

    def stall(self, stalled: bool = True) -> None:
        """Keep the connection but take no more bytes."""
        with self._changed:
            self._stalled = stalled

    def cut_connection_after(self, received: int) -> None:
        """Drop the connection once so many more bytes have come."""
        with self._changed:
            self._bytes_until_cut = received

    def close(self) -> None:
        """Switch it off and wait until its thread has ended."""
        with self._changed:
            self._closing = True
        if self._thread.is_alive():
            self._thread.join()
        self._listener.close()

    def _set(self, change: Callable[[Mechanism], None]) -> None:
        with self._changed:
            change(self._printer.mechanism)
            self._printer.mechanism_changed()

    def _serve(self) -> None:
        while not self._closing:
            try:
                caller, _ = self._listener.accept()
            except TimeoutError:
                continue
            with caller:
                with self._changed:
                    self._caller = caller
                    self.calls += 1
                    self._printer.connected()
                self._listen(caller)
                with self._changed:
                    self._caller = None
                    self._changed.notify_all()

    def _listen(self, caller: socket.socket) -> None:
        caller.settimeout(_LOOK_SECONDS)
        with contextlib.suppress(OSError):
            while not self._closing:
                if self._stalled:
                    with self._changed:
                        self._changed.wait(_LOOK_SECONDS)
                    continue
                try:
                    data = caller.recv(_RECEIVE_BYTES)
                except TimeoutError:
                    continue
                if not data or not self._take(data):
                    return

    def _take(self, data: bytes) -> bool:
        """Give bytes to the printer; False when the connection is to break here."""
        with self._changed:
            left = self._bytes_until_cut
            taken = data if left is None else data[:left]
            self.received_bytes += len(taken)
            self._printer.receive(taken)
            self._changed.notify_all()
            if left is None:
                return True
            self._bytes_until_cut = left - len(taken) or None
            return self._bytes_until_cut is not None

    def _answer(self, answer: bytes) -> None:
        if self._caller is not None and not self._silent:
            with contextlib.suppress(OSError):
                self._caller.sendall(answer)

    def _slip_done(self, slip: PrintedSlip) -> None:
        if not slip.picture.height:
            return
        self._slips.append(slip)
        self._changed.notify_all()
        if self._on_slip:
            self._on_slip(slip)


def main(arguments: list[str] | None = None) -> None:
    """Be a printer until interrupted, writing each slip as a picture."""
    parser = argparse.ArgumentParser(prog="fake_printer", description=main.__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=9100, help="0 takes any free one")
    parser.add_argument("--width", type=int, default=WIDTH_80_MM, help="dots across the paper")
    parser.add_argument("--folder", type=Path, default=Path(), help="where the pictures go")
    given = parser.parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)

    def keep(slip: PrintedSlip) -> None:
        path = given.folder / f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}.png"
        slip.picture.save(path)
        print(path, flush=True)

    with (
        FakePrinter(given.port, host=given.host, width_dots=given.width, on_slip=keep) as printer,
        contextlib.suppress(KeyboardInterrupt),
    ):
        print(f"ready {printer.url}", flush=True)
        threading.Event().wait()


if __name__ == "__main__":
    main()
