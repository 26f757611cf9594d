"""The names of the events on the wire."""

from enum import StrEnum


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
    TICKET_LET_PASS = "ticket.let_pass"  # noqa: S105 - people pass, no word does
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
    DAY_DOUBTED = "day.doubted"
