"""A supervisor ends the business day early."""

from datetime import datetime

from server.contract.problems import ProblemCode
from server.operations.today.business_day import business_day, end_day
from server.operations.today.closed_day import keep_closed_day, tell_closed_day
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def close_day(tx: OfficeTransaction, actor: Actor, now: datetime) -> None:
    """End today: who still waits expires, free counters close, no numbers are given.

    Whoever is at a counter is served to the end.

    Raises:
        Refusal: `wrong_state` when the day is closed already.
    """
    today = business_day(tx, now)
    if tx.plan.closed_day == today:
        raise Refusal(ProblemCode.WRONG_STATE, "day_closed_already")
    end_day(tx, today, now, actor)
    keep_closed_day(tx, today)
    tell_closed_day(tx, now, actor)
