"""An office's set-up as one value, read once and kept until the set-up changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from server.domain.calendar import Calendar
from server.domain.discipline import WorkProfile
from server.domain.numbering import NumberSeries, StartOver
from server.storage.calendar_reading import hours_shown, read_calendar
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
    """A counter and what it serves, in the office's order."""

    code: str
    name: Mapping[str, str]
    zone: str | None
    services: tuple[str, ...]

    @property
    def profile(self) -> WorkProfile:
        return WorkProfile(self.code, dict.fromkeys(self.services, 1.0))


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
    fields: Mapping[str, Mapping[str, str]]
    services: Mapping[str, ServicePlan]
    counters: Mapping[str, CounterPlan]
    boards: Mapping[str, Mapping[str, Any]]
    printers: Mapping[str, str]
    """URL of the printer that each kiosk owns, by the kiosk's name."""


def read_plan(connection: Connection, code: str) -> OfficePlan | None:
    """Read an office's set-up; None when there is no such office."""
    office = connection.execute(
        select(OfficeRow.__table__).where(OfficeRow.__table__.c.code == code)  # type: ignore[attr-defined]
    ).one_or_none()
    if office is None:
        return None
    services, counters = _services_and_counters(connection, code)
    calendar = read_calendar(connection, code, office.timezone, office.hours)
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
    pairs = {(row.counter, row.service) for row in _rows(connection, ProfileRow, office)}
    service_rows = _rows(connection, ServiceRow, office)
    counter_rows = _rows(connection, CounterRow, office)
    services = {
        row.code: ServicePlan(
            row.code,
            row.name,
            row.field,
            row.series,
            series[row.series],
            tuple(one.code for one in counter_rows if (one.code, row.code) in pairs),
        )
        for row in service_rows
    }
    counters = {
        row.code: CounterPlan(
            row.code,
            row.name,
            row.zone,
            tuple(one.code for one in service_rows if (row.code, one.code) in pairs),
        )
        for row in counter_rows
    }
    return services, counters
