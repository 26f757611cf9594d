"""The alerts of an office that somebody should see to: raised once, told, and ended."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import bindparam, select

from server.contract.alert_states import AlertDelivery, AlertKind
from server.contract.events import AlertEnded, AlertRaised, HelpOffered
from server.operations.deliveries.ordered import order_delivery
from server.storage.prepared import PreparedInsert, PreparedUpdate
from server.storage.query import Query
from server.storage.tables import ALERT
from server.storage.tables.hall_rows import Alert
from server.storage.transaction import NOBODY, Actor, OfficeTransaction

OPEN = Query(
    Alert,
    select(ALERT)
    .where(ALERT.c.office == bindparam("office"), ALERT.c.ended_at.is_(None))
    .order_by(ALERT.c.since, ALERT.c.id),
)
ADD_ALERT = PreparedInsert(Alert)
END_ALERT = PreparedUpdate(Alert, ("ended_at",))
ANSWER = PreparedUpdate(Alert, ("wanted",))
TELL = PreparedUpdate(Alert, ("told_at", "figure"))


def open_alerts(tx: OfficeTransaction) -> list[Alert]:
    """Read the alerts that are open, the oldest first."""
    return OPEN.all(tx.connection, office=tx.office)


def raise_alert(
    tx: OfficeTransaction,
    kind: AlertKind,
    about: str,
    figure: int | None,
    now: datetime,
    actor: Actor = NOBODY,
) -> Alert:
    """Open an alert about a service, a counter or a device, and tell of it."""
    alert = Alert(tx.office, str(uuid4()), kind.value, about, figure, now, None, now, None)
    ADD_ALERT.add(tx.connection, alert)
    told = AlertRaised(alert=alert.id, kind=alert.kind, about=about, figure=figure)
    tx.append(told, now, actor)
    return alert


def offer_help(tx: OfficeTransaction, counter: str, figure: int, now: datetime) -> None:
    """Ask whoever sits at a counter first; supervisors are told of nothing yet."""
    kind = AlertKind.LONG_VISIT.value
    alert = Alert(tx.office, str(uuid4()), kind, counter, figure, now, None, None, None)
    ADD_ALERT.add(tx.connection, alert)
    tx.append(HelpOffered(alert=alert.id, counter=counter, figure=figure), now, NOBODY)


def tell_alert(tx: OfficeTransaction, alert: Alert, figure: int | None, now: datetime) -> None:
    """Tell supervisors of what only a counter was asked about, and send it as the office says."""
    TELL.save(tx.connection, alert._replace(told_at=now, figure=figure))
    told = AlertRaised(alert=alert.id, kind=alert.kind, about=alert.about, figure=figure)
    tx.append(told, now, NOBODY)
    order_alert(tx, alert, now, AlertDelivery.MAIL, AlertDelivery.HOOK)


def order_alert(tx: OfficeTransaction, alert: Alert, now: datetime, *kinds: AlertDelivery) -> None:
    """Order messages about an alert, where the office has them sent."""
    targets = tx.plan.set_up.alerts
    for kind in kinds:
        if targets.emails if kind is AlertDelivery.MAIL else targets.webhook:
            order_delivery(tx, kind.value, alert.id, now)


def finish_alert(tx: OfficeTransaction, alert: Alert, now: datetime, actor: Actor = NOBODY) -> None:
    """Close an alert, and tell of it."""
    END_ALERT.save(tx.connection, alert._replace(ended_at=now))
    tx.append(AlertEnded(alert=alert.id), now, actor)
