"""A slip that an admin tries on this device: printed once, told once, for nobody's turn."""

import asyncio
import logging

from kiosk_app.engine.print_desk import PrintDesk, SheetOrder
from kiosk_app.engine.server_http import LostAnswerError, RefusalError, ServerHttp
from printer.outcome import Outcome, Result
from printer.slip import Slip
from server.contract.requests import PrintReport
from server.contract.states import PrintReason

log = logging.getLogger(__name__)

_RETRY_SECONDS = 2.0
_MOST_TRIES = 30
"""Afterwards whoever tried it has looked at the paper, or for it."""


class TrialDesk:
    """Prints each trial that is heard, the same once however often it is heard."""

    def __init__(self, http: ServerHttp, office: str) -> None:
        self._http = http
        self._office = office
        self._heard: set[int] = set()

    async def take(self, trial: int, slip: Slip, desk: PrintDesk | None, *, late: bool) -> None:
        """Print it, unless it was ordered too long ago, and tell the server what became of it."""
        if trial in self._heard:
            return
        self._heard.add(trial)
        if late:
            await self._tell(trial, _failed(PrintReason.ABANDONED))
        elif desk is None:
            await self._tell(trial, _failed(PrintReason.NO_PRINTER))
        else:
            loop = asyncio.get_running_loop()
            ended: asyncio.Future[Outcome | None] = loop.create_future()

            def end(outcome: Outcome | None) -> None:
                loop.call_soon_threadsafe(ended.set_result, outcome)

            desk.print_sheet(SheetOrder(slip, f"trial:{trial}", end))
            await self._tell(trial, _told(await ended))

    async def _tell(self, trial: int, report: PrintReport) -> None:
        for _ in range(_MOST_TRIES):
            try:
                await self._http.report_trial(self._office, trial, report)
            except (LostAnswerError, RefusalError) as failed:
                if isinstance(failed, RefusalError) and not failed.passes:
                    log.warning("the trial %s is not asked after: %s", trial, failed)
                    return
                await asyncio.sleep(_RETRY_SECONDS)
            else:
                return


def went_out(end: Outcome | None) -> bool:
    """Tell whether all of a sheet went to the printer."""
    return end is not None and end.result in {Result.PRINTED, Result.UNCONFIRMED}


def _told(end: Outcome | None) -> PrintReport:
    if end is None:
        return _failed(PrintReason.ERROR)
    if end.result is Result.UNCONFIRMED:
        return PrintReport(result="sent")
    if end.result is Result.PRINTED:
        return PrintReport(result="printed")
    known = end.cause is not None and end.cause.value in set(PrintReason)
    return _failed(PrintReason(end.cause.value) if end.cause is not None and known else None)


def _failed(reason: PrintReason | None) -> PrintReport:
    return PrintReport(result="failed", reason=reason)
