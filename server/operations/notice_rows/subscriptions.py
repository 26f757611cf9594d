"""The phones that are told of a ticket's turn: found, kept, forgotten."""

from typing import NamedTuple

from sqlalchemy import bindparam, delete, select

from server.contract.states import Notice, TicketState
from server.domain.coming_turn import Coming
from server.operations.deliveries.ordered import forget_deliveries
from server.storage.prepared import PreparedInsert, PreparedUpdate
from server.storage.query import Query
from server.storage.tables import DELIVERY, NOTICE_SUBSCRIPTION
from server.storage.tables.notice_rows import NoticeSubscription
from server.storage.transaction import OfficeTransaction

OVER = frozenset({TicketState.SERVED, TicketState.CANCELLED, TicketState.EXPIRED})
"""After these no call comes."""
NOTICES = [one.value for one in Notice]
ADD_SUBSCRIPTION = PreparedInsert(NoticeSubscription)
NOTE = PreparedUpdate(NoticeSubscription, ("notice", "call", "noted_seq"))
SPEAK = PreparedUpdate(NoticeSubscription, ("p256dh", "auth", "language"))
ONE_SUBSCRIPTION = Query(
    NoticeSubscription,
    select(NOTICE_SUBSCRIPTION).where(
        NOTICE_SUBSCRIPTION.c.office == bindparam("office"),
        NOTICE_SUBSCRIPTION.c.id == bindparam("id"),
    ),
)
OF_TICKET = Query(
    NoticeSubscription,
    select(NOTICE_SUBSCRIPTION)
    .where(
        NOTICE_SUBSCRIPTION.c.office == bindparam("office"),
        NOTICE_SUBSCRIPTION.c.ticket == bindparam("ticket"),
    )
    .order_by(NOTICE_SUBSCRIPTION.c.id),
)
FORGET_ONE = delete(NOTICE_SUBSCRIPTION).where(
    NOTICE_SUBSCRIPTION.c.office == bindparam("in_office"),
    NOTICE_SUBSCRIPTION.c.id == bindparam("of"),
)
FORGET_ALL = (
    delete(NOTICE_SUBSCRIPTION).where(NOTICE_SUBSCRIPTION.c.office == bindparam("in_office")),
    delete(DELIVERY).where(
        DELIVERY.c.office == bindparam("in_office"), DELIVERY.c.kind.in_(NOTICES)
    ),
)


class Turn(NamedTuple):
    """What a look at a followed ticket found.

    Attributes:
        subscription: the phone's id.
        coming: how near the turn is; None: it is over, and the phone is told nothing more.
    """

    subscription: str
    coming: Coming | None


def noted(phone: NoticeSubscription) -> Coming:
    """Give what was found when a phone's ticket was last looked at."""
    return Coming(None if phone.notice is None else Notice(phone.notice), phone.call)


def forget_subscription(tx: OfficeTransaction, subscription: str) -> None:
    """Wipe where a phone is told, and what it was still to be told."""
    forget_deliveries(tx, subscription)
    tx.connection.execute(FORGET_ONE, {"in_office": tx.office, "of": subscription})


def forget_all_subscriptions(tx: OfficeTransaction) -> None:
    """Wipe where phones are told: the day is over."""
    for statement in FORGET_ALL:
        tx.connection.execute(statement, {"in_office": tx.office})
