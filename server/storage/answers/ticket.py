"""One ticket: as staff and devices see it, and as its holder does."""

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.as_json import TicketJson
from server.contract.answers.visit_json import FollowJson
from server.storage.answers.errands import errands_of
from server.storage.answers.reckoned import told_ticket
from server.storage.query import Query
from server.storage.reader import OfficeMoment, OfficeNow
from server.storage.tables import TICKET
from server.storage.tables.rows import Ticket

ONE_TICKET = Query(
    Ticket,
    select(TICKET).where(TICKET.c.office == bindparam("office"), TICKET.c.id == bindparam("id")),
)
FOLLOWED = Query(Ticket, select(TICKET).where(TICKET.c.follow_code == bindparam("code")))


def one_ticket(at: OfficeMoment, ticket_id: str) -> TicketJson | None:
    """Read one ticket; `ahead` and `wait` only while it waits."""
    ticket = ONE_TICKET.first(at.connection, office=at.plan.code, id=ticket_id)
    if ticket is None:
        return None
    return told_ticket(at, ticket, errands_of(at.connection, ticket))


def followed(connection: Connection, code: str) -> Ticket | None:
    """Read the ticket behind a printed QR."""
    return FOLLOWED.first(connection, code=code)


def follow_answer(at: OfficeNow, ticket: Ticket) -> FollowJson:
    """Tell what the holder of a QR may know: the contract's Follow."""
    told = told_ticket(at, ticket, ())
    waits = told["ahead"] is not None
    return {
        "number": ticket.number,
        "state": ticket.state,
        "ahead": told["ahead"],
        "wait": told["wait"],
        "counter": ticket.counter,
        "soon": told["soon"],
        "come_back_at": told["come_back_at"],
        "set_back": at.calls.why_set_back(ticket.id) if waits else None,
    }
