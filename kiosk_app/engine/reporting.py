"""Telling the server what became of each slip, until it has heard."""

import asyncio
import hashlib
import logging
from collections.abc import Callable
from contextlib import suppress

from kiosk_app.engine.journal import Journal, Report
from kiosk_app.engine.server_http import (
    LostAnswerError,
    RefusalError,
    ServerHttp,
    away_of,
    pause_after,
)
from kiosk_app.rules.moves import Away
from server.contract.requests import PrintReport
from server.contract.states import PrintReason

log = logging.getLogger(__name__)

_RETRY_SECONDS = 2.0


class Reporter:
    """Sends the journal's unsent reports; `on_told(ticket_id)` follows each failure told."""

    def __init__(
        self,
        http: ServerHttp,
        office: str,
        journal: Journal,
        on_told: Callable[[str], None],
    ) -> None:
        self._http = http
        self._office = office
        self._journal = journal
        self._on_told = on_told
        self._woken = asyncio.Event()
        self._woken.set()

    def wake(self) -> None:
        """Look into the journal: there is something to tell, or the server is back."""
        self._woken.set()

    async def run(self) -> None:
        """Report until cancelled."""
        while True:
            await self._woken.wait()
            self._woken.clear()
            try:
                for report in self._journal.unreported():
                    await self._tell(report)
            except (LostAnswerError, RefusalError) as failed:
                log.info("a print report has to wait: %s", failed)
                self._woken.set()
                away = away_of(failed.status) if isinstance(failed, RefusalError) else Away.LOST
                await asyncio.sleep(pause_after(away, _RETRY_SECONDS))

    async def _tell(self, report: Report) -> None:
        result = _as_told(report)
        try:
            key = _key(report.job_id, result)
            await self._http.report_print(self._office, key, report.ticket_id, result)
        except RefusalError as refused:
            if refused.passes:
                raise
            # Told again, it would be refused again: the ticket is gone or of another day.
            log.warning("print report of %s refused: %s", report.ticket_id, refused)
            self._journal.reported(report.job_id)
            return
        self._journal.reported(report.job_id)
        if result.result == "failed":
            self._on_told(report.ticket_id)


def _as_told(report: Report) -> PrintReport:
    match report.result:
        case "printed" | "unconfirmed" as out:
            return PrintReport(result="printed" if out == "printed" else "sent")
        case _:
            return PrintReport(result="failed", reason=_reason(report.cause))


def _reason(cause: str | None) -> PrintReason | None:
    """Name a cause as the server does; a journal of another version may hold one that is gone."""
    with suppress(ValueError):
        return PrintReason(cause or "")
    return None


def _key(job_id: str, told: PrintReport) -> str:
    """Name a report so that it is the same after a restart, and another when it says another."""
    return hashlib.sha256(f"{job_id} {told.model_dump_json()}".encode()).hexdigest()
