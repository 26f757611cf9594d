"""A number for somebody who was let in: durable and consecutive, whichever act asked for it."""

import secrets
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, select

from server.contract.answers.as_json import WaitJson
from server.contract.events import TicketIssued
from server.contract.problems import ProblemCode
from server.contract.requests import IssueTicket
from server.contract.states import TicketState
from server.domain.numbering import Drawn
from server.operations.moves.errands import put_on_slip
from server.operations.moves.tickets import (
    NOT_CALLED,
    NOT_PARKED,
    UNUSED,
    about,
    remember_state,
)
from server.operations.today.admission import hold_kiosk_to_its_limit
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.set_up.plan import ServicePlan
from server.storage.tables import TICKET
from server.storage.tables.live import at_counters, live
from server.storage.tables.rows import Ticket
from server.storage.transaction import Actor, OfficeTransaction

ADD_TICKET = PreparedInsert(Ticket)
HELD = Values(
    int,
    live(
        select(TICKET.c.serial).where(
            TICKET.c.office == bindparam("office"), TICKET.c.series == bindparam("series")
        )
    ),
)

HELD_SINCE_BEFORE = Values(
    int,
    at_counters(
        select(TICKET.c.serial).where(
            TICKET.c.office == bindparam("office"),
            TICKET.c.series == bindparam("series"),
            TICKET.c.business_day < bindparam("today"),
        )
    ),
)

FOLLOW_CHANCE = 8
"""40 bits of base 32: nobody finds another person's page by trying."""
FOLLOW_ORDER = 4
"""Letters before them that only say when, so that new rows lie together in the index too."""
FOLLOW_TICK_MS = 64
UNMISTAKABLE = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's letters: none is mistaken for a digit."""
_LETTER_OF = UNMISTAKABLE * 8
"""The letter of each byte."""


def give_number(
    tx: OfficeTransaction,
    service: ServicePlan,
    request: IssueTicket,
    key: str,
    actor: Actor,
    today: date,
    now: datetime,
    promised: WaitJson | None,
    *,
    from_home: bool = False,
    errands: Sequence[str] = (),
) -> Ticket:
    """Give out the next number of a service to somebody who was let in.

    The request's `appointment_at` is the hour that the number has, or None; `from_home`: whoever
    takes it is not there yet; `errands`: the services that it is for, in their order, where they
    are several.

    Raises:
        Refusal: `numbers_used_up`; `too_many_requests` from a kiosk past its limit.
    """
    hold_kiosk_to_its_limit(tx, actor, today, now)
    made = _new_ticket(tx, service, request, key, actor, today, now, promised)
    ticket = made._replace(from_home=from_home, errands=len(errands))
    ADD_TICKET.add(tx.connection, ticket)
    if errands:
        put_on_slip(tx, ticket.id, (request.service, *request.also), errands)
    tx.shift_waiting(service.code, +1)
    remember_state(tx, ticket, _taken_how(ticket), now)
    tx.append(TicketIssued(**about(tx, ticket)), now, actor)
    return ticket


def _taken_how(ticket: Ticket) -> str:
    if ticket.from_home:
        return "from-home"
    return "issue" if ticket.appointment_at is None else "appointment"


def _free_number(tx: OfficeTransaction, service: ServicePlan, today: date) -> Drawn:
    """Draw the next number that nobody holds.

    In a later round earlier numbers of the day may still be held, in the first one those of
    people who have been at a counter since the day before.

    Raises:
        Refusal: `numbers_used_up` when every number of the series is held.
    """
    series = service.series
    drawn = tx.draw(service.series_code, series, today)
    known = {"office": tx.office, "series": service.series_code}
    if drawn.round == 0:
        held = set(HELD_SINCE_BEFORE.all(tx.connection, **known, today=today))
    else:
        held = set(HELD.all(tx.connection, **known))
    for _ in range(series.first, series.last + 1):
        if drawn.number not in held:
            return drawn
        drawn = tx.draw(service.series_code, series, today)
    raise Refusal(ProblemCode.NUMBERS_USED_UP, service=service.code, most=len(held))


def _new_ticket(
    tx: OfficeTransaction,
    service: ServicePlan,
    request: IssueTicket,
    key: str,
    actor: Actor,
    today: date,
    now: datetime,
    promised: WaitJson | None,
) -> Ticket:
    drawn = _free_number(tx, service, today)
    return Ticket(
        office=tx.office,
        id=_ticket_id(now),
        number=service.series.label(drawn.number),
        series=service.series_code,
        business_day=today,
        round=drawn.round,
        serial=drawn.number,
        service=service.code,
        state=TicketState.WAITING.value,
        place=tx.take_place(now),
        priority=request.priority,
        language=request.language,
        issue_key=key,
        follow_code=_follow_code(now),
        issued_at=now,
        print_state="pending" if actor.device else "none",
        print_reason=None,
        copies=0,
        device=actor.device,
        step=0,
        first=False,
        for_counter=None,
        after_calls=0,
        returned_at=None,
        outcome=None,
        appointment_at=request.appointment_at,
        promised_low=None if promised is None else promised["low_minutes"],
        promised_high=None if promised is None else promised["high_minutes"],
        **NOT_CALLED,
        **NOT_PARKED,
        **UNUSED,
    )


def _ticket_id(now: datetime) -> str:
    """Make a UUID that sorts by time (RFC 9562, version 7): new rows lie together on the disk."""
    milliseconds = int(now.timestamp() * 1000)
    chance = secrets.randbits(74)
    value = milliseconds << 80 | 7 << 76 | (chance >> 62) << 64 | 2 << 62 | chance & (1 << 62) - 1
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"


def _follow_code(now: datetime) -> str:
    tick = int(now.timestamp() * 1000) // FOLLOW_TICK_MS
    order = bytes(tick >> 5 * place & 31 for place in reversed(range(FOLLOW_ORDER)))
    return (order + secrets.token_bytes(FOLLOW_CHANCE)).translate(_LETTER_OF).decode()
