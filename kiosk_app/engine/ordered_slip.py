"""A slip that staff order from this device: printed once and soon, or told not to have come."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from kiosk_app.engine.journal import Job, Journal
from kiosk_app.engine.office_now import OfficeNow
from kiosk_app.engine.print_desk import PrintDesk
from kiosk_app.engine.server_http import LostAnswerError, RefusalError, ServerHttp
from server.contract.answers import Office, Ticket
from server.contract.states import PrintReason

log = logging.getLogger(__name__)

LASTS = timedelta(minutes=5)
"""Later nobody stands there for it, and whoever ordered it has found another way."""
_RETRY_SECONDS = 2.0


class NoDesk:
    """Stands where there is no printer: whoever orders a slip here hears that none will come."""

    def __init__(self, journal: Journal, tell: Callable[[], None]) -> None:
        self._journal = journal
        self._tell = tell

    def take(self, job: Job, _office: Office) -> None:
        """Journal a job as one that is not printed."""
        self.leave(job, PrintReason.NO_PRINTER)

    def leave(self, job: Job, why: PrintReason) -> None:
        """Journal a job that is not printed, where it is not known already."""
        if self._journal.add_job(job):
            self._journal.end_job(job.id, "refused", why.value)
            self._tell()


@dataclass(frozen=True, slots=True)
class OrderedSlip:
    """A slip of a ticket; copy 1 is an original. `at` is when it was ordered, by the server."""

    ticket_id: str
    copy: int
    at: datetime

    async def come(
        self, http: ServerHttp, office_code: str, office_now: OfficeNow, desk: PrintDesk | NoDesk
    ) -> None:
        """Print it, once however often it is heard; too late, report it as abandoned."""
        office = await office_now.known()
        ticket = await self._ticket(http, office_code)
        if ticket is None:
            return
        now = datetime.now(UTC)
        job_id = f"{self.ticket_id}:ordered{self.copy}"
        job = Job(job_id, ticket, ticket.language, self.copy, now)
        if now + office_now.clock_offset - self.at <= LASTS:
            desk.take(job, office)
        else:
            log.warning("the slip of %s was ordered too long ago", ticket.number)
            desk.leave(job, PrintReason.ABANDONED)

    async def _ticket(self, http: ServerHttp, office_code: str) -> Ticket | None:
        while True:
            try:
                return await http.ticket(office_code, self.ticket_id)
            except (LostAnswerError, RefusalError) as failed:
                if isinstance(failed, RefusalError) and not failed.passes:
                    log.warning("the slip of %s cannot be printed: %s", self.ticket_id, failed)
                    return None
                log.info("the slip of %s has to wait: %s", self.ticket_id, failed)
                await asyncio.sleep(_RETRY_SECONDS)
