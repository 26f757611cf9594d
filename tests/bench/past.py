"""Past days of an office, written in bulk: what a database holds after some years of work."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

import psycopg
from sqlalchemy import Table
from sqlalchemy.engine import make_url

from server.storage.private_files import sqlite_file
from server.storage.sqlite_library import SQLITE
from server.storage.tables import INTERVAL, OUTBOX, TICKET

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PACE_SECONDS = 25
"""From one arrival to the next."""
OPENS = 1800
"""Half past seven in Viet Nam, in seconds of the day in UTC."""
WAITED, WAY, SERVED = 600, 20, 300
ENDS = ("served",) * 19 + ("no_show",)
KINDS = (
    "ticket.issued",
    "ticket.printed",
    "ticket.called",
    "ticket.recalled",
    "ticket.started",
    "ticket.finished",
)
STEPS = ("issue", "call", "start", "finish")
STATES = ("waiting", "called", "serving")
Row = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """How much has been.

    Attributes:
        tickets: in all.
        events: in all; each ticket has its share.
        a_day: tickets of one business day.
        until: the last of the days, one after the other.
        first: where the tickets' own names begin, so that several pasts stand side by side.
    """

    tickets: int
    events: int
    a_day: int
    until: date
    first: int = 0

    @property
    def days(self) -> int:
        """How many days the tickets fill."""
        return -(-self.tickets // self.a_day)


@dataclass(frozen=True, slots=True)
class _Visit:
    """One ticket of the past, and the second of its day at which it was taken."""

    index: int
    day: str
    second: int
    service: str
    serial: int
    end: str

    @property
    def id(self) -> str:
        return f"01900000-0000-7000-8000-{self.index:012d}"

    @property
    def number(self) -> str:
        return f"{self.service}{self.serial:06d}"

    def moment(self, after: int) -> str:
        """Write a moment as both databases read it, in UTC."""
        minutes, second = divmod(self.second + after, 60)
        hour, minute = divmod(minutes, 60)
        return f"{self.day} {hour:02d}:{minute:02d}:{second:02d}.000000"

    @property
    def moments(self) -> tuple[str, str, str, str]:
        """When it was taken, called, served and done."""
        steps = (0, WAITED, WAITED + WAY, WAITED + WAY + SERVED)
        taken, called, started, done = map(self.moment, steps)
        return taken, called, started, done


def add_past(url: str, office: str, services: Sequence[str], past: Past) -> None:
    """Write the past of an office; its events stand before the office's first."""
    tables = (
        (TICKET, _tickets(office, services, past)),
        (INTERVAL, _intervals(office, services, past)),
        (OUTBOX, _events(office, services, past)),
    )
    if sqlite_file(url) is not None:
        _into_file(url, tables)
    else:
        _into_postgresql(url, tables)


def _into_file(url: str, tables: Iterable[tuple[Table, Iterator[Row]]]) -> None:
    with closing(SQLITE.connect(make_url(url).database, isolation_level=None)) as database:
        for pragma in ("synchronous=OFF", "cache_size=-1000000", "wal_autocheckpoint=100000"):
            database.execute(f"PRAGMA {pragma}")
        for table, rows in tables:
            marks = ", ".join("?" * len(table.columns))
            database.execute("BEGIN")
            database.executemany(f"INSERT INTO {_named(table)} VALUES ({marks})", rows)
            database.execute("COMMIT")
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _into_postgresql(url: str, tables: Iterable[tuple[Table, Iterator[Row]]]) -> None:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain) as database:
        for table, rows in tables:
            with database.cursor().copy(f"COPY {_named(table)} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)


def _named(table: Table) -> str:
    """Name the columns: a migration put some behind those that the model puts before them."""
    return f"{table} ({', '.join(f'{chr(34)}{one.name}{chr(34)}' for one in table.columns)})"


def _visits(services: Sequence[str], past: Past) -> Iterator[_Visit]:
    first = past.until - timedelta(days=past.days - 1)
    for index in range(past.tickets):
        days, place = divmod(index, past.a_day)
        day = (first + timedelta(days=days)).isoformat()
        second = OPENS + place * PACE_SECONDS % (12 * 3600)
        service = services[place % len(services)]
        yield _Visit(
            past.first + index,
            day,
            second,
            service,
            place // len(services) + 1,
            ENDS[index % len(ENDS)],
        )


def _tickets(office: str, services: Sequence[str], past: Past) -> Iterator[Row]:
    for one in _visits(services, past):
        taken, called, started, done = one.moments
        row: dict[str, str | int | None] = {
            "office": office,
            "id": one.id,
            "number": one.number,
            "series": one.service,
            "business_day": one.day,
            "round": 0,
            "serial": one.serial,
            "service": one.service,
            "state": one.end,
            "place": one.index,
            "language": "vi",
            "issue_key": f"past-{one.index}",
            "follow_code": _code(one.index),
            "issued_at": taken,
            "called_at": called,
            "started_at": None if one.end == "no_show" else started,
            "finished_at": done,
            "counter": "1",
            "call_count": 1,
            "last_called_at": called,
            "last_call": one.index,
            "print_state": "printed",
            "copies": 0,
            "step": len(STEPS) - 1,
            "first": 0,
            "after_calls": 0,
            "reminded": 0,
            "let_passes": 0,
            "rejoined": 0,
            "missed_calls": 0,
            "from_home": False,
            "confirmed_at": None,
            "put_back": False,
            "errands": 0,
        }
        yield tuple(row.get(column.name) for column in TICKET.columns)


def _code(index: int) -> str:
    letters = [LETTERS[index >> 5 * place & 31] for place in reversed(range(6))]
    return "past" + "".join(letters)


def _intervals(office: str, services: Sequence[str], past: Past) -> Iterator[Row]:
    for one in _visits(services, past):
        moments = one.moments
        left = (*moments[1:], None)
        states = (*STATES, one.end)
        for step, act in enumerate(STEPS):
            counter = "1" if step else None
            at = (moments[step], left[step])
            yield office, one.id, step, act, states[step], one.service, counter, None, *at, 0


def _events(office: str, services: Sequence[str], past: Past) -> Iterator[Row]:
    share, more = divmod(past.events, past.tickets)
    told = chain.from_iterable(
        ((one, kind) for kind in range(share + (one.index - past.first < more)))
        for one in _visits(services, past)
    )
    for seq, (one, kind) in enumerate(told, start=1 - past.events):
        data = {
            "ticket": {"id": one.id, "number": one.number, "service": one.service},
            "number": one.number,
            "service": one.service,
            "counter": "1",
            "state": one.end,
            "business_day": one.day,
            "waiting": {one.service: 3},
        }
        type_ = KINDS[kind % len(KINDS)]
        yield office, seq, type_, one.moment(kind), None, None, json.dumps(data)
