"""Somebody is needed at a counter: its clerk or a supervisor says so."""

from datetime import datetime

from server.contract.alert_states import AlertKind
from server.operations.at_counter.counters import find_counter
from server.operations.hall_rows.open_alerts import open_alerts, raise_alert
from server.storage.transaction import Actor, OfficeTransaction


def ask_help(tx: OfficeTransaction, counter: str, actor: Actor, now: datetime) -> None:
    """Tell whoever watches over the hall that a counter needs help; asked again it stays one.

    Raises:
        Refusal: `unknown_counter`.
    """
    find_counter(tx, counter)
    asked = {(one.kind, one.about) for one in open_alerts(tx)}
    if (AlertKind.HELP.value, counter) not in asked:
        raise_alert(tx, AlertKind.HELP, counter, None, now, actor)
