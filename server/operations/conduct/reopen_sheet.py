"""A sheet that was decided is opened again, with the reason."""

from datetime import date, datetime

from server.contract.conduct_states import ConductAct, ConductState
from server.operations.conduct_rows.open_sheet import OpenSheet
from server.storage.transaction import Actor, OfficeTransaction


def reopen_sheet(
    tx: OfficeTransaction, month: date, clerk: str, text: str, actor: Actor, now: datetime
) -> None:
    """Open a sheet again; what was decided stays among its versions.

    Raises:
        Refusal: those of `OpenSheet`; `wrong_state` (`conduct_not_decided`).
    """
    sheet = OpenSheet(tx, month, clerk, now)
    sheet.demand(ConductState.DECIDED, be=True)
    sheet.add(ConductAct.REOPEN, actor, sheet.typed, text)
