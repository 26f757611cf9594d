"""A call for help was answered."""

from datetime import datetime

from server.contract.alert_states import AlertKind
from server.contract.problems import ProblemCode
from server.operations.hall_rows.open_alerts import finish_alert, open_alerts
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def end_alert(tx: OfficeTransaction, alert: str, actor: Actor, now: datetime) -> None:
    """End a call for help; what a rule raised ends by itself, once it holds no more.

    Raises:
        Refusal: `wrong_state` when no such call for help is open.
    """
    for one in open_alerts(tx):
        if one.id == alert and one.kind == AlertKind.HELP:
            finish_alert(tx, one, now, actor)
            return
    raise Refusal(ProblemCode.WRONG_STATE, "no_such_alert")
