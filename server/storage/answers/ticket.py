"""One ticket: as staff and devices see it, and as its holder does."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.as_json import FollowJson, TicketJson
from server.contract.states import TicketState
from server.storage.answers.tickets import LIVE_TICKETS
from server.storage.answers.waiting_line import Paces, wait_of, waiting_line
from server.storage.answers.wire import ticket_wire
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import TICKET
from server.storage.tables.rows import Ticket

ONE_TICKET = Query(
    Ticket,
    select(TICKET).where(TICKET.c.office == bindparam("office"), TICKET.c.id == bindparam("id")),
)
FOLLOWED = Query(Ticket, select(TICKET).where(TICKET.c.follow_code == bindparam("code")))


def one_ticket(
    connection: Connection,
    plan: OfficePlan,
    paces: Paces,
    public_url: str,
    ticket_id: str,
    now: datetime,
) -> TicketJson | None:
    """Read one ticket; `ahead` and `wait` only while it waits."""
    ticket = ONE_TICKET.first(connection, office=plan.code, id=ticket_id)
    if ticket is None:
        return None
    ahead = _ahead(connection, plan, paces, ticket, now)
    wait = None if ahead is None else wait_of(paces, ahead, ticket)
    return ticket_wire(ticket, plan.calendar.timezone, public_url, ahead=ahead, wait=wait)


def _ahead(
    connection: Connection, plan: OfficePlan, paces: Paces, ticket: Ticket, now: datetime
) -> int | None:
    if ticket.state != TicketState.WAITING:
        return None
    live = LIVE_TICKETS.all(connection, office=ticket.office)
    line = waiting_line(connection, plan, paces, live, now)
    return next(ahead for one, ahead in line if one.id == ticket.id)


def followed(connection: Connection, code: str) -> Ticket | None:
    """Read the ticket behind a printed QR."""
    return FOLLOWED.first(connection, code=code)


def follow_answer(
    connection: Connection,
    plan: OfficePlan,
    ticket: Ticket,
    paces: Paces,
    now: datetime,
) -> FollowJson:
    """Read what the holder of a QR may know: the contract's Follow."""
    ahead = _ahead(connection, plan, paces, ticket, now)
    return {
        "number": ticket.number,
        "state": ticket.state,
        "ahead": ahead,
        "wait": None if ahead is None else wait_of(paces, ahead, ticket),
        "counter": ticket.counter,
    }
