"""What of an office cannot go or change just now, because people depend on it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Connection, bindparam, func, select

from server.contract.states import CounterState
from server.domain.numbering import NumberSeries
from server.office_file.mistakes import Mistake
from server.office_file.model import OfficeFile
from server.office_file.practice import practice_kept
from server.refusal import PlacedCounter
from server.storage.answers.named_offices import is_practice
from server.storage.query import Query, Values
from server.storage.set_up.plan import series_of
from server.storage.tables import COUNTER, ERRAND, TICKET
from server.storage.tables.live import live

DIGITS = "0123456789"

_GONE: BindParameter[list[str]] = bindparam("gone", expanding=True)
_HELD: tuple[Any, ...] = (
    TICKET.c.office == bindparam("office"),
    TICKET.c.business_day >= bindparam("today"),
)


class SentTo(NamedTuple):
    """How many people may be called by one counter only."""

    for_counter: str
    people: int


class TakenFor(NamedTuple):
    """How many people have a ticket of a service."""

    service: str
    people: int


class NumberHeld(NamedTuple):
    """A number that somebody holds, and its series."""

    series: str
    number: str


OPEN_COUNTERS = Values(
    str,
    select(COUNTER.c.code)
    .where(
        COUNTER.c.office == bindparam("office"),
        COUNTER.c.code.in_(_GONE),
        COUNTER.c.state != CounterState.CLOSED.value,
    )
    .order_by(COUNTER.c.rank),
)
PEOPLE_SENT = Query(
    SentTo,
    live(select(TICKET.c.for_counter, func.count().label("people")))
    .where(*_HELD, TICKET.c.for_counter.in_(_GONE))
    .group_by(TICKET.c.for_counter)
    .order_by(TICKET.c.for_counter),
)
PEOPLE_OF_SERVICES = Query(
    TakenFor,
    live(select(TICKET.c.service, func.count().label("people")))
    .where(*_HELD, TICKET.c.service.in_(_GONE))
    .group_by(TICKET.c.service)
    .order_by(TICKET.c.service),
)
PEOPLE_LATER = Query(
    TakenFor,
    live(
        select(ERRAND.c.service, func.count().label("people"))
        .select_from(TICKET)
        .join(ERRAND, (ERRAND.c.office == TICKET.c.office) & (ERRAND.c.ticket == TICKET.c.id))
    )
    .where(
        *_HELD,
        ERRAND.c.service.in_(_GONE),
        ERRAND.c.service != TICKET.c.service,
        ERRAND.c.done_at.is_(None),
    )
    .group_by(ERRAND.c.service)
    .order_by(ERRAND.c.service),
)
"""Who will come to a service when an earlier errand is done."""
NUMBERS_HELD = Query(
    NumberHeld,
    live(select(TICKET.c.series, TICKET.c.number)).where(*_HELD).order_by(TICKET.c.number),
)


def what_is_in_use(
    connection: Connection, stored: OfficeFile, wanted: OfficeFile, today: date
) -> list[Mistake]:
    """Name what stands against a changed set-up, everything at once.

    A counter that is to go must be closed and have nobody sent to it; a service that is to go
    must have nobody; and no two people may hold the same number because a series takes letters
    over from another. Tickets of days before `today` hold nothing any more; the day's turn says
    so. A practice office stays marked and silent.
    """
    office = wanted.office.code
    counters = {one.code for one in stored.counters} - {one.code for one in wanted.counters}
    services = {one.code for one in stored.services} - {one.code for one in wanted.services}
    places = {one.code: one.place for one in stored.counters}
    return [
        *_counters(connection, office, counters, places),
        *_awaited(connection, office, counters, places, today),
        *_services(connection, office, services, today),
        *_numbers(connection, stored, wanted, today),
        *(practice_kept(stored, wanted) if is_practice(connection, office) else ()),
    ]


def _counters(
    connection: Connection, office: str, gone: set[str], places: Mapping[str, str]
) -> Iterator[Mistake]:
    for code in OPEN_COUNTERS.all(connection, office=office, gone=list(gone)):
        yield Mistake("counter_in_use", values={"counter": PlacedCounter(code, places[code])})


def _awaited(
    connection: Connection, office: str, gone: set[str], places: Mapping[str, str], today: date
) -> Iterator[Mistake]:
    for sent in PEOPLE_SENT.all(connection, office=office, gone=list(gone), today=today):
        counter = PlacedCounter(sent.for_counter, places[sent.for_counter])
        yield Mistake("counter_awaited", values={"counter": counter, "people": sent.people})


def _services(
    connection: Connection, office: str, gone: set[str], today: date
) -> Iterator[Mistake]:
    asked = {"office": office, "gone": list(gone), "today": today}
    people = Counter[str]()
    for statement in (PEOPLE_OF_SERVICES, PEOPLE_LATER):
        people.update({one.service: one.people for one in statement.all(connection, **asked)})
    for service, count in sorted(people.items()):
        yield Mistake("service_in_use", values={"service": service, "people": count})


def _numbers(
    connection: Connection, stored: OfficeFile, wanted: OfficeFile, today: date
) -> Iterator[Mistake]:
    had = {one.code: series_of(one) for one in stored.services}
    has = {one.code: series_of(one) for one in wanted.services}
    changed = {code: series for code, series in has.items() if had.get(code) != series}
    if not changed:
        return
    told: set[str] = set()
    for held in NUMBERS_HELD.all(connection, office=wanted.office.code, today=today):
        for code, series in changed.items():
            if held.series != code and code not in told and _could_draw(series, held.number):
                told.add(code)
                values = {"service": code, "number": held.number}
                yield Mistake("number_in_use", values=values)


def _could_draw(series: NumberSeries, number: str) -> bool:
    prefix = number.rstrip(DIGITS)
    drawn = int(number.removeprefix(prefix))
    return prefix == series.prefix and series.first <= drawn <= series.last
