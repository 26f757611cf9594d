"""What of an office cannot go or change just now, because people depend on it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select

from server.contract.states import LIVE, CounterState
from server.domain.numbering import NumberSeries
from server.office_file.mistakes import Mistake
from server.office_file.model import OfficeFile
from server.storage.set_up.plan import series_of
from server.storage.tables import COUNTER, TICKET

DIGITS = "0123456789"


def what_is_in_use(
    connection: Connection, stored: OfficeFile, wanted: OfficeFile, today: date
) -> list[Mistake]:
    """Name what stands against a changed set-up, everything at once.

    A counter that is to go must be closed and have nobody sent to it; a service that is to go
    must have nobody; and no two people may hold the same number because a series takes letters
    over from another. Tickets of days before `today` hold nothing any more; the day's turn says
    so.
    """
    office = wanted.office.code
    counters = {one.code for one in stored.counters} - {one.code for one in wanted.counters}
    services = {one.code for one in stored.services} - {one.code for one in wanted.services}
    return [
        *_counters(connection, office, counters),
        *_awaited(connection, office, counters, today),
        *_services(connection, office, services, today),
        *_numbers(connection, stored, wanted, today),
    ]


def _counters(connection: Connection, office: str, gone: set[str]) -> Iterator[Mistake]:
    in_use = select(COUNTER.c.code).where(
        COUNTER.c.office == office,
        COUNTER.c.code.in_(gone),
        COUNTER.c.state != CounterState.CLOSED.value,
    )
    for row in connection.execute(in_use.order_by(COUNTER.c.rank)):
        yield Mistake("counter_in_use", values={"counter": row.code})


def _awaited(connection: Connection, office: str, gone: set[str], today: date) -> Iterator[Mistake]:
    sent = (
        select(TICKET.c.for_counter, func.count().label("people"))
        .where(*_held(office, today), TICKET.c.for_counter.in_(gone))
        .group_by(TICKET.c.for_counter)
    )
    for row in connection.execute(sent.order_by(TICKET.c.for_counter)):
        values = {"counter": row.for_counter, "people": row.people}
        yield Mistake("counter_awaited", values=values)


def _held(office: str, today: date) -> Any:
    return (
        TICKET.c.office == office,
        TICKET.c.state.in_([state.value for state in LIVE]),
        TICKET.c.business_day >= today,
    )


def _services(
    connection: Connection, office: str, gone: set[str], today: date
) -> Iterator[Mistake]:
    holders = (
        select(TICKET.c.service, func.count().label("people"))
        .where(*_held(office, today), TICKET.c.service.in_(gone))
        .group_by(TICKET.c.service)
    )
    for row in connection.execute(holders.order_by(TICKET.c.service)):
        yield Mistake("service_in_use", values={"service": row.service, "people": row.people})


def _numbers(
    connection: Connection, stored: OfficeFile, wanted: OfficeFile, today: date
) -> Iterator[Mistake]:
    had = {one.code: series_of(one) for one in stored.services}
    has = {one.code: series_of(one) for one in wanted.services}
    changed = {code: series for code, series in has.items() if had.get(code) != series}
    if not changed:
        return
    tickets = select(TICKET.c.series, TICKET.c.number).where(*_held(wanted.office.code, today))
    told: set[str] = set()
    for row in connection.execute(tickets.order_by(TICKET.c.number)):
        for code, series in changed.items():
            if row.series != code and code not in told and _could_draw(series, row.number):
                told.add(code)
                values = {"service": code, "number": row.number}
                yield Mistake("number_in_use", values=values)


def _could_draw(series: NumberSeries, number: str) -> bool:
    prefix = number.rstrip(DIGITS)
    drawn = int(number.removeprefix(prefix))
    return prefix == series.prefix and series.first <= drawn <= series.last
