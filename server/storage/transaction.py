"""One office inside one commit: its lock, its set-up, its line and the events it appends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, String, bindparam, func, select, update

from server.contract.events import Event
from server.domain.numbering import Drawn, NumberSeries
from server.storage.outbox import Entry, append_events
from server.storage.prepared import Prepared, PreparedInsert
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import OFFICE, SERIES, TICKET
from server.storage.tables.rows import Interval

COUNT_WAITING = (
    select(TICKET.c.service, func.count())
    .where(TICKET.c.office == bindparam("office"), TICKET.c.state == "waiting")
    .group_by(TICKET.c.service)
)
SAVE_OFFICE = Prepared(
    update(OFFICE)
    .where(OFFICE.c.code == bindparam("office"))
    .values(seq=bindparam("new_seq"), business_day=bindparam("new_day"))
)
LAST_DRAWN = Prepared(
    select(SERIES.c.business_day.cast(String), SERIES.c.round, SERIES.c.number).where(
        SERIES.c.office == bindparam("office"), SERIES.c.code == bindparam("series")
    )
)
SAVE_DRAWN = Prepared(
    update(SERIES)
    .where(SERIES.c.office == bindparam("in_office"), SERIES.c.code == bindparam("of_series"))
    .values(
        business_day=bindparam("on_day"), round=bindparam("in_round"), number=bindparam("drawn")
    )
)
APPEND_INTERVALS = PreparedInsert(Interval)


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

    seq: int
    business_day: date | None
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
    ) -> None:
        """Take the lock's row; `waiting` is who waits for each service, where that is known."""
        self.public_url = public_url
        self.connection = connection
        self.plan = plan
        self.office = plan.code
        self.business_day = business_day
        self._seq = seq
        self._stored = (seq, business_day)
        self._events: list[Entry[Event]] = []
        self._intervals: list[Interval] = []
        self._drawn: dict[str, Drawn] = {}
        self._waiting = waiting

    @property
    def seq(self) -> int:
        """The office's last event."""
        return self._seq

    def append(self, event: Event, now: datetime, actor: Actor = NOBODY) -> None:
        """Tell of an event: it goes to the outbox with the office's next `seq`."""
        self._seq += 1
        self._events.append(Entry(self.office, self._seq, now, event, actor.user, actor.device))

    def remember(self, interval: Interval) -> None:
        """Add an interval to a ticket's history."""
        self._intervals.append(interval)

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

    def _last_drawn(self, code: str) -> Drawn | None:
        [(day, round_, number)] = LAST_DRAWN.run(
            self.connection, {"office": self.office, "series": code}
        )
        return None if number is None else Drawn(date.fromisoformat(day), round_, number)

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
            rows = self.connection.execute(COUNT_WAITING, {"office": self.office})
            self._waiting = {row[0]: row[1] for row in rows}
        return self._waiting

    def mark(self) -> Mark:
        """Remember this moment, to come back to when an act fails."""
        intervals = list(self._intervals)
        drawn = dict(self._drawn)
        return Mark(
            self._seq, self.business_day, len(self._events), intervals, drawn, self.counted()
        )

    def go_back(self, mark: Mark) -> None:
        """Forget everything collected since the mark."""
        self._seq = mark.seq
        self.business_day = mark.business_day
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
            SAVE_DRAWN.run(
                self.connection,
                {
                    "in_office": self.office,
                    "of_series": code,
                    "on_day": drawn.business_day,
                    "in_round": drawn.round,
                    "drawn": drawn.number,
                },
            )
        if self._stored != (self._seq, self.business_day):
            SAVE_OFFICE.run(
                self.connection,
                {"office": self.office, "new_seq": self._seq, "new_day": self.business_day},
            )


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
