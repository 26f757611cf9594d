"""How many of a day's numbers are priority ones, and whether that is past the office's share."""

from datetime import date

from sqlalchemy import bindparam, func, select

from server.contract.answers.hall_json import PriorityShareJson
from server.domain.priority_share import percent_of, proposes_ratio
from server.storage.query import Values
from server.storage.reader import OfficeMoment
from server.storage.tables import TICKET
from server.storage.tables.live import by_index

PRIORITY_NUMBERS = Values(
    int,
    by_index(
        select(func.count())
        .select_from(TICKET)
        .where(
            TICKET.c.office == bindparam("office"),
            TICKET.c.business_day == bindparam("day"),
            TICKET.c.priority.is_not(None),
        ),
        "ticket_of_day",
    ),
)


def priority_share(at: OfficeMoment, day: date, issued: int) -> PriorityShareJson:
    """Tell the share of priority among the numbers `issued` on a day."""
    queue = at.plan.set_up.queue
    numbers = PRIORITY_NUMBERS.one(at.connection, office=at.plan.code, day=day)
    percent = percent_of(numbers, issued)
    return {
        "numbers": numbers,
        "percent": percent,
        "most": queue.priority_share,
        "proposes_ratio": proposes_ratio(percent, queue.priority_share, queue.order),
    }
