"""A dossier written as staff read it: the contract's ReceivedDossier."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from server.contract.answers.as_json import Words
from server.contract.answers.received_dossier_json import (
    HandedInJson,
    ReceivedDossierJson,
    ResultToldJson,
)
from server.contract.dossier_states import DossierAct, DossierForm, DossierState
from server.domain.deadline import NeverDue
from server.domain.deadline_rule import Rule, rule_kept
from server.domain.dossier_course import ENDED, acts_of
from server.domain.dossier_due import (
    Due,
    Times,
    is_apology_in_time,
    latest_extension,
    standing,
    supplement_warnings,
    working_days_left,
)
from server.domain.dossier_forms import forms_of
from server.domain.dossier_slips import slip_is_owed
from server.domain.dossier_stages import Done, stages_of
from server.domain.planned_stages import beside_plan, late_stage, stages_kept
from server.storage.answers.wire import local
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.tables import DOSSIER_STEP, PERSON, RIGHT, TICKET
from server.storage.tables.dossier_rows import ReceivedDossier
from server.time_limits import time_limit_in_words

RUNNING = (DossierState.RECEIVED, DossierState.IN_WORK)


class Named(NamedTuple):
    """Something and what people call it."""

    code: str
    name: str


PEOPLE = Query(
    Named,
    select(PERSON.c.user.label("code"), PERSON.c.name)
    .join_from(RIGHT, PERSON, PERSON.c.user == RIGHT.c.user)
    .where(RIGHT.c.office == bindparam("office"))
    .distinct(),
)
NUMBERS = Query(
    Named,
    select(TICKET.c.id.label("code"), TICKET.c.number.label("name")).where(
        TICKET.c.office == bindparam("office"), TICKET.c.id.in_(bindparam("ids", expanding=True))
    ),
)


class Given(NamedTuple):
    """When something was last given to a submitter, or told."""

    dossier: str
    form: str
    at: datetime


GIVEN = Query(
    Given,
    select(DOSSIER_STEP.c.dossier, DOSSIER_STEP.c.form, func.max(DOSSIER_STEP.c.at).label("at"))
    .where(
        DOSSIER_STEP.c.office == bindparam("office"),
        DOSSIER_STEP.c.dossier.in_(bindparam("ids", expanding=True)),
        DOSSIER_STEP.c.form.in_([DossierForm.RECEIPT.value, DossierForm.RESULT.value]),
    )
    .group_by(DOSSIER_STEP.c.dossier, DOSSIER_STEP.c.form),
)


class DoneTo(NamedTuple):
    """An act on a dossier."""

    dossier: str
    act: str
    user: str | None
    at: datetime


DONE = Query(
    DoneTo,
    select(DOSSIER_STEP.c.dossier, DOSSIER_STEP.c.act, DOSSIER_STEP.c.user, DOSSIER_STEP.c.at)
    .where(
        DOSSIER_STEP.c.office == bindparam("office"),
        DOSSIER_STEP.c.dossier.in_(bindparam("ids", expanding=True)),
    )
    .order_by(DOSSIER_STEP.c.dossier, DOSSIER_STEP.c.rank),
)
Told = Mapping[tuple[str, str], datetime]
"""When, by dossier and form."""


class Beside(NamedTuple):
    """What stands beside dossiers that are written together, each by its key.

    Attributes:
        names: of people, by user name.
        numbers: of tickets, by id.
        told: when something was given or told.
        late: the stage that is behind its plan, by dossier.
    """

    names: Mapping[str, str]
    numbers: Mapping[str, str]
    told: Told
    late: Mapping[str, str]


def people(at: OfficeMoment) -> dict[str, str]:
    """Give the names of everybody with a right at the office, by user name."""
    return {one.code: one.name for one in PEOPLE.all(at.connection, office=at.plan.code)}


def dossiers_json(at: OfficeMoment, rows: Sequence[ReceivedDossier]) -> list[ReceivedDossierJson]:
    """Write dossiers as staff read them."""
    names = people(at)
    tickets = (ticket for one in rows for ticket in (one.ticket, one.result_ticket))
    ids = [ticket for ticket in tickets if ticket is not None]
    found = NUMBERS.all(at.connection, office=at.plan.code, ids=ids)
    numbers = {one.code: one.name for one in found}
    given = GIVEN.all(at.connection, office=at.plan.code, ids=[one.id for one in rows])
    told = {(one.dossier, one.form): one.at for one in given}
    beside = Beside(names, numbers, told, _late_stages(at, rows))
    return [_dossier(at, one, beside) for one in rows]


def _late_stages(at: OfficeMoment, rows: Sequence[ReceivedDossier]) -> dict[str, str]:
    """Name the late stage of each dossier that is under way, has a plan and is behind it."""
    open_ = {one.id: one for one in rows if one.stages and one.ended_at is None}
    acts = DONE.all(at.connection, office=at.plan.code, ids=list(open_)) if open_ else []
    late: dict[str, str] = {}
    for dossier, done in groupby(acts, attrgetter("dossier")):
        row = open_[dossier]
        stages = stages_of([Done(one.act, one.user, one.at) for one in done])
        planned = stages_kept(row.stages)
        stands = row.stopped_at or at.now
        level = late_stage(beside_plan(stages, planned, stands, at.plan.calendar))
        if level is not None:
            late[dossier] = level.value
    return late


def _words(rule: Rule) -> Words:
    return {"vi": time_limit_in_words(rule, "vi"), "en": time_limit_in_words(rule, "en")}


def _dossier(at: OfficeMoment, one: ReceivedDossier, beside: Beside) -> ReceivedDossierJson:
    calendar, now = at.plan.calendar, at.now
    zone = calendar.timezone
    state = DossierState(one.state)
    due = Due(one.due_at, one.judged_at, one.legal_at, one.extended)
    runs = state in RUNNING
    day = local(one.due_at, zone).date()
    return {
        "id": one.id,
        "code": one.code,
        "not_entered": one.own_code and one.entered_as is None,
        "entered_as": one.entered_as,
        "state": one.state,
        "procedure": one.procedure,
        "name": {"vi": one.name["vi"], "en": one.name["en"]},
        "service": one.service,
        "ticket": one.ticket,
        "counter": one.counter,
        "received_by": beside.names.get(one.received_by, one.received_by),
        "received_at": local(one.received_at, zone),
        "due_at": local(one.due_at, zone),
        "legal_at": local(one.legal_at, zone),
        "committed": _words(rule_kept(one.committed_time)),
        "legal": _words(rule_kept(one.legal_time)),
        "skipped": [date.fromisoformat(day) for day in one.skipped],
        "standing": standing(due, one.result_at, one.stopped_at or one.ended_at or now, calendar),
        "days_left": working_days_left(one.due_at, now, calendar),
        "due_on_closed_day": state not in ENDED and not calendar.sessions_of(day),
        "extended": one.extended,
        "apology_in_time": runs and is_apology_in_time(due, now, calendar),
        "latest_extension": _latest(at, one, due) if runs and not one.extended else None,
        "late_stage": beside.late.get(one.id),
        "stopped_at": local(one.stopped_at, zone),
        "supplements": one.supplements,
        "warnings": list(supplement_warnings(one.received_at, one.supplements, now, calendar)),
        **_handed_in(one),
        **_result(at, one, beside),
        "acts": [act.value for act in acts_of(state) if _is_offered(act, one)],
        "forms": [form.value for form in forms_of(state, one.supplements, extended=one.extended)],
    }


def _result(at: OfficeMoment, one: ReceivedDossier, beside: Beside) -> ResultToldJson:
    zone = at.plan.calendar.timezone
    return {
        "result_at": local(one.result_at, zone),
        "ended_at": local(one.ended_at, zone),
        "register_no": f"{one.serial}/{one.year}",
        "number": beside.numbers.get(one.ticket or ""),
        "result_number": beside.numbers.get(one.result_ticket or ""),
        "slip_owed": _slip_owed(at, one, beside.told),
        "told_at": local(beside.told.get((one.id, DossierForm.RESULT.value)), zone),
    }


def _slip_owed(at: OfficeMoment, one: ReceivedDossier, told: Told) -> bool:
    if one.ended_at is not None or (one.id, DossierForm.RECEIPT.value) in told:
        return False
    return slip_is_owed(at.plan.calendar, one.service, one.received_at, at.now)


def _handed_in(one: ReceivedDossier) -> HandedInJson:
    return {
        "papers": one.papers,
        "sets": one.sets,
        "copies": one.copies,
        "fee": one.fee,
        "fee_amount": one.fee_amount,
        "fee_note": one.fee_note,
        "channel": one.channel,
        "collection": one.collection,
        "postal": one.postal,
        "deciding_agency": one.deciding_agency,
        "immediate": one.immediate,
    }


def _is_offered(act: DossierAct, one: ReceivedDossier) -> bool:
    if act is DossierAct.PROLONG:
        return one.prolongation is not None
    return act is not DossierAct.APOLOGISE or not one.extended


def _latest(at: OfficeMoment, one: ReceivedDossier, due: Due) -> datetime | None:
    times = Times(rule_kept(one.committed_time), rule_kept(one.legal_time))
    try:
        latest = latest_extension(due, at.now, times, at.plan.calendar)
    except NeverDue:
        return None
    return local(latest, at.plan.calendar.timezone)
