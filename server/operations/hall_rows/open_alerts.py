"""The alerts of an office that somebody should see to: raised once, and ended."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import bindparam, select

from server.contract.alert_states import AlertKind
from server.contract.events import AlertEnded, AlertRaised
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
    alert = Alert(tx.office, str(uuid4()), kind.value, about, figure, now, None)
    ADD_ALERT.add(tx.connection, alert)
    told = AlertRaised(alert=alert.id, kind=alert.kind, about=about, figure=figure)
    tx.append(told, now, actor)
    return alert


def finish_alert(tx: OfficeTransaction, alert: Alert, now: datetime, actor: Actor = NOBODY) -> None:
    """Close an alert, and tell of it."""
    END_ALERT.save(tx.connection, alert._replace(ended_at=now))
    tx.append(AlertEnded(alert=alert.id), now, actor)
