"""A ticket is called: what its row, its history and the boards get to know."""

from datetime import datetime

from server.contract.events import AboutCall, AboutTicket, AboutTicketCalled, TicketCalled
from server.contract.states import Act
from server.operations.moves.tickets import move, not_parked
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def call(
    tx: OfficeTransaction,
    ticket: Ticket,
    counter_code: str,
    finished: Ticket | None,
    now: datetime,
    actor: Actor,
    *,
    chosen: bool = False,
) -> Ticket:
    """Call one ticket to a counter; boards show and speak it.

    `finished` is the ticket that the same press ended; `chosen` marks a jump out of the order.
    """
    called = not_parked(ticket)._replace(
        counter=counter_code,
        clerk=actor.user,
        called_at=now,
        started_at=None,
        call_count=ticket.call_count + 1,
        last_called_at=now,
        last_call=tx.next_seq,
        # Whoever staff call out of the order before that is taken to be there.
        confirmed_at=ticket.confirmed_at or (now if ticket.from_home else None),
        called_after=None if finished is None else finished.id,
    )
    details = about_call(tx, ticket.number, counter_code, called.call_count, now)

    def tell(told: AboutTicket) -> TicketCalled:
        at_counter: AboutTicketCalled = {**told, "counter": counter_code}
        # Whoever was called before and comes again was told sorry then.
        late = told["ticket"]["late"] and called.call_count == 1
        return TicketCalled(**at_counter, **details, chosen=chosen, late=late)

    return move(tx, ticket, called, Act.CALL, tell, now, actor, chosen=chosen)


def about_call(
    tx: OfficeTransaction, number: str, counter_code: str, call_count: int, now: datetime
) -> AboutCall:
    """Say what a board needs to show and speak a call."""
    return {
        "call_count": call_count,
        "called_at": now.astimezone(tx.plan.calendar.timezone),
        "announcement": tx.plan.announcement(number, counter_code),
    }
