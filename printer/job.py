"""Printing that is known to have happened: ask first, send, and wait for the printer's word."""

import threading
import time
from dataclasses import replace
from types import TracebackType
from typing import Self

from printer.checklist import Checklist
from printer.confirmed_job import ConfirmedJob, Left, Patience
from printer.conversation import Conversation
from printer.encode import encode, load_encoder
from printer.outcome import Outcome, Result
from printer.picture import draw
from printer.profile import StatusMode
from printer.slip import Slip, TrialSlip
from printer.status import Condition, Status
from printer.transport import TransportError
from printer.transports import transport_for

LEEWAY = 3
"""So many times as long as its last confirmed slip a printer may take for the next."""


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
        self._byte = self._patience.byte

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

    def print_slip(self, slip: Slip | TrialSlip | Checklist, job_id: str) -> Outcome:
        """Print one slip and wait until the printer says so.

        `job_id` must differ between any two jobs, a reprint included. Waits for a running job.
        """
        picture = draw(slip, self.profile)
        pieces = encode(picture, self.profile)
        with self._lock:
            patience = replace(self._patience, byte=self._byte)
            job = ConfirmedJob(self._transport, self.profile, patience, self._left)
            began = time.monotonic()
            ending = job.run(pieces, picture.height, job_id, slip.number)
            self._learn(ending.result, time.monotonic() - began, sum(map(len, pieces)))
            self._left = ending.left
        return Outcome(job_id, ending.result, ending.cause, ending.detail)

    def expect_half_a_slip(self) -> None:
        """Cut before the next slip: whoever printed before was ended in the middle of one."""
        with self._lock:
            self._left = Left.HALF_A_SLIP

    def _learn(self, result: Result, seconds: float, size: int) -> None:
        """Be no more patient than this printer needs: who waits for a broken one hears it soon."""
        if result is Result.PRINTED:
            self._byte = min(self._patience.byte, LEEWAY * seconds / size)
        elif result is Result.UNKNOWN:
            self._byte = self._patience.byte

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
