"""Notices whose time has come are taken, so that no other process sends them too."""

from datetime import datetime, timedelta
from typing import NamedTuple

from server.contract.states import Notice
from server.operations.deliveries.due import due_of, try_later
from server.operations.deliveries.ordered import forget_delivery
from server.operations.moves.tickets import find_ticket
from server.operations.notice_rows.subscriptions import NOTICES, ONE_SUBSCRIPTION
from server.storage.tables.notice_rows import NoticeSubscription
from server.storage.transaction import OfficeTransaction

MOST_TRIES = 6
FIRST_PAUSE = timedelta(seconds=5)
"""Before the second try; each pause is twice the one before, so the last is after 155 s."""
WORTH = timedelta(minutes=3)
"""A notice of a turn is worth nothing later than this."""
DUE = due_of(NOTICES)


class DueNotice(NamedTuple):
    """What is to be told: the delivery's id, which notice, of which number, to which phone."""

    id: str
    notice: Notice
    number: str
    phone: NoticeSubscription


def take_due_notices(tx: OfficeTransaction, now: datetime) -> list[DueNotice]:
    """Take what is due: under the office's lock each is put off to its next try at once.

    What comes too late, was tried MOST_TRIES times, or has no phone any more, is given up.
    """
    taken = []
    for one in DUE.all(tx.connection, office=tx.office, now=now):
        phone = ONE_SUBSCRIPTION.first(tx.connection, office=tx.office, id=one.about)
        if phone is None or one.tries >= MOST_TRIES or now - one.due_at > WORTH:
            forget_delivery(tx, one.id)
            continue
        try_later(tx, one, FIRST_PAUSE, now)
        number = find_ticket(tx, phone.ticket).number
        taken.append(DueNotice(one.id, Notice(one.kind), number, phone))
    return taken
