"""The head answers a clerk's comment and decides the sheet."""

from datetime import date, datetime

from server.contract.conduct_requests import DecideConduct
from server.contract.conduct_states import ConductAct, ConductState
from server.domain.conduct import Item
from server.operations.conduct_rows.open_sheet import OpenSheet, wrong
from server.storage.answers.conduct import items_of, points_of, template
from server.storage.answers.conduct_measured import measured_of
from server.storage.answers.period_report import month_span
from server.storage.transaction import Actor, OfficeTransaction


def decide_sheet(
    tx: OfficeTransaction,
    month: date,
    clerk: str,
    asked: DecideConduct,
    actor: Actor,
    now: datetime,
) -> None:
    """Decide a sheet: its points stay as they are now, whatever data say later.

    Raises:
        Refusal: those of `OpenSheet`, its `check`; `wrong_state` (`conduct_decided`);
            `bad_request` (`conduct_unfilled`) while points that no data feed are not typed,
            (`conduct_remark`) for a remark without words.
    """
    sheet = OpenSheet(tx, month, clerk, now)
    sheet.demand(ConductState.DECIDED, be=False)
    sheet.check(asked.points)
    items: list[Item] = (
        [] if sheet.remark_only else items_of(template(sheet.at, month, sheet.origin))
    )
    if sheet.remark_only and not asked.text:
        raise wrong("text", "conduct_remark")
    found = {} if sheet.remark_only else measured_of(sheet.at, month_span(sheet.at, month), clerk)
    points = {**points_of(items, found, sheet.done), **asked.points}
    for one in items:
        if one.source.value == "hand" and one.code not in points:
            raise wrong(f"points.{one.code}", "conduct_unfilled")
    sheet.add(ConductAct.DECIDE, actor, points, asked.text)
