"""The errands of tickets that have several: what is done, what now, what is left."""

from collections.abc import Collection, Sequence
from typing import Protocol

from sqlalchemy import BindParameter, Connection, bindparam, func, select

from server.contract.answers.as_json import ErrandJson
from server.contract.states import ErrandState
from server.storage.prepared import PreparedRows
from server.storage.query import Query, Values
from server.storage.tables import ERRAND, TICKET
from server.storage.tables.errand_rows import Errand
from server.storage.tables.live import KEEPS_ITS_NUMBER
from server.storage.tables.rows import Ticket

_IN_ORDER = select(ERRAND).where(ERRAND.c.office == bindparam("office")).order_by(ERRAND.c.rank)
_TICKETS: BindParameter[list[str]] = bindparam("tickets", expanding=True)
OF_TICKET = PreparedRows(Errand, _IN_ORDER.where(ERRAND.c.ticket == bindparam("ticket")))
OF_TICKETS = Query(Errand, _IN_ORDER.where(ERRAND.c.ticket.in_(_TICKETS)))
GIVEN_BESIDE = Values(
    int,
    select(func.count())
    .select_from(TICKET)
    .join(ERRAND, (ERRAND.c.office == TICKET.c.office) & (ERRAND.c.ticket == TICKET.c.id))
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day >= bindparam("day"),
        TICKET.c.issued_at >= bindparam("since"),
        TICKET.c.errands > 0,
        TICKET.c.service != bindparam("service"),
        ERRAND.c.service == bindparam("service"),
        KEEPS_ITS_NUMBER,
    ),
)
"""Counts what a quota counts beside the numbers of a service: those of others for it as well."""
SEVERAL_AT_ONCE = 500
"""Tickets asked for in one statement: SQLite binds no more than some thousand values."""

OnSlip = dict[str, list[Errand]]
"""The errands of each ticket that has several, in the order in which they are done."""


class WithErrands(Protocol):
    """A ticket as far as its errands are looked for."""

    @property
    def office(self) -> str:
        """Code of its office."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def errands(self) -> int:
        """How many errands it has; 0: its service alone."""


def errands_of(connection: Connection, ticket: WithErrands) -> Sequence[Errand]:
    """Read the errands of a ticket in order; none where it has its service alone."""
    if not ticket.errands:
        return ()
    return OF_TICKET.all(connection, {"office": ticket.office, "ticket": ticket.id})


def errands_of_each(connection: Connection, office: str, tickets: Collection[Ticket]) -> OnSlip:
    """Read the errands of those of an office's tickets that have several."""
    several = [one.id for one in tickets if one.errands]
    found: OnSlip = {}
    for first in range(0, len(several), SEVERAL_AT_ONCE):
        part = several[first : first + SEVERAL_AT_ONCE]
        for errand in OF_TICKETS.all(connection, office=office, tickets=part):
            found.setdefault(errand.ticket, []).append(errand)
    return found


def left_of(errands: Sequence[Errand], ticket: Ticket) -> list[Errand]:
    """Pick the errands that are still to come when the one of now is done."""
    return [one for one in errands if one.done_at is None and one.service != ticket.service]


def errands_told(errands: Sequence[Errand], ticket: Ticket) -> list[ErrandJson]:
    """Write a ticket's errands as the contract's Errand, in the order in which they are done."""
    return [{"service": one.service, "state": _state(one, ticket)} for one in errands]


def _state(errand: Errand, ticket: Ticket) -> ErrandState:
    if errand.done_at is not None:
        return ErrandState.DONE
    return ErrandState.NOW if errand.service == ticket.service else ErrandState.LATER
