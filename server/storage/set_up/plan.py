"""An office's set-up as one value, read once and kept until the set-up changes."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, select

from server.domain.calendar import Calendar, Week
from server.domain.discipline import WorkProfile
from server.domain.numbering import NumberSeries, StartOver
from server.domain.shifts import Shift, shifts
from server.domain.special_days import CalendarDay, DayKind
from server.storage.set_up.calendar import hours_shown, read_calendar, week_of_counter
from server.storage.set_up.queue_rules import QueueRules, read_rules, work_profile
from server.storage.tables import (
    BoardRow,
    CounterRow,
    FieldRow,
    OfficeRow,
    PrinterRow,
    ProfileRow,
    SeriesRow,
    ServiceRow,
)


@dataclass(frozen=True, slots=True)
class ServicePlan:
    """A service, its series and the counters that serve it, in the office's order."""

    code: str
    name: Mapping[str, str]
    field: str | None
    series_code: str
    series: NumberSeries
    counters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CounterPlan:
    """A counter and its work profile, its services in the office's order."""

    code: str
    name: Mapping[str, str]
    zone: str | None
    profile: WorkProfile
    own_hours: Week
    """When it is staffed by weekday, where that is not in the hall's hours."""

    @property
    def services(self) -> tuple[str, ...]:
        """What it serves; where it only helps is left out."""
        return tuple(self.profile.weights)


@dataclass(frozen=True, slots=True)
class OfficePlan:
    """Everything about an office that a person decides, and nothing that the day changes."""

    code: str
    version: int
    name: Mapping[str, str]
    agency: Mapping[str, str]
    languages: tuple[str, ...]
    accent: str | None
    hotline: str | None
    texts: Mapping[str, Mapping[str, str]]
    hours: tuple[Mapping[str, Any], ...]
    pause_reasons: tuple[Mapping[str, Any], ...]
    calendar: Calendar
    closed_day: date | None
    """The day that a supervisor ended early; the calendar knows it as closed."""
    rules: QueueRules
    fields: Mapping[str, Mapping[str, str]]
    services: Mapping[str, ServicePlan]
    counters: Mapping[str, CounterPlan]
    boards: Mapping[str, Mapping[str, Any]]
    printers: Mapping[str, str]
    """URL of the printer that each kiosk owns, by the kiosk's name."""

    def profile(self, counter: str, day: date) -> WorkProfile:
        """Give a counter's work profile with what a special day adds to it."""
        profile = self.counters[counter].profile
        added = {
            code: 1.0
            for code in self.services
            if code not in profile.weights and counter in self.calendar.extra_counters(day, code)
        }
        return replace(profile, weights={**profile.weights, **added}) if added else profile

    def shifts(self, counter: str, now: datetime, *, is_open: bool) -> list[Shift]:
        """Tell when a counter is expected to call in what is left of the day."""
        return shifts(self.calendar, self.counters[counter].own_hours, now, is_open=is_open)


def read_plan(connection: Connection, code: str) -> OfficePlan | None:
    """Read an office's set-up; None when there is no such office."""
    office = connection.execute(
        select(OfficeRow.__table__).where(OfficeRow.__table__.c.code == code)  # type: ignore[attr-defined]
    ).one_or_none()
    if office is None:
        return None
    services, counters = _services_and_counters(connection, code)
    calendar = read_calendar(connection, code, office.timezone, office.hours)
    if office.closed_day is not None:
        ended = CalendarDay(DayKind.CLOSED, name=office.name, source="")
        calendar = replace(calendar, days={**calendar.days, office.closed_day: ended})
    return OfficePlan(
        code=code,
        version=office.plan_version,
        name=office.name,
        agency=office.agency,
        languages=tuple(office.languages),
        accent=office.accent,
        hotline=office.hotline,
        texts=office.texts,
        hours=hours_shown(calendar),
        pause_reasons=tuple(office.pause_reasons),
        calendar=calendar,
        closed_day=office.closed_day,
        rules=read_rules(connection, code),
        fields={row.code: row.name for row in _rows(connection, FieldRow, code)},
        services=services,
        counters=counters,
        boards={row.zone: row.settings for row in _rows(connection, BoardRow, code)},
        printers={row.kiosk: row.url for row in _rows(connection, PrinterRow, code) if row.kiosk},
    )


def _rows(connection: Connection, table: Any, office: str) -> list[Any]:
    columns = table.__table__.c
    order = columns.rank if "rank" in columns else next(iter(table.__table__.primary_key))
    statement = select(table.__table__).where(columns.office == office).order_by(order)
    if "retired" in columns:
        statement = statement.where(columns.retired.is_(False))
    return list(connection.execute(statement))


def _services_and_counters(
    connection: Connection, office: str
) -> tuple[dict[str, ServicePlan], dict[str, CounterPlan]]:
    series = {
        row.code: NumberSeries(
            row.prefix, row.first, row.last, row.digits, StartOver(row.start_over)
        )
        for row in _rows(connection, SeriesRow, office)
    }
    profiles = {(row.counter, row.service): row for row in _rows(connection, ProfileRow, office)}
    service_rows = _rows(connection, ServiceRow, office)
    counter_rows = _rows(connection, CounterRow, office)
    services = {
        row.code: ServicePlan(
            row.code,
            row.name,
            row.field,
            row.series,
            series[row.series],
            tuple(
                one.code
                for one in counter_rows
                if (profile := profiles.get((one.code, row.code))) is not None
                and profile.after_minutes is None
            ),
        )
        for row in service_rows
    }
    counters = {
        row.code: CounterPlan(
            row.code,
            row.name,
            row.zone,
            work_profile(
                row.code,
                [
                    profiles[row.code, one.code]
                    for one in service_rows
                    if (row.code, one.code) in profiles
                ],
            ),
            week_of_counter(row.hours),
        )
        for row in counter_rows
    }
    return services, counters
