"""What is looked at from a month on is announced before that month begins."""

from datetime import date, datetime

from sqlalchemy import delete

from server.contract.conduct_requests import AnnounceConduct, ConductItem
from server.domain.conduct import Item, TemplateFault, template_fault
from server.operations.conduct_rows.open_sheet import wrong
from server.storage.answers.period_report import first_month, month_span
from server.storage.figures.office_days import OfficeDays
from server.storage.prepared import PreparedInsert
from server.storage.tables import CONDUCT_TEMPLATE
from server.storage.tables.conduct import KeptItem
from server.storage.tables.conduct_rows import ConductTemplate
from server.storage.transaction import Actor, OfficeTransaction

ADD_TEMPLATE = PreparedInsert(ConductTemplate)


def announce_template(
    tx: OfficeTransaction, asked: AnnounceConduct, actor: Actor, now: datetime
) -> None:
    """Announce a template; until its month begins it may be announced again.

    Raises:
        Refusal: `bad_request` (`conduct_month_began`, `conduct_codes`, `conduct_weights`).
    """
    at = OfficeDays(tx.connection, tx.plan, now)
    month = date.fromisoformat(f"{asked.month}-01")
    items = [Item(one.code, one.weight, one.source) for one in asked.items]
    fault = template_fault(items, month_span(at, month).first, at.today)
    if fault is not None:
        field = "month" if fault is TemplateFault.MONTH_BEGAN else "items"
        raise wrong(field, fault.value, month=f"{first_month(at):%m/%Y}")
    own = (CONDUCT_TEMPLATE.c.office == tx.office) & (CONDUCT_TEMPLATE.c.origin == "")
    here = own & (CONDUCT_TEMPLATE.c.month == month)
    tx.connection.execute(delete(CONDUCT_TEMPLATE).where(here))
    row = ConductTemplate(
        tx.office,
        month,
        now,
        actor.user or "",
        [_kept(one) for one in asked.items],
        asked.remark_only,
    )
    ADD_TEMPLATE.add(tx.connection, row)


def _kept(item: ConductItem) -> KeptItem:
    return KeptItem(
        code=item.code,
        group=item.group.value,
        name={"vi": item.name.vi, "en": item.name.en},
        weight=item.weight,
        source=item.source.value,
    )
