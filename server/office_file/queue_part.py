"""How an office calls, in an office file: its order, its limits, its lists for the counter."""

from typing import Annotated, Literal

from pydantic import Field

from server.contract.answers import ClerkRules
from server.domain.policies import PRIORITY_RATE
from server.office_file.values import Code, Name, Table

USUAL = ClerkRules()

Order = Literal["first-come", "ratio", "accumulating"]
Calls = Annotated[int, Field(ge=1, le=20)]
Rate = Annotated[float, Field(ge=1, le=20, allow_inf_nan=False)]
Weight = Annotated[float, Field(ge=0.1, le=100, allow_inf_nan=False)]


class QueueTable(Table):
    """Who is called next, and what clerks may do; times in the unit that each key names.

    A longest wait of 0 minutes is none at all.
    """

    order: Order = "accumulating"
    longest_wait_minutes: Annotated[int, Field(ge=0, le=480)] = 90
    ordinary_calls: Calls = 2
    priority_calls: Calls = 1
    clerks_may_choose: bool = USUAL.clerks_may_choose
    next_pause_seconds: Annotated[float, Field(ge=0, le=10, allow_inf_nan=False)] = (
        USUAL.next_pause_seconds
    )
    no_show_after_recalls: Annotated[int, Field(ge=0, le=9)] = USUAL.no_show_after_recalls
    no_show_after_seconds: Annotated[int, Field(ge=0, le=600)] = USUAL.no_show_after_seconds
    return_after_calls: Annotated[int, Field(ge=0, le=50)] = USUAL.return_after_calls
    undo_seconds: Annotated[int, Field(ge=10, le=600)] = USUAL.undo_seconds
    park_minutes: Annotated[int, Field(ge=1, le=480)] = USUAL.park_minutes
    outcome_needed: bool = USUAL.outcome_needed


class LimitsTable(Table):
    """What keeps numbers from being taken in heaps; left out: no limit."""

    kiosk_tickets_a_minute: Annotated[int, Field(ge=1, le=600)] | None = None


class Priority(Table):
    """A class of people called sooner; `rate` is its credit a minute, an ordinary ticket's is 1."""

    code: Code
    name: Name
    rate: Rate = PRIORITY_RATE


class ParkReason(Table):
    """Why a ticket is put aside."""

    code: Code
    name: Name


class Outcome(Table):
    """How a visit ended."""

    code: Code
    name: Name


class Help(Table):
    """A service that a counter helps with, for whoever has waited so long."""

    service: Code
    after_minutes: Annotated[int, Field(ge=1, le=480)]
