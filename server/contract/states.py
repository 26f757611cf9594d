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
    ADD_SERVICE = "add-service"
    NO_SHOW = "no-show"
    CANCEL = "cancel"
    EXPIRE = "expire"
    UNDO = "undo"
    LEAVE = "leave"
    LET_PASS = "let-pass"  # noqa: S105 - people pass, no word does
    REJOIN = "rejoin"
    CONFIRM = "confirm"
    PUT_BACK = "put-back"
    """Its turn came and its holder, who took it at home, is not there yet."""
    GO_ON = "go-on"
    """One of its errands is done; it waits for the next. What *finish* does while some are left."""
    RESUME = "resume"
    """That is taken back: what *undo* does to it."""
    ADD_ERRAND = "add-errand"
    LAPSE = "lapse"
    """The same once more, or too late: nobody confirmed a number from home."""


OF_HOLDER = frozenset({Act.LEAVE, Act.LET_PASS, Act.REJOIN, Act.CONFIRM})
"""What the holder of a slip does on its page; their routes stand below the page's own."""


class ErrandState(StrEnum):
    """Where one of several errands of a ticket stands."""

    DONE = "done"
    NOW = "now"
    """It waits for this one, or is at its counter."""
    LATER = "later"


class CancelReason(StrEnum):
    """Why a ticket is withdrawn."""

    ASKED = "asked"
    LEFT = "left"
    MISTAKE = "mistake"
    NOT_TAKEN = "not_taken"
    """The slip stayed in the printer, or nobody touched it."""


class AppointmentState(StrEnum):
    """Where a booked visit stands."""

    BOOKED = "booked"
    ARRIVED = "arrived"
    CANCELLED = "cancelled"
    MISSED = "missed"


class Arrival(StrEnum):
    """How somebody who comes stands to the hour that was booked."""

    EARLY = "early"
    """The place is kept: the number is called from its hour on."""
    IN_TIME = "in_time"
    LATE = "late"
    """The number is an ordinary one, by arrival."""


class DeliveryKind(StrEnum):
    """What the holder of a booked visit is written."""

    BOOKED = "booked"
    MOVED = "moved"
    REMINDER = "reminder"
    CLOSED = "closed"
    """The office closed at their hour."""
    REOPENED = "reopened"
    """It is open then after all."""


class Notice(StrEnum):
    """What is told of a turn that comes, from far to near."""

    SOON = "soon"
    NEXT = "next"
    NOW = "now"


class ExpireReason(StrEnum):
    """Why a ticket is good no more."""

    DAY_ENDED = "day_ended"
    NOT_CONFIRMED = "not_confirmed"
    """It was taken at home, and nobody confirmed it at the door in time."""


class DossierLevel(StrEnum):
    """How far a dossier is: the last of its four steps that is done, in their order."""

    RECEIVED = "received"
    APPRAISED = "appraised"
    APPROVED = "approved"
    """The result is there and waits to be collected."""
    RETURNED = "returned"


class FormState(StrEnum):
    """Whether a survey's form may be answered."""

    OPEN = "open"
    RETURNED = "returned"
    OVER = "over"
    """Not in the campaign's days."""


class ErasedKind(StrEnum):
    """What is kept of citizens and may be erased."""

    CASE = "case"
    SUGGESTION = "suggestion"
    PAYMENT_REPORT = "payment_report"
    APPOINTMENT_EMAIL = "appointment_email"
    """Where a reminder went; its id is the visit's."""
    DOSSIER = "dossier"
    """Who handed in a dossier that has ended; the register keeps what its form needs."""
    DOSSIER_REGISTER = "dossier_register"
    """The names in the register of a year, which is its id."""


class Position(StrEnum):
    """Where a transferred ticket stands in its new line."""

    FIRST = "first"
    ARRIVAL = "arrival"
    LAST = "last"


class QueueOrder(StrEnum):
    """The orders that an office may choose."""

    FIRST_COME = "first-come"
    RATIO = "ratio"
    ACCUMULATING = "accumulating"


class CounterState(StrEnum):
    """Whether a counter calls people."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


class PrintState(StrEnum):
    """What became of a ticket's slip."""

    PENDING = "pending"
    PRINTED = "printed"
    SENT = "sent"
    """All of it, to a printer that cannot tell whether it printed."""
    FAILED = "failed"
    NONE = "none"


class SetBack(StrEnum):
    """Why more people are before a ticket than it was told."""

    ORDER = "order"
    COUNTER = "counter"
    LET_PASS = "let_pass"  # noqa: S105 - people pass, no word does
    """Its own holder let others go before it."""
    UNCONFIRMED = "unconfirmed"
    """Its turn came before it was confirmed at the door."""


class Role(StrEnum):
    """What a person may do."""

    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"
    HEAD = "head"
    """Leads an office: reads what stands written of it."""
    VOLUNTEER = "volunteer"
    """Helps in the hall: takes numbers for people and sees how it stands there."""
    CENTRE = "centre"
    """Looks after all offices: reads what stands written of any, and publishes it."""


class DeviceKind(StrEnum):
    """What a device is for."""

    KIOSK = "kiosk"
    BOARD = "board"
    RATING = "rating"
    AGENT = "agent"
    READER = "reader"
    """Another system, which reads figures and nothing else."""


class Audience(StrEnum):
    """Who listens to the live feed; decides what an event tells."""

    STAFF = "staff"
    KIOSK = "kiosk"
    BOARD = "board"


class TroubleCode(StrEnum):
    """What a device may say that a person must see to."""

    PAPER_LOW = "paper_low"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    ERROR = "error"
    BUSY = "busy"
    UNREACHABLE = "unreachable"
    CONNECTION_LOST = "connection_lost"
    MUTED = "muted"
    VOICE_MISSING = "voice_missing"
    DIGITS_TOO_SMALL = "digits_too_small"
    HELP = "help"
    DISK_FULL = "disk_full"
    """A kiosk's journal does not get onto its disk."""
    JOURNAL_LOST = "journal_lost"
    """A kiosk's journal was damaged and begun anew: slips that were on their way are forgotten."""
    SCANNER_LOST = "scanner_lost"
    """A kiosk's scanner is unplugged; numbers are taken without it."""
    PANEL_SIZE = "panel_size"
    """A kiosk's screen tells a size that cannot be: its letters may be too small."""
    NO_PRINTER = "no_printer"
    """No printer of the office file names this kiosk: its numbers are shown and not printed."""
    OTHER = "other"
    """Stands for every code that is not in this list: a person looks, and nothing of it is kept."""


class PrintReason(StrEnum):
    """Why a slip did not come out, or may not have."""

    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    OFFLINE = "offline"
    ERROR = "error"
    BUSY = "busy"
    UNREACHABLE = "unreachable"
    CONNECTION_LOST = "connection_lost"
    INTERRUPTED = "interrupted"
    """The kiosk stopped in the middle of it."""
    ABANDONED = "abandoned"
    """Nobody was there to take it any more."""
    UNPRINTABLE = "unprintable"
    """What stands on the ticket cannot be put on paper."""
    NO_PRINTER = "no_printer"
    """The kiosk has none."""


class Stage(StrEnum):
    """At which stage of a dossier somebody was served, and so is asked how it was."""

    INTAKE = "intake"
    RESULT = "result"
