"""Alerts that are to be sent are taken, so that no other process sends them too."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import bindparam, select

from server.contract.alert_states import AlertDelivery
from server.operations.deliveries.due import due_of, try_later
from server.operations.deliveries.ordered import forget_delivery
from server.storage.query import Query
from server.storage.tables import ALERT
from server.storage.tables.hall_rows import Alert
from server.storage.transaction import OfficeTransaction

MOST_TRIES = 8
FIRST_PAUSE = timedelta(seconds=30)
"""Before the second try; each pause is twice the one before: the last comes after an hour."""
DUE = due_of(one.value for one in AlertDelivery)
ALERT_BY_ID = Query(
    Alert, select(ALERT).where(ALERT.c.office == bindparam("office"), ALERT.c.id == bindparam("id"))
)


class DueAlert(NamedTuple):
    """What is to be sent: the delivery's id, by which way, about what."""

    id: str
    way: AlertDelivery
    alert: Alert


def take_due_alerts(tx: OfficeTransaction, now: datetime) -> list[DueAlert]:
    """Take what is due: under the office's lock each is put off to its next try at once.

    What was tried MOST_TRIES times is given up, and so is what has nowhere to go any more.
    """
    targets = tx.plan.set_up.alerts
    taken = []
    for one in DUE.all(tx.connection, office=tx.office, now=now):
        way = AlertDelivery(one.kind)
        alert = ALERT_BY_ID.first(tx.connection, office=tx.office, id=one.about)
        goes = targets.emails if way is AlertDelivery.MAIL else targets.webhook
        if alert is None or not goes or one.tries >= MOST_TRIES:
            forget_delivery(tx, one.id)
            continue
        try_later(tx, one, FIRST_PAUSE, now)
        taken.append(DueAlert(one.id, way, alert))
    return taken
