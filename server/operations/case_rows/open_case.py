"""A low rating opens a case: day, field and text, an owner and a clock."""

from datetime import date, datetime
from uuid import uuid4

from server.domain.rating_case import due_at, owner_of
from server.operations.case_rows.who_served import who_served
from server.storage.prepared import PreparedInsert
from server.storage.tables.rating_rows import RatingCase
from server.storage.transaction import OfficeTransaction

ADD_CASE = PreparedInsert(RatingCase)


def open_case(
    tx: OfficeTransaction,
    *,
    visited_on: date,
    field: str | None,
    text: str | None,
    rated: str | None,
    now: datetime,
) -> None:
    """Open a case for whom the office wants to own it, unless `owner_of` leaves them out.

    `rated` is the clerk who never sees it. No event tells of it: at the counter its moment would
    say whose it is.
    """
    wanted = tx.plan.set_up.rating.case_owner
    served = who_served(tx, visited_on, field) if wanted else frozenset()
    ADD_CASE.add(
        tx.connection,
        RatingCase(
            office=tx.office,
            id=str(uuid4()),
            business_day=visited_on,
            field=field,
            text=text,
            not_for=rated,
            owner=owner_of(wanted, served),
            due_at=due_at(now, tx.plan.calendar),
            closed_at=None,
            closed_by=None,
            cause=None,
            action=None,
            check=None,
        ),
    )
