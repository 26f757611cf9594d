"""What one act writes: every row that it changes and every event that it appends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Any

from sqlalchemy import update

from server.contract.problems import ProblemCode
from server.refusal import PlacedCounter, Refusal
from server.storage.tables import COUNTER, INTERVAL, OFFICE, OUTBOX, TICKET
from server.storage.transaction import Actor, OfficeTransaction
from tests.server.hall import Caller, Hall

Row = dict[str, Any]
ENGLISH = {"Accept-Language": "en"}


class Meant(Enum):
    """What a table of expected values cannot know before its test runs."""

    NOW = auto()
    ME = auto()
    SEQ = auto()
    """Of the last event."""


@dataclass(frozen=True, slots=True)
class Written:
    """The rows as an act left them, of those that it changed or added; and its events.

    Attributes:
        tickets: by id.
        counters: by code.
        intervals: those changed or added, in order.
        events: those appended, in order.
    """

    tickets: dict[str, Row]
    counters: dict[str, Row]
    intervals: list[Row]
    events: list[Row]


def written(hall: Hall, act: Callable[[], object]) -> Written:
    """Do something and look at what it left."""
    before, _ = _rows(hall), act()
    after = _rows(hall)
    tickets, counters, intervals, events = (
        [row for row in new if row not in old] for old, new in zip(before, after, strict=True)
    )
    return Written(
        {row["id"]: row for row in tickets},
        {row["code"]: row for row in counters},
        intervals,
        events,
    )


def _rows(hall: Hall) -> tuple[list[Row], ...]:
    return tuple(
        hall.served.rows(table, office=hall.office) for table in (TICKET, COUNTER, INTERVAL, OUTBOX)
    )


def ticket_row(hall: Hall, ticket: Mapping[str, Any]) -> Row:
    """Read a ticket's row."""
    [row] = hall.served.rows(TICKET, office=hall.office, id=ticket["id"])
    return row


def counter_row(hall: Hall, code: str) -> Row:
    """Read a counter's row."""
    [row] = hall.served.rows(COUNTER, office=hall.office, code=code)
    return row


def fill(hall: Hall, ticket: Mapping[str, Any], **values: Any) -> Row:
    """Set columns of a ticket, so that what an act clears or leaves shows; answers the row."""
    wanted = (TICKET.c.office == hall.office) & (TICKET.c.id == ticket["id"])
    with hall.served.engine.begin() as connection:
        connection.execute(update(TICKET).where(wanted).values(**values))
    return ticket_row(hall, ticket)


def meant(values: Mapping[str, Any], hall: Hall, who: Caller) -> Row:
    """Fill in what could not be known before."""
    [office] = hall.served.rows(OFFICE, code=hall.office)
    known = {Meant.NOW: hall.clock(), Meant.ME: who.name, Meant.SEQ: office["seq"]}
    return {
        name: known[value] if isinstance(value, Meant) else value for name, value in values.items()
    }


def waiting_in(hall: Hall, *services: str) -> dict[str, int]:
    """Count who waits for each of these services."""
    rows = hall.served.rows(TICKET, office=hall.office, state="waiting")
    return {code: sum(row["service"] == code for row in rows) for code in services}


def check_event(
    hall: Hall,
    event: Row,
    kind: str,
    says: Mapping[str, Any],
    who: Caller | None = None,
    device: Caller | None = None,
) -> None:
    """Demand an event of this moment, by this person or device, that says at least this."""
    told = {name: event["data"].get(name) for name in says}
    assert (event["type"], told) == (kind, dict(says))
    assert event["at"] == hall.clock()
    assert event["actor"] == (None if who is None else who.name)
    assert event["device"] == (None if device is None else device.id)


def says_of(hall: Hall, reader: Caller, ticket: Row, *lines: str) -> Row:
    """Answer what the event of an act on a ticket says of it as it now stands.

    `lines` are the services whose people waiting it tells; without any, the ticket's own.
    """
    row = ticket_row(hall, ticket)
    wire = reader.ticket(ticket)
    return {
        "ticket": {**wire, "ahead": None, "wait": None, "soon": False},
        "number": row["number"],
        "service": row["service"],
        "counter": row["counter"],
        "state": row["state"],
        "waiting": waiting_in(hall, *(lines or (row["service"],))),
    }


def on_the_wire(hall: Hall, at: datetime) -> str:
    """Write a moment as the office's clock shows it."""
    plan = hall.served.inside(
        lambda: hall.served.running.writer.do(hall.office, lambda tx, _: tx.plan)
    )
    return at.astimezone(plan.calendar.timezone).isoformat()


def actor_of(who: Caller) -> Actor:
    """Answer the person as acts know them."""
    return Actor(user=who.name, name=f"Cán bộ {who.name}", sign_in=who.id)


def refusal_of(hall: Hall, act: Callable[[OfficeTransaction, datetime], object]) -> Refusal:
    """Do an act that must be refused, and change nothing; answers the refusal."""
    before = hall.served.dump(hall.office)
    writer = hall.served.running.writer

    async def refused() -> Refusal:
        try:
            await writer.do(hall.office, act)
        except Refusal as refusal:
            return refusal
        raise AssertionError("not refused")

    refusal = hall.served.inside(refused)
    assert hall.served.dump(hall.office) == before, "a refused act changed something"
    return refusal


def check_refusal(
    refusal: Refusal, code: ProblemCode, reason: str, *fields: str, **values: object
) -> None:
    """Demand a refusal for this reason that names these fields and these values.

    A counter that is there is named by its place, which is "counter" in these halls.
    """
    assert (refusal.code, refusal.reason) == (code, reason)
    if "counter" in values and code is not ProblemCode.UNKNOWN_COUNTER:
        values["counter"] = PlacedCounter(str(values["counter"]), "counter")
    assert refusal.values == values
    assert refusal.errors == [{"field": one, "message": reason} for one in fields]
