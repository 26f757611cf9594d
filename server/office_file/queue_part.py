"""How an office calls, in an office file: its order, its limits, its lists for the counter."""

from typing import Annotated, Literal

from server.contract.answers import ClerkRules
from server.contract.settings import Key, Unit
from server.domain.errands import MOST_ERRANDS
from server.domain.policies import PRIORITY_RATE
from server.office_file.values import Code, MostWaiting, Name, ServiceCode, Table

Order = Literal["first-come", "ratio", "accumulating"]
Calls = Annotated[int, Key(least=1, most=20, unit=Unit.CALLS)]


class QueueTable(Table, ClerkRules):
    """Who is called next, and what clerks may do; times in the unit that each key names.

    A longest wait of 0 minutes is none at all.
    """

    order: Order = "accumulating"
    longest_wait_minutes: Annotated[int, Key(least=0, most=480, unit=Unit.MINUTES)] = 90
    ordinary_calls: Calls = 2
    priority_calls: Calls = 1
    priority_share: Annotated[int, Key(least=5, most=100, unit=Unit.PERCENT)] = 30
    """Past this share of priority numbers in a day the order of ratio is proposed: two to one, as
    that order is by default, keeps a third of all calls for them, and no more."""
    let_pass_people: Annotated[int, Key(least=1, most=9, unit=Unit.NUMBERS)] = 2
    """So many people go before whoever lets others pass on the phone."""
    let_pass_times: Annotated[int, Key(least=0, most=9, unit=Unit.TIMES)] = 2
    """So often a ticket may let others pass; 0: never."""
    rejoin_minutes: Annotated[int, Key(least=0, most=60, unit=Unit.MINUTES)] = 10
    """So long after a missed call its holder comes back without staff, once; 0: never."""
    push_notices: bool = False
    """Whether phones are told of their turn through their makers' services on the internet."""
    errands_a_number: Annotated[int, Key(least=0, most=MOST_ERRANDS, unit=Unit.ERRANDS)] = 0
    """So many errands one number may be for; 0 or 1: each needs a number of its own."""


class LimitsTable(Table):
    """What keeps numbers from being taken in heaps, and the hall from overflowing.

    Left out: no limit.
    """

    kiosk_tickets_a_minute: Annotated[int | None, Key(least=1, most=600, unit=Unit.NUMBERS)] = None
    most_waiting: MostWaiting | None = None
    """When more people wait, whoever has long to wait is asked to come back later."""


class Priority(Table):
    """A class of people called sooner; `rate` is its credit a minute, an ordinary ticket's is 1."""

    code: Code
    name: Name
    rate: Annotated[float, Key(least=1, most=20, unit=Unit.POINTS)] = PRIORITY_RATE


class ParkReason(Table):
    """Why a ticket is put aside."""

    code: Code
    name: Name


class Outcome(Table):
    """How a stay at a counter ended."""

    code: Code
    name: Name


class Help(Table):
    """A service that a counter helps with, for whoever has waited so long."""

    service: ServiceCode
    after_minutes: Annotated[int, Key(least=1, most=480, unit=Unit.MINUTES)]
