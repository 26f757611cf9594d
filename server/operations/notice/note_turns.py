"""How near turns have come is noted, and what is news is ordered to be told."""

from collections.abc import Sequence
from datetime import datetime

from server.domain.coming_turn import is_news
from server.operations.deliveries.ordered import forget_deliveries, order_delivery
from server.operations.notice_rows.subscriptions import (
    NOTE,
    ONE_SUBSCRIPTION,
    Turn,
    forget_subscription,
    noted,
)
from server.storage.transaction import OfficeTransaction


def note_turns(tx: OfficeTransaction, seq: int, turns: Sequence[Turn], now: datetime) -> None:
    """Note what held at the event `seq`; what another process has noted since stands.

    A later notice replaces an earlier one that has not left yet.
    """
    for subscription, coming in turns:
        phone = ONE_SUBSCRIPTION.first(tx.connection, office=tx.office, id=subscription)
        if phone is None or phone.noted_seq > seq:
            continue
        if coming is None:
            forget_subscription(tx, phone.id)
            continue
        before = noted(phone)
        NOTE.save(
            tx.connection,
            phone._replace(
                notice=None if coming.notice is None else coming.notice.value,
                call=coming.call,
                noted_seq=seq,
            ),
        )
        if coming == before:
            continue
        forget_deliveries(tx, phone.id)
        if coming.notice and is_news(before, coming):
            order_delivery(tx, coming.notice.value, phone.id, now)
