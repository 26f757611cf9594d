"""A clerk says something to the own sheet."""

from datetime import date, datetime

from server.contract.conduct_states import ConductAct, ConductState
from server.contract.problems import ProblemCode
from server.operations.conduct_rows.open_sheet import OpenSheet
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def comment_sheet(
    tx: OfficeTransaction, month: date, clerk: str, text: str, actor: Actor, now: datetime
) -> None:
    """Write down what a clerk says; nobody else may in that clerk's name.

    Raises:
        Refusal: `not_allowed` (`conduct_own`); those of `OpenSheet`; `wrong_state`
            (`conduct_decided`).
    """
    if actor.user != clerk:
        raise Refusal(ProblemCode.NOT_ALLOWED, "conduct_own")
    sheet = OpenSheet(tx, month, clerk, now)
    sheet.demand(ConductState.DECIDED, be=False)
    sheet.add(ConductAct.COMMENT, actor, sheet.typed, text)
