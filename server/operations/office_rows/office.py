"""The set-up of an office as the tables hold it, from a file and back into one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from server.office_file.model import Board, OfficeFile
from server.office_file.values import Phrase
from server.operations.office_rows.calendar import (
    calendar_in_file,
    counter_week_of,
    day_of,
    days_together,
    hours_in_file,
    name_of,
    read_days,
    read_rules,
    rules_of,
    week_of,
)
from server.operations.office_rows.queue_rules import (
    Profiles,
    profile_in_file,
    profiles_of,
    queue_in_file,
    queue_rules_of,
    read_profiles,
    read_queue_rules,
)
from server.storage.tables import (
    BoardRow,
    CounterRow,
    FieldRow,
    OfficeRow,
    PrinterRow,
    SeriesRow,
    ServiceRow,
)

Columns = dict[str, Any]
Rows = dict[str, Columns]
"""Rows of one table by their key inside the office."""

OFFICE_COLUMNS = (
    "name",
    "agency",
    "timezone",
    "languages",
    "accent",
    "hotline",
    "texts",
    "hours",
    "pause_reasons",
)
WHOLE_HALL = ""


@dataclass(frozen=True, slots=True)
class OfficeRecord:
    """What a person decides about an office, by table; equal records are equal set-ups."""

    office: Columns
    fields: Rows
    series: Rows
    services: Rows
    counters: Rows
    profiles: Profiles
    boards: Rows
    printers: Rows
    queue_rules: Columns
    calendar: Columns
    calendar_days: Mapping[date, Columns] | None
    """None: those that the office has already."""


def record_of(office_file: OfficeFile) -> OfficeRecord:
    """Put an office file into rows; what the file leaves out is filled in."""
    office = office_file.office
    days = office_file.calendar_days
    return OfficeRecord(
        office={
            "name": name_of(office.name),
            "agency": name_of(office.agency),
            "timezone": office.timezone,
            "languages": list(office.languages),
            "accent": office.accent,
            "hotline": office.hotline,
            "texts": {key: _phrase(text) for key, text in office.texts},
            "hours": week_of(office.hours),
            "pause_reasons": [
                {"code": one.code, "name": name_of(one.name)} for one in office_file.pause_reasons
            ],
        },
        fields={
            one.code: {"name": name_of(one.name), "rank": rank}
            for rank, one in enumerate(office_file.fields_of_services)
        },
        series={
            one.code: one.model_dump(include={"prefix", "first", "last", "digits", "start_over"})
            for one in office_file.services
        },
        services={
            one.code: {
                "name": name_of(one.name),
                "field": one.field,
                "series": one.code,
                "rank": rank,
            }
            for rank, one in enumerate(office_file.services)
        },
        counters={
            one.code: {
                "name": name_of(one.name),
                "zone": one.zone,
                "rank": rank,
                "hours": counter_week_of(one.hours),
            }
            for rank, one in enumerate(office_file.counters)
        },
        profiles=profiles_of(office_file.counters),
        boards=_boards(office_file),
        printers={
            one.code: {"name": name_of(one.name), "url": one.url, "kiosk": one.kiosk}
            for one in office_file.printers
        },
        queue_rules=queue_rules_of(office_file),
        calendar=rules_of(office_file),
        calendar_days=None if days is None else {one.date: day_of(one) for one in days},
    )


def read_record(connection: Connection, code: str) -> OfficeRecord | None:
    """Read the stored set-up without what is retired; None when there is no such office."""
    table = OfficeRow.__table__  # type: ignore[attr-defined]
    columns = [table.c[name] for name in OFFICE_COLUMNS]
    office = connection.execute(select(*columns).where(table.c.code == code)).one_or_none()
    if office is None:
        return None
    services = _stored(connection, ServiceRow, code, ("name", "field", "series", "rank"))
    series = _stored(
        connection, SeriesRow, code, ("prefix", "first", "last", "digits", "start_over")
    )
    return OfficeRecord(
        office=dict(office._mapping),  # noqa: SLF001 - SQLAlchemy's public name for it
        fields=_stored(connection, FieldRow, code, ("name", "rank")),
        series={one["series"]: series[one["series"]] for one in services.values()},
        services=services,
        counters=_stored(connection, CounterRow, code, ("name", "zone", "rank", "hours")),
        profiles=read_profiles(connection, code),
        boards={
            zone: row["settings"]
            for zone, row in _stored(connection, BoardRow, code, ("settings",), "zone").items()
        },
        printers=_stored(connection, PrinterRow, code, ("name", "url", "kiosk")),
        queue_rules=read_queue_rules(connection, code),
        calendar=read_rules(connection, code),
        calendar_days=read_days(connection, code),
    )


def file_of(code: str, record: OfficeRecord) -> OfficeFile:
    """Put rows into an office file; importing it changes nothing."""
    office = dict(record.office)
    reasons = office.pop("pause_reasons")
    services = _ranked(record.services)
    return OfficeFile.model_validate(
        {
            "office": {
                "code": code,
                **office,
                "hours": hours_in_file(office["hours"], record.calendar["service_hours"]),
            },
            **queue_in_file(record.queue_rules),
            **calendar_in_file(record.calendar, record.calendar_days),
            "pause_reason": reasons,
            "field": [_unranked(key, row) for key, row in _ranked(record.fields)],
            "service": [
                {
                    "code": key,
                    "name": row["name"],
                    "field": row["field"],
                    **record.series[row["series"]],
                }
                for key, row in services
            ],
            "counter": [
                {
                    **_unranked(key, row),
                    "hours": days_together(row["hours"]),
                    **profile_in_file(record.profiles, key, [one for one, _ in services]),
                }
                for key, row in _ranked(record.counters)
            ],
            "board": [{"zone": zone, **row} for zone, row in sorted(record.boards.items())],
            "printer": [{"code": key, **row} for key, row in sorted(record.printers.items())],
        }
    )


def _phrase(phrase: Phrase) -> dict[str, str]:
    return {"vi": phrase.vi, "en": phrase.vi if phrase.en is None else phrase.en}


def _boards(office_file: OfficeFile) -> Rows:
    """Give every board its settings; the whole hall has one even where the file names none."""
    office = office_file.office
    boards = {
        board.zone: {
            "name": name_of(board.name or office.name),
            "farthest_metres": board.farthest_metres,
            "panel_width_mm": board.panel_width_mm,
            "layout": board.layout,
            "speak": board.speak,
            "languages": list(board.languages or office.languages),
            "repeat": board.repeat,
            "text": _phrase(board.text or office.texts.board_line),
        }
        for board in office_file.boards
    }
    if WHOLE_HALL not in boards:
        whole_hall = office_file.model_copy(update={"boards": [Board()]})
        boards |= _boards(whole_hall)
    return boards


def _stored(
    connection: Connection, model: Any, office: str, names: tuple[str, ...], key: str = "code"
) -> Rows:
    columns = model.__table__.c
    statement = select(columns[key].label("key"), *(columns[name] for name in names))
    statement = statement.where(columns.office == office)
    if "retired" in columns:
        statement = statement.where(columns.retired.is_(False))
    rows = connection.execute(statement).mappings()
    return {row["key"]: {name: row[name] for name in names} for row in rows}


def _ranked(rows: Rows) -> list[tuple[str, Columns]]:
    return sorted(rows.items(), key=lambda pair: pair[1]["rank"])


def _unranked(code: str, row: Mapping[str, Any]) -> Columns:
    return {"code": code, **{name: value for name, value in row.items() if name != "rank"}}
