"""Cases as who may see to them reads them: the contract's Case."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, or_, select

from server.contract.answers.case_json import CaseJson, CaseOwnerJson
from server.domain.rating_case import is_overdue
from server.storage.answers.wire import local
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.tables import PERSON, RATING_CASE, RIGHT
from server.storage.tables.rating_rows import RatingCase

MOST_LISTED = 500
NOT_ONES_OWN = or_(RATING_CASE.c.not_for.is_(None), RATING_CASE.c.not_for != bindparam("reader"))
OF_OFFICE = (
    select(RATING_CASE)
    .where(RATING_CASE.c.office == bindparam("office"), NOT_ONES_OWN)
    .order_by(RATING_CASE.c.closed_at.is_not(None), RATING_CASE.c.due_at, RATING_CASE.c.id)
    .limit(MOST_LISTED)
)
EVERY_CASE = Query(RatingCase, OF_OFFICE)
OWNED = Query(RatingCase, OF_OFFICE.where(RATING_CASE.c.owner == bindparam("reader")))


class Owner(NamedTuple):
    """Somebody with a right at an office."""

    user: str
    name: str


OWNERS = Query(
    Owner,
    select(PERSON.c.user, PERSON.c.name)
    .join_from(RIGHT, PERSON, PERSON.c.user == RIGHT.c.user)
    .where(RIGHT.c.office == bindparam("office"))
    .distinct()
    .order_by(PERSON.c.name, PERSON.c.user),
)


def cases(at: OfficeMoment, reader: str, *, all_of_them: bool) -> list[CaseJson]:
    """List cases, open ones first and the most urgent before; those about oneself never."""
    query = EVERY_CASE if all_of_them else OWNED
    found = query.all(at.connection, office=at.plan.code, reader=reader)
    return [_case(at, one) for one in found]


def owners(at: OfficeMoment, reader: str, *, all_of_them: bool) -> list[CaseOwnerJson]:
    """List who may own cases; the reader alone where they see no others.

    Nobody is left out for having served: a list without the rated clerk would tell who that is.
    """
    found = OWNERS.all(at.connection, office=at.plan.code)
    return [
        {"user": one.user, "name": one.name} for one in found if all_of_them or one.user == reader
    ]


def one_case(at: OfficeMoment, case_id: str, reader: str) -> CaseJson | None:
    """Read one case; None where there is none for this reader."""
    found = EVERY_CASE.all(at.connection, office=at.plan.code, reader=reader)
    return next((_case(at, one) for one in found if one.id == case_id), None)


def _case(at: OfficeMoment, case: RatingCase) -> CaseJson:
    zone = at.plan.calendar.timezone

    def told(moment: datetime | None) -> datetime | None:
        return local(moment, zone)

    return {
        "id": case.id,
        "business_day": case.business_day,
        "field": case.field,
        "text": case.text,
        "owner": case.owner,
        "due_at": told(case.due_at),
        "overdue": is_overdue(case.due_at, case.closed_at, at.now),
        "closed_at": told(case.closed_at),
        "cause": case.cause,
        "action": case.action,
        "check": case.check,
    }
