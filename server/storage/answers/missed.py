"""The missed numbers that stand on the wall, in the order in which they were missed."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, literal_column, select

from server.contract.answers.as_json import BoardMissedJson
from server.contract.states import TicketState
from server.domain.missed_numbers import stands_until
from server.storage.answers.wire import local
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import TICKET
from server.storage.tables.live import by_index
from server.storage.tables.rows import Ticket

MISSED_OF_DAY = Query(
    Ticket,
    by_index(
        select(TICKET)
        .where(
            TICKET.c.office == bindparam("office"),
            TICKET.c.business_day == bindparam("day"),
            TICKET.c.state == literal_column(f"'{TicketState.NO_SHOW.value}'"),
        )
        .order_by(TICKET.c.finished_at, TICKET.c.last_call),
        "ticket_of_day",
    ),
)


def missed_answer(
    connection: Connection,
    plan: OfficePlan,
    shown: Collection[str],
    day: date | None,
    now: datetime,
) -> list[BoardMissedJson]:
    """Read the contract's BoardMissed of the day, of those that were called to a shown counter."""
    found = () if day is None else MISSED_OF_DAY.all(connection, office=plan.code, day=day)
    zone = plan.calendar.timezone
    missed: list[BoardMissedJson] = []
    for one in found:
        if one.counter is None or one.counter not in shown or one.finished_at is None:
            continue
        until = stands_until(plan.calendar, one.finished_at)
        if now < until:
            missed.append(
                {"number": one.number, "counter": one.counter, "stands_until": local(until, zone)}
            )
    return missed
