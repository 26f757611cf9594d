"""One office inside one commit: its lock, its set-up, its line and the events it appends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, Delete, bindparam, func, select

from server.clock_watch import ClockWatch
from server.contract.events import Event
from server.domain.discipline import moment
from server.domain.numbering import Drawn, NumberSeries
from server.storage.outbox import Entry, append_events
from server.storage.prepared import PreparedInsert, PreparedRows, PreparedUpdate
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import SERIES, TICKET
from server.storage.tables.live import waiting
from server.storage.tables.office import OfficeRow, SeriesRow
from server.storage.tables.rows import Interval
from server.storage.tables.ties import columns_of, part_of


class Waiting(NamedTuple):
    """How many wait for a service."""

    service: str
    people: int


COUNT_WAITING = Query(
    Waiting,
    waiting(
        select(TICKET.c.service, func.count().label("people"))
        .where(TICKET.c.office == bindparam("office"))
        .group_by(TICKET.c.service)
    ),
)


@part_of(OfficeRow)
class SavedOffice(NamedTuple):
    """What acts change of an office's own row: last event, open day, last place in the line."""

    code: str
    seq: int
    business_day: date | None
    last_place: int | None
    doubted_day: date | None


SAVE_OFFICE = PreparedUpdate(SavedOffice, ("seq", "business_day", "last_place", "doubted_day"))


@part_of(SeriesRow)
class LastDrawn(NamedTuple):
    """The last number that a series gave; all three null: none yet."""

    office: str
    code: str
    business_day: date | None
    round: int | None
    number: int | None


LAST_DRAWN = PreparedRows(
    LastDrawn,
    select(*columns_of(LastDrawn)).where(
        SERIES.c.office == bindparam("office"), SERIES.c.code == bindparam("series")
    ),
)
SAVE_DRAWN = PreparedUpdate(LastDrawn, ("business_day", "round", "number"))
APPEND_INTERVALS = PreparedInsert(Interval)


def count_waiting(connection: Connection, office: str) -> dict[str, int]:
    """Count who waits for each service; a service for which nobody waits is not named."""
    return {one.service: one.people for one in COUNT_WAITING.all(connection, office=office)}


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does an act: a person, a device or, with neither, the clock.

    Attributes:
        user: the person's user name.
        name: how the person is shown.
        sign_in: id of the person's sign-in.
        device: the device's id.
    """

    user: str | None = None
    name: str | None = None
    sign_in: str | None = None
    device: str | None = None


NOBODY = Actor()


@dataclass(frozen=True, slots=True)
class Mark:
    """What an act that fails must leave as it was, beside what its savepoint restores."""

    saved: SavedOffice
    events: int
    intervals: list[Interval]
    drawn: dict[str, Drawn]
    waiting: dict[str, int] | None


class OfficeTransaction:
    """The locked office as operations see it.

    Events, history intervals and the last numbers drawn are collected and written together at
    the end of the batch, which costs a fraction of writing each alone; all become durable in
    the same commit as the acts.
    """

    def __init__(
        self,
        connection: Connection,
        plan: OfficePlan,
        seq: int,
        business_day: date | None,
        public_url: str,
        waiting: dict[str, int] | None = None,
        last_place: int | None = None,
        doubted_day: date | None = None,
        clock: ClockWatch | None = None,
    ) -> None:
        """Take the lock's row; `waiting` is who waits for each service, where that is known.

        Without a `clock` to watch, every moment is believed.
        """
        self.public_url = public_url
        self.connection = connection
        self.plan = plan
        self.office = plan.code
        self.business_day = business_day
        self.doubted_day = doubted_day
        self._clock = clock
        self._seq = seq
        self._last_place = last_place
        self._stored = self._saved()
        self._events: list[Entry[Event]] = []
        self._intervals: list[Interval] = []
        self._drawn: dict[str, Drawn] = {}
        self._waiting = waiting
        self.wiped = False
        """Whether rows went that no copy of the database may keep."""

    @property
    def seq(self) -> int:
        """The office's last event."""
        return self._seq

    @property
    def since(self) -> int:
        """The office's last event before this commit."""
        return self._stored.seq

    @property
    def next_seq(self) -> int:
        """The `seq` that the next event appended will have."""
        return self._seq + 1

    def take_place(self, now: datetime) -> int:
        """Give the next place in the line: that of now, and behind the last in any case."""
        place = self._last_place = max(moment(now), (self._last_place or 0) + 1)
        return place

    def moment_of_line(self, now: datetime) -> datetime:
        """Answer `now`, or the last arrival where the clock was put back behind it."""
        return max(now, datetime.fromtimestamp((self._last_place or 0) / 1_000_000, UTC))

    def reckoned(self, now: datetime) -> datetime:
        """Answer `now`, or what the clock would show had nobody put it forward."""
        return now if self._clock is None else self._clock.reckon(now)

    def trust_clock(self, now: datetime) -> None:
        """Believe the clock from here on."""
        if self._clock is not None:
            self._clock.trust(now)

    def _saved(self) -> SavedOffice:
        return SavedOffice(
            self.office, self._seq, self.business_day, self._last_place, self.doubted_day
        )

    def append(self, event: Event, now: datetime, actor: Actor = NOBODY) -> None:
        """Tell of an event: it goes to the outbox with the office's next `seq`."""
        self._seq += 1
        self._events.append(Entry(self.office, self._seq, now, event, actor.user, actor.device))

    def remember(self, interval: Interval) -> None:
        """Add an interval to a ticket's history."""
        self._intervals.append(interval)

    def wipe(self, statement: Delete, **values: object) -> None:
        """Delete rows of which nothing is to stay, not in the database's log either."""
        if self.connection.execute(statement, values).rowcount:
            self.wiped = True

    def write_history(self) -> None:
        """Write the collected intervals now, for a statement that must find them."""
        if self._intervals:
            APPEND_INTERVALS.add(self.connection, *self._intervals)
            self._intervals = []

    def draw(self, code: str, series: NumberSeries, today: date) -> Drawn:
        """Draw the next number of a series."""
        last = self._drawn.get(code) or self._last_drawn(code)
        drawn = self._drawn[code] = series.following(last, today)
        return drawn

    def forget_drawn(self) -> None:
        """Read the series anew: their rows were changed past this transaction."""
        self._drawn = {}

    def _last_drawn(self, code: str) -> Drawn | None:
        [last] = LAST_DRAWN.all(self.connection, {"office": self.office, "series": code})
        if last.business_day is None or last.round is None or last.number is None:
            return None
        return Drawn(last.business_day, last.round, last.number)

    def waiting(self, service: str) -> int:
        """Count who waits for a service; counted once and then kept in step."""
        return self._counts().get(service, 0)

    def shift_waiting(self, service: str, by: int) -> None:
        """Keep the count in step with a ticket that joins or leaves a line."""
        counts = self._counts()
        counts[service] = counts.get(service, 0) + by

    def counted(self) -> dict[str, int] | None:
        """Answer who waits for each service, None when nobody has asked."""
        return None if self._waiting is None else dict(self._waiting)

    def _counts(self) -> dict[str, int]:
        if self._waiting is None:
            self._waiting = count_waiting(self.connection, self.office)
        return self._waiting

    def mark(self) -> Mark:
        """Remember this moment, to come back to when an act fails."""
        intervals = list(self._intervals)
        drawn = dict(self._drawn)
        return Mark(self._saved(), len(self._events), intervals, drawn, self.counted())

    def go_back(self, mark: Mark) -> None:
        """Forget everything collected since the mark."""
        _, self._seq, self.business_day, self._last_place, self.doubted_day = mark.saved
        del self._events[mark.events :]
        # Earlier acts' intervals that the failed act wrote down went with its savepoint.
        self._intervals = mark.intervals
        self._drawn = mark.drawn
        self._waiting = mark.waiting

    @property
    def events(self) -> Sequence[Entry[Event]]:
        """What the acts told of, in order."""
        return self._events

    def write(self) -> None:
        """Write what was collected, all but the events."""
        self.write_history()
        for code, drawn in self._drawn.items():
            last = LastDrawn(self.office, code, drawn.business_day, drawn.round, drawn.number)
            SAVE_DRAWN.save(self.connection, last)
        if self._stored != self._saved():
            SAVE_OFFICE.save(self.connection, self._saved())


def finish(*offices: OfficeTransaction) -> Sequence[Entry[Event]]:
    """Write what the acts on all offices of a commit collected; the caller commits.

    Answers their events for the hub.
    """
    for office in offices:
        office.write()
    events = [event for office in offices for event in office.events]
    if events:
        append_events(offices[0].connection, events)
    return events
