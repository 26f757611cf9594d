"""When an office hands out numbers: its weekly sessions in its own time zone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LOOK_AHEAD_DAYS = 14
"""How far ahead the next opening is looked for; a week would do, two survive an odd one."""


@dataclass(frozen=True, slots=True)
class Session:
    """One stretch of an opening day, local time; numbers are given until `last_ticket`.

    A session that closes at or before it opens lasts until that hour of the next day, so
    00:00–00:00 is the whole day.
    """

    opens: time
    closes: time
    last_ticket: time


@dataclass(frozen=True, slots=True)
class Calendar:
    """An office's week. Weekdays count 1 = Monday … 7 = Sunday (ISO 8601)."""

    timezone: ZoneInfo
    week: Mapping[int, Sequence[Session]] = field(default_factory=dict)

    def business_day(self, now: datetime) -> date:
        """Name the office's own date: the day turns at the office's midnight."""
        return now.astimezone(self.timezone).date()

    def hands_out(self, now: datetime) -> bool:
        """Tell whether numbers are given at this moment."""
        today = self.business_day(now)
        return any(
            start <= now < until
            for day in (today - timedelta(days=1), today)
            for start, until in self._ticket_hours(day)
        )

    def reopens_at(self, now: datetime) -> datetime | None:
        """Find when numbers are next given; None while they are, or when no day is open."""
        if self.hands_out(now):
            return None
        today = self.business_day(now)
        starts = (
            start
            for ahead in range(LOOK_AHEAD_DAYS)
            for start, _ in self._ticket_hours(today + timedelta(days=ahead))
            if start > now
        )
        return min(starts, default=None)

    def _ticket_hours(self, day: date) -> list[tuple[datetime, datetime]]:
        return [
            (self._at(day, one.opens), self._after(day, one.opens, one.last_ticket))
            for one in self.week.get(day.isoweekday(), ())
        ]

    def _after(self, day: date, opens: time, ends: time) -> datetime:
        return self._at(day if ends > opens else day + timedelta(days=1), ends)

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, tzinfo=self.timezone)
