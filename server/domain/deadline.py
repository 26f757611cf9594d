"""When a result is due: the law's counting of days on the office's own calendar.

The day of receipt is not counted, and a time limit whose last day is off ends on the next
working day (Civil Code 2015, articles 147 and 148). Work of the same day that is received
from 15:00 on may be returned the next working day, and the slip names hour and date (decree
61/2018/ND-CP, article 18; circular 01/2020/TT-BTP, article 2). Saturday service does not
make a Saturday a working day; a Saturday worked in exchange for a day off is one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from fractions import Fraction

from server.domain.calendar import ONE_DAY, Calendar, OpenSession
from server.domain.deadline_rule import Rule, Unit
from server.domain.special_days import DAYS_OFF, CalendarDay, DayKind

LOOK_AHEAD_DAYS = 1_100
"""Beyond this no due date is looked for: the office has no working hours at all."""
LAST_MINUTE = time(23, 59)
"""Shown for a session that ends at midnight, which is already another date."""


class NeverDue(Exception):  # noqa: N818 - the answer that there is none, in the domain's words
    """The calendar has no working day with hours on which a result could be given."""


class SkipReason(StrEnum):
    """Why a day is not counted."""

    RECEIPT = "receipt"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    DAY_OFF = "day_off"
    CLOSED = "closed"


class Caution(StrEnum):
    """What whoever promises a due date should know."""

    RECEIVED_LATE = "received_late"
    RECEIVED_ON_DAY_OFF = "received_on_day_off"
    DUE_ON_WORKED_WEEKEND = "due_on_worked_weekend"
    MOVED_FROM_CLOSED_DAY = "moved_from_closed_day"
    PUBLIC_DAYS_UNKNOWN = "public_days_unknown"


@dataclass(frozen=True, slots=True)
class Counted:
    """A day and how much of the time limit it took, in the rule's unit (weeks: in days)."""

    day: date
    amount: Fraction


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that took nothing of the time limit; `entry` is the calendar's word on it."""

    day: date
    reason: SkipReason
    entry: CalendarDay | None


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment a result is due, in the office's time zone, and how it was counted.

    A last day that is off or closed is both counted and skipped: nothing is due on it.
    """

    due: datetime
    counted: tuple[Counted, ...]
    skipped: tuple[Skipped, ...]
    cautions: tuple[Caution, ...]


def deadline(received_at: datetime, rule: Rule, calendar: Calendar) -> Deadline:
    """Find when a result is due.

    Hours run from the moment of receipt through the sessions of working days. A half day ends
    with the first session of its day, at the office's hour of return if that comes sooner. What
    was received on a day off begins to count with the next working day.

    Raises:
        NeverDue: the calendar has no working hours within three years.
    """
    return _Counting(calendar, received_at, rule).run()


@dataclass(slots=True)
class _Counting:
    """One walk along the calendar."""

    calendar: Calendar
    received_at: datetime
    rule: Rule
    counted: list[Counted] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    cautions: list[Caution] = field(default_factory=list)

    def run(self) -> Deadline:
        self.received_at = self.received_at.astimezone(self.calendar.timezone)
        start = self._start()
        count: dict[Unit, Callable[[datetime], datetime]] = {
            Unit.HOURS: self._hours,
            Unit.SESSIONS: self._sessions,
            Unit.WORKING_DAYS: self._working_days,
            Unit.CALENDAR_DAYS: self._calendar_days,
            Unit.WEEKS: self._calendar_days,
            Unit.SAME_DAY: self._same_day,
            Unit.SAME_SESSION: self._same_session,
        }
        due = count[self.rule.unit](start)
        self._look_at(due.date())
        return Deadline(due, tuple(self.counted), tuple(self.skipped), tuple(self.cautions))

    def _start(self) -> datetime:
        """Give the moment from which counting goes: a late receipt may begin the next day."""
        received = self.received_at
        day = received.date()
        late = received.time() >= self.calendar.late_from
        if not self.calendar.is_working_day(day):
            self.cautions.append(Caution.RECEIVED_ON_DAY_OFF)
        elif late and (self.rule.unit is Unit.SAME_DAY or self.calendar.late_shifts_all):
            self.cautions.append(Caution.RECEIVED_LATE)
        if not self.calendar.late_shifts_all or not self.cautions:
            return received
        self._skip(day, SkipReason.RECEIPT)
        following = self._working_day_from(day + ONE_DAY)
        return datetime.combine(following, time(), tzinfo=self.calendar.timezone)

    def _hours(self, start: datetime) -> datetime:
        left = timedelta(hours=float(self.rule.amount))
        for day in self._working_days_from(start.date()):
            worked = timedelta()
            for one in self.calendar.usual_sessions_of(day):
                begins = max(one.opens, start)
                stretch = min(max(one.closes - begins, timedelta()), left)
                worked += stretch
                left -= stretch
                if not left:
                    self._count(day, _in_hours(worked))
                    return min(begins + stretch, _end_of(one))
            if worked:
                self._count(day, _in_hours(worked))
            else:
                self._skip(day, SkipReason.RECEIPT if day == start.date() else SkipReason.CLOSED)
        raise NeverDue

    def _sessions(self, start: datetime) -> datetime:
        left = int(self.rule.amount)
        for day in self._working_days_from(start.date()):
            taken = [one for one in self.calendar.usual_sessions_of(day) if one.opens > start][
                :left
            ]
            if taken:
                self._count(day, Fraction(len(taken)))
                left -= len(taken)
            else:
                self._skip(day, SkipReason.RECEIPT if day == start.date() else SkipReason.CLOSED)
            if not left:
                return _end_of(taken[-1])
        raise NeverDue

    def _same_session(self, start: datetime) -> datetime:
        for day in self._working_days_from(start.date()):
            for one in self.calendar.usual_sessions_of(day):
                if start < _end_of(one):
                    self._count(day, Fraction(1))
                    return _end_of(one)
            self._skip(day, SkipReason.RECEIPT if day == start.date() else SkipReason.CLOSED)
        raise NeverDue

    def _working_days(self, start: datetime) -> datetime:
        left = self.rule.amount
        self._skip(start.date(), SkipReason.RECEIPT)
        for day in self._working_days_from(start.date() + ONE_DAY):
            share = min(left, Fraction(1))
            self._count(day, share)
            left -= share
            if not left:
                return self._returned(day, half=share < 1)
        raise NeverDue

    def _calendar_days(self, start: datetime) -> datetime:
        days = int(self.rule.amount) * (7 if self.rule.unit is Unit.WEEKS else 1)
        first = start.date()
        self._skip(first, SkipReason.RECEIPT)
        for ahead in range(1, days + 1):
            self._count(first + timedelta(days=ahead), Fraction(1))
        return self._returned(first + timedelta(days=days))

    def _same_day(self, start: datetime) -> datetime:
        day = start.date()
        if self.calendar.is_working_day(day) and self._in_time(start):
            self._count(day, Fraction(1))
            return self._returned(day)
        if not self.cautions:
            self.cautions.append(Caution.RECEIVED_LATE)
        self._skip(day, SkipReason.RECEIPT)
        day = self._working_day_from(day + ONE_DAY)
        self._count(day, Fraction(1))
        return self._returned(day)

    def _in_time(self, start: datetime) -> bool:
        sessions = self.calendar.usual_sessions_of(start.date())
        return (
            start.time() < self.calendar.late_from
            and bool(sessions)
            and start < self._hour_of_return(sessions)
        )

    def _returned(self, last_day: date, *, half: bool = False) -> datetime:
        """Give the hour of return on the last day, or on the next on which the office works."""
        for day in self._working_days_from(last_day):
            sessions = self.calendar.usual_sessions_of(day)
            if sessions:
                whole = self._hour_of_return(sessions)
                return min(_end_of(sessions[0]), whole) if half else whole
            self._skip(day, SkipReason.CLOSED)
            if Caution.MOVED_FROM_CLOSED_DAY not in self.cautions:
                self.cautions.append(Caution.MOVED_FROM_CLOSED_DAY)
        raise NeverDue

    def _hour_of_return(self, sessions: Sequence[OpenSession]) -> datetime:
        by = self.calendar.return_by
        if by is None:
            return _end_of(sessions[-1])
        latest = datetime.combine(sessions[0].day, by, tzinfo=self.calendar.timezone)
        before = [one for one in sessions if one.opens < latest]
        return min(_end_of(before[-1]), latest) if before else _end_of(sessions[-1])

    def _look_at(self, due: date) -> None:
        """Caution whoever promises this due date."""
        entry = self.calendar.days.get(due)
        if entry is not None and entry.kind is DayKind.WORKED:
            self.cautions.append(Caution.DUE_ON_WORKED_WEEKEND)
        known = self.calendar.known_years
        years = range(self.received_at.year, due.year + 1)
        if known is not None and not known.issuperset(years):
            self.cautions.append(Caution.PUBLIC_DAYS_UNKNOWN)

    def _working_day_from(self, first: date) -> date:
        day = next(self._working_days_from(first), None)
        if day is None:
            raise NeverDue
        return day

    def _working_days_from(self, first: date) -> Iterator[date]:
        """Walk along working days, noting those in between that are off."""
        for ahead in range(LOOK_AHEAD_DAYS):
            day = first + timedelta(days=ahead)
            if self.calendar.is_working_day(day):
                yield day
            else:
                self._skip(day)

    def _count(self, day: date, amount: Fraction) -> None:
        self.counted.append(Counted(day, amount))

    def _skip(self, day: date, reason: SkipReason | None = None) -> None:
        entry = self.calendar.days.get(day)
        if reason is None:
            off = entry is not None and entry.kind in DAYS_OFF
            reason = SkipReason(entry.kind) if entry is not None and off else SkipReason.WEEKEND
        if not any(one.day == day for one in self.skipped):
            self.skipped.append(Skipped(day, reason, entry))


def _end_of(session: OpenSession) -> datetime:
    if session.closes.date() == session.day:
        return session.closes
    return datetime.combine(session.day, LAST_MINUTE, tzinfo=session.closes.tzinfo)


def _in_hours(time_taken: timedelta) -> Fraction:
    return Fraction(int(time_taken.total_seconds()), 3600)
