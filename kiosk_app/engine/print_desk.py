"""The kiosk's printer in a thread of its own: one slip at a time, journalled before and after."""

import logging
import queue
import threading
from collections.abc import Callable
from typing import NamedTuple, Protocol

from kiosk_app.engine.journal import Job, JobResult, Journal
from kiosk_app.words.slips import slip_of
from printer.checklist import Checklist
from printer.outcome import Outcome
from printer.slip import Slip
from printer.status import Condition, Status
from server.contract.answers import Office
from server.contract.states import PrintReason

log = logging.getLogger(__name__)

CHECK_SECONDS = 8.0
"""So often an idle printer is asked how it is."""


class SlipPrinter(Protocol):
    """What the desk needs of a printer."""

    def print_slip(self, slip: Slip | Checklist, job_id: str) -> Outcome:
        """Print one slip and wait until the printer says so."""

    def check(self) -> Status:
        """Ask the printer how it is."""

    def expect_half_a_slip(self) -> None:
        """Cut before the next slip."""

    def close(self) -> None:
        """Let go of the connection."""


class SheetOrder(NamedTuple):
    """What is printed for nobody's turn: a checklist, or a slip that is tried.

    `on_end` hears how it ended; None: it broke off, and nobody knows.
    """

    sheet: Slip | Checklist
    job_id: str
    on_end: Callable[[Outcome | None], None]


class PrintDesk:
    """Prints the journal's jobs; calls back from its own thread.

    `on_end(ticket_id, result)` after each job is in the journal; `on_trouble(code | None)` when
    the printer needs a person, or no longer does.
    """

    def __init__(
        self,
        printer: SlipPrinter,
        journal: Journal,
        on_end: Callable[[str, JobResult], None],
        on_trouble: Callable[[str | None], None],
    ) -> None:
        self._printer = printer
        self._journal = journal
        self._on_end = on_end
        self._on_trouble = on_trouble
        self._trouble: str | None = None
        self._jobs: queue.SimpleQueue[tuple[Job, Office] | SheetOrder | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="print-desk", daemon=True)

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def stop(self) -> None:
        """Finish the jobs at hand, then end."""
        self._jobs.put(None)
        self._thread.join()
        self._printer.close()

    def take(self, job: Job, office: Office) -> bool:
        """Journal a job and queue it; False where it is known already."""
        if not self._journal.add_job(job):
            return False
        self._jobs.put((job, office))
        return True

    def leave(self, job: Job, why: PrintReason) -> None:
        """Journal a job that is not printed, where it is not known already."""
        if self._journal.add_job(job):
            self._end(job, "refused", why.value)

    def enqueue(self, job: Job, office: Office) -> None:
        """Queue a job that the journal holds already."""
        self._jobs.put((job, office))

    def print_sheet(self, order: SheetOrder) -> None:
        """Queue a sheet; it is in no journal, for nobody's turn depends on it."""
        self._jobs.put(order)

    def _work(self) -> None:
        self._check()
        while True:
            try:
                order = self._jobs.get(timeout=CHECK_SECONDS)
            except queue.Empty:
                self._check()
                continue
            if order is None:
                return
            if isinstance(order, SheetOrder):
                self._print_sheet(order)
            else:
                self._print(*order)

    def _print_sheet(self, order: SheetOrder) -> None:
        try:
            outcome = self._printer.print_slip(order.sheet, order.job_id)
        except Exception:
            log.exception("printing %s broke off", order.job_id)
            order.on_end(None)
            return
        self._tell(outcome.cause)
        order.on_end(outcome)

    def _print(self, job: Job, office: Office) -> None:
        try:
            slip = slip_of(job.ticket, office, job.language, copy=job.copy)
        except ValueError:
            log.exception("ticket %s cannot be put on a slip", job.ticket.number)
            self._end(job, "refused", "unprintable")
            return
        self._journal.start_job(job.id)
        try:
            outcome = self._printer.print_slip(slip, job.id)
        except Exception:
            # Whatever broke, bytes may have gone out: nobody knows.
            log.exception("printing the slip of %s broke off", job.ticket.number)
            self._end(job, "unknown", "error")
            return
        self._tell(outcome.cause)
        self._end(job, outcome.result.value, outcome.cause.value if outcome.cause else None)

    def _end(self, job: Job, result: JobResult, cause: str | None) -> None:
        self._journal.end_job(job.id, result, cause)
        self._on_end(job.ticket.id, result)

    def _check(self) -> None:
        self._tell(self._printer.check().condition)

    def _tell(self, condition: Condition | None) -> None:
        trouble = None if condition in {None, Condition.READY} else condition.value
        if trouble != self._trouble:
            self._trouble = trouble
            self._on_trouble(trouble)
