"""All offices side by side: the contract's CentreNow, counted by a few statements for all."""

import threading
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple, Protocol, TypeVar

from sqlalchemy import Connection, bindparam, case, func, select

from server.contract.answers.centre_json import CentreNowJson, CentreOfficeJson
from server.contract.states import CounterState, DeviceKind
from server.storage.answers.seen_hall import FORGOTTEN_AFTER
from server.storage.query import Query
from server.storage.tables import (
    COUNTER,
    DEVICE,
    FIGURE_RULES,
    OFFICE,
    RECEIVED_DOSSIER,
    SIGN_IN,
    TICKET,
)
from server.storage.tables.live import waiting

HOLDS = timedelta(seconds=2)
"""Everybody of the centre who looks within so long sees one reading."""
RESULTS_HOLD = timedelta(minutes=5)
"""Results of a month are many, and change slowly."""
RESULTS_OF = timedelta(days=30)
ONE_MINUTE = timedelta(minutes=1)


class OfOffice(Protocol):
    """A row about one office."""

    @property
    def office(self) -> str:
        """The office's code."""
        ...


Row = TypeVar("Row", bound=OfOffice)


class Named(NamedTuple):
    """An office, its name and what it promises."""

    office: str
    name: dict[str, str]
    promise: int


class Line(NamedTuple):
    """How many wait at an office, and since when the first of them."""

    office: str
    people: int
    since: datetime


class Desks(NamedTuple):
    """The counters of an office, and how many of them are open."""

    office: str
    counters: int
    open: int


class Machines(NamedTuple):
    """The devices of an office."""

    office: str
    devices: int
    faults: int
    online: int
    seen_at: datetime | None


class LastSeen(NamedTuple):
    """When somebody of an office last did something."""

    office: str
    seen_at: datetime


class Results(NamedTuple):
    """Results of dossiers at an office, and how many came in time."""

    office: str
    results: int
    good: int


NAMED = Query(
    Named,
    select(
        OFFICE.c.code.label("office"),
        OFFICE.c.name,
        FIGURE_RULES.c.promised_wait_minutes.label("promise"),
    )
    .join(FIGURE_RULES, FIGURE_RULES.c.office == OFFICE.c.code)
    .order_by(OFFICE.c.code),
)
_LATE_ENOUGH = TICKET.c.appointment_at > TICKET.c.issued_at
LINES = Query(
    Line,
    waiting(
        select(
            TICKET.c.office,
            func.count().label("people"),
            func.min(case((_LATE_ENOUGH, TICKET.c.appointment_at), else_=TICKET.c.issued_at)).label(
                "since"
            ),
        ).group_by(TICKET.c.office)
    ),
)
DESKS = Query(
    Desks,
    select(
        COUNTER.c.office,
        func.count().label("counters"),
        func.sum(case((COUNTER.c.state == CounterState.OPEN.value, 1), else_=0)).label("open"),
    )
    .where(COUNTER.c.retired.is_(False))
    .group_by(COUNTER.c.office),
)
_SILENT = DEVICE.c.online.is_(False) & (DEVICE.c.seen_at > bindparam("not_forgotten"))
MACHINES = Query(
    Machines,
    select(
        DEVICE.c.office,
        func.count().label("devices"),
        func.sum(case((DEVICE.c.trouble.is_not(None) | _SILENT, 1), else_=0)).label("faults"),
        func.sum(case((DEVICE.c.online.is_(True), 1), else_=0)).label("online"),
        func.max(DEVICE.c.seen_at).label("seen_at"),
    )
    .where(DEVICE.c.kind != DeviceKind.READER.value)
    .group_by(DEVICE.c.office),
)
LAST_SEEN = Query(
    LastSeen,
    select(SIGN_IN.c.office, func.max(SIGN_IN.c.seen_at).label("seen_at")).group_by(
        SIGN_IN.c.office
    ),
)
_IN_TIME = RECEIVED_DOSSIER.c.result_at <= RECEIVED_DOSSIER.c.judged_at
RESULTS = Query(
    Results,
    select(
        RECEIVED_DOSSIER.c.office,
        func.count().label("results"),
        func.sum(case((_IN_TIME, 1), else_=0)).label("good"),
    )
    .where(RECEIVED_DOSSIER.c.result_at >= bindparam("since"))
    .group_by(RECEIVED_DOSSIER.c.office),
)


class Centre:
    """The last reading of all offices, kept by a process for all of the centre who look."""

    def __init__(self) -> None:
        self._told: CentreNowJson | None = None
        self._results: Mapping[str, Results] = {}
        self._results_at: datetime | None = None
        self._reading = threading.Lock()

    def now(self, connection: Connection, now: datetime) -> CentreNowJson:
        """Tell every office's figures, none of them older than HOLDS, results RESULTS_HOLD."""
        with self._reading:
            if self._results_at is None or abs(now - self._results_at) >= RESULTS_HOLD:
                found = RESULTS.all(connection, since=now - RESULTS_OF)
                self._results, self._results_at = _by_office(found), now
            if self._told is None or abs(now - self._told["updated_at"]) >= HOLDS:
                self._told = {"updated_at": now, "offices": self._read(connection, now)}
            return self._told

    def _read(self, connection: Connection, now: datetime) -> list[CentreOfficeJson]:
        lines = _by_office(LINES.all(connection))
        desks = _by_office(DESKS.all(connection))
        machines = _by_office(MACHINES.all(connection, not_forgotten=now - FORGOTTEN_AFTER))
        seen = _by_office(LAST_SEEN.all(connection))
        nothing = (Desks("", 0, 0), Machines("", 0, 0, 0, None), Results("", 0, 0))
        told: list[CentreOfficeJson] = []
        for one in NAMED.all(connection):
            line = lines.get(one.office)
            desk = desks.get(one.office, nothing[0])
            machine = machines.get(one.office, nothing[1])
            result = self._results.get(one.office, nothing[2])
            told.append(
                {
                    "code": one.office,
                    "name": one.name,
                    "seen_seconds": _seen(machine, seen.get(one.office), now),
                    "waiting": line.people if line else 0,
                    "longest_minutes": max(0, (now - line.since) // ONE_MINUTE) if line else None,
                    "promise_minutes": one.promise,
                    "open_counters": desk.open,
                    "counters": desk.counters,
                    "devices_at_fault": machine.faults,
                    "devices": machine.devices,
                    "good": result.good,
                    "results": result.results,
                    # Cut and never rounded up: 99.99 of 100 is not all.
                    "percent": _percent(result),
                }
            )
        return told


def _by_office(rows: Sequence[Row]) -> dict[str, Row]:
    return {one.office: one for one in rows}


def _seen(machine: Machines, person: LastSeen | None, now: datetime) -> int | None:
    """Tell how many seconds ago something of an office was heard; 0 while a device is connected."""
    if machine.online:
        return 0
    moments = [machine.seen_at, person.seen_at if person else None]
    last = max((one for one in moments if one is not None), default=None)
    return None if last is None else max(0, int((now - last).total_seconds()))


def _percent(result: Results) -> float | None:
    return result.good * 10_000 // result.results / 100 if result.results else None
