"""When an office hands out numbers and which days it works, in its own time zone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from server.domain.joined_sessions import joined
from server.domain.special_days import (
    DAYS_OFF,
    CalendarDay,
    DayKind,
    Quota,
    Session,
    SpecialDay,
    Stop,
)

LOOK_AHEAD_DAYS = 92
"""How far ahead the next opening is looked for: longer than any holiday, a closure of a season."""

ONE_DAY = timedelta(days=1)
MONDAY_TO_FRIDAY = frozenset(range(1, 6))

Week = Mapping[int, Sequence[Session]]
"""Sessions by weekday, 1 = Monday … 7 = Sunday (ISO 8601)."""

MOST_REMEMBERED = 1_000
"""Days' sessions kept at hand: every number that is taken asks for today's."""


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A session on its date, in the office's time zone.

    Attributes:
        day: the date on which it begins.
        rank: 1 for the first session of that day.
        opens, closes, last_ticket: moments; numbers are given from `opens` to `last_ticket`.
    """

    day: date
    rank: int
    opens: datetime
    closes: datetime
    last_ticket: datetime


@dataclass(frozen=True, slots=True)
class Calendar:
    """An office's week, its dated exceptions, its special days and its quotas.

    Attributes:
        timezone: the office's own.
        week: the hall's sessions.
        service_weeks: weekdays on which a service has hours of its own.
        days: exceptions by date.
        special_days: in the order of their banners.
        quotas: the smallest that fits counts.
        working_weekdays: weekdays that count as working days; a Saturday with hours is not
            one for that alone.
        open_on_days_off: numbers are given on days off as in any week.
        late_from: what is received from this hour on is forwarded the next working day
            (decree 61/2018, article 18; circular 01/2020/TT-BTP, article 2).
        late_shifts_all: that also holds for time limits longer than the same day.
        return_by: the latest hour to return a result; None: the end of the day's last session.
        known_years: years whose public days are known.
        stops: services that somebody has stopped giving numbers for a while.
        notices: what is said of a service before anything else, by language.
    """

    timezone: ZoneInfo
    week: Week = field(default_factory=dict)
    service_weeks: Mapping[str, Week] = field(default_factory=dict)
    days: Mapping[date, CalendarDay] = field(default_factory=dict)
    special_days: Sequence[SpecialDay] = ()
    quotas: Sequence[Quota] = ()
    working_weekdays: frozenset[int] = MONDAY_TO_FRIDAY
    open_on_days_off: bool = False
    late_from: time = time(15)
    late_shifts_all: bool = False
    return_by: time | None = None
    known_years: frozenset[int] | None = None
    stops: Mapping[str, Stop] = field(default_factory=dict)
    notices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    _remembered: dict[tuple[date, str | None], tuple[OpenSession, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def business_day(self, now: datetime) -> date:
        """Name the office's own date: the day turns at the office's midnight."""
        return now.astimezone(self.timezone).date()

    def sessions_of(self, day: date, service: str | None = None) -> tuple[OpenSession, ...]:
        """Give a day's sessions in order: a service's, or the hall's for None."""
        known = self._remembered.get((day, service))
        if known is None:
            if len(self._remembered) >= MOST_REMEMBERED:
                self._remembered.clear()
            known = self._opened(day, self._hours_of(day, service))
            self._remembered[day, service] = known
        return known

    def sessions_of_counter(self, day: date, own: Week) -> tuple[OpenSession, ...]:
        """Give the sessions in which a counter is staffed on a day.

        By hours of its own; on a weekday without any, and on a day whose hours are an
        exception, by the hall's.
        """
        weekday = day.isoweekday()
        if weekday not in own or self._usual_hours_of(day) != self.weekly(weekday):
            return self.sessions_of(day)
        return self._opened(day, own[weekday])

    def usual_sessions_of(self, day: date) -> tuple[OpenSession, ...]:
        """Give the hall's sessions without those that special days add for their services."""
        return self._opened(day, self._usual_hours_of(day))

    def _usual_hours_of(self, day: date) -> Sequence[Session]:
        excepted = self._excepted_hours(day, None)
        return self.weekly(day.isoweekday()) if excepted is None else excepted

    def _opened(self, day: date, hours: Sequence[Session]) -> tuple[OpenSession, ...]:
        return tuple(
            OpenSession(
                day,
                rank,
                self._at(day, one.opens),
                self._after(day, one.opens, one.closes),
                self._after(day, one.opens, one.last_ticket),
            )
            for rank, one in enumerate(hours, 1)
        )

    def session_at(self, now: datetime, service: str | None = None) -> OpenSession | None:
        """Find the session in which numbers are given at this moment."""
        return None if self.stop_at(now, service) else self._session_by_hours(now, service)

    def stop_at(self, now: datetime, service: str | None) -> Stop | None:
        """Find the stop that holds a service's numbers back at this moment."""
        stop = None if service is None else self.stops.get(service)
        return stop if stop is not None and stop.holds(now) else None

    def _session_by_hours(self, now: datetime, service: str | None) -> OpenSession | None:
        today = self.business_day(now)
        for day in (today - ONE_DAY, today):
            for one in self.sessions_of(day, service):
                if one.opens <= now < one.last_ticket:
                    return one
        return None

    def hands_out(self, now: datetime, service: str | None = None) -> bool:
        """Tell whether numbers are given at this moment."""
        return self.session_at(now, service) is not None

    def is_open(self, at: datetime, service: str | None = None) -> bool:
        """Tell whether people are served at a moment, also after the last number was given."""
        day = self.business_day(at)
        return any(
            one.opens <= at < one.closes
            for begins in (day - ONE_DAY, day)
            for one in self.sessions_of(begins, service)
        )

    def next_session(self, now: datetime, service: str | None = None) -> OpenSession | None:
        """Find the first session that has yet to open; None when none is near."""
        today = self.business_day(now)
        for ahead in range(LOOK_AHEAD_DAYS):
            for one in self.sessions_of(today + timedelta(days=ahead), service):
                if one.opens > now:
                    return one
        return None

    def reopens_at(self, now: datetime, service: str | None = None) -> datetime | None:
        """Find when numbers are next given; None while they are, or when no day is open."""
        if self.hands_out(now, service):
            return None
        stop = self.stop_at(now, service)
        if stop is not None:
            if self._session_by_hours(stop.until, service) is not None:
                return stop.until
            now = stop.until
        session = self.next_session(now, service)
        return None if session is None else session.opens

    def quota(self, service: str, session: OpenSession) -> int | None:
        """Give the most numbers of a service in a session; None: no limit."""
        weekday = session.day.isoweekday()
        return min(
            (
                one.most
                for one in self.quotas
                if service in one.services
                and weekday in one.weekdays
                and one.session in {None, session.rank}
            ),
            default=None,
        )

    def banner(self, day: date, service: str) -> Mapping[str, str] | None:
        """Give the text line to show for a service on a day, by language."""
        if service in self.notices:
            return self.notices[service]
        banners = (one.banner for one in self.special_on(day, service))
        return next((banner for banner in banners if banner is not None), None)

    def closed_for(self, day: date) -> Mapping[str, str] | None:
        """Name the exception that changes the whole hall's hours on a day, by language."""
        found = self.days.get(day)
        if found is None or found.services is not None:
            return None
        if found.kind in {DayKind.CLOSED, DayKind.HOURS}:
            return found.name
        return found.name if found.kind in DAYS_OFF and not self.open_on_days_off else None

    def extra_counters(self, day: date, service: str) -> frozenset[str]:
        """Name the counters that also serve a service on a day."""
        return frozenset[str]().union(
            *(one.extra_counters for one in self.special_on(day, service))
        )

    def is_working_day(self, day: date) -> bool:
        """Tell whether a day counts in a time limit of working days."""
        found = self.days.get(day)
        if found is not None and found.kind in DAYS_OFF:
            return False
        if found is not None and found.kind is DayKind.WORKED:
            return True
        return day.isoweekday() in self.working_weekdays

    def special_on(self, day: date, service: str) -> Iterator[SpecialDay]:
        """Give the special days that a day with hours is for a service, in their order."""
        for one in self.special_days:
            if service in one.services and one.falls_on(day) and self._hours_of(day, service):
                yield one

    def _hours_of(self, day: date, service: str | None) -> Sequence[Session]:
        excepted = self._excepted_hours(day, service)
        if excepted is not None:
            return excepted
        special = (one for one in self.special_days if one.falls_on(day))
        return self._with_own(special, day.isoweekday(), service)

    def _excepted_hours(self, day: date, service: str | None) -> Sequence[Session] | None:
        """Give the hours of a day that is an exception; None: the week's hold."""
        found = self.days.get(day)
        if found is None:
            return None
        if found.kind is DayKind.WORKED:
            return self._worked(day, found, service)
        if found.kind in DAYS_OFF and (found.sessions is not None or not self.open_on_days_off):
            opens = service is None or found.concerns(service)
            return found.sessions or () if opens else ()
        if found.kind in {DayKind.CLOSED, DayKind.HOURS} and found.concerns(service):
            return found.sessions or ()
        return None

    def each_week(self, weekday: int, service: str | None = None) -> Sequence[Session]:
        """Give the sessions of a weekday with what special days without a season add to them."""
        every = [
            one
            for one in self.special_days
            if weekday in one.weekdays and one.first is one.last is None
        ]
        return self._with_own(every, weekday, service)

    def _with_own(
        self, special: Iterable[SpecialDay], weekday: int, service: str | None
    ) -> Sequence[Session]:
        """Give the own hours of special days, else the usual; the hall is open in both."""
        usual = self.weekly(weekday, service)
        of_service = (one for one in special if service is None or service in one.services)
        own = [one.sessions for one in of_service if one.sessions]
        if not own:
            return usual
        return joined([*own, usual] if service is None else own)

    def _worked(self, day: date, found: CalendarDay, service: str | None) -> Sequence[Session]:
        if service is not None and not found.concerns(service):
            return ()
        if found.sessions is not None:
            return found.sessions
        # A Saturday worked for another day keeps the hours of the working day before it.
        while day.isoweekday() not in self.working_weekdays:
            day -= ONE_DAY
        return self.weekly(day.isoweekday(), service)

    def weekly(self, weekday: int, service: str | None = None) -> Sequence[Session]:
        """Give the sessions of a weekday without any exception: a service's, or the hall's."""
        hall = self.week.get(weekday, ())
        if service is not None:
            return self.service_weeks.get(service, {}).get(weekday, hall)
        return hall or joined(week.get(weekday, ()) for week in self.service_weeks.values())

    def _after(self, day: date, opens: time, ends: time) -> datetime:
        return self._at(day if ends > opens else day + ONE_DAY, ends)

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, tzinfo=self.timezone)
