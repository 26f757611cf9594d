"""Printing that is known to have happened: ask first, send, and wait for the printer's word."""

import threading
from types import TracebackType
from typing import Self

from printer.confirmed_job import ConfirmedJob, Left, Patience
from printer.conversation import Conversation
from printer.encode import encode, load_encoder
from printer.outcome import Outcome
from printer.picture import draw
from printer.profile import StatusMode
from printer.slip import Slip, TrialSlip
from printer.status import Condition, Status
from printer.transport import TransportError
from printer.transports import transport_for


class Printer:
    """One printer, for one job at a time. Blocking: call it from a worker thread.

    A job that ends UNKNOWN is never repeated here, for its slip may still come out.
    """

    def __init__(self, url: str, *, patience: Patience | None = None) -> None:
        """Read the URL; nothing is opened yet.

        `patience` is for a printer that is quicker or slower than most, as an imitated one is.

        Raises:
            ValueError: the URL is wrong, naming the part.
        """
        self.url = url
        self._transport, self.profile = transport_for(url)
        self._patience = patience or Patience()
        self._lock = threading.Lock()
        # Whoever used the printer before this program started may have been cut short.
        self._left = Left.PERHAPS

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def check(self) -> Status:
        """Ask the printer how it is. Waits for a running job to end; never raises."""
        with self._lock:
            try:
                self._transport.open("check")
                if not self._can_ask():
                    return Status(Condition.READY, "reached; this printer cannot tell how it is")
                return Conversation(self._transport).ask_status(self._patience.answer)
            except TransportError as failed:
                return Status(Condition.UNREACHABLE, str(failed))
            finally:
                self._transport.close()

    def print_slip(self, slip: Slip | TrialSlip, job_id: str) -> Outcome:
        """Print one slip and wait until the printer says so.

        `job_id` must differ between any two jobs, a reprint included. Waits for a running job.
        """
        picture = draw(slip, self.profile)
        pieces = encode(picture, self.profile)
        with self._lock:
            job = ConfirmedJob(self._transport, self.profile, self._patience, self._left)
            ending = job.run(pieces, picture.height, job_id, slip.number)
            self._left = ending.left
        return Outcome(job_id, ending.result, ending.cause, ending.detail)

    def close(self) -> None:
        """Wait for a running job and let go of the connection."""
        with self._lock:
            self._transport.close()

    def _can_ask(self) -> bool:
        return self._transport.answers and self.profile.status is not StatusMode.NONE


def open_printer(url: str) -> Printer:
    """Return the printer behind a URL, ready to encode: the first slip of the day is no slower.

    Nothing is sent before the first job or check.

    Raises:
        ValueError: the URL is wrong, naming the part.
    """
    printer = Printer(url)
    load_encoder()
    return printer
