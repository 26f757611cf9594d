"""Rows as the wire language writes them: times in the office's own zone."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import Protocol, overload

from server.contract.answers.as_json import TicketJson, WaitJson
from server.domain.lateness import waited_too_long
from server.storage.answers.errands import errands_told
from server.storage.tables.errand_rows import Errand
from server.storage.tables.rows import Ticket
from server.storage.tables.ties import in_groups

RECKONED = frozenset({"ahead", "wait", "soon", "errands", "late", "come_back_at"})
OTHER_NAMES = {"print": "print_state", "follow_url": "follow_code"}
TICKET_TOLD = tuple(
    OTHER_NAMES.get(name, name) for name in TicketJson.__annotations__ if name not in RECKONED
)
"""What staff and devices are told of a ticket's row."""
TICKET_KEPT = (
    "series",
    "business_day",
    "round",
    "serial",
    "place",
    "issue_key",
    "clerk",
    "last_called_at",
    "last_call",
    "called_after",
    "copies",
    "device",
    "step",
    "first",
    "after_calls",
    "returned_at",
    "reminded",
    "promised_low",
    "promised_high",
    "let_passes",
    "rejoined",
    "missed_calls",
    "put_back",
    "errands",
    "origin",
)
"""What never leaves the server."""
in_groups(Ticket, TICKET_TOLD, TICKET_KEPT)


@overload
def local(moment: datetime, zone: tzinfo) -> datetime: ...
@overload
def local(moment: None, zone: tzinfo) -> None: ...
@overload
def local(moment: datetime | None, zone: tzinfo) -> datetime | None: ...
def local(moment: datetime | None, zone: tzinfo) -> datetime | None:
    """Put a moment on the office's clock."""
    return None if moment is None else moment.astimezone(zone)


class Waited(Protocol):
    """A ticket as far as its wait is judged."""

    @property
    def first(self) -> bool:
        """Whether staff put it before others."""

    @property
    def for_counter(self) -> str | None:
        """The counter that staff sent it to."""

    @property
    def returned_at(self) -> datetime | None:
        """When it came back into the line."""

    @property
    def issued_at(self) -> datetime:
        """When the number was taken."""

    @property
    def promised_high(self) -> int | None:
        """The longest wait that was told, in minutes."""

    @property
    def errands(self) -> int:
        """How many errands it has beside its own service; 0: none."""


def is_late(ticket: Waited, until: datetime | None, errands: Sequence[Errand]) -> bool:
    """Tell whether a ticket waited longer than promised.

    Whom staff moved was promised nothing, nor was any wait after the first of several `errands`.
    """
    was_moved = ticket.first or ticket.for_counter is not None or ticket.returned_at is not None
    is_first = all(one.done_at is None for one in errands) and len(errands) == ticket.errands
    if until is None or was_moved or not is_first:
        return False
    return waited_too_long(ticket.promised_high, ticket.issued_at, until)


def ticket_wire(
    ticket: Ticket,
    zone: tzinfo,
    public_url: str,
    *,
    ahead: int | None = None,
    wait: WaitJson | None = None,
    soon: bool = False,
    come_back_at: datetime | None = None,
    errands: Sequence[Errand] = (),
) -> TicketJson:
    """Write a ticket's row as the contract's Ticket; `errands` where it has several."""
    return {
        "id": ticket.id,
        "number": ticket.number,
        "office": ticket.office,
        "service": ticket.service,
        "state": ticket.state,
        "priority": ticket.priority,
        "language": ticket.language,
        "issued_at": local(ticket.issued_at, zone),
        "called_at": local(ticket.called_at, zone),
        "started_at": local(ticket.started_at, zone),
        "finished_at": local(ticket.finished_at, zone),
        "counter": ticket.counter,
        "call_count": ticket.call_count,
        "ahead": ahead,
        "wait": wait,
        "soon": soon,
        "late": is_late(ticket, ticket.called_at, errands),
        "come_back_at": come_back_at,
        "print": ticket.print_state,
        "print_reason": ticket.print_reason,
        "follow_url": f"{public_url}/t/{ticket.follow_code}",
        "for_counter": ticket.for_counter,
        "outcome": ticket.outcome,
        "park_reason": ticket.park_reason,
        "remind_at": local(ticket.remind_at, zone),
        "appointment_at": local(ticket.appointment_at, zone),
        "from_home": ticket.from_home,
        "confirmed_at": local(ticket.confirmed_at, zone),
        "errands": errands_told(errands, ticket),
    }
