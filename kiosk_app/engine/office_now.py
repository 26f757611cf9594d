"""How the office is now: the server's snapshot, kept fresh by events and by asking again."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from kiosk_app.engine.messages import Happening, LinesChanged, Message, Picture, SlipOrdered, Told
from kiosk_app.engine.server_http import LostAnswerError, RefusalError, ServerHttp
from server.contract.answers import Office
from server.contract.events import ServiceClosed

log = logging.getLogger(__name__)

FRESH_SECONDS = 1.0
"""The office is asked for again at most so often."""
STALE_SECONDS = 30.0
"""The office is asked for again at least so often."""


class OfficeNow:
    """The office as last heard; `on_change` gets every new version."""

    def __init__(self, on_change: Callable[[Office], None]) -> None:
        self._on_change = on_change
        self._office: Office | None = None
        self._known = asyncio.Event()
        self._stale = asyncio.Event()
        self.clock_offset = timedelta(0)
        """How much the server's clock is ahead of this machine's."""

    async def known(self) -> Office:
        """Wait for the first answer and give the latest."""
        await self._known.wait()
        assert self._office is not None  # noqa: S101 -- set before the event
        return self._office

    def replace(self, office: Office) -> None:
        """Take a whole new version, straight from the server."""
        self.clock_offset = office.server_time - datetime.now(UTC)
        self._change(office)

    def hear(self, message: Message) -> None:
        """Take a message of the live feed: a snapshot, or an event."""
        match message:
            case Picture(_, office):
                self.replace(office)
            case Happening(_, told) if self._office is not None:
                self._take(self._office, told)

    def _take(self, office: Office, told: Told | None) -> None:
        match told:
            case LinesChanged():
                self._change(_with_lines(office, told.waiting))
            case ServiceClosed():
                self._change(_with_service_closed(office, told))
            case SlipOrdered():
                return
        self._stale.set()

    async def refresh_for_ever(self, http: ServerHttp, code: str) -> None:
        """Ask again after events and at the latest every 30 s, at most once a second."""
        while True:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(STALE_SECONDS):
                    await self._stale.wait()
            self._stale.clear()
            try:
                self.replace(await http.office(code))
            except (LostAnswerError, RefusalError) as failed:
                log.info("the office could not be asked for: %s", failed)
            await asyncio.sleep(FRESH_SECONDS)

    def _change(self, office: Office) -> None:
        self._office = office
        self._known.set()
        self._on_change(office)


def _with_lines(office: Office, waiting: Mapping[str, int]) -> Office:
    services = [
        service.model_copy(update={"waiting": waiting[service.code]})
        if service.code in waiting
        else service
        for service in office.services
    ]
    return office.model_copy(update={"services": services})


def _with_service_closed(office: Office, closed: ServiceClosed) -> Office:
    services = [
        service.model_copy(update={"open": False, "reopens_at": closed.reopens_at})
        if service.code == closed.service
        else service
        for service in office.services
    ]
    return office.model_copy(update={"services": services})
