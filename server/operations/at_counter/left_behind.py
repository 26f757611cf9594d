"""Whom a counter that stops calling leaves behind without anybody to serve them."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import bindparam, select

from server.contract.states import CounterState
from server.storage.query import Query, Values
from server.storage.tables import COUNTER, TICKET
from server.storage.tables.live import waiting
from server.storage.transaction import OfficeTransaction

CALLING = Values(
    str,
    select(COUNTER.c.code).where(
        COUNTER.c.office == bindparam("office"),
        COUNTER.c.state == CounterState.OPEN.value,
        COUNTER.c.retired.is_(False),
    ),
)


class WaitedFor(NamedTuple):
    """What somebody waits for: a service, or one counter of it alone."""

    service: str
    for_counter: str | None


WAITED_FOR = Query(
    WaitedFor,
    waiting(
        select(TICKET.c.service, TICKET.c.for_counter)
        .where(TICKET.c.office == bindparam("office"))
        .distinct()
    ),
)


def left_behind(tx: OfficeTransaction, counter: str, services: Iterable[str]) -> list[str]:
    """Name, of these services and those sent to the counter alone, where people wait in vain.

    They wait in vain when no open counter serves them; a counter that only helps counts not.
    """
    calling = set(CALLING.all(tx.connection, office=tx.office))
    served = {code for one in calling for code in tx.plan.counters[one].services}
    concerned = set(services)
    found = set()
    for service, sent_to in WAITED_FOR.all(tx.connection, office=tx.office):
        if sent_to is None:
            in_vain = service in concerned and service not in served
        else:
            in_vain = sent_to == counter and counter not in calling
        if in_vain:
            found.add(service)
    return [code for code in tx.plan.services if code in found]
