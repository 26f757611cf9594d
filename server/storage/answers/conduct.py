"""Conduct sheets as staff read them: the contract's ConductSheet and ConductMonth."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.conduct_json import (
    ConductClerkJson,
    ConductIndicesJson,
    ConductMonthJson,
    ConductScoreJson,
    ConductSheetJson,
    ConductTemplateJson,
    ConductVersionJson,
)
from server.contract.conduct_states import ConductAct, ConductSource, ConductState
from server.contract.states import Role
from server.domain.conduct import Item, Measured, Result, measured_points, result, state_after
from server.storage.answers.conduct_measured import indices, measured_of, worked
from server.storage.answers.period_report import month_span
from server.storage.answers.wire import local
from server.storage.figures.office_days import OfficeDays
from server.storage.query import Query
from server.storage.tables import CONDUCT_TEMPLATE, CONDUCT_VERSION, PERSON, RIGHT
from server.storage.tables.conduct_rows import ConductTemplate, ConductVersion
from server.texts import LANGUAGES, say

CATALOGUE = "conduct"
OFFICE_ITSELF = ""
"""In the place of a clerk: the office's own indices."""
HOUSE_ITEMS = (
    ("on_time", "time", 10, ConductSource.OPENED_ON_TIME),
    ("discipline", "time", 10, ConductSource.HAND),
    ("attitude", "attitude", 15, ConductSource.ATTITUDE),
    ("complaints", "attitude", 10, ConductSource.HAND),
    ("in_time", "progress", 20, ConductSource.DOSSIERS_IN_TIME),
    ("care", "progress", 10, ConductSource.HAND),
    ("asked_once", "skill", 15, ConductSource.ASKED_ONCE),
    ("knowledge", "skill", 10, ConductSource.HAND),
)
"""Until an office announces its own: code, group, points at most, source."""
TEMPLATE = Query(
    ConductTemplate,
    select(CONDUCT_TEMPLATE)
    .where(
        CONDUCT_TEMPLATE.c.office == bindparam("office"),
        CONDUCT_TEMPLATE.c.month <= bindparam("month"),
        CONDUCT_TEMPLATE.c.origin == bindparam("origin"),
    )
    .order_by(CONDUCT_TEMPLATE.c.month.desc())
    .limit(1),
)
VERSIONS = Query(
    ConductVersion,
    select(CONDUCT_VERSION)
    .where(
        CONDUCT_VERSION.c.office == bindparam("office"),
        CONDUCT_VERSION.c.month == bindparam("month"),
        CONDUCT_VERSION.c.clerk == bindparam("clerk"),
    )
    .order_by(CONDUCT_VERSION.c.origin, CONDUCT_VERSION.c.rank),
)


class Clerk(NamedTuple):
    """Somebody who serves at the office's counters."""

    user: str
    name: str


CLERKS = Query(
    Clerk,
    select(PERSON.c.user, PERSON.c.name)
    .join(RIGHT, RIGHT.c.user == PERSON.c.user)
    .where(RIGHT.c.office == bindparam("office"), RIGHT.c.role == Role.CLERK.value)
    .order_by(PERSON.c.name, PERSON.c.user),
)


def template(at: OfficeDays, month: date, origin: str = "") -> ConductTemplateJson:
    """Tell what is looked at in a month; `origin`: by an office that was merged into this one."""
    found = TEMPLATE.first(at.connection, office=at.plan.code, month=month, origin=origin)
    if found is None:
        return {
            "month": month,
            "announced_at": None,
            "announced_by": None,
            "items": [
                {
                    "code": code,
                    "group": group,
                    "name": {one: say(CATALOGUE, one, f"item.{code}") for one in LANGUAGES},
                    "weight": weight,
                    "source": source.value,
                }
                for code, group, weight, source in HOUSE_ITEMS
            ],
            "remark_only": [],
        }
    return {
        "month": found.month,
        "announced_at": local(found.announced_at, at.plan.calendar.timezone),
        "announced_by": found.announced_by,
        "items": [
            {
                "code": one["code"],
                "group": one["group"],
                "name": one["name"],
                "weight": one["weight"],
                "source": one["source"],
            }
            for one in found.items
        ],
        "remark_only": found.remark_only,
    }


def items_of(told: ConductTemplateJson) -> list[Item]:
    """Read the items of a template."""
    return [Item(one["code"], one["weight"], ConductSource(one["source"])) for one in told["items"]]


def versions(at: OfficeDays, month: date, clerk: str) -> Sequence[ConductVersion]:
    """Read all that was done to a sheet, in its order.

    One that only an office has which was merged into this one is read as it stood there.
    """
    found = VERSIONS.all(at.connection, office=at.plan.code, month=month, clerk=clerk)
    return [one for one in found if one.origin == found[0].origin]


def origin_of(done: Sequence[ConductVersion]) -> str:
    """Name the merged office that a sheet is of; empty: it is this office's."""
    return done[0].origin if done else ""


def clerks(connection: Connection, office: str) -> dict[str, str]:
    """Give the names of those who serve at the counters, by user name, in order of names."""
    return {one.user: one.name for one in CLERKS.all(connection, office=office)}


def conduct_month(at: OfficeDays, month: date, only: str | None) -> ConductMonthJson:
    """List whose sheets there are, or the one of a clerk alone."""
    remarks = template(at, month)["remark_only"]
    return {
        "month": month,
        "clerks": [
            _clerk(at, month, user, name, remark_only=user in remarks)
            for user, name in clerks(at.connection, at.plan.code).items()
            if only in {None, user}
        ],
    }


def _clerk(
    at: OfficeDays, month: date, user: str, name: str, *, remark_only: bool
) -> ConductClerkJson:
    state = state_of(versions(at, month, user))
    return {"clerk": user, "name": name, "state": state.value, "remark_only": remark_only}


def state_of(done: Sequence[ConductVersion]) -> ConductState:
    """Tell where a sheet stands."""
    return state_after([ConductAct(one.act) for one in done])


def sheet(at: OfficeDays, month: date, clerk: str) -> ConductSheetJson | None:
    """Tell a clerk's sheet of a month; None: nobody of that name serves here."""
    name = clerks(at.connection, at.plan.code).get(clerk)
    if name is None:
        return None
    done = versions(at, month, clerk)
    told = template(at, month, origin_of(done))
    remark_only = clerk in told["remark_only"]
    items = [] if remark_only else items_of(told)
    span = month_span(at, month)
    found = {} if remark_only else measured_of(at, span, clerk)
    points = points_of(items, found, done)
    days, visits = worked(at, span, clerk)
    total = result(items, points)
    return {
        "month": month,
        "clerk": clerk,
        "name": name,
        "state": state_of(done).value,
        "remark_only": remark_only,
        "days": days,
        "visits": visits,
        "template": told,
        "scores": [_score(one, found.get(one.source), points) for one in items],
        "points": total.points,
        "of": total.of,
        "per_hundred": total.per_hundred,
        "versions": [_version(at, items, one) for one in done],
    }


def office_indices(at: OfficeDays, month: date) -> ConductIndicesJson:
    """Tell the nine indices of the office as a whole, with who typed which, and when."""
    done = versions(at, month, OFFICE_ITSELF)
    typed = done[-1].points if done else {}
    told = [_version(at, [], one) for one in done]
    return indices(at, month, month_span(at, month), typed, told)


def points_of(
    items: Sequence[Item],
    found: Mapping[ConductSource, Measured],
    done: Sequence[ConductVersion],
) -> dict[str, int]:
    """Give the points of a sheet: as they were decided, else as typed, else as data say."""
    if state_of(done) is ConductState.DECIDED:
        return done[-1].points
    measured = {one.code: measured_points(one, found.get(one.source)) for one in items}
    told = {code: points for code, points in measured.items() if points is not None}
    return {**told, **(done[-1].points if done else {})}


def _score(item: Item, found: Measured | None, points: Mapping[str, int]) -> ConductScoreJson:
    measured = measured_points(item, found)
    # Of fewer than 30 ratings not even the count of the good ones is told.
    shown = found if measured is not None else None
    return {
        "code": item.code,
        "good": None if shown is None else shown.good,
        "base": None if found is None else found.base,
        "measured": measured,
        "points": points.get(item.code),
    }


def _version(at: OfficeDays, items: Sequence[Item], one: ConductVersion) -> ConductVersionJson:
    decided = one.act == ConductAct.DECIDE
    total = result(items, one.points) if decided else Result(0, 0, None)
    return {
        "act": one.act,
        "at": local(one.at, at.plan.calendar.timezone),
        "by": one.by,
        "text": one.text,
        "per_hundred": total.per_hundred,
    }
