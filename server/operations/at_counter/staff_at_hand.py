"""Who may act on a ticket that is at no counter.

A supervisor may; a clerk at a counter that serves it, or at any where the office lets its clerks
choose.
"""

from datetime import date

from server.contract.problems import ProblemCode
from server.contract.states import CounterState
from server.operations.at_counter.counters import HELD_BY_SESSION, held_counter, placed
from server.refusal import Refusal
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction


def check_at_hand(
    tx: OfficeTransaction, ticket: Ticket, counter: str | None, actor: Actor, *, supervises: bool
) -> None:
    """Demand a counter that this sign-in holds and that serves a ticket; a supervisor needs none.

    Raises:
        Refusal: `bad_request` when a clerk names none, `unknown_counter`, `counter_closed`,
            `counter_taken`; `not_allowed` when the counter does not serve the ticket.
    """
    if counter is not None:
        held_counter(tx, counter, actor)
        if not (may_choose(tx, supervises=supervises) or serves_ticket(tx, counter, ticket)):
            raise Refusal(
                ProblemCode.NOT_ALLOWED,
                "counter_serves_not",
                counter=placed(tx, counter),
                number=ticket.number,
            )
    elif not supervises:
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            errors=[{"field": "counter", "message": "field.missing"}],
            fields="counter",
        )


def check_sits_where_served(
    tx: OfficeTransaction, service: str, day: date, actor: Actor, *, supervises: bool
) -> None:
    """Demand that this sign-in has an open counter that serves a service; a supervisor needs none.

    Raises:
        Refusal: `not_allowed`.
    """
    if may_choose(tx, supervises=supervises):
        return
    held = HELD_BY_SESSION.all(tx.connection, office=tx.office, sign_in=actor.sign_in)
    calling = (one.code for one in held if one.state == CounterState.OPEN)
    if not any(serves(tx, counter, service, day) for counter in calling):
        raise Refusal(ProblemCode.NOT_ALLOWED, "no_counter_serves", service=service)


def may_choose(tx: OfficeTransaction, *, supervises: bool) -> bool:
    """Tell whether somebody may go past the order."""
    return supervises or tx.plan.rules.clerk.clerks_may_choose


def serves_ticket(tx: OfficeTransaction, counter: str, ticket: Ticket) -> bool:
    """Tell whether a ticket is a counter's to call, or was called there before."""
    if ticket.counter == counter:
        return True
    if ticket.for_counter is not None:
        return ticket.for_counter == counter
    return serves(tx, counter, ticket.service, ticket.business_day)


def serves(tx: OfficeTransaction, counter: str, service: str, day: date) -> bool:
    """Tell whether a counter serves a service on a day, or helps with it."""
    return service in tx.plan.profile(counter, day).services
