"""Which services give numbers just now, as listeners were last told."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select, update

from server.contract.events import ServiceClosed, ServiceOpened
from server.storage.answers.wire import local
from server.storage.query import Query
from server.storage.tables import SERVICE
from server.storage.transaction import OfficeTransaction


class ToldOpen(NamedTuple):
    """What listeners were last told of a service."""

    code: str
    open: bool


TOLD_OPEN = Query(
    ToldOpen,
    select(SERVICE.c.code, SERVICE.c.open).where(
        SERVICE.c.office == bindparam("office"), SERVICE.c.retired.is_(False)
    ),
)


TELL_OPEN = (
    update(SERVICE)
    .where(SERVICE.c.office == bindparam("in_office"), SERVICE.c.code == bindparam("with_code"))
    .values(open=bindparam("now_open"))
)


def tell_hours(tx: OfficeTransaction, now: datetime) -> None:
    """Tell listeners of services that opened or closed since they were last told."""
    calendar = tx.plan.calendar
    for told in TOLD_OPEN.all(tx.connection, office=tx.office):
        is_open = calendar.hands_out(now, told.code)
        if told.open == is_open:
            continue
        tx.connection.execute(
            TELL_OPEN, {"in_office": tx.office, "with_code": told.code, "now_open": is_open}
        )
        if is_open:
            tx.append(ServiceOpened(service=told.code), now)
        else:
            reopens = local(calendar.reopens_at(now, told.code), calendar.timezone)
            tx.append(ServiceClosed(service=told.code, reopens_at=reopens), now)
