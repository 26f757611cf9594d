"""How it stands in the hall, for everybody: no person, no number but those at the counters."""

from datetime import datetime

from server.contract.answers.answer import Answer, Named
from server.contract.answers.ticket import WaitRange


class KeptPromises(Answer):
    """How many of this week's promised waits were kept, from the real ones.

    A promise is the range of minutes that was told when the number was taken; it is kept when
    the number was called inside it, in whole minutes. Numbers that staff moved are left out, and
    so is who withdrew; who was never called is counted as not kept.
    """

    share: float
    """Of all promises."""
    promises: int
    days: int
    """Business days from which they are."""
    share_of_waits: float | None
    """Of those that promised more than "at once"; none: there were none."""
    waits: int


class ServiceStatus(Named):
    """A service: whether it gives out numbers, whom it serves last, who waits and how long."""

    open: bool
    serving: str | None
    waiting: int
    wait: WaitRange | None


class Status(Answer):
    """An office at this moment."""

    updated_at: datetime
    open: bool
    services: list[ServiceStatus]
    kept: KeptPromises | None
    """None: nothing was promised this week."""
