"""The register of dossiers (form 07 of Circular 03/2025/TT-VPCP), and what is handed on of them."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from sqlalchemy import bindparam, select

from server.contract.dossier_states import DossierState
from server.domain.dossier_told import told_of
from server.domain.figures.periods import Span
from server.list_file.listed import Head, Listed, Row
from server.storage.answers.wire import local
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.tables import DOSSIER_SUBMITTER, RECEIVED_DOSSIER
from server.storage.tables.dossier_rows import DossierSubmitter, ReceivedDossier
from server.texts import say

CATALOGUE = "dossier_lists"
REGISTER_HEADS: Mapping[str, int] = {
    "rank": 7,
    "code": 17,
    "procedure": 26,
    "sets": 6,
    "who": 20,
    "contact": 20,
    "agency": 16,
    "received": 12,
    "due": 12,
    "returned": 12,
    "collection": 12,
    "signed": 10,
    "note": 16,
}
EXPORTED = ("dossier", "level", "received", "due", "finished")


IN_SPAN = (
    RECEIVED_DOSSIER.c.office == bindparam("office"),
    RECEIVED_DOSSIER.c.received_at >= bindparam("since"),
    RECEIVED_DOSSIER.c.received_at < bindparam("until"),
)
"""Dossiers that an office received from `since` until before `until`."""
RECEIVED = Query(
    ReceivedDossier,
    select(RECEIVED_DOSSIER)
    .where(*IN_SPAN)
    .order_by(RECEIVED_DOSSIER.c.year, RECEIVED_DOSSIER.c.serial),
)
SUBMITTERS = Query(
    DossierSubmitter,
    select(DOSSIER_SUBMITTER)
    .join_from(
        DOSSIER_SUBMITTER,
        RECEIVED_DOSSIER,
        (DOSSIER_SUBMITTER.c.office == RECEIVED_DOSSIER.c.office)
        & (DOSSIER_SUBMITTER.c.dossier == RECEIVED_DOSSIER.c.id),
    )
    .where(*IN_SPAN),
)


def moments(at: OfficeMoment, span: Span) -> dict[str, str | datetime]:
    """Give the values by which statements find what belongs to an office's days."""
    zone = at.plan.calendar.timezone
    return {
        "office": at.plan.code,
        "since": datetime.combine(span.first, time(), tzinfo=zone),
        "until": datetime.combine(span.last + timedelta(days=1), time(), tzinfo=zone),
    }


def heads(language: str, widths: Mapping[str, int], *numbers: str) -> list[Head]:
    """Name columns; those of `numbers` hold amounts."""
    return [
        Head(say(CATALOGUE, language, f"head.{name}"), width, name in numbers)
        for name, width in widths.items()
    ]


def moment_text(at: OfficeMoment, moment: datetime | None) -> str | None:
    """Write an hour and a day of the office's clock."""
    here = local(moment, at.plan.calendar.timezone)
    return None if here is None else f"{here:%H:%M %d/%m/%Y}"


def register(at: OfficeMoment, span: Span, language: str) -> Listed:
    """List dossiers by their numbers; of who handed in what the form has, as long as it is kept."""
    found = moments(at, span)
    people = {one.dossier: one for one in SUBMITTERS.all(at.connection, **found)}
    rows = [
        _registered(at, one, people.get(one.id), language)
        for one in RECEIVED.all(at.connection, **found)
    ]
    title = say(CATALOGUE, language, "title.register")
    return Listed("register", title, *span, heads(language, REGISTER_HEADS), rows)


def _registered(
    at: OfficeMoment, one: ReceivedDossier, who: DossierSubmitter | None, language: str
) -> Row:
    returned = one.ended_at if one.state == DossierState.HANDED_OVER else None
    contact = () if who is None else (who.address, who.telephone)
    return Row(
        (
            str(one.serial),
            one.entered_as or one.code,
            f"{one.name[language]} ({one.procedure})",
            str(one.sets),
            None if who is None else who.name,
            ", ".join(part for part in contact if part) or None,
            one.deciding_agency or getattr(at.plan.office.name, language),
            moment_text(at, one.received_at),
            moment_text(at, one.due_at),
            moment_text(at, returned),
            say(CATALOGUE, language, f"collection.{one.collection}"),
            None,
            _note(one, language),
        ),
        one.id,
    )


def _note(one: ReceivedDossier, language: str) -> str | None:
    def said(key: str, **values: str) -> str:
        return say(CATALOGUE, language, key, **values)

    notes = []
    if one.own_code:
        notes.append(
            said("note.not_entered")
            if one.entered_as is None
            else said("note.own_code", code=one.code)
        )
    if one.extended:
        notes.append(said("note.extended"))
    if one.postal is not None:
        notes.append(one.postal)
    if one.state != DossierState.HANDED_OVER:
        notes.append(said(f"state.{one.state}"))
    return "; ".join(notes) or None


def export(at: OfficeMoment, span: Span, language: str) -> Listed:
    """List code, level and days alone, as `dossiers/file` takes them."""
    rows = []
    for one in RECEIVED.all(at.connection, **moments(at, span)):
        times = (one.received_at, one.judged_at, one.result_at)
        told = told_of(DossierState(one.state), *times, at.plan.calendar.business_day)
        days = (told.received, told.due, told.finished)
        cells = (one.entered_as or one.code, told.level.value, *(_day(day) for day in days))
        rows.append(Row(cells, one.id))
    width = 18
    named = [Head(say("procedures", language, f"column.{name}"), width) for name in EXPORTED]
    return Listed("dossiers", say(CATALOGUE, language, "title.export"), *span, named, rows)


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
