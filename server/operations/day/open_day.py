"""A supervisor opens a day again that was ended early."""

from datetime import datetime

from server.contract.problems import ProblemCode
from server.operations.today.business_day import business_day, tell_day_opened
from server.operations.today.cards import keep_card_key
from server.operations.today.closed_day import keep_closed_day, tell_closed_day
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def open_day(tx: OfficeTransaction, actor: Actor, now: datetime) -> None:
    """Open a day again that was closed early; its numbers go on, so that none comes twice.

    Raises:
        Refusal: `wrong_state` when the day is not closed.
    """
    today = business_day(tx, now)
    if tx.plan.closed_day != today:
        raise Refusal(ProblemCode.WRONG_STATE, "day_open_already")
    keep_closed_day(tx, None)
    keep_card_key(tx, today)
    tell_day_opened(tx, today, now, actor)
    tell_closed_day(tx, now, actor)
