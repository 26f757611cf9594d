"""Points that no data feed are typed into a sheet."""

from datetime import date, datetime

from server.contract.conduct_requests import FillConduct
from server.contract.conduct_states import ConductAct, ConductState
from server.operations.conduct_rows.open_sheet import OpenSheet
from server.storage.transaction import Actor, OfficeTransaction


def fill_sheet(
    tx: OfficeTransaction, month: date, clerk: str, asked: FillConduct, actor: Actor, now: datetime
) -> None:
    """Type points; those that were typed before and are not named stay.

    Raises:
        Refusal: those of `OpenSheet`, its `check`; `wrong_state` (`conduct_decided`).
    """
    sheet = OpenSheet(tx, month, clerk, now)
    sheet.demand(ConductState.DECIDED, be=False)
    sheet.check(asked.points)
    sheet.add(ConductAct.FILL, actor, {**sheet.typed, **asked.points}, "")
