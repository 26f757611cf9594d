"""Dossiers that an office receives itself, as staff read them: the contract's ReceivedDossier."""

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import bindparam, case, func, select

from server.contract.answers.received_dossier_json import (
    DossierDeskJson,
    DossierSheetJson,
    DossierStepJson,
    DossierSubmitterJson,
    ReceivedDossierJson,
)
from server.contract.dossier_states import DossierAct, DossierStanding, DossierState
from server.domain.deadline import NeverDue
from server.domain.deadline_rule import rule_kept
from server.domain.dossier import folded_code
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
from server.storage.answers.wire import local
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.tables import (
    COUNTER,
    DOSSIER_STEP,
    DOSSIER_SUBMITTER,
    RECEIVED_DOSSIER,
)
from server.storage.tables.dossier_rows import DossierStep, DossierSubmitter, ReceivedDossier

MOST_LISTED = 500
RUNNING = (DossierState.RECEIVED, DossierState.IN_WORK)
OF_OFFICE = select(RECEIVED_DOSSIER).where(RECEIVED_DOSSIER.c.office == bindparam("office"))
OPEN = Query(
    ReceivedDossier,
    OF_OFFICE.where(RECEIVED_DOSSIER.c.ended_at.is_(None))
    .order_by(RECEIVED_DOSSIER.c.due_at, RECEIVED_DOSSIER.c.serial)
    .limit(MOST_LISTED),
)
ONE = Query(ReceivedDossier, OF_OFFICE.where(RECEIVED_DOSSIER.c.id == bindparam("id")))
BY_CODE = Query(
    ReceivedDossier,
    OF_OFFICE.where(
        (RECEIVED_DOSSIER.c.folded == bindparam("folded"))
        | (RECEIVED_DOSSIER.c.entered_as == bindparam("code"))
    ),
)
SUBMITTER = Query(
    DossierSubmitter,
    select(DOSSIER_SUBMITTER).where(
        DOSSIER_SUBMITTER.c.office == bindparam("office"),
        DOSSIER_SUBMITTER.c.dossier == bindparam("dossier"),
    ),
)
STEPS = Query(
    DossierStep,
    select(DOSSIER_STEP)
    .where(
        DOSSIER_STEP.c.office == bindparam("office"),
        DOSSIER_STEP.c.dossier == bindparam("dossier"),
    )
    .order_by(DOSSIER_STEP.c.rank),
)


class Results(NamedTuple):
    """Results of a span, and how many came in time."""

    results: int
    good: int | None


RESULTS = Query(
    Results,
    select(
        func.count().label("results"),
        func.sum(
            case((RECEIVED_DOSSIER.c.result_at <= RECEIVED_DOSSIER.c.judged_at, 1), else_=0)
        ).label("good"),
    ).where(
        RECEIVED_DOSSIER.c.office == bindparam("office"),
        RECEIVED_DOSSIER.c.result_at >= bindparam("since"),
    ),
)


class Sitting(NamedTuple):
    """A counter that a sign-in holds."""

    code: str


SITTING = Query(
    Sitting,
    select(COUNTER.c.code).where(
        COUNTER.c.office == bindparam("office"), COUNTER.c.sign_in == bindparam("sign_in")
    ),
)


class Reader(NamedTuple):
    """Who reads: user name, sign-in, and whether they lead the office."""

    user: str | None
    sign_in: str | None
    leads: bool


def desk(at: OfficeMoment) -> DossierDeskJson:
    """List what is open, and say how many of this month's results came in time."""
    office, zone = at.plan.code, at.plan.calendar.timezone
    listed = [dossier_json(at, one) for one in OPEN.all(at.connection, office=office)]
    today = at.plan.calendar.business_day(at.now)
    month = datetime(today.year, today.month, 1, tzinfo=zone)
    [found] = RESULTS.all(at.connection, office=office, since=month)
    good = found.good or 0
    waiting = [one for one in listed if one["state"] in RUNNING]
    return {
        "day": today,
        "own_receipts": at.plan.set_up.dossiers.own_receipts,
        "over_due": sum(one["standing"] == DossierStanding.OVER_DUE for one in waiting),
        "due_today": sum(_is_due_on(one, today) for one in waiting),
        "good": good,
        "results": found.results,
        # Cut and never rounded up: 99.99 of 100 is not all.
        "percent": good * 10_000 // found.results / 100 if found.results else None,
        "dossiers": listed,
    }


def _is_due_on(one: ReceivedDossierJson, day: date) -> bool:
    return one["due_at"].date() == day and one["standing"] != DossierStanding.OVER_DUE


def by_code(at: OfficeMoment, code: str) -> ReceivedDossierJson | None:
    """Find a dossier by its code, scanned or typed; None: there is none."""
    found = BY_CODE.first(
        at.connection, office=at.plan.code, folded=folded_code(code), code=code.strip().upper()
    )
    return None if found is None else dossier_json(at, found)


def sheet(at: OfficeMoment, dossier: str, reader: Reader) -> DossierSheetJson | None:
    """Read a dossier with its steps, and who handed it in for who handles it; None: no such."""
    found = ONE.first(at.connection, office=at.plan.code, id=dossier)
    if found is None:
        return None
    steps = STEPS.all(at.connection, office=at.plan.code, dossier=dossier)
    return {
        "dossier": dossier_json(at, found),
        "submitter": _submitter(at, dossier) if _handles(at, found, steps, reader) else None,
        "steps": [_step(at, one) for one in steps],
    }


def _handles(
    at: OfficeMoment, found: ReceivedDossier, steps: list[DossierStep], reader: Reader
) -> bool:
    """Tell whether somebody works on it: did a step, leads, or hands results over just now."""
    if reader.leads or any(one.user is not None and one.user == reader.user for one in steps):
        return True
    if found.state != DossierState.READY or reader.sign_in is None:
        return False
    return SITTING.first(at.connection, office=at.plan.code, sign_in=reader.sign_in) is not None


def _submitter(at: OfficeMoment, dossier: str) -> DossierSubmitterJson | None:
    found = SUBMITTER.first(at.connection, office=at.plan.code, dossier=dossier)
    if found is None:
        return None
    return {
        "name": found.name,
        "telephone": found.telephone,
        "email": found.email,
        "address": found.address,
        "id_number": found.id_number,
        "authorised": found.authorised,
    }


def _step(at: OfficeMoment, step: DossierStep) -> DossierStepJson:
    zone = at.plan.calendar.timezone
    return {
        "act": step.act,
        "at": local(step.at, zone),
        "user": step.user,
        "counter": step.counter,
        "reason": step.reason,
        "ground": step.ground,
        "due_at": local(step.due_after, zone),
        "confirmed": step.confirmed,
    }


def dossier_json(at: OfficeMoment, one: ReceivedDossier) -> ReceivedDossierJson:
    """Write a dossier as staff read it."""
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
        "received_by": one.received_by,
        "received_at": local(one.received_at, zone),
        "due_at": local(one.due_at, zone),
        "legal_at": local(one.legal_at, zone),
        "standing": standing(due, one.result_at or one.stopped_at or one.ended_at, now, calendar),
        "days_left": working_days_left(one.due_at, now, calendar),
        "due_on_closed_day": state not in ENDED and not calendar.sessions_of(day),
        "extended": one.extended,
        "apology_in_time": runs and is_apology_in_time(due, now, calendar),
        "latest_extension": _latest(at, one, due) if runs and not one.extended else None,
        "stopped_at": local(one.stopped_at, zone),
        "supplements": one.supplements,
        "warnings": list(supplement_warnings(one.received_at, one.supplements, now, calendar)),
        "papers": one.papers,
        "sets": one.sets,
        "fee": one.fee,
        "fee_amount": one.fee_amount,
        "fee_note": one.fee_note,
        "channel": one.channel,
        "collection": one.collection,
        "postal": one.postal,
        "deciding_agency": one.deciding_agency,
        "immediate": one.immediate,
        "result_at": local(one.result_at, zone),
        "ended_at": local(one.ended_at, zone),
        "register_no": f"{one.serial}/{one.year}",
        "acts": [act.value for act in acts_of(state) if _is_offered(act, one)],
        "forms": [form.value for form in forms_of(state, one.supplements, extended=one.extended)],
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
