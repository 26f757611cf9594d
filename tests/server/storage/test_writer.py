"""Many acts a commit: each for itself, all durable before any is answered."""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Connection, event, select
from sqlalchemy.exc import DBAPIError, OperationalError

from server.contract.events import Event, OfficeChanged
from server.contract.problems import ProblemCode
from server.contract.requests import IssueTicket
from server.operations.at_counter.act_keys import Press, once
from server.operations.counter.open_counter import open_counter
from server.operations.set_up.set_up_office import set_up_office
from server.operations.ticket.call_next import call_next
from server.operations.ticket.finish_ticket import finish_ticket
from server.operations.ticket.issue_ticket import issue_ticket
from server.operations.ticket.undo_ticket import undo_ticket
from server.refusal import Refusal
from server.storage import prepared
from server.storage import writer as writer_module
from server.storage.database import open_engine
from server.storage.office_lock import hold_office
from server.storage.outbox import Entry
from server.storage.set_up.plan import read_plan
from server.storage.storage_faults import StorageFault
from server.storage.tables import INTERVAL, OFFICE, OUTBOX, TICKET
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, finish
from server.storage.transaction import OfficeTransaction as Tx
from server.storage.wait.line_now import Lines
from server.storage.wait.pace import PaceCache
from server.storage.writer import Writer
from tests.server.storage.stored_office import example_file

NOW = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
CLERK = Actor(user="lan", name="Lan", sign_in="session-1")
HALL = "minh-tam"
Act = Callable[[Tx, datetime], Any]


class Desk:
    """A writer that can be held, so that a test decides what shares a commit."""

    def __init__(self, url: str) -> None:
        self.engine = open_engine(url, writes=True)
        self.told: list[Entry[Event]] = []
        self.commits: list[list[tuple[str, int]]] = []
        self.writer = Writer(
            self.engine, lambda: NOW, self._committed, "http://here", Lines(PaceCache())
        )
        self.writer.start()

    def _committed(self, events: Sequence[Entry[Event]]) -> None:
        self.told.extend(events)
        self.commits.append([(one.office, one.seq) for one in events])

    async def together(self, *acts: Act) -> list[Any]:
        """Do several acts in one commit; answers or refusals in their order."""
        return await self.behind(lambda _tx, _now: None, *((HALL, one) for one in acts))

    async def behind(self, first: Act, *acts: tuple[str, Act]) -> list[Any]:
        """Queue acts of offices while a first one is being done."""
        held, going = threading.Event(), threading.Event()

        def hold(tx: Tx, now: datetime) -> Any:
            going.set()
            held.wait(20)
            return first(tx, now)

        doing = asyncio.create_task(self.writer.do(HALL, hold))
        await asyncio.to_thread(going.wait, 20)
        tasks = [asyncio.create_task(self.writer.do(office, act)) for office, act in acts]
        await asyncio.sleep(0)  # each task runs until its act is queued
        assert len(self.writer._acts) == len(acts)
        held.set()
        await asyncio.gather(doing, return_exceptions=True)
        return await asyncio.gather(*tasks, return_exceptions=True)

    def rows(self, table: Any) -> list[Any]:
        with self.engine.connect() as connection, connection.begin():
            return list(connection.execute(select(table).order_by(*table.primary_key)))


@pytest.fixture
async def desk(office_url: str) -> AsyncIterator[Desk]:
    made = Desk(office_url)
    yield made
    await asyncio.to_thread(made.writer.stop)
    made.engine.dispose()


def issue(key: str, service: str = "A") -> Act:
    request = IssueTicket(service=service)
    return lambda tx, now: issue_ticket(tx, request, key, CLERK, now)


def fail(_tx: Tx, _now: datetime) -> None:
    raise RuntimeError("a fault of ours")


async def test_one_failing_act_leaves_the_others(desk: Desk) -> None:
    first, failed, refused, last = await desk.together(
        issue("1"), fail, issue("2", "none-such"), issue("3")
    )

    assert isinstance(failed, RuntimeError)
    assert isinstance(refused, Refusal)
    assert [first.number, last.number] == ["A001", "A002"]
    assert [one.number for one in sorted(desk.rows(TICKET), key=lambda row: row.number)] == [
        "A001",
        "A002",
    ]


async def test_an_act_undone_half_way_takes_nothing_of_the_others_along(desk: Desk) -> None:
    """The failed act wrote down what acts before it had collected; that must come again."""
    await desk.writer.do(HALL, issue("0"))

    def open_and_call(tx: Tx, now: datetime) -> Any:
        open_counter(tx, "2", CLERK, now, take_over=False)
        return call_next(tx, "2", CLERK, now)

    called = await desk.writer.do(HALL, open_and_call)

    def finish_and_fail(tx: Tx, now: datetime) -> None:
        finish_ticket(tx, called.id, "2", CLERK, now)
        raise RuntimeError("late")

    issued, failed, again = await desk.together(issue("1"), finish_and_fail, issue("2"))

    assert isinstance(failed, RuntimeError)
    history = [(one.ticket, one.step, one.state) for one in desk.rows(INTERVAL)]
    assert (issued.id, 0, "waiting") in history
    assert (again.id, 0, "waiting") in history
    assert len(history) == 4
    seqs = [one.seq for one in desk.rows(OUTBOX)]
    assert seqs == list(range(1, len(seqs) + 1))
    waiting = desk.rows(OUTBOX)[-1].data["waiting"]
    assert waiting == {"A": 2}


async def test_events_are_told_in_order_without_gaps_once_durable(desk: Desk) -> None:
    await desk.together(*(issue(str(number)) for number in range(20)))
    with_rows = [(one.seq, one.type) for one in desk.rows(OUTBOX)]

    told = [(one.seq, one.event.type.value) for one in desk.told]

    assert told == with_rows[1:], "the set-up wrote the first"
    assert with_rows[-1][0] == desk.rows(OFFICE)[0].seq


async def test_an_unknown_office_shares_a_commit_with_others(desk: Desk) -> None:
    answers: Sequence[Any] = await asyncio.gather(
        desk.writer.do(HALL, issue("1")),
        desk.writer.do("nowhere", issue("2")),
        return_exceptions=True,
    )
    known, unknown = answers

    assert isinstance(known, Ticket)
    assert isinstance(unknown, Refusal)
    assert unknown.code is ProblemCode.UNKNOWN_OFFICE


async def test_a_commit_that_fails_answers_busy_and_the_writer_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def away(*_offices: Tx) -> list[Entry[Event]]:
        raise OperationalError("COMMIT", {}, Exception("the disk is full"))

    monkeypatch.setattr("server.storage.writer.finish", away)
    with caplog.at_level(logging.CRITICAL, "server.storage.writer"):
        answers = await asyncio.gather(
            *(desk.writer.do(HALL, issue(str(number))) for number in range(5)),
            return_exceptions=True,
        )
    assert {(type(one), getattr(one, "code", None)) for one in answers} == {
        (Refusal, ProblemCode.BUSY)
    }
    assert all(one.retry_after == 1 for one in answers if isinstance(one, Refusal))
    assert desk.rows(TICKET) == []
    assert desk.told == []

    monkeypatch.setattr("server.storage.writer.finish", finish)
    ticket = await desk.writer.do(HALL, issue("0"))
    assert ticket.number == "A001", "what failed used no number up"


async def test_a_database_that_fails_within_an_act_answers_busy(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    def away(_tx: Tx, _now: datetime) -> None:
        raise OperationalError("INSERT", {}, Exception("the disk is full"))

    with caplog.at_level(logging.CRITICAL, "server.storage.writer"):
        issued, failed = await desk.together(issue("1"), away)
    assert [one.code for one in (issued, failed)] == [ProblemCode.BUSY] * 2
    assert desk.rows(TICKET) == []

    assert (await desk.writer.do(HALL, issue("0"))).number == "A001"


async def test_a_refused_act_alone_changes_nothing(desk: Desk) -> None:
    def write_and_fail(tx: Tx, now: datetime) -> None:
        issue("1")(tx, now)
        raise RuntimeError("late")

    with pytest.raises(RuntimeError):
        await desk.writer.do(HALL, write_and_fail)
    assert desk.rows(TICKET) == []
    assert desk.told == []
    assert (await desk.writer.do(HALL, issue("2"))).number == "A001"


async def test_a_fault_of_ours_in_a_commit_is_not_called_busy(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_offices: Tx) -> list[Entry[Event]]:
        raise ZeroDivisionError

    monkeypatch.setattr("server.storage.writer.finish", broken)
    caplog.set_level(logging.CRITICAL, "server.storage.writer")
    with pytest.raises(ZeroDivisionError):
        await desk.writer.do(HALL, issue("1"))


async def test_a_full_queue_refuses_at_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer_module, "MOST_ACTS_QUEUED", 0)

    with pytest.raises(Refusal) as refused:
        await desk.writer.do(HALL, issue("1"))

    assert refused.value.code is ProblemCode.BUSY
    assert refused.value.retry_after == 1


async def test_a_read_only_database_says_so_once_and_lasts(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    other = open_engine(desk.engine.url.render_as_string(hide_password=False), writes=True)

    @event.listens_for(other, "connect")
    def _(connection: Any, _record: Any) -> None:
        if other.dialect.name == "sqlite":
            connection.execute("PRAGMA query_only=ON")
        else:
            connection.execute("SET default_transaction_read_only=on")
            connection.commit()

    reading = Writer(other, lambda: NOW, desk._committed, "http://here", Lines(PaceCache()))
    reading.start()
    for number in range(2):
        with pytest.raises(Refusal) as refused:
            await reading.do(HALL, issue(str(number)))
        assert refused.value.code is ProblemCode.STORAGE_FAILED
        assert refused.value.reason == "storage_failed.read_only"
    assert (reading.alive, reading.fault) == (True, StorageFault.READ_ONLY)
    [told] = caplog.records
    assert "luot doctor" in told.getMessage()
    await asyncio.to_thread(reading.stop)
    other.dispose()

    assert (await desk.writer.do(HALL, issue("1"))).number == "A001"


async def test_a_locked_database_is_busy(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody else holds the office for longer than an act is worth waiting."""
    url = desk.engine.url.render_as_string(hide_password=False)
    impatient = open_engine(url, writes=True)

    @event.listens_for(impatient, "connect")
    def _(connection: Any, _record: Any) -> None:
        if impatient.dialect.name == "sqlite":
            connection.execute("PRAGMA busy_timeout=20")
        else:
            connection.execute("SET lock_timeout='20ms'")
            connection.commit()

    waiting = Writer(impatient, lambda: NOW, desk._committed, "http://here", Lines(PaceCache()))
    waiting.start()
    holder = open_engine(url, writes=True)
    with holder.connect() as connection, connection.begin():
        hold_office(connection, HALL)
        caplog.set_level(logging.CRITICAL, "server.storage.writer")
        with pytest.raises(Refusal) as refused:
            await waiting.do(HALL, issue("1"))
    assert refused.value.code is ProblemCode.BUSY

    assert (await waiting.do(HALL, issue("1"))).number == "A001"
    await asyncio.to_thread(waiting.stop)
    impatient.dispose()
    holder.dispose()


async def test_an_asker_who_has_gone_holds_up_nobody(desk: Desk) -> None:
    gone = asyncio.create_task(desk.writer.do(HALL, issue("1")))
    await asyncio.sleep(0)
    gone.cancel()

    assert (await desk.writer.do(HALL, issue("2"))).number == "A002"


async def test_stopping_writes_what_is_queued(office_url: str) -> None:
    desk = Desk(office_url)
    tasks = [asyncio.create_task(desk.writer.do(HALL, issue(str(one)))) for one in range(50)]
    await asyncio.sleep(0)

    await asyncio.to_thread(desk.writer.stop)

    assert len({one.number for one in await asyncio.gather(*tasks)}) == 50
    desk.engine.dispose()


async def test_an_act_that_changes_nothing_writes_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    press = Press("press", "device kiosk", "a number of A")

    def again(tx: Tx, now: datetime) -> Any:
        return once(tx, press, now, lambda: [issue("1")(tx, now).id])

    await desk.writer.do(HALL, again)
    statements: list[str] = []
    begin = prepared._DriverCursor.__init__

    def note(cursor: Any, connection: Connection, sql: str) -> None:
        statements.append(sql.split(maxsplit=1)[0])
        begin(cursor, connection, sql)

    monkeypatch.setattr(prepared._DriverCursor, "__init__", note)

    @event.listens_for(desk.engine, "before_cursor_execute")
    def _(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        statements.append(statement.split(maxsplit=1)[0])

    await desk.writer.do(HALL, again)

    assert "SELECT" in statements
    assert "UPDATE" not in statements
    assert "INSERT" not in statements


async def test_undo_in_one_commit_with_what_it_undoes(desk: Desk) -> None:
    await desk.writer.do(HALL, issue("0"))
    await desk.writer.do(HALL, lambda tx, now: open_counter(tx, "2", CLERK, now, take_over=False))
    called: list[Ticket] = []

    def call(tx: Tx, now: datetime) -> Any:
        ticket = call_next(tx, "2", CLERK, now)
        assert ticket is not None
        called.append(ticket)
        return ticket

    def undo(tx: Tx, now: datetime) -> Any:
        return undo_ticket(tx, called[0].id, "2", CLERK, now)

    _, undone = await desk.together(call, undo)

    assert undone.state == "waiting"
    assert [one.state for one in desk.rows(INTERVAL)] == ["waiting", "called", "waiting"]
    assert [one.left_at is None for one in desk.rows(INTERVAL)] == [False, False, True]


def add_other_office(desk: Desk) -> None:
    with desk.engine.begin() as connection:
        set_up_office(connection, example_file("other"), NOW)


def tell(tx: Tx, now: datetime) -> int:
    tx.append(OfficeChanged(), now)
    return tx.seq


async def test_two_offices_events_keep_to_themselves(desk: Desk) -> None:
    add_other_office(desk)

    answers = await asyncio.gather(
        *(desk.writer.do(one, tell) for one in ("other", HALL, "other", HALL))
    )

    assert sorted([answers[0], answers[2]]) == [2, 3]
    assert sorted([answers[1], answers[3]]) == [2, 3]


async def test_acts_that_come_while_others_are_done_share_their_commit(desk: Desk) -> None:
    add_other_office(desk)

    answers = await desk.behind(tell, (HALL, tell), (HALL, tell), ("other", tell), (HALL, tell))

    # Offices are locked in one order, so one that is not locked yet waits for the next commit.
    assert answers == [3, 4, 2, 5]
    assert desk.commits == [[(HALL, 2), (HALL, 3), (HALL, 4)], [(HALL, 5), ("other", 2)]]


async def test_a_latecomer_that_fails_leaves_those_it_joined(desk: Desk) -> None:
    issued, failed, last = await desk.behind(
        issue("0"), (HALL, issue("1")), (HALL, fail), (HALL, issue("2"))
    )

    assert isinstance(failed, RuntimeError)
    assert [issued.number, last.number] == ["A002", "A003"]
    assert len(desk.rows(TICKET)) == 3


async def test_a_commit_holds_so_many_acts_and_no_more(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer_module, "MOST_ACTS_A_COMMIT", 3)

    answers = await asyncio.gather(*(desk.writer.do(HALL, tell) for _ in range(7)))

    assert answers == list(range(2, 9))
    assert [len(one) for one in desk.commits] == [3, 3, 1]


async def test_latecomers_fill_a_commit_and_no_more(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer_module, "MOST_ACTS_A_COMMIT", 3)

    answers = await desk.behind(tell, *((HALL, tell) for _ in range(4)))

    assert answers == [3, 4, 5, 6]
    assert [len(one) for one in desk.commits] == [3, 2]


async def test_acts_of_one_round_of_the_loop_share_a_commit(desk: Desk) -> None:
    await asyncio.gather(*(desk.writer.do(HALL, tell) for _ in range(5)))
    await asyncio.gather(*(desk.writer.do(HALL, tell) for _ in range(2)))

    assert [len(one) for one in desk.commits] == [5, 2]


async def test_acts_go_in_the_order_of_their_offices_and_then_of_their_coming(desk: Desk) -> None:
    add_other_office(desk)
    done: list[str] = []

    def named(name: str) -> Act:
        return lambda _tx, _now: done.append(name)

    acts = [("other", "o1"), (HALL, "h1"), ("other", "o2"), (HALL, "h2")]
    await asyncio.gather(*(desk.writer.do(office, named(name)) for office, name in acts))

    assert done == ["h1", "h2", "o1", "o2"]


async def test_a_queue_holds_so_many_acts_and_no_more(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer_module, "MOST_ACTS_QUEUED", 2)

    answers: Sequence[Any] = await asyncio.gather(
        *(desk.writer.do(HALL, tell) for _ in range(3)), return_exceptions=True
    )

    assert answers[:2] == [2, 3]
    assert answers[2].code is ProblemCode.BUSY


def test_what_a_commit_and_the_queue_hold() -> None:
    assert writer_module.MOST_ACTS_A_COMMIT == 64
    assert writer_module.MOST_ACTS_QUEUED == 4_000


async def test_an_act_sees_the_clock_the_address_and_the_day(desk: Desk) -> None:
    with desk.engine.begin() as connection:
        connection.execute(OFFICE.update().values(business_day=NOW.date(), seq=30))

    def look(tx: Tx, now: datetime) -> tuple[Any, ...]:
        return tx.office, tx.public_url, tx.business_day, tx.seq, now

    here = (HALL, "http://here", NOW.date(), 30, NOW)
    assert await desk.writer.do(HALL, look) == here
    assert await desk.together(look, look) == [here, here]
    with desk.engine.begin() as connection:
        connection.execute(OFFICE.update().values(business_day=None))
    assert (await desk.writer.do(HALL, look))[2] is None


async def test_a_plan_is_read_again_only_when_its_version_changes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def note(connection: Connection, code: str) -> Any:
        asked.append(code)
        return read_plan(connection, code)

    monkeypatch.setattr(writer_module, "read_plan", note)

    def version(tx: Tx, _now: datetime) -> int:
        return tx.plan.version

    first = await desk.writer.do(HALL, version)
    assert await desk.writer.do(HALL, version) == first
    assert asked == [HALL]
    with desk.engine.begin() as connection:
        connection.execute(OFFICE.update().values(plan_version=first + 1))
    assert [await desk.writer.do(HALL, version) for _ in range(2)] == [first + 1] * 2
    assert asked == [HALL, HALL]


async def test_a_count_of_who_waits_is_kept_while_nobody_else_writes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def waiting(tx: Tx, _now: datetime) -> int:
        return tx.waiting("A")

    await desk.writer.do(HALL, issue("1"))
    with desk.engine.begin() as connection:
        connection.execute(TICKET.update().values(state="parked"))
    assert await desk.writer.do(HALL, waiting) == 1, "nobody else wrote an event: it still holds"
    assert await desk.together(waiting, waiting) == [1, 1]
    with desk.engine.begin() as connection:
        connection.execute(OFFICE.update().values(seq=OFFICE.c.seq + 1))
    assert await desk.writer.do(HALL, waiting) == 0, "somebody else wrote: counted again"


async def test_of_two_acts_in_a_commit_each_is_answered(desk: Desk) -> None:
    def slow(tx: Tx, now: datetime) -> Any:
        return issue("1")(tx, now)

    [[unknown, issued], [failed, again]] = [
        await desk.behind(lambda _tx, _now: None, ("a-nowhere", issue("0")), (HALL, slow)),
        await desk.together(fail, issue("2")),
    ]

    assert isinstance(unknown, Refusal)
    assert isinstance(failed, RuntimeError)
    assert [issued.number, again.number] == ["A001", "A002"]


async def test_one_connection_serves_all_commits_and_is_given_back(desk: Desk) -> None:
    await desk.writer.do(HALL, issue("0"))
    taken: list[object] = []
    event.listen(desk.engine, "checkout", lambda *given: taken.append(given))

    await desk.writer.do(HALL, issue("1"))
    await desk.writer.do(HALL, issue("2"))
    assert taken == []
    await asyncio.to_thread(desk.writer.stop)
    assert "Current Checked out connections: 0" in desk.engine.pool.status()


async def test_a_count_of_an_act_that_failed_is_forgotten(desk: Desk) -> None:
    await desk.writer.do(HALL, issue("1"))

    def shift_and_fail(tx: Tx, _now: datetime) -> None:
        tx.shift_waiting("A", 5)
        raise RuntimeError("late")

    with pytest.raises(RuntimeError):
        await desk.writer.do(HALL, shift_and_fail)
    assert await desk.writer.do(HALL, lambda tx, _now: tx.waiting("A")) == 1


async def test_the_line_is_told_of_before_the_answers_go_out(desk: Desk) -> None:
    heard: list[int] = []
    desk.writer._committed = lambda events: heard.append(len(events))

    await desk.writer.do(HALL, tell)
    assert heard == [1]
    await desk.writer.do(HALL, lambda _tx, _now: None)
    assert heard == [1], "a commit without events is told to nobody"


async def test_acts_of_two_loops_are_answered_in_each(desk: Desk) -> None:
    async def ask() -> int:
        return await desk.writer.do(HALL, tell)

    there = asyncio.to_thread(lambda: asyncio.run(ask()))
    here, elsewhere = await asyncio.gather(ask(), there)

    assert {here, elsewhere} == {2, 3}


async def test_a_writer_that_was_stopped_is_not_alive(office_url: str) -> None:
    desk = Desk(office_url)
    alive = [desk.writer.alive]
    assert (desk.writer._thread.daemon, desk.writer._thread.name) == (True, "writer")

    await asyncio.to_thread(desk.writer.stop)

    assert [*alive, desk.writer.alive] == [True, False]
    desk.engine.dispose()


async def test_an_office_is_held_until_the_transaction_ends(desk: Desk) -> None:
    with desk.engine.begin() as connection:
        connection.execute(OFFICE.update().values(seq=12, business_day=NOW.date()))
        version = connection.scalar(select(OFFICE.c.plan_version))
        held = hold_office(connection, HALL)
        assert held == (12, NOW.date(), version, None, None)
        assert hold_office(connection, "nowhere") is None


async def test_an_unknown_office_alone_is_named(desk: Desk) -> None:
    with pytest.raises(Refusal) as refused:
        await desk.writer.do("nowhere", tell)
    assert refused.value.values == {"office": "nowhere"}


async def test_a_connection_that_failed_is_not_used_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    dropped: list[str] = []
    event.listen(desk.engine, "invalidate", lambda *_: dropped.append("invalidated"))
    await desk.writer.do(HALL, tell)

    def away(_self: Tx) -> None:
        raise OperationalError("COMMIT", {}, Exception("away"))

    with monkeypatch.context() as patch:
        patch.setattr(Tx, "write", away)
        caplog.set_level(logging.CRITICAL, "server.storage.writer")
        with pytest.raises(Refusal):
            await desk.writer.do(HALL, tell)

    assert dropped == ["invalidated"]
    assert await desk.writer.do(HALL, tell) == 3
    pool: Any = desk.engine.pool
    assert pool.checkedout() == 1, "the writer's own"


async def test_a_commit_whose_answer_is_lost_is_told_as_unknown(desk: Desk) -> None:
    """It was done, and "busy" would say that it was not; the key finds it again."""

    def lose(connection: Any) -> None:
        connection.connection.commit()
        raise DBAPIError("COMMIT", None, Exception("gone"), connection_invalidated=True)

    press = Press("press", "device kiosk", "a number of A")

    def take(tx: Tx, now: datetime) -> Any:
        return once(tx, press, now, lambda: [issue("1")(tx, now).id])

    event.listen(desk.writer._engine, "commit", lose, once=True)
    with pytest.raises(Refusal) as refused:
        await desk.writer.do(HALL, take)
    assert refused.value.code is ProblemCode.OUTCOME_UNKNOWN

    tickets = await desk.writer.do(HALL, take)

    assert [one.id for one in desk.rows(TICKET)] == tickets
