"""Whoever sits at a counter says whether a long visit there needs help."""

from datetime import datetime

from server.contract.alert_states import AlertKind
from server.contract.events import HelpAnswered
from server.contract.problems import ProblemCode
from server.operations.at_counter.counters import held_counter
from server.operations.hall_rows.open_alerts import ANSWER, open_alerts, tell_alert
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def answer_help_offer(
    tx: OfficeTransaction, counter: str, alert: str, *, wanted: bool, actor: Actor, now: datetime
) -> None:
    """Tell the supervisors at once when help is wanted, and nobody when it is not.

    Raises:
        Refusal: those of `held_counter`; `wrong_state` when nothing was asked there, or it is
            answered, told or over.
    """
    held_counter(tx, counter, actor)
    for one in open_alerts(tx):
        asked = one.kind == AlertKind.LONG_VISIT and one.about == counter and one.told_at is None
        if one.id == alert and asked and one.wanted is None:
            ANSWER.save(tx.connection, one._replace(wanted=wanted))
            tx.append(HelpAnswered(alert=alert, counter=counter, wanted=wanted), now, actor)
            if wanted:
                tell_alert(tx, one, one.figure, now)
            return
    raise Refusal(ProblemCode.WRONG_STATE, "no_such_offer")
