"""The one writer: many acts a commit, each whole or not at all, answered after the commit."""

import asyncio
import logging
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, OperationalError

from server.clock_watch import ClockWatch
from server.contract.events import Event
from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.office_lock import hold_office
from server.storage.outbox import Entry
from server.storage.prepared import run_driver
from server.storage.queued_act import Act, Answer, FailedActError, QueuedAct, answer_all
from server.storage.set_up.log_change import log_change
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.storage_faults import (
    MENDED_BY_A_COPY,
    StorageFault,
    UnknownOutcomeError,
    as_refusal,
    drop,
    lasting_fault,
)
from server.storage.transaction import OfficeTransaction, finish
from server.storage.under_way import UnderWay
from server.storage.wait.line_now import Lines
from server.storage.wiping import Wiping
from server.texts import say

LOG = logging.getLogger(__name__)

Tell = Callable[[Sequence[Entry[Event]]], None]
MOST_ACTS_A_COMMIT = 64
MOST_ACTS_QUEUED = 4_000
"""Beyond this an act is refused at once as busy: better than an answer nobody waits for."""


class Writer:
    """Runs acts in a thread of its own, batched into durable commits.

    `committed` is called in the thread with every batch's events once they are durable and
    before the answers go out; `answered` after they did: a full hall is told after who pressed.
    """

    def __init__(
        self,
        engine: Engine,
        clock: Callable[[], datetime],
        committed: Tell,
        public_url: str,
        lines: Lines,
        watch: ClockWatch | None = None,
        answered: Tell | None = None,
    ) -> None:
        self._public_url = public_url
        self._told = lines
        self._engine = engine
        self._clock = clock
        self._watch = watch
        self._committed = committed
        self._answered = answered
        self._wiping = Wiping()
        self._acts: deque[QueuedAct[Any] | None] = deque()
        self.under_way = UnderWay()
        self._wake = threading.Event()
        self._arriving: set[asyncio.AbstractEventLoop] = set()
        self._plans: dict[str, OfficePlan] = {}
        self._lines: dict[str, tuple[int, dict[str, int] | None]] = {}
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self.fault: StorageFault | None = None
        """Why nothing can be written until somebody mends it."""

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    @property
    def alive(self) -> bool:
        """Whether acts are being written."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Write what is queued, then end."""
        self._acts.append(None)
        self._wake.set()
        self._thread.join()

    async def do(self, office: str, act: Act[Answer]) -> Answer:
        """Do an act on an office and wait until it is durable.

        Raises:
            Refusal: the act's own, `unknown_office`, or `busy`.
        """
        if len(self._acts) >= MOST_ACTS_QUEUED:
            raise Refusal(ProblemCode.BUSY, retry_after=1)
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Answer] = loop.create_future()
        self._acts.append(QueuedAct(office, act, future, loop))
        if loop not in self._arriving:
            self._arriving.add(loop)
            loop.call_soon(self._hand_over, loop, 0)
        with self.under_way.one():
            return await future

    def _hand_over(self, loop: asyncio.AbstractEventLoop, before: int) -> None:
        """Wake the thread once a round of the loop brings no more acts: they share a commit."""
        queued = len(self._acts)
        if before < queued < MOST_ACTS_A_COMMIT:
            loop.call_soon(self._hand_over, loop, queued)
            return
        self._arriving.discard(loop)
        self._wake.set()

    def _run(self) -> None:
        connection: Connection | None = None
        while True:
            batch, stop = self._next_batch()
            if batch:
                connection = self._write_and_answer(connection, batch)
            if stop:
                drop(connection)
                return

    def _write_and_answer(
        self, connection: Connection | None, batch: list[QueuedAct[Any]]
    ) -> Connection | None:
        """Do a batch; answers the connection for the next, None when this one failed."""
        events: Sequence[Entry[Event]] = []
        try:
            connection = connection or self._engine.connect()
            answers, events = self._write(connection, batch)
        except Exception as fault:  # noqa: BLE001 - told in the log, and to whoever waits
            self._note(fault, len(batch))
            drop(connection)
            connection = None
            answers = [as_refusal(fault)] * len(batch)
        if events:
            self.mended()
            self._committed(events)
        answer_all(batch, answers)
        if events and self._answered:
            self._answered(events)
        self._wiping.settle(connection)
        return connection

    def _note(self, why: Exception, acts: int) -> None:
        if not self.lasts(why):
            LOG.error("a commit failed; its %d acts are undone", acts, exc_info=why)

    def lasts(self, why: Exception) -> bool:
        """Note a fault that lasts; the log tells of it once, with what to do."""
        fault = lasting_fault(why)
        if fault is not None and fault is not self.fault:
            remedy = say("problems", "en", f"storage_failed.{fault}")
            LOG.error("nothing can be written (%s): %s", fault, remedy)
        self.fault = fault or self.fault
        return fault is not None

    def mended(self) -> None:
        """Note that something was written; that mends no damage, which is elsewhere in the file."""
        if self.fault is not None and self.fault not in MENDED_BY_A_COPY:
            LOG.info("the database is written again; it was %s", self.fault)
            self.fault = None

    def _next_batch(self) -> tuple[list[QueuedAct[Any]], bool]:
        self._wake.wait()
        self._wake.clear()
        batch: list[QueuedAct[Any]] = []
        while self._acts and len(batch) < MOST_ACTS_A_COMMIT:
            one = self._acts.popleft()
            if one is None:
                return batch, True
            batch.append(one)
        if self._acts:
            self._wake.set()
        # One order for all processes, or two batches could wait for each other's offices.
        batch.sort(key=lambda queued: queued.office)
        return batch, False

    def _write(
        self, connection: Connection, batch: list[QueuedAct[Any]]
    ) -> tuple[list[Any], Sequence[Entry[Event]]]:
        """Do a batch in one commit.

        An act that fails is rare: only then is the batch done again, a savepoint around each.
        """
        try:
            return self._commit(connection, batch, self._trust)
        except FailedActError as failed:
            if isinstance(failed.why, OperationalError) or lasting_fault(failed.why):
                # The database, not the act.
                raise failed.why from None
            if len(batch) == 1:
                return [failed.why], []
            return self._commit(connection, batch, self._attempt)

    def _commit(
        self,
        connection: Connection,
        batch: list[QueuedAct[Any]],
        do: Callable[[OfficeTransaction, Act[Any]], Any],
    ) -> tuple[list[Any], Sequence[Entry[Event]]]:
        offices: dict[str, OfficeTransaction] = {}
        answers: list[Any] = []
        with connection.begin() as transaction:
            for queued in self._with_latecomers(batch, offices):
                try:
                    office = offices.get(queued.office) or self._lock(connection, queued.office)
                except Refusal as refusal:
                    answers.append(refusal)
                    continue
                offices[queued.office] = office
                answers.append(do(office, queued.act))
            events = finish(*offices.values())
            plans = {
                code: self._told.after_acts(connection, one.plan, one.since, one.events)
                for code, one in offices.items()
                if one.events
            }
            try:
                transaction.commit()
            except DBAPIError as fault:
                if fault.connection_invalidated:
                    raise UnknownOutcomeError from fault
                raise
        for code, office in offices.items():
            self._plans[code] = office.plan
            self._lines[code] = (office.seq, office.counted())
            self._wiping.owed |= office.wiped
        for code, plan in plans.items():
            self._told.known(code, plan)
        return answers, events

    def _with_latecomers(
        self, batch: list[QueuedAct[Any]], offices: Mapping[str, OfficeTransaction]
    ) -> Iterator[QueuedAct[Any]]:
        """Go through a batch, then let acts that came meanwhile share its commit.

        Only acts of offices that are locked already: locks are taken in one order.
        """
        yield from batch
        while self._acts and len(batch) < MOST_ACTS_A_COMMIT:
            late = self._acts[0]
            if late is None or late.office not in offices:
                return
            self._acts.popleft()
            batch.append(late)
            yield late

    def _lock(self, connection: Connection, code: str) -> OfficeTransaction:
        held = hold_office(connection, code)
        if held is None:
            raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=code)
        plan = self._plans.get(code)
        if plan is None or plan.version != held.plan_version:
            known, plan = plan, cast("OfficePlan", read_plan(connection, code))
            log_change(known, plan)
        counted_at, waiting = self._lines.get(code, (None, None))
        return OfficeTransaction(
            connection,
            plan,
            held.seq,
            held.business_day,
            self._public_url,
            # Whatever moves the line appends an event: no new one, and the count still holds.
            dict(waiting) if waiting is not None and counted_at == held.seq else None,
            held.last_place,
            held.doubted_day,
            self._watch,
        )

    def _trust(self, office: OfficeTransaction, act: Act[Any]) -> Any:
        try:
            return act(office, self._clock())
        except Exception as why:
            raise FailedActError(why) from why

    def _attempt(self, office: OfficeTransaction, act: Act[Any]) -> Any:
        connection = office.connection
        mark = office.mark()
        run_driver(connection, "SAVEPOINT act")
        try:
            answer = act(office, self._clock())
        except Exception as refused:  # noqa: BLE001 - handed to whoever awaits the answer
            run_driver(connection, "ROLLBACK TO SAVEPOINT act")
            run_driver(connection, "RELEASE SAVEPOINT act")
            office.go_back(mark)
            return refused
        run_driver(connection, "RELEASE SAVEPOINT act")
        return answer
