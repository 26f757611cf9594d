"""A kiosk that knows who it is, at work: effects of the flow in, news out."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from kiosk_app.engine.asking import Asker, NoNumber
from kiosk_app.engine.clip_fetch import ClipFetch
from kiosk_app.engine.clip_store import ClipStore
from kiosk_app.engine.journal import Asking, Job, JobResult, Journal, Slip
from kiosk_app.engine.live_feed import LiveFeed
from kiosk_app.engine.look_ups import LookUps
from kiosk_app.engine.messages import DoorTurned, Happening, Message, SlipOrdered, TrialOrdered
from kiosk_app.engine.office_now import OfficeNow
from kiosk_app.engine.ordered_slip import LASTS, NoDesk, OrderedSlip
from kiosk_app.engine.print_desk import PrintDesk, SheetOrder, SlipPrinter
from kiosk_app.engine.rejoining import Rejoining
from kiosk_app.engine.reporting import Reporter
from kiosk_app.engine.scanner import Scanner
from kiosk_app.engine.server_http import Address, ServerHttp
from kiosk_app.engine.to_its_end import to_its_end
from kiosk_app.engine.trial_slip import TrialDesk, went_out
from kiosk_app.rules import card_moves, look_up_moves, moves
from kiosk_app.rules.moves import Effect, News
from kiosk_app.words.checklists import checklist_of
from server.contract.answers import OwnDevice, Procedure
from server.contract.languages import VIETNAMESE
from server.contract.live import DeviceStatus
from server.contract.states import DeviceKind, TroubleCode

log = logging.getLogger(__name__)

HELP_SECONDS = 60.0
"""So long staff see that somebody at the kiosk needs a person."""
GRACE_SECONDS = 3.0
"""A connection that comes back within this time was never down for whoever stands at the glass."""
LATE = timedelta(seconds=120)
"""A number answered later finds nobody: it is not printed, and staff are told."""
FORGET_SECONDS = 6 * 3_600.0
"""So often the journal is rid of what ended long ago: a kiosk runs for months."""


class Duty:
    """Lives in one event loop, but for the printer's thread."""

    def __init__(
        self,
        *,
        http: ServerHttp,
        address: Address,
        me: OwnDevice,
        journal: Journal,
        printer: SlipPrinter | None,
        office: OfficeNow,
        on_news: Callable[[News], None],
        version: str,
        clips: ClipStore,
        scanner: Scanner | None,
        standing_trouble: TroubleCode | None = None,
    ) -> None:
        self._http = http
        self._me, self._journal, self._on_news = me, journal, on_news
        self._version, self._scanner, self._rejoining = version, scanner, Rejoining(http, on_news)
        self._loop, self._office = asyncio.get_running_loop(), office
        self._clips = ClipFetch(http, clips)
        self._look_ups = LookUps(http, me.office, on_news)
        self._trials = TrialDesk(http, me.office)
        self._asker = Asker(http, me.office, journal)
        self._reporter = Reporter(
            http, me.office, journal, lambda ticket: on_news(moves.StaffTold(ticket))
        )
        self._feed = LiveFeed(
            address,
            me.office,
            on_message=self._heard,
            on_up=self._connected,
            on_down=self._disconnected,
            status=self._status,
        )
        self._desk = (
            PrintDesk(printer, journal, self._print_ended, self._printer_trouble)
            if printer
            else None
        )
        self._printer_needs = None if printer else TroubleCode.NO_PRINTER
        self._help_until, self._standing_trouble = float("-inf"), standing_trouble
        self._down_timer: asyncio.TimerHandle | None = None
        self._keys: dict[int, str] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self, effects: asyncio.Queue[Effect]) -> None:
        """Work until cancelled; a slip that is being printed is waited for."""
        if self._desk:
            self._desk.start()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._feed.run())
                group.create_task(self._reporter.run())
                group.create_task(self._office.refresh_for_ever(self._http, self._me.office))
                group.create_task(self._resume())
                group.create_task(self._keep_the_voice())
                group.create_task(self._forget_what_is_old())
                while True:
                    self._perform(await effects.get())
        finally:
            await to_its_end(self._let_go())

    async def _let_go(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._desk:
            await asyncio.to_thread(self._desk.stop)

    def _perform(self, effect: Effect) -> None:
        if isinstance(effect, look_up_moves.Effect | card_moves.HashCard):
            self._look_up(effect)
            return
        match effect:
            case moves.AskNumber(visit, service, priority, language, by, also, card):
                asking = Asking(
                    *(str(uuid4()), service, priority, language, datetime.now(UTC)),
                    *(False, by, also, card),
                )
                self._keys = {visit: asking.key}
                self._journal.ask(asking)
                self._spawn(self._obtain(visit, asking))
            case moves.GiveUpVisit(visit):
                if key := self._keys.get(visit):
                    self._journal.leave(key)
            case moves.StillWaiting(visit):
                if key := self._keys.get(visit):
                    self._journal.stay(key, datetime.now(UTC))
            case moves.PrintAgain(ticket_id):
                self._spawn(self._print_again(ticket_id))
            case moves.Rejoin(code):
                self._spawn(self._rejoining.ask(code))
            case moves.CallHelp():
                self._help_until = self._loop.time() + HELP_SECONDS
                self._feed.tell_status()
                self._loop.call_later(HELP_SECONDS, self._feed.tell_status)

    def _look_up(self, effect: look_up_moves.Effect | card_moves.HashCard) -> None:
        match effect:
            case card_moves.HashCard(number):
                self._spawn(self._look_ups.hash_card(number))
            case look_up_moves.Search(query):
                self._spawn(self._look_ups.search(query))
            case look_up_moves.OpenProcedure(code):
                self._look_ups.give_up()
                self._spawn(self._look_ups.open(code))
            case look_up_moves.FindDossier(code, office):
                self._spawn(self._look_ups.find_dossier(code, office))
            case look_up_moves.FindAppointment(code):
                self._spawn(self._look_ups.find_appointment(code))
            case look_up_moves.PrintChecklist(procedure, language):
                self._spawn(self._print_checklist(procedure, language))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("a task of the kiosk failed", exc_info=error)

    async def _resume(self) -> None:
        """Go on with what a power cut left: slips not begun, and unanswered keys."""
        office = await self._office.known()
        for job in self._journal.unsent_jobs():
            if self._desk and datetime.now(UTC) - job.made_at < LATE:
                self._desk.enqueue(job, office)
            else:
                self._abandon(job)
        for asking in self._journal.open_askings():
            self._spawn(self._obtain(moves.RESUMED_VISIT, asking, asked_before=True))

    async def _keep_the_voice(self) -> None:
        # Where a language has no voice, what its visitor hears is Vietnamese; agents say nothing.
        languages = dict.fromkeys((*(await self._office.known()).languages, VIETNAMESE))
        if self._me.kind is DeviceKind.KIOSK:
            await self._clips.run([*languages])

    async def _forget_what_is_old(self) -> None:
        while True:
            self._journal.forget(datetime.now(UTC))
            await asyncio.sleep(FORGET_SECONDS)

    async def _obtain(self, visit: int, asking: Asking, *, asked_before: bool = False) -> None:
        answer = await self._asker.obtain(asking, asked_before=asked_before)
        if isinstance(answer, NoNumber):
            self._on_news(moves.IssueRefused(visit, answer.code, answer.reopens_at))
            return
        now = datetime.now(UTC)
        job = Job(f"{answer.id}:1", answer, asking.language, 1, now)
        if now - self._journal.seen_at(asking) >= LATE or self._journal.has_left(asking.key):
            self._journal.answer(asking.key, job, Slip.ABANDONED)
            self._reporter.wake()
            return
        is_new = self._journal.answer(asking.key, job, Slip.TO_PRINT if self._desk else Slip.NONE)
        self._on_news(moves.Issued(visit, answer))
        if self._desk and is_new:
            self._desk.enqueue(job, await self._office.known())

    def _abandon(self, job: Job) -> None:
        """Tell staff of a number that nobody holds."""
        self._journal.end_job(job.id, "refused", "abandoned")
        self._reporter.wake()

    async def _print_again(self, ticket_id: str) -> None:
        job = self._journal.reprint_of(ticket_id, datetime.now(UTC))
        if self._desk and job:
            self._desk.take(job, await self._office.known())

    async def _print_checklist(self, procedure: Procedure, language: str) -> None:
        office = await self._office.known()
        wall = datetime.now(UTC) + self._office.clock_offset
        now = wall.astimezone(ZoneInfo(office.timezone))
        checklist = checklist_of(procedure, office, language, now)
        code = procedure.code
        order = SheetOrder(
            checklist,
            f"checklist:{code}:{uuid4()}",
            lambda end: self._on_news(look_up_moves.ChecklistEnded(code, went_out(end))),
        )
        if self._desk:
            self._desk.print_sheet(order)

    def _heard(self, message: Message) -> None:
        self._office.hear(message)
        match message:
            case Happening(_, SlipOrdered() as ordered, at) if ordered.device == self._me.id:
                desk = self._desk or NoDesk(self._journal, self._reporter.wake)
                one = OrderedSlip(ordered.ticket.id, ordered.copy, at)
                self._spawn(one.come(self._http, self._me.office, self._office, desk))
            case Happening(seq, TrialOrdered(device, slip), at) if device == self._me.id:
                late = datetime.now(UTC) + self._office.clock_offset - at > LASTS
                self._spawn(self._trials.take(seq, slip, self._desk, late=late))
            case DoorTurned(url):
                self._on_news(moves.DoorTurned(url))

    def _connected(self) -> None:
        if self._down_timer:
            self._down_timer.cancel()
            self._down_timer = None
        self._asker.wake()
        self._reporter.wake()
        self._clips.wake()
        self._on_news(moves.Connected())

    def _disconnected(self, why: moves.Away) -> None:
        if self._down_timer and why is moves.Away.LOST:
            return
        if self._down_timer:
            self._down_timer.cancel()
        # Who was sent away is not taken back within a moment.
        seconds = GRACE_SECONDS if why is moves.Away.LOST else 0.0
        self._down_timer = self._loop.call_later(seconds, self._on_news, moves.Disconnected(why))

    def _status(self, seq: int | None) -> dict[str, Any]:
        helping = self._loop.time() < self._help_until
        scanner = self._scanner.trouble if self._scanner else None
        trouble = self._printer_needs or self._journal.trouble or scanner or self._standing_trouble
        said = TroubleCode.HELP if helping else trouble
        status = DeviceStatus(version=self._version, seq=seq, trouble=said)
        return status.model_dump(mode="json", exclude={"sound", "queue"})

    def _print_ended(self, ticket_id: str, result: JobResult) -> None:
        self._loop.call_soon_threadsafe(self._reporter.wake)
        printed = result in {"printed", "unconfirmed"}
        self._on_news(moves.PrintEnded(ticket_id, printed, confirmed=result != "unconfirmed"))

    def _printer_trouble(self, trouble: str | None) -> None:
        self._loop.call_soon_threadsafe(self._take_trouble, trouble)

    def _take_trouble(self, trouble: str | None) -> None:
        self._printer_needs = None if trouble is None else TroubleCode(trouble)
        self._feed.tell_status()
