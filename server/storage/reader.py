"""Reads in threads, each inside one steady snapshot of the database."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import NamedTuple, TypeVar, cast

from sqlalchemy import Connection, Engine, bindparam, select
from sqlalchemy.exc import DBAPIError

from server.contract.problems import ProblemCode
from server.domain.call_plan import CallPlan
from server.refusal import Refusal
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.tables import HISTORY, OFFICE
from server.storage.tables.rows import DatabaseHistory
from server.storage.wait.kept_promises import Records
from server.storage.wait.line_now import Lines
from server.storage.wait.live_line import LiveLine
from server.storage.wait.pace import Pace, PaceCache
from server.storage.wait.plan_events import KEEP

LOG = logging.getLogger(__name__)

Answer = TypeVar("Answer")
READERS = 4


class OfficeState(NamedTuple):
    """How far an office is: its last event, its open day, its set-up."""

    seq: int
    business_day: date | None
    plan_version: int


OFFICE_STATE = Query(
    OfficeState,
    select(OFFICE.c.seq, OFFICE.c.business_day, OFFICE.c.plan_version).where(
        OFFICE.c.code == bindparam("office")
    ),
)
HISTORY_ROWS = Query(DatabaseHistory, select(HISTORY))


class LastEvent(NamedTuple):
    """The last event of an office."""

    code: str
    seq: int


LAST_EVENTS = Query(LastEvent, select(OFFICE.c.code, OFFICE.c.seq))


def open_day(connection: Connection, office: str) -> date | None:
    """Name the business day that an office has open; None before its first."""
    state = OFFICE_STATE.first(connection, office=office)
    return None if state is None else state.business_day


class Reader:
    """Runs reads off the event loop and keeps what changes seldom."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime], public_url: str) -> None:
        self._engine = engine
        self._clock = clock
        self._threads = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._plans: dict[str, OfficePlan] = {}
        self._refreshing: dict[str, asyncio.Task[None]] = {}
        self._live: dict[str, LiveLine] = {}
        self._after: dict[str, tuple[OfficeNow, int]] = {}
        self._looking: dict[str, asyncio.Task[None]] = {}
        self.paces = PaceCache()
        self.lines = Lines(self.paces)
        self.records = Records()
        self.public_url = public_url

    def now(self) -> datetime:
        """Tell the office's time, by which every read is done."""
        return self._clock()

    def close(self) -> None:
        """End the threads."""
        self._threads.shutdown()

    async def read(self, work: Callable[[Connection], Answer]) -> Answer:
        """Run a read in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._run, work)

    def _run(self, work: Callable[[Connection], Answer]) -> Answer:
        with self._engine.connect() as connection, connection.begin():
            return work(connection)

    async def read_office(
        self, code: str, work: Callable[["OfficeMoment"], Answer]
    ) -> tuple[Answer, int]:
        """Run a read on one office; answers with the `seq` at which it is true.

        Raises:
            Refusal: `unknown_office`.
        """

        def on_office(connection: Connection) -> tuple[Answer, int]:
            reading, seq = self._office(connection, code)
            return work(reading), seq

        return await self.read(on_office)

    def _office(self, connection: Connection, code: str) -> tuple["OfficeMoment", int]:
        state = OFFICE_STATE.first(connection, office=code)
        if state is None:
            raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=code)
        plan = self._plans.get(code)
        if plan is None or plan.version != state.plan_version:
            plan = cast("OfficePlan", read_plan(connection, code))
            self._plans[code] = plan
        now = self._clock()
        paces = self.paces.measure(connection, plan, now)
        calls = self.lines.read(connection, plan, state.seq)
        live = self._live_line(plan, state.seq, now)
        at = OfficeMoment(connection, live, plan, paces, calls, now, self.public_url)
        return at, state.seq

    def _live_line(self, plan: OfficePlan, seq: int, now: datetime) -> LiveLine:
        found = self._live.get(plan.code)
        if found is None or found.seq != seq or abs(now - found.now) >= KEEP:
            found = self._live[plan.code] = LiveLine(plan, seq, now)
        return found

    async def after(self, code: str, seq: int, age: timedelta = timedelta.max) -> "OfficeNow":
        """Give an office as it is after an event, or later: read once for all who ask.

        One that was read longer ago than `age` is read again: waits go on between events.

        Raises:
            Refusal: `unknown_office`.
        """
        while (
            (known := self._after.get(code)) is None
            or known[1] < seq
            or abs(self._clock() - known[0].now) > age
        ):
            looking = self._looking.get(code)
            if looking is None:
                looking = self._looking[code] = asyncio.create_task(self._look(code))
            await asyncio.shield(looking)
        return known[0]

    async def _look(self, code: str) -> None:
        try:
            self._after[code] = await self.read_office(code, OfficeMoment.without_tables)
        finally:
            self._looking.pop(code, None)

    async def latest_paces(self, code: str) -> Mapping[str, Pace]:
        """Answer how fast each service goes, at once: a stale measure is renewed behind it.

        Raises:
            Refusal: `unknown_office`.
        """
        paces, fresh = self.paces.latest(code)
        if paces is None:
            measured, _ = await self.read_office(code, lambda at: at.paces)
            return measured
        if not fresh and code not in self._refreshing:
            self._refreshing[code] = asyncio.create_task(self._refresh_paces(code))
        return paces

    async def _refresh_paces(self, code: str) -> None:
        try:
            await self.read_office(code, lambda _: None)
        except (Refusal, DBAPIError):
            LOG.warning("the waits of %s could not be measured anew", code, exc_info=True)
        finally:
            self._refreshing.pop(code, None)

    async def epoch(self) -> str:
        """Name this database's history."""
        [history] = await self.read(HISTORY_ROWS.all)
        return history.epoch

    async def offices(self) -> dict[str, int]:
        """List the offices and the last event of each."""
        return {one.code: one.seq for one in await self.read(LAST_EVENTS.all)}


class OfficeNow:
    """What is told of one office at one moment, without its tables."""

    __slots__ = ("calls", "now", "paces", "plan", "public_url")

    def __init__(
        self,
        plan: OfficePlan,
        paces: Mapping[str, Pace],
        calls: CallPlan,
        now: datetime,
        public_url: str,
    ) -> None:
        self.plan = plan
        self.paces = paces
        self.calls = calls
        self.now = now
        self.public_url = public_url


class OfficeMoment(OfficeNow):
    """One office at one moment: what read functions take."""

    __slots__ = ("connection", "live")

    def __init__(
        self,
        connection: Connection,
        live: LiveLine,
        plan: OfficePlan,
        paces: Mapping[str, Pace],
        calls: CallPlan,
        now: datetime,
        public_url: str,
    ) -> None:
        super().__init__(plan, paces, calls, now, public_url)
        self.connection = connection
        self.live = live

    def with_plan(self, plan: OfficePlan) -> "OfficeMoment":
        """Give the same moment as it would be with another set-up."""
        return OfficeMoment(
            *(self.connection, self.live, plan, self.paces, self.calls, self.now, self.public_url)
        )

    def without_tables(self) -> OfficeNow:
        """Give what may be kept when the read is over."""
        return OfficeNow(self.plan, self.paces, self.calls, self.now, self.public_url)
