"""What is asked all day costs what the day holds, however many days have been."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import Connection, Engine, event, text

from server.contract.states import DeviceKind, Role
from server.storage import database
from server.storage.database import open_engine
from server.storage.figures.days import sum_up
from server.storage.outbox import events_after
from server.storage.tables import OFFICE
from server.storage.wait import pace
from server.storage.wait.pace import PaceCache
from tests.bench.past import Past, add_past
from tests.server.hall import MORNING, Caller, Hall, Served, served

if TYPE_CHECKING:
    from tests.server.conftest import Databases

WAITING = 12
OFTEN = 12
"""After so many runs PostgreSQL keeps a statement's plan, whatever the tables become."""
SOME = 200
"""Steps and rows by which the same answer differs from one time to the next."""
TODAY = Past(tickets=200, events=0, a_day=200, until=MORNING.date(), first=900_000)
LATELY = Past(tickets=20_000, events=20_000, a_day=200, until=MORNING.date() - timedelta(days=1))
ELSEWHERE = ("H", "L", "M")
"""Services of the past: the numbers of others are taken today."""
ROWS = """SELECT sum(pg_stat_get_xact_tuples_returned(oid) + pg_stat_get_xact_tuples_fetched(oid))
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')"""


class Work:
    """What databases do: steps of SQLite's machine, or rows that PostgreSQL visits."""

    def __init__(self) -> None:
        self.done = 0
        self._begun: dict[int, int] = {}

    def of(self, ask: Callable[[], object]) -> int:
        """Count the work of one question."""
        before = self.done
        ask()
        return self.done - before

    def step(self) -> int:
        self.done += 1
        return 0

    def connect(self, connection: Any, _record: object) -> None:
        if hasattr(connection, "set_progress_handler"):
            connection.set_progress_handler(self.step, 1)

    def begin(self, connection: Connection) -> None:
        if connection.dialect.name == "postgresql":
            self._begun[id(connection.connection.dbapi_connection)] = _rows(connection)

    def end(self, connection: Connection) -> None:
        if connection.dialect.name == "postgresql":
            before = self._begun.pop(id(connection.connection.dbapi_connection))
            self.done += _rows(connection) - before


def _rows(connection: Connection) -> int:
    cursor = connection.connection.cursor()
    cursor.execute(ROWS)
    [[found]] = cursor.fetchall()
    cursor.close()
    return int(found)


@contextmanager
def counted() -> Iterator[Work]:
    """Count the work of every database opened in the block."""
    work = Work()
    heard: list[tuple[str, Callable[..., None]]] = [
        ("connect", work.connect),
        ("begin", work.begin),
        ("commit", work.end),
        ("rollback", work.end),
    ]
    for name, hear in heard:
        event.listen(Engine, name, hear)
    yield work
    for name, hear in heard:
        event.remove(Engine, name, hear)


@dataclass
class Day:
    """A hall in full swing, and who asks what there."""

    hall: Hall
    clerk: Caller
    colleague: Caller
    kiosk: Caller
    board: Caller
    followed: str = ""

    @classmethod
    def of(cls, hall: Hall) -> "Day":
        clerk, colleague = hall.person(Role.SUPERVISOR), hall.person()
        clerk.open("2")
        colleague.open("1")
        day = cls(hall, clerk, colleague, hall.device(), hall.device(DeviceKind.BOARD))
        for _ in range(WAITING):
            day.kiosk.issue("A")
        for end in ("finish", "no-show"):
            clerk.act(clerk.call_next("2"), end, "2")
        parked = clerk.call_next("2")
        clerk.post(f"tickets/{parked['id']}/park", {"counter": "2", "reason": "form"})
        day.followed = day.kiosk.issue("A")["follow_url"].removeprefix("http://queue.test")
        return day

    def now_in(self, running: Served) -> None:
        """Ask another server on the same database."""
        self.hall.served = running
        self.hall.keep_hours()

    def recalled(self) -> None:
        """One is called, called again and done, and another comes."""
        called = self.clerk.call_next("2")
        self.clerk.act(called, "recall", "2")
        self.clerk.act(called, "finish", "2")
        self.clerk.issue("A")

    def taken(self) -> None:
        """A number is taken, and withdrawn."""
        ticket = self.clerk.issue("A")
        self.clerk.post("tickets/void", {"tickets": [ticket["id"]]})

    def paused(self) -> None:
        self.colleague.post("counters/1/pause", {"reason": "break"})
        self.colleague.open("1")

    def voided(self) -> None:
        self.clerk.issue("B")
        self.clerk.post("tickets/void", {"service": "B"})

    def resumed(self) -> None:
        """A board comes back that missed the last twenty events."""
        reader = self.hall.served.running.reader
        [seq] = [one["seq"] for one in self.hall.served.rows(OFFICE, code=self.hall.office)]
        self.hall.served.inside(
            lambda: reader.read(lambda one: events_after(one, self.hall.office, seq - 20))
        )

    def snapshot(self, who: Caller) -> None:
        with who.live() as feed:
            feed.recv()
            feed.recv()

    def forecast(self, cache: PaceCache) -> None:
        at = self.hall.served.running.reader
        cache._known.clear()
        plan = at._plans[self.hall.office]
        now = self.hall.clock()
        self.hall.served.inside(lambda: at.read(lambda one: cache.measure(one, plan, now)))


def questions(day: Day) -> dict[str, Callable[[], object]]:
    """Everything that is asked all day."""
    clerk, board, hall = day.clerk, day.board, day.hall
    cache = PaceCache()
    return {
        "issue": day.taken,
        "call, recall, finish": day.recalled,
        "pause": day.paused,
        "void": day.voided,
        "hours": hall.keep_hours,
        "office": board.get,
        "waiting list": lambda: clerk.get("tickets?state=waiting"),
        "served today": lambda: clerk.get("tickets?state=served"),
        "a counter's line": lambda: clerk.get("tickets?state=waiting&counter=2"),
        "counters": lambda: clerk.get("counters"),
        "public log": lambda: hall.stranger().get("log"),
        "board": lambda: board.get("board"),
        "board's snapshot": lambda: day.snapshot(board),
        "staff's snapshot": lambda: day.snapshot(clerk),
        "kiosk's snapshot": lambda: day.snapshot(day.kiosk),
        "resume": day.resumed,
        "a slip's page": lambda: hall.stranger().get(
            day.followed, headers={"Accept": "application/json"}
        ),
        "forecast": lambda: day.forecast(cache),
        "sign-ins": lambda: clerk.get("/api/v1/me/sign-ins"),
    }


@dataclass
class Grown:
    """How much each question cost a hall without a past, with one, and with statistics of it."""

    young: dict[str, int]
    old: dict[str, int]
    analysed: dict[str, int]


def costs(work: Work, day: Day, often: int) -> dict[str, int]:
    """Ask everything so often, then count the work of each question."""
    asked = questions(day)
    for ask in asked.values():
        for _ in range(often):
            ask()
    return {name: min(work.of(ask) for _ in range(3)) for name, ask in asked.items()}


@pytest.fixture(scope="module")
def grown(databases: "Databases", tmp_path_factory: pytest.TempPathFactory) -> Iterator[Grown]:
    """Ask in a young hall; in the same server when it has a past; in one that starts after that.

    Only for the last is the past counted, as PostgreSQL does after a while.
    """
    url = databases.make("growth", "migrated")
    folder = tmp_path_factory.mktemp("growth")
    with pytest.MonkeyPatch.context() as patch, counted() as work:
        patch.setattr(pace, "KEEP_SECONDS", 3_600.0)
        patch.setattr(database, "ROWS_TO_PLAN_BY", LATELY.tickets)
        with served(url, folder) as running:
            _leave_alone(running)
            hall = running.new_hall()
            add_past(url, hall.office, ELSEWHERE, TODAY)
            day = Day.of(hall)
            young = costs(work, day, OFTEN)
            add_past(url, hall.office, ELSEWHERE, LATELY)
            with running.engine.begin() as connection:
                # The last of the days: so all of them are taken to be summed up.
                sum_up(connection, hall.office, LATELY.until, UTC)
            old = costs(work, day, 0)
        _analyse(url)
        with served(url, folder) as running:
            day.now_in(running)
            yield Grown(young, old, costs(work, day, OFTEN))
    databases.drop("growth")


def _leave_alone(running: Served) -> None:
    if running.engine.dialect.name == "postgresql":
        with running.engine.begin() as connection:
            for table in ("ticket", "ticket_interval", "outbox"):
                connection.execute(text(f"ALTER TABLE {table} SET (autovacuum_enabled = off)"))


def _analyse(url: str) -> None:
    engine = open_engine(url, writes=True)
    with engine.begin() as connection:
        connection.execute(text("ANALYZE"))
    engine.dispose()


def dearer(young: dict[str, int], old: dict[str, int]) -> dict[str, tuple[int, int]]:
    """Name what costs more than 1.3 times as much, with its cost before and after."""
    return {
        name: (cost, old[name]) for name, cost in young.items() if old[name] > 1.3 * cost + SOME
    }


def test_a_question_about_today_costs_the_same_after_many_days(grown: Grown) -> None:
    assert dearer(grown.young, grown.old) == {}


def test_statistics_of_the_past_lead_to_no_dearer_plan(grown: Grown) -> None:
    assert dearer(grown.young, grown.analysed) == {}
