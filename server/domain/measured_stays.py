"""What was measured at the counters: who was there, for how long, and what lay between."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

LONGEST_STAY_MINUTES = 120.0
"""A stay left open over lunch says nothing about the service."""


@dataclass(frozen=True, slots=True)
class MeasuredStay:
    """One person's time at one counter for one service; minutes on one clock of the day.

    Attributes:
        called: when it began.
        left: when he left the counter.
        minutes: how long he was there, without the time put aside.
        since: when he entered the line; None where his turn was not a matter of the line alone,
            as after a return, a transfer or with an appointment.
        ended: whether he is done with the service.
    """

    ticket: str
    service: str
    counter: str
    called: float
    left: float
    minutes: float
    since: float | None = None
    ended: bool = True


class Measured(NamedTuple):
    """How many minutes a stay lasted that is over."""

    service: str
    minutes: float


def stays_in_order(ended_stays: Iterable[MeasuredStay]) -> list[Measured]:
    """Give the stays that are over, in the order of their calls.

    Who was at several counters for one service had one stay.
    """
    minutes: dict[tuple[str, str], float] = {}
    open_still = set()
    for one in sorted(ended_stays, key=_called):
        key = one.service, one.ticket
        minutes[key] = minutes.get(key, 0.0) + one.minutes
        if not one.ended:
            open_still.add(key)
    return [
        Measured(key[0], lasted)
        for key, lasted in minutes.items()
        if key not in open_still and 0 <= lasted <= LONGEST_STAY_MINUTES
    ]


def by_service(stays: Iterable[Measured]) -> dict[str, list[float]]:
    """Part the minutes of stays by service, each service's in the order given."""
    found: dict[str, list[float]] = defaultdict(list)
    for one in stays:
        found[one.service].append(one.minutes)
    return dict(found)


def by_counter(ended_stays: Iterable[MeasuredStay]) -> dict[str, Sequence[MeasuredStay]]:
    """Part stays by counter, each counter's in the order of their calls."""
    found: dict[str, list[MeasuredStay]] = defaultdict(list)
    for one in sorted(ended_stays, key=_called):
        found[one.counter].append(one)
    return dict(found)


def _called(one: MeasuredStay) -> float:
    return one.called
