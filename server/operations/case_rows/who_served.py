"""Who may have met the visitor of a case: whoever served its field on its day."""

from datetime import date

from sqlalchemy import bindparam, select

from server.storage.query import Values
from server.storage.tables import TICKET
from server.storage.transaction import OfficeTransaction

CLERKS = Values(
    str,
    select(TICKET.c.clerk)
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day == bindparam("day"),
        TICKET.c.service.in_(bindparam("services", expanding=True)),
        TICKET.c.clerk.is_not(None),
    )
    .distinct(),
)


def who_served(tx: OfficeTransaction, day: date, field: str | None) -> frozenset[str]:
    """Read the user names of all who served a field on a day; None: services of no field."""
    services = [code for code, one in tx.plan.services.items() if one.about.field == field]
    return frozenset(CLERKS.all(tx.connection, office=tx.office, day=day, services=services))
