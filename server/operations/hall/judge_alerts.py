"""What rules found in the hall becomes alerts; those whose cause is gone end."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from server.contract.alert_states import AlertDelivery, AlertKind
from server.domain.alerts import About
from server.operations.hall_rows.open_alerts import (
    finish_alert,
    offer_help,
    open_alerts,
    order_alert,
    raise_alert,
    tell_alert,
)
from server.storage.tables.hall_rows import Alert
from server.storage.transaction import OfficeTransaction


def judge_alerts(tx: OfficeTransaction, found: Mapping[About, int], now: datetime) -> None:
    """Raise what was found and is not open, end what is open and was not found.

    Each that is raised is sent where the office says, and the webhook is told of its end. A long
    visit first asks whoever sits there; supervisors are told once nobody has answered in time.
    """
    still = set(found)
    for one in open_alerts(tx):
        about = About(AlertKind(one.kind), one.about)
        if about in still:
            still.discard(about)
            if _is_unanswered(tx, one, now):
                tell_alert(tx, one, found[about], now)
        elif about.kind is not AlertKind.HELP:
            finish_alert(tx, one, now)
            if one.told_at is not None:
                order_alert(tx, one, now, AlertDelivery.HOOK_OVER)
    for about in sorted(still):
        if about.kind is AlertKind.LONG_VISIT and tx.plan.set_up.alerts.answer_minutes:
            offer_help(tx, about.about, found[about], now)
            continue
        alert = raise_alert(tx, about.kind, about.about, found[about], now)
        order_alert(tx, alert, now, AlertDelivery.MAIL, AlertDelivery.HOOK)


def _is_unanswered(tx: OfficeTransaction, alert: Alert, now: datetime) -> bool:
    """Tell whether the time to answer an offer is over, and nobody has."""
    if alert.told_at is not None or alert.wanted is not None:
        return False
    return now - alert.since >= timedelta(minutes=tx.plan.set_up.alerts.answer_minutes)
