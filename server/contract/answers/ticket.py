"""A ticket as the server tells it: to staff and devices, and to the holder of its slip."""

from datetime import datetime

from pydantic import Field

from server.contract.answers.answer import Answer
from server.contract.states import ErrandState, PrintState, SetBack, TicketState


class WaitRange(Answer):
    """How long the wait will be: an 80 % range in whole minutes."""

    low_minutes: int = Field(ge=0)
    high_minutes: int = Field(ge=0)


class Errand(Answer):
    """One of several errands that a ticket is for."""

    service: str
    state: ErrandState


class Ticket(Answer):
    """A place in the queue. `ahead` and `wait` are null unless it waits."""

    id: str
    number: str
    office: str
    service: str
    state: TicketState
    priority: str | None
    language: str
    issued_at: datetime
    called_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    counter: str | None
    call_count: int
    ahead: int | None
    wait: WaitRange | None
    print: PrintState = Field(
        description="How its slip is: `pending` until whoever prints it says so with "
        "`print-report`, then `printed`, `sent` (the printer cannot tell) or `failed`; `none`: "
        "staff gave it without a slip. The server prints nothing by itself: a number that a "
        "program takes and nobody prints stays `pending`, and is as good as any."
    )
    print_reason: str | None = None
    """Why the last slip did not come out, or may not have: a code; null unless it failed."""
    follow_url: str
    for_counter: str | None = None
    """The only counter that calls it, after a transfer to that counter."""
    outcome: str | None = None
    park_reason: str | None = None
    remind_at: datetime | None = None
    appointment_at: datetime | None = None
    """The hour at which it enters the line, before those without one; told to staff alone."""
    from_home: bool = False
    """Whether it was taken at home: it is called once it is confirmed at the door."""
    confirmed_at: datetime | None = None
    """When its holder, who took it at home, confirmed being there; null: not yet, or on paper."""
    errands: list[Errand] = Field(default=[])
    """All of them in the order in which they are done, where it is for several; empty: for its
    service alone. While it waits or is at a counter, `service` is the one of now."""
    soon: bool = False
    """Whether a counter that is open now will call it; events never tell."""
    late: bool = False
    """Whether it was called later than promised: the first sentence at the counter is a regret."""
    come_back_at: datetime | None = None
    """Until when its holder may be away while the hall is too full; null: he stays."""


class TicketList(Answer):
    """Tickets in calling order."""

    tickets: list[Ticket]


class Follow(Answer):
    """What the holder of a printed QR may know; nothing about anybody else."""

    number: str
    state: TicketState
    ahead: int | None
    wait: WaitRange | None
    counter: str | None
    soon: bool
    """Whether a counter that is open now will call it."""
    set_back: SetBack | None
    """Why more people are before it than it was told; null: there are not."""
    come_back_at: datetime | None
    """Until when its holder may be away while the hall is too full; null: he stays."""
