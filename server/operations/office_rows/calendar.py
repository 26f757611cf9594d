"""The calendar of an office as the tables hold it, from an office file and back into one."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, select

from server.office_file.calendar_part import CalendarDay, CalendarTable
from server.office_file.model import OfficeFile
from server.office_file.values import DAYS, CounterHours, DayHours, Name, SessionHours
from server.storage.tables import CALENDAR_DAY, OFFICE_CALENDAR

Columns = dict[str, Any]

RULE_COLUMNS = ("settings", "service_hours", "quotas", "special_days")
DAY_COLUMNS = ("kind", "name", "source", "sessions", "services")


def name_of(name: Name) -> dict[str, str]:
    """Give a name in both languages; Vietnamese stands where English is left out."""
    return {"vi": name.vi, "en": name.vi if name.en is None else name.en}


def week_of(rows: Iterable[DayHours]) -> list[Columns]:
    """Give the hall's week day by day, 1 = Monday, as the calendar and the contract want it."""
    week = {
        DAYS.index(day) + 1: _sessions(row.sessions)
        for row in rows
        if row.services is None
        for day in row.days
    }
    return [{"weekday": day, "sessions": sessions} for day, sessions in sorted(week.items())]


def counter_week_of(rows: Iterable[CounterHours]) -> list[Columns]:
    """Give a counter's own hours day by day, 1 = Monday."""
    week = {
        DAYS.index(day) + 1: [one.model_dump() for one in row.sessions]
        for row in rows
        for day in row.days
    }
    return [{"weekday": day, "sessions": sessions} for day, sessions in sorted(week.items())]


def rules_of(office_file: OfficeFile) -> Columns:
    """Put the rules of an office file's calendar into columns."""
    return {
        "settings": office_file.calendar.model_dump(),
        "service_hours": _service_hours(office_file.office.hours),
        "quotas": [
            {
                "services": one.services,
                "most": one.most,
                "weekdays": None if one.days is None else _weekdays(one.days),
                "session": one.session,
            }
            for one in office_file.quotas
        ],
        "special_days": [
            {
                "code": one.code,
                "name": name_of(one.name),
                "weekdays": _weekdays(one.days),
                "services": one.services,
                "extra_counters": one.extra_counters,
                "banner": None if one.banner is None else name_of(one.banner),
                "appointment_slips": one.appointment_slips,
                "first": None if one.first is None else one.first.isoformat(),
                "last": None if one.last is None else one.last.isoformat(),
            }
            for one in office_file.special_days
        ],
    }


def day_of(day: CalendarDay) -> Columns:
    """Put a dated exception into columns; its date is its key."""
    return {
        "kind": day.kind,
        "name": name_of(day.name),
        "source": day.source,
        "sessions": None if day.sessions is None else _sessions(day.sessions),
        "services": day.services,
    }


def read_rules(connection: Connection, office: str) -> Columns:
    """Read the stored rules; an office without any has those of an office file without any."""
    columns = [OFFICE_CALENDAR.c[name] for name in RULE_COLUMNS]
    row = (
        connection.execute(select(*columns).where(OFFICE_CALENDAR.c.office == office))
        .mappings()
        .first()
    )
    if row is not None:
        return dict(row)
    nothing: Columns = {name: [] for name in RULE_COLUMNS}
    return {**nothing, "settings": CalendarTable().model_dump()}


def read_days(connection: Connection, office: str) -> dict[Any, Columns]:
    """Read the stored exceptions by date."""
    rows = connection.execute(select(CALENDAR_DAY).where(CALENDAR_DAY.c.office == office))
    return {row["day"]: {name: row[name] for name in DAY_COLUMNS} for row in rows.mappings()}


def hours_in_file(week: Iterable[Columns], service_hours: Iterable[Columns]) -> list[Columns]:
    """Write hours as a person would: days of equal sessions together, then services' own."""
    rows = days_together(week)
    own: dict[str, list[Columns]] = {}
    for one in service_hours:
        own.setdefault(one["service"], []).append(one)
    for service, days in own.items():
        for row in days_together(days):
            same = next((one for one in rows if one.get("services") and _alike(one, row)), None)
            if same is None:
                rows.append({**row, "services": [service]})
            else:
                same["services"].append(service)
    return rows


def calendar_in_file(rules: Columns, days: Mapping[Any, Columns] | None) -> Columns:
    """Write rules and exceptions as tables of an office file."""
    tables: Columns = {
        "calendar": rules["settings"],
        "quota": [
            {
                "services": one["services"],
                "most": one["most"],
                "days": None if one["weekdays"] is None else _day_names(one["weekdays"]),
                "session": one["session"],
            }
            for one in rules["quotas"]
        ],
        "special_day": [_special_day_in_file(one) for one in rules["special_days"]],
    }
    if days:
        tables["calendar_day"] = [{"date": day, **row} for day, row in sorted(days.items())]
    return tables


def _special_day_in_file(stored: Columns) -> Columns:
    row = dict(stored)
    days = _day_names(row.pop("weekdays"))
    season = {
        key: None if row[key] is None else date.fromisoformat(row[key]) for key in ("first", "last")
    }
    return {**row, "days": days, **season}


def _service_hours(rows: Iterable[DayHours]) -> list[Columns]:
    hours: list[Columns] = [
        {
            "service": service,
            "weekday": DAYS.index(day) + 1,
            "sessions": _sessions(row.sessions),
        }
        for row in rows
        for service in row.services or ()
        for day in row.days
    ]
    return sorted(hours, key=lambda one: (one["service"], one["weekday"]))


def _sessions(sessions: Iterable[SessionHours]) -> list[Columns]:
    return [
        {"opens": one.opens, "closes": one.closes, "last_ticket": one.last_ticket or one.closes}
        for one in sessions
    ]


def _weekdays(days: Iterable[str]) -> list[int]:
    return sorted({DAYS.index(day) + 1 for day in days})


def _day_names(weekdays: Iterable[int]) -> list[str]:
    return [DAYS[weekday - 1] for weekday in weekdays]


def days_together(week: Iterable[Columns]) -> list[Columns]:
    """Write a week as a person would: days of equal sessions together."""
    together: list[Columns] = []
    for day in week:
        name = DAYS[day["weekday"] - 1]
        same = next((one for one in together if one["sessions"] == day["sessions"]), None)
        if same is None:
            together.append({"days": [name], "sessions": day["sessions"]})
        else:
            same["days"].append(name)
    return together


def _alike(one: Columns, other: Columns) -> bool:
    return all(one[key] == other[key] for key in ("days", "sessions"))


def forget_day(connection: Connection, office: str, day: date) -> bool:
    """Take a date out of the rows; False: it was not there."""
    here = (CALENDAR_DAY.c.office == office) & (CALENDAR_DAY.c.day == day)
    return connection.execute(delete(CALENDAR_DAY).where(here)).rowcount > 0
