"""Which services give numbers just now, as listeners were last told."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select

from server.contract.events import ServiceClosed, ServiceOpened
from server.storage.answers.wire import local
from server.storage.prepared import PreparedUpdate
from server.storage.query import Query
from server.storage.tables import SERVICE
from server.storage.tables.office import ServiceRow
from server.storage.tables.ties import columns_of, part_of
from server.storage.transaction import OfficeTransaction


@part_of(ServiceRow)
class ToldOpen(NamedTuple):
    """What listeners were last told of a service."""

    office: str
    code: str
    open: bool


TOLD_OPEN = Query(
    ToldOpen,
    select(*columns_of(ToldOpen))
    .where(SERVICE.c.office == bindparam("office"), SERVICE.c.retired.is_(False))
    .order_by(SERVICE.c.code),
)
TELL_OPEN = PreparedUpdate(ToldOpen, ("open",))


def tell_hours(tx: OfficeTransaction, now: datetime) -> None:
    """Tell listeners of services that opened or closed since they were last told."""
    calendar = tx.plan.calendar
    for told in TOLD_OPEN.all(tx.connection, office=tx.office):
        is_open = calendar.hands_out(now, told.code)
        if told.open == is_open:
            continue
        TELL_OPEN.save(tx.connection, told._replace(open=is_open))
        if is_open:
            tx.append(ServiceOpened(service=told.code), now)
        else:
            reopens = local(calendar.reopens_at(now, told.code), calendar.timezone)
            tx.append(ServiceClosed(service=told.code, reopens_at=reopens), now)
