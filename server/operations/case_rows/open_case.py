"""A low rating opens a case: day, field and text, an owner and a clock."""

from datetime import date, datetime
from uuid import uuid4

from sqlalchemy import bindparam, select

from server.contract.states import Role
from server.domain.rating_case import due_at, owner_of
from server.operations.case_rows.who_served import who_served
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.tables import RIGHT
from server.storage.tables.rating_rows import RatingCase
from server.storage.transaction import OfficeTransaction

ADD_CASE = PreparedInsert(RatingCase)
LEADING = Values(
    str,
    select(RIGHT.c.user)
    .where(
        RIGHT.c.office == bindparam("office"),
        RIGHT.c.role.in_([Role.HEAD.value, Role.SUPERVISOR.value]),
    )
    .order_by(RIGHT.c.role, RIGHT.c.user),
)
"""Heads first, as their role comes first by letter."""


def open_case(
    tx: OfficeTransaction,
    *,
    visited_on: date,
    field: str | None,
    text: str | None,
    rated: str | None,
    now: datetime,
) -> None:
    """Open a case for whom the office wants to own it, else for who leads; see `owner_of`.

    `rated` is the clerk who never sees it. No event tells of it: at the counter its moment would
    say whose it is.
    """
    wanted = tx.plan.set_up.rating.case_owner
    leading = LEADING.all(tx.connection, office=tx.office)
    served = who_served(tx, visited_on, field)
    ADD_CASE.add(
        tx.connection,
        RatingCase(
            office=tx.office,
            id=str(uuid4()),
            business_day=visited_on,
            field=field,
            text=text,
            not_for=rated,
            owner=owner_of(wanted, leading, served),
            due_at=due_at(now, tx.plan.calendar),
            closed_at=None,
            closed_by=None,
            cause=None,
            action=None,
            check=None,
        ),
    )
