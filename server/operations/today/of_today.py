"""A ticket of an earlier day has no place in today's line: somebody else may hold its number."""

from datetime import datetime

from server.contract.problems import ProblemCode
from server.operations.today.business_day import business_day
from server.refusal import Refusal
from server.storage.tables.rows import Ticket
from server.storage.transaction import OfficeTransaction


def check_of_today(tx: OfficeTransaction, ticket: Ticket, now: datetime) -> None:
    """Demand a ticket of the open business day.

    Raises:
        Refusal: `wrong_state`.
    """
    if ticket.business_day != business_day(tx, now):
        raise Refusal(ProblemCode.WRONG_STATE, "of_another_day", number=ticket.number)
