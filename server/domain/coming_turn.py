"""What is told of a turn that comes: soon, next, now; on its page and by Web Push alike."""

from typing import NamedTuple

from server.contract.states import Notice, TicketState

NEAR = 2
"""With so many or fewer people before, it is time to come near."""
STAGES = (None, Notice.SOON, Notice.NEXT, Notice.NOW)


class Coming(NamedTuple):
    """How near a turn is.

    Attributes:
        notice: what is to be told of it; None: it is not near.
        call: tells a call, and each call again, from the others; None: it is not called.
    """

    notice: Notice | None
    call: str | None


def notice_for(state: str, ahead: int | None, *, soon: bool) -> Notice | None:
    """Tell how near a turn is.

    Args:
        state: of the ticket.
        ahead: how many people are before it; None: it does not wait.
        soon: whether an open counter will call it.
    """
    if state == TicketState.CALLED:
        return Notice.NOW
    if state != TicketState.WAITING or ahead is None or ahead > NEAR or not soon:
        return None
    return Notice.NEXT if ahead == 0 else Notice.SOON


def is_news(before: Coming, now: Coming) -> bool:
    """Tell whether a turn has come a step nearer, or was called again; set back it is not news."""
    if now.notice is Notice.NOW and before.notice is Notice.NOW:
        return before.call != now.call
    return STAGES.index(now.notice) > STAGES.index(before.notice)
