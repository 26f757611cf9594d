"""The set-up of an office as the tables hold it, from a file and back into one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from server.office_file.model import DAYS, Board, Name, OfficeFile, Phrase
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
    profiles: frozenset[tuple[str, str]]
    """Pairs of counter and service."""
    boards: Rows
    printers: Rows


def record_of(office_file: OfficeFile) -> OfficeRecord:
    """Put an office file into rows; what the file leaves out is filled in."""
    office = office_file.office
    return OfficeRecord(
        office={
            "name": _name(office.name),
            "agency": _name(office.agency),
            "timezone": office.timezone,
            "languages": list(office.languages),
            "accent": office.accent,
            "hotline": office.hotline,
            "texts": {key: _phrase(text) for key, text in office.texts},
            "hours": _hours(office_file),
            "pause_reasons": [
                {"code": one.code, "name": _name(one.name)} for one in office_file.pause_reasons
            ],
        },
        fields={
            one.code: {"name": _name(one.name), "rank": rank}
            for rank, one in enumerate(office_file.fields_of_services)
        },
        series={
            one.code: one.model_dump(include={"prefix", "first", "last", "digits", "start_over"})
            for one in office_file.services
        },
        services={
            one.code: {
                "name": _name(one.name),
                "field": one.field,
                "series": one.code,
                "rank": rank,
            }
            for rank, one in enumerate(office_file.services)
        },
        counters={
            one.code: {"name": _name(one.name), "zone": one.zone, "rank": rank}
            for rank, one in enumerate(office_file.counters)
        },
        profiles=frozenset(
            (counter.code, service)
            for counter in office_file.counters
            for service in counter.serves
        ),
        boards=_boards(office_file),
        printers={
            one.code: {"name": _name(one.name), "url": one.url, "kiosk": one.kiosk}
            for one in office_file.printers
        },
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
    profile = ProfileRow.__table__  # type: ignore[attr-defined]
    pairs = select(profile.c.counter, profile.c.service).where(profile.c.office == code)
    return OfficeRecord(
        office=dict(office._mapping),  # noqa: SLF001 - SQLAlchemy's public name for it
        fields=_stored(connection, FieldRow, code, ("name", "rank")),
        series={one["series"]: series[one["series"]] for one in services.values()},
        services=services,
        counters=_stored(connection, CounterRow, code, ("name", "zone", "rank")),
        profiles=frozenset((row.counter, row.service) for row in connection.execute(pairs)),
        boards={
            zone: row["settings"]
            for zone, row in _stored(connection, BoardRow, code, ("settings",), "zone").items()
        },
        printers=_stored(connection, PrinterRow, code, ("name", "url", "kiosk")),
    )


def file_of(code: str, record: OfficeRecord) -> OfficeFile:
    """Put rows into an office file; importing it changes nothing."""
    office = dict(record.office)
    reasons = office.pop("pause_reasons")
    services = _ranked(record.services)
    return OfficeFile.model_validate(
        {
            "office": {"code": code, **office, "hours": _days(office["hours"])},
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
                    "serves": [one for one, _ in services if (key, one) in record.profiles],
                }
                for key, row in _ranked(record.counters)
            ],
            "board": [{"zone": zone, **row} for zone, row in sorted(record.boards.items())],
            "printer": [{"code": key, **row} for key, row in sorted(record.printers.items())],
        }
    )


def _name(name: Name) -> dict[str, str]:
    return {"vi": name.vi, "en": name.vi if name.en is None else name.en}


def _phrase(phrase: Phrase) -> dict[str, str]:
    return {"vi": phrase.vi, "en": phrase.vi if phrase.en is None else phrase.en}


def _hours(office_file: OfficeFile) -> list[dict[str, Any]]:
    """Give the week day by day, 1 = Monday, as the calendar and the contract want it."""
    week = {
        DAYS.index(day) + 1: [
            {
                "opens": one.opens,
                "closes": one.closes,
                "last_ticket": one.last_ticket or one.closes,
            }
            for one in row.sessions
        ]
        for row in office_file.office.hours
        for day in row.days
    }
    return [{"weekday": day, "sessions": sessions} for day, sessions in sorted(week.items())]


def _days(week: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Put days of equal sessions together, as a person would write them."""
    together: list[dict[str, Any]] = []
    for day in week:
        name = DAYS[day["weekday"] - 1]
        same = next((one for one in together if one["sessions"] == day["sessions"]), None)
        if same is None:
            together.append({"days": [name], "sessions": day["sessions"]})
        else:
            same["days"].append(name)
    return together


def _boards(office_file: OfficeFile) -> Rows:
    """Give every board its settings; the whole hall has one even where the file names none."""
    office = office_file.office
    boards = {
        board.zone: {
            "name": _name(board.name or office.name),
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
