"""The phones that are told of a ticket's turn: found, kept, forgotten."""

from sqlalchemy import bindparam, delete, select

from server.contract.states import Notice
from server.operations.deliveries.ordered import forget_deliveries
from server.storage.prepared import PreparedInsert, PreparedUpdate
from server.storage.query import Query
from server.storage.tables import DELIVERY, NOTICE_SUBSCRIPTION
from server.storage.tables.notice_rows import NoticeSubscription
from server.storage.transaction import OfficeTransaction

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


def forget_subscription(tx: OfficeTransaction, subscription: str) -> None:
    """Wipe where a phone is told, and what it was still to be told."""
    forget_deliveries(tx, subscription)
    tx.connection.execute(FORGET_ONE, {"in_office": tx.office, "of": subscription})


def forget_all_subscriptions(tx: OfficeTransaction) -> None:
    """Wipe where phones are told: the day is over."""
    for statement in FORGET_ALL:
        tx.connection.execute(statement, {"in_office": tx.office})
