"""What happens to tickets, from the number to the end of the stay."""

from dataclasses import dataclass
from typing import TypedDict

from server.contract.events.event import Event, event
from server.contract.events.fields import (
    Announcements,
    CallCount,
    CalledAt,
    Chosen,
    CounterCode,
    CounterOrNone,
    DayOfTicket,
    Late,
    LetPass,
    Number,
    Outcome,
    PutBack,
    ReasonCode,
    RemindAt,
    ServiceCode,
    StandsUntil,
    StateAfter,
    WaitingCounts,
    WholeTicket,
    WhyCancelled,
    WhyExpired,
)
from server.contract.events.kind import EventType
from server.contract.states import ExpireReason

LINE = ("service", "waiting")
"""How long a line is, which says nothing about anybody."""
WALL = ("number", "service", "counter", "state", "business_day", "waiting")
"""Where a number stands."""
CALL = (*WALL, "call_count", "called_at", "announcement")
"""What a board shows and speaks of a call."""


class AboutTicket(TypedDict):
    """What every event of this file says, for `Event(**about, ...)`."""

    ticket: WholeTicket
    number: Number
    service: ServiceCode
    counter: CounterOrNone
    state: StateAfter
    business_day: DayOfTicket
    waiting: WaitingCounts


class AboutTicketCalled(TypedDict):
    """What every event of this file says, of a ticket that is at a counter."""

    ticket: WholeTicket
    number: Number
    service: ServiceCode
    counter: CounterCode
    state: StateAfter
    business_day: DayOfTicket
    waiting: WaitingCounts


class AboutCall(TypedDict):
    """What an event of a call says beside."""

    call_count: CallCount
    called_at: CalledAt
    announcement: Announcements


@dataclass(slots=True, kw_only=True)
class TicketEvent(Event):
    """Base of the events of this file: the ticket after the act, and the lines it changed."""

    ticket: WholeTicket
    number: Number
    service: ServiceCode
    counter: CounterOrNone
    state: StateAfter
    business_day: DayOfTicket
    waiting: WaitingCounts


@dataclass(slots=True, kw_only=True)
class CallEvent(TicketEvent):
    """Base of calls: the ticket has a counter."""

    counter: CounterCode
    call_count: CallCount
    called_at: CalledAt
    announcement: Announcements


@event(EventType.TICKET_ISSUED, kiosk=LINE, board=LINE)
class TicketIssued(TicketEvent):
    """A number was taken."""


@event(EventType.TICKET_CALLED, kiosk=LINE, board=(*CALL, "late"))
class TicketCalled(CallEvent):
    """A clerk called a ticket to a counter: boards show and speak it."""

    chosen: Chosen = False
    late: Late = False


@event(EventType.TICKET_RECALLED, board=CALL)
class TicketRecalled(CallEvent):
    """The call was repeated: boards show it as new and speak it again."""


@event(EventType.TICKET_STARTED, kiosk=LINE, board=WALL)
class TicketStarted(TicketEvent):
    """The person is at the counter and being served."""


@event(EventType.TICKET_FINISHED, kiosk=LINE, board=WALL)
class TicketFinished(TicketEvent):
    """The service is over."""

    outcome: Outcome


@event(EventType.TICKET_PARKED, kiosk=LINE, board=WALL)
class TicketParked(TicketEvent):
    """The ticket was put aside for a while."""

    reason: ReasonCode
    remind_at: RemindAt


@event(EventType.TICKET_REMINDER)
class TicketReminder(TicketEvent):
    """The time of a parked ticket is up: staff see to it."""

    reason: ReasonCode


@event(EventType.TICKET_SERVICE_ADDED, kiosk=LINE, board=WALL)
class TicketServiceAdded(TicketEvent):
    """The stay goes on with another service."""


@event(EventType.TICKET_ERRAND_ADDED)
class TicketErrandAdded(TicketEvent):
    """The ticket is for one more errand; it stays where it stands."""


@event(EventType.TICKET_WENT_ON, kiosk=LINE, board=WALL)
class TicketWentOn(TicketEvent):
    """One of the ticket's errands is done: it waits for the next, at the place of its arrival."""

    outcome: Outcome


@event(EventType.TICKET_PRIORITY_CHANGED)
class TicketPriorityChanged(TicketEvent):
    """Staff put the ticket into another priority class; only they hear of it."""


@event(EventType.TICKET_RETURNED, kiosk=LINE, board=WALL)
class TicketReturned(TicketEvent):
    """The ticket is back in the line."""


@event(EventType.TICKET_LET_PASS)
class TicketLetPass(TicketEvent):
    """The holder of a ticket that waits let others go before it."""

    people: LetPass


@event(EventType.TICKET_CONFIRMED)
class TicketConfirmed(TicketEvent):
    """The holder of a number from home is there and confirmed it by the code at the door."""


@event(EventType.TICKET_PUT_BACK)
class TicketPutBack(TicketEvent):
    """The turn of a number from home came before it was confirmed: others go first, once."""

    calls: PutBack


@event(EventType.TICKET_TRANSFERRED, kiosk=LINE, board=WALL)
class TicketTransferred(TicketEvent):
    """The ticket moved to another service or counter."""


@event(EventType.TICKET_NO_SHOW, kiosk=LINE, board=(*WALL, "stands_until"))
class TicketNoShow(TicketEvent):
    """Nobody came to the counter."""

    stands_until: StandsUntil


@event(EventType.TICKET_MISSED, board=CALL)
class TicketMissed(CallEvent):
    """A missed number is read out once more, by itself; it is called to nobody."""


@event(EventType.TICKET_CANCELLED, kiosk=LINE, board=WALL)
class TicketCancelled(TicketEvent):
    """The ticket was withdrawn."""

    reason: WhyCancelled


@event(EventType.TICKET_EXPIRED, kiosk=LINE, board=WALL)
class TicketExpired(TicketEvent):
    """The ticket is good no more: the day ended, or nobody confirmed a number from home."""

    reason: WhyExpired = ExpireReason.DAY_ENDED


@event(EventType.TICKET_UNDONE, kiosk=LINE, board=WALL)
class TicketUndone(TicketEvent):
    """The last act on the ticket was taken back."""
