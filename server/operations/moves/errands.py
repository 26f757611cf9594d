"""The errands of a ticket: which is done, which comes next, and how they change."""

from collections.abc import Sequence
from datetime import datetime

from server.domain.errands import LookAhead, best_order
from server.storage.answers.errands import errands_of, left_of
from server.storage.prepared import PreparedInsert, PreparedUpdate
from server.storage.tables.errand_rows import ERRAND_CHANGES, Errand
from server.storage.tables.rows import Ticket
from server.storage.transaction import OfficeTransaction

ADD_ERRAND = PreparedInsert(Errand)
SAVE_ERRAND = PreparedUpdate(Errand, ERRAND_CHANGES)


def put_on_slip(
    tx: OfficeTransaction, ticket: str, chosen: Sequence[str], order: Sequence[str]
) -> None:
    """Write down the errands of a new ticket, each to be done in its turn of `order`."""
    rows = [
        Errand(tx.office, ticket, place, order.index(service), service, None)
        for place, service in enumerate(chosen)
    ]
    ADD_ERRAND.add(tx.connection, *rows)


def errands_left(tx: OfficeTransaction, ticket: Ticket) -> list[Errand]:
    """Read the errands that come when the one of now is done, in order."""
    return left_of(errands_of(tx.connection, ticket), ticket)


def done_here(tx: OfficeTransaction, ticket: Ticket, now: datetime) -> None:
    """Note the errand of now as done."""
    for one in errands_of(tx.connection, ticket):
        if one.service == ticket.service and one.done_at is None:
            SAVE_ERRAND.save(tx.connection, one._replace(done_at=now))


def not_done(tx: OfficeTransaction, ticket: Ticket, service: str) -> None:
    """Take back that an errand of a ticket is done; it comes first of those that are left."""
    errands = errands_of(tx.connection, ticket)
    done = [one for one in errands if one.done_at is not None and one.service != service]
    again = [one for one in errands if one.service == service]
    left = [one for one in errands if one.done_at is None and one.service != service]
    for rank, one in enumerate([*done, *again, *left]):
        done_at = None if one.service == service else one.done_at
        SAVE_ERRAND.save(tx.connection, one._replace(rank=rank, done_at=done_at))


def next_errand(tx: OfficeTransaction, ticket: Ticket, look: LookAhead, since: float) -> str:
    """Put the errands that are left into the best order anew, and name the first of them.

    `since`: minutes since the ticket's arrival. The one of now is already done.
    """
    errands = errands_of(tx.connection, ticket)
    left = sorted(left_of(errands, ticket), key=lambda one: one.chosen)
    order = best_order([look(one.service, ticket.priority) for one in left], since)
    first = len(errands) - len(left)
    for one in left:
        rank = first + order.index(one.service)
        if rank != one.rank:
            SAVE_ERRAND.save(tx.connection, one._replace(rank=rank))
    return order[0]


def go_elsewhere(tx: OfficeTransaction, ticket: Ticket, service: str) -> None:
    """Let the errand of now be done at another service.

    One that the ticket is for as well is done first, and the one of now later: none is lost.
    One that was done there before is to be done again.
    """
    errands = errands_of(tx.connection, ticket)
    if not errands or service == ticket.service:
        return
    if any(one.service == service for one in errands):
        not_done(tx, ticket, service)
        return
    now = next(one for one in errands if one.service == ticket.service)
    SAVE_ERRAND.save(tx.connection, now._replace(service=service))


def add_errand_row(tx: OfficeTransaction, ticket: Ticket, service: str) -> Ticket:
    """Write down one more errand, done last; answers the ticket with its count."""
    errands = errands_of(tx.connection, ticket)
    if not errands:
        put_on_slip(tx, ticket.id, [ticket.service, service], [ticket.service, service])
        return ticket._replace(errands=2)
    count = len(errands)
    ADD_ERRAND.add(tx.connection, Errand(tx.office, ticket.id, count, count, service, None))
    return ticket._replace(errands=count + 1)
