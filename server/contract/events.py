"""Every event of the live feed, defined once: what it means and which fields each audience gets."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from server.contract.states import Audience


class EventType(StrEnum):
    """The names on the wire."""

    TICKET_ISSUED = "ticket.issued"
    TICKET_CALLED = "ticket.called"
    TICKET_RECALLED = "ticket.recalled"
    TICKET_STARTED = "ticket.started"
    TICKET_FINISHED = "ticket.finished"
    TICKET_PARKED = "ticket.parked"
    TICKET_RETURNED = "ticket.returned"
    TICKET_TRANSFERRED = "ticket.transferred"
    TICKET_SERVICE_ADDED = "ticket.service_added"
    TICKET_PRIORITY_CHANGED = "ticket.priority_changed"
    TICKET_REMINDER = "ticket.reminder"
    TICKET_NO_SHOW = "ticket.no_show"
    TICKET_CANCELLED = "ticket.cancelled"
    TICKET_EXPIRED = "ticket.expired"
    TICKET_UNDONE = "ticket.undone"
    TICKET_PRINTED = "ticket.printed"
    TICKET_PRINT_FAILED = "ticket.print_failed"
    TICKET_PRINT_ORDERED = "ticket.print_ordered"
    COUNTER_OPENED = "counter.opened"
    COUNTER_PAUSED = "counter.paused"
    COUNTER_CLOSED = "counter.closed"
    SERVICE_OPENED = "service.opened"
    SERVICE_CLOSED = "service.closed"
    OFFICE_CHANGED = "office.changed"
    DEVICE_ONLINE = "device.online"
    DEVICE_OFFLINE = "device.offline"
    DEVICE_TROUBLE = "device.trouble"
    DAY_OPENED = "day.opened"
    DAY_CLOSED = "day.closed"


FIELDS: dict[str, str] = {
    "ticket": "The whole Ticket (`ahead` and `wait` null: ask for them).",
    "number": "The printed label, such as A012.",
    "service": "Code of the ticket's service.",
    "counter": "Code of the counter, or null.",
    "state": "The state after the act.",
    "call_count": "How often the ticket has been called, this time included.",
    "called_at": "When the ticket was last called.",
    "waiting": "People waiting after the act, for each service whose line changed: {code: count}.",
    "announcement": "Clips to speak, in order: [{language, clips}].",
    "device": "Id of the device.",
    "kind": "Kind of the device.",
    "name": "Name of the device.",
    "reason": "A code that says why.",
    "chosen": "True when a person chose this ticket instead of the order: a jump.",
    "outcome": "Code of how the visit ended, or null.",
    "remind_at": "When staff are reminded of the parked ticket.",
    "copy": "Which copy of the slip, from 2 on; 1 is the first slip of a number that staff issued.",
    "clerk": "Display name of who sits at the counter.",
    "business_day": "The office's own date, YYYY-MM-DD.",
    "banners": "Today's lines of special days: {code of the service: {language: text}}.",
    "reopens_at": "When the service or office next hands out numbers, or null.",
    "trouble": "A code for what a person must see to, or null when it is over.",
}


@dataclass(frozen=True, slots=True)
class EventKind:
    """What one event means, and which of its fields each audience gets (none: a skip)."""

    meaning: str
    staff: tuple[str, ...]
    kiosk: tuple[str, ...] = ()
    board: tuple[str, ...] = ()

    def fields_for(self, audience: Audience) -> tuple[str, ...]:
        """Name the fields that an audience receives."""
        if audience is Audience.STAFF:
            return self.staff
        return self.kiosk if audience is Audience.KIOSK else self.board


_TICKET = ("ticket", "number", "service", "counter", "state", "waiting")
_LINE = ("service", "waiting")
_WALL = ("number", "service", "counter", "state", "waiting")
_CALL = (*_WALL, "call_count", "called_at", "announcement")
_DEVICE = ("device", "kind", "name")


def _moved(meaning: str, *told_to_staff: str) -> EventKind:
    return EventKind(meaning, staff=(*_TICKET, *told_to_staff), kiosk=_LINE, board=_WALL)


CATALOGUE: Mapping[EventType, EventKind] = {
    EventType.TICKET_ISSUED: EventKind("A number was taken.", _TICKET, _LINE, _LINE),
    EventType.TICKET_CALLED: EventKind(
        "A clerk called a ticket to a counter: boards show and speak it.",
        (*_TICKET, "call_count", "called_at", "announcement", "chosen"),
        _LINE,
        _CALL,
    ),
    EventType.TICKET_RECALLED: EventKind(
        "The call was repeated: boards show it as new and speak it again.",
        (*_TICKET, "call_count", "called_at", "announcement"),
        (),
        _CALL,
    ),
    EventType.TICKET_STARTED: _moved("The person is at the counter and being served."),
    EventType.TICKET_FINISHED: _moved("The service is over.", "outcome"),
    EventType.TICKET_PARKED: _moved("The ticket was put aside for a while.", "reason", "remind_at"),
    EventType.TICKET_REMINDER: EventKind(
        "The time of a parked ticket is up: staff see to it.", (*_TICKET, "reason")
    ),
    EventType.TICKET_SERVICE_ADDED: _moved("The visit goes on with another service."),
    EventType.TICKET_PRIORITY_CHANGED: EventKind(
        "Staff put the ticket into another priority class; only they hear of it.", _TICKET
    ),
    EventType.TICKET_RETURNED: _moved("The ticket is back in the line."),
    EventType.TICKET_TRANSFERRED: _moved("The ticket moved to another service or counter."),
    EventType.TICKET_NO_SHOW: _moved("Nobody came to the counter."),
    EventType.TICKET_CANCELLED: _moved("The ticket was withdrawn.", "reason"),
    EventType.TICKET_EXPIRED: _moved("The business day ended before the ticket's turn came."),
    EventType.TICKET_UNDONE: _moved("The last act on the ticket was taken back."),
    EventType.TICKET_PRINTED: EventKind("The slip came out.", ("ticket", "number", "device")),
    EventType.TICKET_PRINT_FAILED: EventKind(
        "The slip did not come out, or nobody knows; the number stays valid.",
        ("ticket", "number", "device", "reason"),
    ),
    EventType.TICKET_PRINT_ORDERED: EventKind(
        "Staff asked a kiosk for a copy of the slip; only the named device prints it.",
        ("ticket", "number", "device", "copy"),
        ("ticket", "device", "copy"),
    ),
    EventType.COUNTER_OPENED: EventKind(
        "A clerk sat down, or went on after a pause.", ("counter", "clerk"), (), ("counter",)
    ),
    EventType.COUNTER_PAUSED: EventKind(
        "The counter calls nobody for a while.", ("counter", "clerk", "reason"), (), ("counter",)
    ),
    EventType.COUNTER_CLOSED: EventKind("The clerk left.", ("counter",), (), ("counter",)),
    EventType.SERVICE_OPENED: EventKind(
        "The service hands out numbers.", ("service",), ("service",), ("service",)
    ),
    EventType.SERVICE_CLOSED: EventKind(
        "The service hands out no more numbers.",
        ("service", "reopens_at"),
        ("service", "reopens_at"),
        ("service",),
    ),
    EventType.OFFICE_CHANGED: EventKind(
        "The office was set up anew: reconnect for a fresh snapshot.", (), (), ()
    ),
    EventType.DEVICE_ONLINE: EventKind("A device connected.", _DEVICE),
    EventType.DEVICE_OFFLINE: EventKind("A device fell silent.", _DEVICE),
    EventType.DEVICE_TROUBLE: EventKind(
        "A device needs a person, or no longer does.", (*_DEVICE, "trouble")
    ),
    EventType.DAY_OPENED: EventKind(
        "A business day began: number series start over.",
        ("business_day", "waiting", "banners"),
        ("business_day", "waiting"),
        ("business_day", "waiting", "banners"),
    ),
    EventType.DAY_CLOSED: EventKind(
        "The business day ended; whoever still waited has expired.",
        ("business_day",),
        ("business_day",),
        ("business_day",),
    ),
}

FRESH_SNAPSHOT = frozenset({EventType.OFFICE_CHANGED})
"""After these the server sends every listener a new snapshot instead of an event."""


def told_to(audience: Audience, kind: EventType, data: Mapping[str, Any]) -> dict[str, Any] | None:
    """Pick what an audience may hear of an event; None when it says nothing to them."""
    fields = CATALOGUE[kind].fields_for(audience)
    if not fields:
        return None
    return {name: data[name] for name in fields if name in data}
