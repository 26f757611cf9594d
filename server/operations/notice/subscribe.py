"""A phone asks to be told of its ticket's turn by Web Push."""

from datetime import datetime
from uuid import uuid4

from server.contract.problems import ProblemCode
from server.contract.requests import SubscribeNotices
from server.domain.coming_turn import Coming
from server.operations.moves.tickets import find_ticket
from server.operations.notice_rows.subscriptions import (
    ADD_SUBSCRIPTION,
    OF_TICKET,
    OVER,
    SPEAK,
)
from server.operations.today.of_today import check_of_today
from server.refusal import Refusal
from server.storage.tables.notice_rows import NoticeSubscription
from server.storage.tables.rows import Ticket
from server.storage.transaction import OfficeTransaction

MOST_A_TICKET = 4
"""A family's phones."""


def subscribe(
    tx: OfficeTransaction,
    ticket_id: str,
    wanted: SubscribeNotices,
    coming: Coming,
    seq: int,
    now: datetime,
) -> None:
    """Keep where a phone is told of its turn; the same address again changes its language.

    Nothing is told of how the turn stood at the event `seq`: the phone's page showed it.

    Raises:
        Refusal: `unknown_ticket`; `not_allowed` where the office sends none; `wrong_state` for a
            ticket that is over; `quota_reached` when so many phones follow it already.
    """
    ticket = _followable(tx, ticket_id, now)
    phones = OF_TICKET.all(tx.connection, office=tx.office, ticket=ticket.id)
    keys = wanted.keys
    for one in phones:
        if one.endpoint == wanted.endpoint:
            told = one._replace(p256dh=keys.p256dh, auth=keys.auth, language=wanted.language)
            SPEAK.save(tx.connection, told)
            return
    if len(phones) >= MOST_A_TICKET:
        raise Refusal(ProblemCode.QUOTA_REACHED, "phones_of_ticket", count=MOST_A_TICKET)
    notice = None if coming.notice is None else coming.notice.value
    added = NoticeSubscription(
        tx.office,
        str(uuid4()),
        ticket.id,
        wanted.endpoint,
        keys.p256dh,
        keys.auth,
        wanted.language,
        notice,
        coming.call,
        seq,
    )
    ADD_SUBSCRIPTION.add(tx.connection, added)


def _followable(tx: OfficeTransaction, ticket_id: str, now: datetime) -> Ticket:
    if not tx.plan.set_up.queue.push_notices:
        raise Refusal(ProblemCode.NOT_ALLOWED, "no_push_notices")
    ticket = find_ticket(tx, ticket_id)
    check_of_today(tx, ticket, now)
    if ticket.state in OVER:
        raise Refusal(ProblemCode.WRONG_STATE, "no_call_to_come", number=ticket.number)
    return ticket
