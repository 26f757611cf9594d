"""Closed lists of the wire language: states, roles, kinds."""

from enum import StrEnum


class TicketState(StrEnum):
    """Where a ticket stands."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    SERVED = "served"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


AT_COUNTER = frozenset({TicketState.CALLED, TicketState.SERVING})
"""States in which a ticket occupies a counter; a counter has at most one such ticket."""

LIVE = AT_COUNTER | {TicketState.WAITING, TicketState.PARKED}
"""States that the end of the day closes."""


class Act(StrEnum):
    """What can be done to a ticket; also the last word of its route."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    PARK = "park"
    RETURN = "return"
    TRANSFER = "transfer"
    NO_SHOW = "no-show"
    CANCEL = "cancel"
    EXPIRE = "expire"
    UNDO = "undo"


class CounterState(StrEnum):
    """Whether a counter calls people."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class PrintState(StrEnum):
    """What became of a ticket's slip."""

    PENDING = "pending"
    PRINTED = "printed"
    FAILED = "failed"
    NONE = "none"


class Role(StrEnum):
    """What a person may do."""

    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"


class DeviceKind(StrEnum):
    """What a device is for."""

    KIOSK = "kiosk"
    BOARD = "board"
    RATING = "rating"
    AGENT = "agent"


class Audience(StrEnum):
    """Who listens to the live feed; decides what an event tells."""

    STAFF = "staff"
    KIOSK = "kiosk"
    BOARD = "board"
