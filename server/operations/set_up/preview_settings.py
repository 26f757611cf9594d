"""What changed settings would do to whom, before anything is changed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from server.contract.answers.as_json import Words
from server.contract.answers.settings_json import (
    SettingOverlapJson,
    SettingsChangeJson,
    SettingsPreviewJson,
)
from server.contract.states import AppointmentState
from server.office_file.as_json import as_json
from server.office_file.changes import Change, Overlap, changes_between
from server.office_file.model import OfficeFile, Service
from server.operations.office_rows.in_use import what_is_in_use
from server.operations.office_rows.origins import what_is_locked
from server.operations.office_rows.wanted_settings import told_mistake, wanted_settings
from server.storage.answers.settings import changed, settings_log
from server.storage.query import Query, Values
from server.storage.reader import OfficeMoment
from server.storage.set_up.calendar import calendar_of
from server.storage.tables import APPOINTMENT, RECEIVED_DOSSIER
from server.storage.transaction import count_waiting
from server.texts import LANGUAGES, say

CATALOGUE = "settings_touched"
CALENDAR = frozenset({"calendar", "calendar_day", "special_day"})
ORDER = frozenset({"queue", "priority"})


class BookedOn(NamedTuple):
    """How many visits are booked on a day."""

    business_day: date
    visits: int


BOOKED = Query(
    BookedOn,
    select(APPOINTMENT.c.business_day, func.count().label("visits"))
    .where(
        APPOINTMENT.c.office == bindparam("office"),
        APPOINTMENT.c.business_day >= bindparam("today"),
        APPOINTMENT.c.state == AppointmentState.BOOKED.value,
    )
    .group_by(APPOINTMENT.c.business_day)
    .order_by(APPOINTMENT.c.business_day),
)
DUE = Values(
    datetime,
    select(RECEIVED_DOSSIER.c.due_at).where(
        RECEIVED_DOSSIER.c.office == bindparam("office"), RECEIVED_DOSSIER.c.ended_at.is_(None)
    ),
)


def preview_settings(at: OfficeMoment, changes: Sequence[Change]) -> SettingsPreviewJson:
    """Tell what changes would do, to whom, and what stands against them."""
    stored = at.plan.set_up
    wanted = wanted_settings(stored, changes)
    mistakes, touched = [*wanted.mistakes], list[Words]()
    today = at.plan.calendar.business_day(at.now)
    differing = changes_between(as_json(stored), wanted.document)
    if wanted.office_file is not None:
        mistakes += what_is_locked(at.connection, stored, wanted.office_file)
        mistakes += what_is_in_use(at.connection, stored, wanted.office_file, today)
        touched = _whom_it_touches(at.connection, stored, wanted.office_file, differing, today)
    return {
        "changes": [changed(one) for one in differing],
        "touched": touched,
        "mistakes": [told_mistake(one, wanted.document) for one in mistakes],
        "doubts": [told_mistake(one, wanted.document) for one in wanted.doubts],
        "overlaps": _overlaps(at, wanted.overlaps),
    }


def _overlaps(at: OfficeMoment, overlaps: Sequence[Overlap]) -> list[SettingOverlapJson]:
    """Name what somebody else changed meanwhile, and who: the last one whom the log has there."""
    log = settings_log(at, None)["changes"] if overlaps else []
    told: list[SettingOverlapJson] = []
    for one in overlaps:
        path = [*one.change.path]
        by = next((each for each in log if _touches(each, path)), None)
        told.append(
            {
                "path": path,
                "mine": one.change.after,
                "now": one.now,
                "user": by and by["user"],
                "at": by and by["at"],
            }
        )
    return told


def _touches(change: SettingsChangeJson, path: list[str]) -> bool:
    return any(
        one["path"][: len(path)] == path or path[: len(one["path"])] == one["path"]
        for one in change["changes"]
    )


def _whom_it_touches(
    connection: Connection,
    stored: OfficeFile,
    wanted: OfficeFile,
    changes: Sequence[Change],
    today: date,
) -> list[Words]:
    """Say for people whom changes reach: who waits, who has booked, whose result is due.

    Who waits keeps number and place, whatever changes: numbers are never given twice.
    """
    waiting = count_waiting(connection, wanted.office.code)
    tables = {one.path[0] for one in changes} | {".".join(one.path[:2]) for one in changes}
    told = [
        *_services(stored, wanted, waiting),
        *_counters(stored, wanted, waiting),
        *_order(tables, waiting),
    ]
    if tables & CALENDAR or "office.hours" in tables:
        told += _days(connection, stored, wanted, today)
    people = sum(waiting.values())
    return told or [_said("nobody" if people else "no_one", people=people)]


def _said(key: str, **values: object) -> Words:
    return {language: say(CATALOGUE, language, key, **values) for language in LANGUAGES}


def _services(
    stored: OfficeFile, wanted: OfficeFile, waiting: Mapping[str, int]
) -> Iterator[Words]:
    before: dict[str, Service] = {one.code: one for one in stored.services}
    for one in wanted.services:
        people = waiting.get(one.code, 0)
        if people and one.code in before and one != before[one.code]:
            yield _said("service", service=one.code, people=people)


def _counters(
    stored: OfficeFile, wanted: OfficeFile, waiting: Mapping[str, int]
) -> Iterator[Words]:
    for one in wanted.services:
        had, has = (_serving(office_file, one.code) for office_file in (stored, wanted))
        people = waiting.get(one.code, 0)
        if people and had != has:
            values = {"service": one.code, "people": people, "had": len(had), "has": len(has)}
            yield _said("counters" if has else "no_counter", **values)


def _serving(office_file: OfficeFile, service: str) -> set[str]:
    return {one.code for one in office_file.counters if service in one.serves}


def _order(tables: set[str], waiting: Mapping[str, int]) -> Iterator[Words]:
    people = sum(waiting.values())
    if people and tables & ORDER:
        yield _said("order", people=people)


def _days(
    connection: Connection, stored: OfficeFile, wanted: OfficeFile, today: date
) -> Iterator[Words]:
    """Name the days that have visits or results due and on which nobody would be there."""
    had, has = calendar_of(stored), calendar_of(wanted)

    def closes(day: date) -> bool:
        return bool(had.sessions_of(day)) and not has.sessions_of(day)

    for booked in BOOKED.all(connection, office=wanted.office.code, today=today):
        if closes(booked.business_day):
            shown = f"{booked.business_day:%d/%m/%Y}"
            yield _said("visits", day=shown, people=booked.visits)
    due = [
        one.astimezone(has.timezone).date()
        for one in DUE.all(connection, office=wanted.office.code)
    ]
    for day in sorted({one for one in due if one >= today and closes(one)}):
        yield _said("dossiers", day=f"{day:%d/%m/%Y}", people=due.count(day))
