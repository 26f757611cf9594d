"""An office's calendar as a value: its week, its rules, its own days over the public ones."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, time
from zoneinfo import ZoneInfo

from server.contract.answers.as_json import DayHoursJson, SessionJson
from server.domain.calendar import Calendar, Week
from server.domain.special_days import (
    EVERY_DAY,
    CalendarDay,
    DayKind,
    Quota,
    Session,
    SpecialDay,
)
from server.office_file import calendar_part
from server.office_file.model import Counter, OfficeFile
from server.office_file.special_banner import banner_told
from server.office_file.values import DAYS, DayHours, SessionHours, Stretch
from server.public_days.table import known_years, public_days


def calendar_of(set_up: OfficeFile) -> Calendar:
    """Build the calendar that an office has settled."""
    settled = set_up.calendar
    hours = set_up.office.hours
    own_days = {one.date: _calendar_day(one) for one in set_up.calendar_days or ()}
    return Calendar(
        timezone=ZoneInfo(set_up.office.timezone),
        week=_week(row for row in hours if row.services is None),
        service_weeks={
            service: _week(row for row in hours if service in (row.services or ()))
            for service in {code for row in hours for code in row.services or ()}
        },
        days={**public_days(settled.public_days), **own_days},
        special_days=tuple(_special_day(one) for one in set_up.special_days),
        quotas=tuple(_quota(one) for one in set_up.quotas),
        open_on_days_off=settled.open_on_days_off,
        late_from=time.fromisoformat(settled.late_from),
        late_shifts_all=settled.late_shifts_all,
        return_by=None if settled.return_by is None else time.fromisoformat(settled.return_by),
        known_years=_years_told(settled.public_days, own_days),
    )


def own_hours(counter: Counter) -> Week:
    """Build a counter's own hours; it gives no numbers, so none is the last."""
    return {
        weekday: _sessions(row.sessions) for row in counter.hours for weekday in _weekdays(row.days)
    }


def hours_shown(calendar: Calendar, services: Collection[str]) -> tuple[DayHoursJson, ...]:
    """Give the week as people are told it: the hall's, or where it has none, its services'.

    The own hours of special days that come each week are among them.
    """
    return tuple(
        {
            "weekday": weekday,
            "sessions": [_session_shown(one) for one in sessions],
            "services": _only(services, calendar, weekday),
        }
        for weekday in sorted(EVERY_DAY)
        if (sessions := calendar.each_week(weekday))
    )


def _only(services: Collection[str], calendar: Calendar, weekday: int) -> list[str] | None:
    """List the services that have hours on a weekday; None: all."""
    opened = [code for code in services if calendar.each_week(weekday, code)]
    return None if len(opened) == len(services) else opened


def _session_shown(session: Session) -> SessionJson:
    return {
        "opens": session.opens.isoformat("minutes"),
        "closes": session.closes.isoformat("minutes"),
        "last_ticket": session.last_ticket.isoformat("minutes"),
    }


def _week(rows: Iterable[DayHours]) -> Week:
    return {weekday: _sessions(row.sessions) for row in rows for weekday in _weekdays(row.days)}


def _sessions(stretches: Iterable[Stretch]) -> tuple[Session, ...]:
    return tuple(
        Session(
            time.fromisoformat(one.opens),
            time.fromisoformat(one.closes),
            time.fromisoformat(_last_ticket(one) or one.closes),
        )
        for one in stretches
    )


def _last_ticket(stretch: Stretch) -> str | None:
    return stretch.last_ticket if isinstance(stretch, SessionHours) else None


def _weekdays(days: Iterable[str]) -> frozenset[int]:
    return frozenset(DAYS.index(day) + 1 for day in days)


def _calendar_day(day: calendar_part.CalendarDay) -> CalendarDay:
    return CalendarDay(
        DayKind(day.kind),
        day.name.model_dump(),
        day.source,
        None if day.sessions is None else _sessions(day.sessions),
        None if day.services is None else frozenset(day.services),
    )


def _special_day(day: calendar_part.SpecialDay) -> SpecialDay:
    return SpecialDay(
        code=day.code,
        name=day.name.model_dump(),
        weekdays=_weekdays(day.days),
        services=frozenset(day.services),
        extra_counters=frozenset(day.extra_counters),
        banner=banner_told(day),
        appointment_slips=day.appointment_slips,
        return_within=day.return_within,
        sessions=None if day.sessions is None else _sessions(day.sessions),
        first=day.first,
        last=day.last,
    )


def _quota(quota: calendar_part.Quota) -> Quota:
    return Quota(
        services=frozenset(quota.services),
        most=quota.most,
        weekdays=EVERY_DAY if quota.days is None else _weekdays(quota.days),
        session=quota.session,
    )


def _years_told(country: str, own_days: Mapping[date, CalendarDay]) -> frozenset[int] | None:
    """Name the years whose public days are known; a year with holidays of the office's is one.

    A country without public days leaves nothing to know (None).
    """
    if country == "none":
        return None
    filled = {day.year for day, one in own_days.items() if one.kind is DayKind.HOLIDAY}
    return known_years(country) | filled
