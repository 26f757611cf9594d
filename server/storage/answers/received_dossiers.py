"""Dossiers that an office receives itself, as staff read them: the contract's ReceivedDossier."""

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import bindparam, case, func, select

from server.contract.answers.received_dossier_json import (
    DossierDeskJson,
    DossierSheetJson,
    DossierStageJson,
    DossierStepJson,
    DossierSubmitterJson,
    ReceivedDossierJson,
)
from server.contract.dossier_states import DossierStanding, DossierState
from server.domain.dossier import folded_code
from server.domain.dossier_stages import Done, stages_of
from server.domain.planned_stages import beside_plan, stages_kept
from server.storage.answers.dossier_written import RUNNING, dossiers_json, people
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


def desk(at: OfficeMoment, *, mails: bool) -> DossierDeskJson:
    """List what is open, and say how many of this month's results came in time."""
    office, zone = at.plan.code, at.plan.calendar.timezone
    listed = dossiers_json(at, OPEN.all(at.connection, office=office))
    today = at.plan.calendar.business_day(at.now)
    month = datetime(today.year, today.month, 1, tzinfo=zone)
    [found] = RESULTS.all(at.connection, office=office, since=month)
    good = found.good or 0
    waiting = [one for one in listed if one["state"] in RUNNING]
    rules = at.plan.set_up.dossiers
    return {
        "day": today,
        "own_receipts": rules.own_receipts,
        "mails": mails,
        "over_due": sum(one["standing"] == DossierStanding.OVER_DUE for one in waiting),
        "due_today": sum(_is_due_on(one, today) for one in waiting),
        "tomorrow": sum(_is_near(one) for one in waiting),
        "on_closed_day": sum(one["due_on_closed_day"] for one in waiting),
        "not_entered": sum(one["not_entered"] for one in listed),
        "slips_owed": sum(one["slip_owed"] for one in listed),
        "untold": sum(_is_untold(one) for one in listed),
        "people_kept_days": rules.people_kept_days,
        "register_kept_years": rules.register_kept_years,
        "good": good,
        "results": found.results,
        # Cut and never rounded up: 99.99 of 100 is not all.
        "percent": good * 10_000 // found.results / 100 if found.results else None,
        "dossiers": listed,
    }


def _is_due_on(one: ReceivedDossierJson, day: date) -> bool:
    return one["due_at"].date() == day and one["standing"] != DossierStanding.OVER_DUE


def _is_near(one: ReceivedDossierJson) -> bool:
    return one["days_left"] == 1 and one["standing"] != DossierStanding.OVER_DUE


def _is_untold(one: ReceivedDossierJson) -> bool:
    return one["state"] == DossierState.READY and one["told_at"] is None


def by_code(at: OfficeMoment, code: str) -> ReceivedDossierJson | None:
    """Find a dossier by its code, scanned or typed; None: there is none."""
    found = BY_CODE.first(
        at.connection, office=at.plan.code, folded=folded_code(code), code=code.strip().upper()
    )
    return None if found is None else dossiers_json(at, [found])[0]


def sheet(at: OfficeMoment, dossier: str, reader: Reader) -> DossierSheetJson | None:
    """Read a dossier with its steps, and who handed it in for who handles it; None: no such."""
    found = ONE.first(at.connection, office=at.plan.code, id=dossier)
    if found is None:
        return None
    steps = STEPS.all(at.connection, office=at.plan.code, dossier=dossier)
    names = people(at)
    handles = _handles(at, found, steps, reader)
    return {
        "dossier": dossiers_json(at, [found])[0],
        "handles": handles,
        "submitter": _submitter(at, dossier) if handles else None,
        "steps": [_step(at, one, names) for one in steps],
        "stages": _stages(at, found, steps, names),
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
    if found is None or found.register_only:
        return None
    return {
        "name": found.name,
        "telephone": found.telephone,
        "email": found.email,
        "address": found.address,
        "id_number": found.id_number,
        "authorised": found.authorised,
        "email_agreed": found.email_agreed,
        "collected_by": found.collected_by,
    }


def _stages(
    at: OfficeMoment, found: ReceivedDossier, steps: list[DossierStep], names: dict[str, str]
) -> list[DossierStageJson]:
    zone = at.plan.calendar.timezone
    done = stages_of([Done(step.act, step.user, step.at) for step in steps])
    stands = found.stopped_at or found.ended_at or at.now
    planned = beside_plan(done, stages_kept(found.stages), stands, at.plan.calendar)
    return [
        {
            "stage": one.stage.level.value,
            "user": None if one.stage.user is None else names.get(one.stage.user, one.stage.user),
            "begun_at": local(one.stage.begun_at, zone),
            "done_at": local(one.stage.done_at, zone),
            "owner": one.owner,
            "due_at": local(one.due_at, zone),
            "late": one.is_late,
        }
        for one in planned
    ]


def _step(at: OfficeMoment, step: DossierStep, names: dict[str, str]) -> DossierStepJson:
    zone = at.plan.calendar.timezone
    return {
        "act": step.act,
        "at": local(step.at, zone),
        "user": None if step.user is None else names.get(step.user, step.user),
        "counter": step.counter,
        "reason": step.reason,
        "ground": step.ground,
        "agency": step.agency,
        "due_before": local(step.due_before, zone),
        "due_at": local(step.due_after, zone),
        "confirmed": step.confirmed,
        "form": step.form,
        "how": step.how,
    }
