"""How fast each service goes just now: measured service times and open counters, cached."""

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, select

from server.domain.forecast import forecast
from server.storage.tables import CounterRow, ProfileRow
from server.storage.transaction import TICKET

KEEP_SECONDS = 5.0
LEARN_FROM = timedelta(days=14)
LAST_VISITS = 40
LONGEST_VISIT = timedelta(hours=2)
"""A visit left open over lunch says nothing about the service."""

PROFILE = ProfileRow.__table__  # type: ignore[attr-defined]
COUNTER = CounterRow.__table__  # type: ignore[attr-defined]
VISITS = (
    select(TICKET.c.started_at, TICKET.c.called_at, TICKET.c.finished_at)
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.service == bindparam("service"),
        TICKET.c.state == "served",
        TICKET.c.finished_at > bindparam("since"),
    )
    .order_by(TICKET.c.finished_at.desc())
    .limit(LAST_VISITS)
)
OPEN_COUNTERS = (
    select(PROFILE.c.service, func.count())
    .join(COUNTER, (COUNTER.c.office == PROFILE.c.office) & (COUNTER.c.code == PROFILE.c.counter))
    .where(PROFILE.c.office == bindparam("office"), COUNTER.c.state == "open")
    .group_by(PROFILE.c.service)
)


@dataclass(frozen=True, slots=True)
class Pace:
    """One service: minutes of its recent visits, and counters open for it."""

    minutes: tuple[float, ...]
    counters: int

    def wait(self, ahead: int) -> dict[str, int] | None:
        """Estimate the wait of somebody with so many before him; None: too little known."""
        found = forecast(ahead, self.counters, self.minutes)
        if found is None:
            return None
        return {"low_minutes": found.low_minutes, "high_minutes": found.high_minutes}


class PaceCache:
    """The pace of each office, measured again when older than KEEP_SECONDS."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[float, Mapping[str, Pace]]] = {}
        self._lock = threading.Lock()

    def known(self, office: str) -> Mapping[str, Pace] | None:
        """Answer what is known without asking the database; None: stale or never measured."""
        with self._lock:
            until, paces = self._known.get(office, (0.0, None))
        return paces if time.monotonic() < until else None

    def measure(
        self, connection: Connection, office: str, services: Mapping[str, Any], now: datetime
    ) -> Mapping[str, Pace]:
        """Answer the pace of each service, measuring when what is known is stale."""
        known = self.known(office)
        if known is not None:
            return known
        open_counters: dict[str, int] = {
            row[0]: row[1] for row in connection.execute(OPEN_COUNTERS, {"office": office})
        }
        paces = {
            code: Pace(_minutes(connection, office, code, now), open_counters.get(code, 0))
            for code in services
        }
        with self._lock:
            self._known[office] = (time.monotonic() + KEEP_SECONDS, paces)
        return paces


def _minutes(connection: Connection, office: str, service: str, now: datetime) -> tuple[float, ...]:
    wanted = {"office": office, "service": service, "since": now - LEARN_FROM}
    visits = connection.execute(VISITS, wanted).all()
    return tuple(
        lasted.total_seconds() / 60
        for visit in visits
        if (lasted := visit.finished_at - (visit.started_at or visit.called_at)) <= LONGEST_VISIT
    )
