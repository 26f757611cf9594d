"""Somebody who waits lets others pass: after how many calls the own place counts again."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from server.domain.discipline import Call, InLine, calling_order, moment
from server.domain.policies import Policy


def calls_before(
    waiting: Iterable[InLine],
    ticket: str,
    people: int,
    policy: Policy,
    now: datetime,
    history: Sequence[Call] = (),
) -> int | None:
    """Count the calls of its service that come before a ticket which lets people pass.

    Those who would be called before it anyway, and so many of those behind it as there are.
    After them its own place counts again, so it stands behind nobody whom it did not let pass.

    Args:
        waiting: everybody who waits for the ticket's service, in any order.
        ticket: the one that lets others pass.
        people: how many it lets pass at most.
        policy: the office's.
        now: the moment at which it does.
        history: as for choose_next.

    Returns:
        None when nobody could be called after it, and when it cannot be called yet itself.
    """
    at = moment(now)
    order = [
        one
        for one in calling_order(waiting, policy, now, history)
        if one.slot is None or one.slot <= at
    ]
    before = next((place for place, one in enumerate(order) if one.ticket == ticket), len(order))
    # Those who are held back themselves would not go before another who is.
    able = sum(one.after_calls <= 0 for one in order[before + 1 :])
    passing = min(people, able)
    return before + passing if passing else None
