"""An office's calendar as stored: its week, its rules, its own days over the public ones."""

from collections.abc import Iterable, Mapping
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, select

from server.domain.calendar import Calendar, Week
from server.domain.special_days import (
    EVERY_DAY,
    CalendarDay,
    DayKind,
    Quota,
    Session,
    SpecialDay,
)
from server.public_days.table import known_years, public_days
from server.storage.tables import CALENDAR_DAY, OFFICE_CALENDAR

Stored = Mapping[str, Any]


def read_calendar(
    connection: Connection, office: str, timezone: str, hours: Iterable[Stored]
) -> Calendar:
    """Read an office's calendar; `hours` is the hall's week as the office row holds it."""
    rules = (
        connection.execute(select(OFFICE_CALENDAR).where(OFFICE_CALENDAR.c.office == office))
        .mappings()
        .first()
    )
    settings: Stored = rules["settings"] if rules else {}
    own_days = own_calendar_days(connection, office)
    country = settings.get("public_days", "vn")
    return_by = settings.get("return_by")
    return Calendar(
        timezone=ZoneInfo(timezone),
        week={day["weekday"]: sessions_of(day["sessions"]) for day in hours},
        service_weeks=_service_weeks(rules["service_hours"] if rules else ()),
        days={**public_days(country), **own_days},
        special_days=tuple(_special_day(one) for one in rules["special_days"]) if rules else (),
        quotas=tuple(_quota(one) for one in rules["quotas"]) if rules else (),
        open_on_days_off=settings.get("open_on_days_off", False),
        late_from=time.fromisoformat(settings.get("late_from", "15:00")),
        late_shifts_all=settings.get("late_shifts_all", False),
        return_by=None if return_by is None else time.fromisoformat(return_by),
        known_years=_years_told(country, own_days),
    )


def own_calendar_days(connection: Connection, office: str) -> dict[date, CalendarDay]:
    """Read the exceptions that an office set itself, by date."""
    rows = connection.execute(
        select(CALENDAR_DAY).where(CALENDAR_DAY.c.office == office).order_by(CALENDAR_DAY.c.day)
    )
    return {row["day"]: _calendar_day(dict(row)) for row in rows.mappings()}


def sessions_of(stored: Iterable[Stored]) -> tuple[Session, ...]:
    """Build the sessions of a day from their stored hours."""
    return tuple(
        Session(*(time.fromisoformat(one[key]) for key in ("opens", "closes", "last_ticket")))
        for one in stored
    )


def week_of_counter(stored: Iterable[Stored]) -> Week:
    """Build a counter's own hours; it gives no numbers, so none is the last."""
    return {
        day["weekday"]: sessions_of(
            {**one, "last_ticket": one["closes"]} for one in day["sessions"]
        )
        for day in stored
    }


def hours_shown(calendar: Calendar) -> tuple[Stored, ...]:
    """Give the week as people are told it: the hall's, or where it has none, its services'."""
    return tuple(
        {"weekday": weekday, "sessions": [_session_shown(one) for one in sessions]}
        for weekday in sorted(EVERY_DAY)
        if (sessions := calendar.weekly(weekday))
    )


def _session_shown(session: Session) -> dict[str, str]:
    return {
        key: getattr(session, key).isoformat("minutes")
        for key in ("opens", "closes", "last_ticket")
    }


def _service_weeks(stored: Iterable[Stored]) -> dict[str, Week]:
    weeks: dict[str, dict[int, tuple[Session, ...]]] = {}
    for row in stored:
        weeks.setdefault(row["service"], {})[row["weekday"]] = sessions_of(row["sessions"])
    return dict(weeks)


def _calendar_day(row: Stored) -> CalendarDay:
    return CalendarDay(
        DayKind(row["kind"]),
        row["name"],
        row["source"],
        None if row["sessions"] is None else sessions_of(row["sessions"]),
        None if row["services"] is None else frozenset(row["services"]),
    )


def _special_day(stored: Stored) -> SpecialDay:
    first, last = stored["first"], stored["last"]
    return SpecialDay(
        code=stored["code"],
        name=stored["name"],
        weekdays=frozenset(stored["weekdays"]),
        services=frozenset(stored["services"]),
        extra_counters=frozenset(stored["extra_counters"]),
        banner=stored["banner"],
        appointment_slips=stored["appointment_slips"],
        first=None if first is None else date.fromisoformat(first),
        last=None if last is None else date.fromisoformat(last),
    )


def _quota(stored: Stored) -> Quota:
    weekdays = stored["weekdays"]
    return Quota(
        services=frozenset(stored["services"]),
        most=stored["most"],
        weekdays=EVERY_DAY if weekdays is None else frozenset(weekdays),
        session=stored["session"],
    )


def _years_told(country: str, own_days: Mapping[date, CalendarDay]) -> frozenset[int] | None:
    """Name the years whose public days are known; a year with holidays of the office's is one.

    A country without public days leaves nothing to know (None).
    """
    if country == "none":
        return None
    filled = {day.year for day, one in own_days.items() if one.kind is DayKind.HOLIDAY}
    return known_years(country) | filled
