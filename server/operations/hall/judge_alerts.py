"""What rules found in the hall becomes alerts; those whose cause is gone end."""

from collections.abc import Mapping
from datetime import datetime

from server.contract.alert_states import AlertDelivery, AlertKind
from server.domain.alerts import About
from server.operations.deliveries.ordered import order_delivery
from server.operations.hall_rows.open_alerts import finish_alert, open_alerts, raise_alert
from server.storage.tables.hall_rows import Alert
from server.storage.transaction import OfficeTransaction


def judge_alerts(tx: OfficeTransaction, found: Mapping[About, int], now: datetime) -> None:
    """Raise what was found and is not open, end what is open and was not found.

    Each that is raised is sent where the office says, and the webhook is told of its end.
    """
    still = set(found)
    for one in open_alerts(tx):
        about = About(AlertKind(one.kind), one.about)
        if about in still:
            still.discard(about)
        elif about.kind is not AlertKind.HELP:
            finish_alert(tx, one, now)
            _order(tx, one, now, AlertDelivery.HOOK_OVER)
    for about in sorted(still):
        alert = raise_alert(tx, about.kind, about.about, found[about], now)
        _order(tx, alert, now, AlertDelivery.MAIL, AlertDelivery.HOOK)


def _order(tx: OfficeTransaction, alert: Alert, now: datetime, *kinds: AlertDelivery) -> None:
    targets = tx.plan.set_up.alerts
    for kind in kinds:
        if targets.emails if kind is AlertDelivery.MAIL else targets.webhook:
            order_delivery(tx, kind.value, alert.id, now)
