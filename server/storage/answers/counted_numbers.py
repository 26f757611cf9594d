"""The numbers behind a figure: the contract's CountedNumbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from server.contract.answers.statistics_json import CountedNumberJson, CountedNumbersJson
from server.domain.figures.periods import Span
from server.domain.figures.tally import NOTHING, Split, key_of
from server.domain.figures.visit import Visit
from server.storage.answers.statistics import Narrowed
from server.storage.answers.statistics_names import FIELD
from server.storage.figures.office_days import OfficeDays
from server.storage.figures.visits import Counted, visits_of_day

MOST_LISTED = 200


@dataclass(frozen=True, slots=True)
class Cell:
    """Which numbers are asked for.

    Attributes:
        span: the days.
        of: under which key; None: all.
        outcome: what became of them; None: whatever.
        after: the id of the ticket after which they begin, on the first day.
    """

    span: Span
    of: Narrowed | None
    outcome: str | None
    after: str


def counted_numbers(at: OfficeDays, cell: Cell) -> CountedNumbersJson:
    """List the numbers that a figure counts, in the order of issue."""
    listed: list[CountedNumberJson] = []
    for day in _days(at, cell):
        for one in _of_day(at, cell, day):
            if len(listed) == MOST_LISTED:
                last = listed[-1]
                return {
                    "numbers": listed,
                    "next": {"first": last["business_day"], "after": last["id"]},
                }
            listed.append(_told(at, day, one))
    return {"numbers": listed, "next": None}


def _days(at: OfficeDays, cell: Cell) -> list[date]:
    """Name the days that have any, from what is summed up: the others are not gone through."""
    split = Split.OFFICE if cell.of is None else _split(cell.of)
    found = {
        part.day: None for part in at.days().parts(split, cell.span) if _has(at, cell, part.key)
    }
    return list(found)


def _split(of: Narrowed) -> Split:
    return Split.SERVICE if of.split == FIELD else Split(of.split)


def _has(at: OfficeDays, cell: Cell, key: str) -> bool:
    if cell.of is None:
        return True
    if cell.of.split != FIELD:
        return key == cell.of.key
    service = at.plan.services.get(key)
    return (NOTHING if service is None else service.about.field or NOTHING) == cell.of.key


def _of_day(at: OfficeDays, cell: Cell, day: date) -> Iterator[Counted]:
    for one in visits_of_day(at.connection, at.plan.code, day, at.plan.calendar.timezone):
        if day == cell.span.first and one.id <= cell.after:
            continue
        if cell.outcome is not None and one.visit.outcome != cell.outcome:
            continue
        if cell.of is None or _has(at, cell, key_of(one.visit, _split(cell.of))):
            yield one


def _told(at: OfficeDays, day: date, one: Counted) -> CountedNumberJson:
    visit: Visit = one.visit
    return {
        "id": one.id,
        "number": one.number,
        "business_day": day,
        "issued_at": one.issued_at.astimezone(at.plan.calendar.timezone),
        "service": visit.service,
        "counter": visit.counter,
        "clerk": visit.clerk,
        "priority": visit.priority,
        "channel": visit.channel.value,
        "outcome": visit.outcome.value,
        "waited_seconds": visit.waited,
        "way_seconds": visit.way,
        "service_seconds": visit.served,
        "handling_seconds": visit.handled,
    }
