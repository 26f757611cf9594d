"""The kiosk without its glass: server, journal and printer behind a few calls, for any front."""

import asyncio
import logging
import sqlite3
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from kiosk_app.engine.away_log import AwayLog
from kiosk_app.engine.clip_store import ClipStore
from kiosk_app.engine.duty import Duty
from kiosk_app.engine.journal import Journal
from kiosk_app.engine.office_now import OfficeNow
from kiosk_app.engine.print_desk import SlipPrinter
from kiosk_app.engine.scanner import Scanner
from kiosk_app.engine.server_http import (
    Address,
    LostAnswerError,
    RefusalError,
    ServerHttp,
    away_of,
    pause_after,
)
from kiosk_app.rules.moves import Disconnected, Effect, News, OfficeChanged
from server.contract.answers import OwnDevice
from server.contract.states import TroubleCode

log = logging.getLogger(__name__)

VOICE = "voice"
"""The folder, beside the journal, in which the voice's clips are kept."""
_RETRY_SECONDS = 2.0


class KioskCore:
    """Runs in threads of its own, from which `on_news` is called.

    Use it as the glass does: `start`, then `perform` the flow's effects, `stop` at the end.
    Without a printer numbers are only shown.
    """

    def __init__(
        self,
        *,
        address: Address,
        journal_path: Path,
        printer: SlipPrinter | None,
        on_news: Callable[[News], None],
        version: str = "",
        clips: ClipStore | None = None,
        scanner: Scanner | None = None,
        standing_trouble: TroubleCode | None = None,
    ) -> None:
        """Open the journal; nothing is asked of the server yet.

        `standing_trouble` is what staff are told while nothing else is wrong.

        Raises:
            OSError: the journal's folder cannot be made.
        """
        self._address = address
        self._printer = printer
        self._on_news = AwayLog(on_news)
        self._version = version
        self._scanner = scanner
        self._standing_trouble = standing_trouble
        self._clips = clips or ClipStore(journal_path.parent / VOICE)
        self._journal = Journal(journal_path)
        if printer and self._journal.last_was_torn():
            printer.expect_half_a_slip()
        self._runner = asyncio.Runner(loop_factory=asyncio.new_event_loop)
        self._loop = self._runner.get_loop()
        self._stop_asked = asyncio.Event()
        self._effects: asyncio.Queue[Effect] = asyncio.Queue()
        self._office = OfficeNow(lambda office: self._on_news(OfficeChanged(office)))
        self._thread = threading.Thread(target=self._run, name="kiosk-core", daemon=True)

    def server_now(self) -> datetime:
        """The time by the server's clock, as far as it is known."""
        return datetime.now(UTC) + self._office.clock_offset

    def start(self) -> None:
        """Begin to work."""
        self._thread.start()

    def perform(self, effect: Effect) -> None:
        """Do what the flow asks; answers come as news."""
        self._loop.call_soon_threadsafe(self._effects.put_nowait, effect)

    def stop(self) -> None:
        """End all work; what is unfinished stays in the journal."""
        self._loop.call_soon_threadsafe(self._stop_asked.set)
        self._thread.join()
        self._journal.close()

    def _run(self) -> None:
        with self._runner:
            self._runner.run(self._live_until_stopped())

    async def _live_until_stopped(self) -> None:
        async with asyncio.TaskGroup() as group:
            work = group.create_task(self._live())
            await self._stop_asked.wait()
            work.cancel()

    async def _live(self) -> None:
        while True:
            try:
                async with ServerHttp(self._address) as http:
                    await self._on_duty(http)
            except* (OSError, ArithmeticError, LookupError, TypeError, ValueError, sqlite3.Error):
                # A fault of ours must not leave a dead glass: say so, and begin anew.
                log.exception("the kiosk's work broke off")
                self._on_news(Disconnected())
            await asyncio.sleep(_RETRY_SECONDS)

    async def _on_duty(self, http: ServerHttp) -> None:
        duty = Duty(
            http=http,
            address=self._address,
            me=await self._introduce(http),
            journal=self._journal,
            printer=self._printer,
            office=self._office,
            on_news=self._on_news,
            version=self._version,
            clips=self._clips,
            scanner=self._scanner,
            standing_trouble=self._standing_trouble,
        )
        await duty.run(self._effects)

    async def _introduce(self, http: ServerHttp) -> OwnDevice:
        """Learn who this kiosk is; a server that is not there yet will be."""
        told = ""
        while True:
            try:
                return await http.me()
            except (LostAnswerError, RefusalError) as failed:
                if str(failed) != told:
                    log.warning("the server does not say who this kiosk is: %s", failed)
                    told = str(failed)
                why = away_of(failed.status if isinstance(failed, RefusalError) else 0)
                self._on_news(Disconnected(why))
                await asyncio.sleep(pause_after(why, _RETRY_SECONDS))
