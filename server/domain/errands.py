"""In which order somebody who has several errands does them: the one with the least waiting."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import permutations

MOST_ERRANDS = 4
"""So many fit one slip: a visit of more is planned by people, and every order of them is tried."""


@dataclass(frozen=True, slots=True)
class ErrandNow:
    """What one errand would cost somebody who took its number now.

    Attributes:
        service: where it is done.
        wait: expected minutes until it is called; None: not known yet.
        minutes: the usual length of its stay; 0 where that is not known.
    """

    service: str
    wait: float | None
    minutes: float = 0.0


LookAhead = Callable[[str, str | None], ErrandNow]
"""Tells of a service what somebody of a priority class could expect there now."""


def nothing_known(service: str, _priority: str | None = None) -> ErrandNow:
    """Look ahead where nothing has been measured."""
    return ErrandNow(service, None)


def best_order(errands: Sequence[ErrandNow], since: float = 0.0) -> list[str]:
    """Put errands into the order with the least expected wait in all.

    A ticket keeps the place of its arrival in every line, so whoever joins a later one has
    waited there, too, while the earlier errands took their time. Errands of which nothing is
    known yet come after those of which something is: none of them can be shown to be short, and
    at a service that nobody serves just now one would wait for nothing.

    Args:
        errands: at most MOST_ERRANDS, in the order in which they were chosen.
        since: minutes since the ticket's arrival.

    Returns:
        Their services. Of orders that cost the same, and among those that are not known, the
        order of choice.
    """
    known = [one for one in errands if one.wait is not None]
    unknown = [one.service for one in errands if one.wait is None]
    # permutations come in the order of choice, and min keeps the first of equals
    best = min(permutations(known), key=lambda order: waited_in_all(order, since))
    return [one.service for one in best] + unknown


def waited_in_all(order: Sequence[ErrandNow], since: float = 0.0) -> float:
    """Add up the minutes of waiting that an order of known errands costs; `since` as above."""
    waited, elapsed = 0.0, since
    for one in order:
        wait = max(0.0, (one.wait or 0.0) - elapsed)
        waited += wait
        elapsed += wait + one.minutes
    return waited
