"""What one counter is going to do: its calls to come, and where somebody new would fit in."""

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from server.domain.discipline import WorkProfile, minutes
from server.domain.policies import APPOINTMENT, Policy, claim


class PlannedCall(NamedTuple):
    """A call to come: at what minute of the plan, of whom, and what claim it will have.

    Attributes:
        since: the minute at which the ticket entered the line.
        rate: credit that it earns a minute at this counter.
        standing: as the policy's `claim` takes it.
    """

    at: float
    ticket: str
    since: float
    rate: float
    standing: float


@dataclass(slots=True)
class CounterPlan:
    """The calls that a counter will make.

    Attributes:
        closes: the minute from which it calls no more.
        free: the minute from which it has nobody planned.
        is_open: whether it calls now, not only later today.
        calls: in order, those that were made included.
        made: how many of them were made.
    """

    profile: WorkProfile
    closes: float
    free: float
    is_open: bool
    calls: list[PlannedCall] = field(default_factory=list)
    made: int = 0
    _least_rate: float = field(init=False)
    """Nobody of this rate or less goes before any of its calls."""

    def __post_init__(self) -> None:
        self._least_rate = min((_least_rate(one) for one in self.calls), default=math.inf)

    def copy(self) -> "CounterPlan":
        """Make one that goes its own way from here."""
        return replace(self, calls=list(self.calls))

    def rate(self, policy: Policy, service: str, priority: str | None) -> float:
        """Give the credit that a ticket earns a minute here."""
        return policy.rate(priority) * self.profile.weights.get(service, 1.0)

    def append(self, call: PlannedCall, lasts: float) -> None:
        """Plan a call after all others; the stay lasts so many minutes."""
        self.calls.append(call)
        self.free = call.at + lasts
        self._least_rate = min(self._least_rate, _least_rate(call))

    def insert(self, before: int, call: PlannedCall, lasts: float) -> None:
        """Plan a call before another; those behind are called one stay later."""
        later = [one._replace(at=one.at + lasts) for one in self.calls[before:]]
        self.calls[before:] = [call, *later]
        self.free = max(self.free, call.at) + lasts
        self._least_rate = min(self._least_rate, _least_rate(call))

    def past(self, service: str, counter: str | None) -> float | None:
        """Tell after what wait, in minutes, it may call a newcomer; None: never.

        `counter` is the only one that may call him, if there is such a one.
        """
        if counter is not None:
            return 0.0 if self.profile.counter == counter else None
        if service in self.profile.weights:
            return 0.0
        limit = self.profile.overflow.get(service)
        return None if limit is None else minutes(limit)

    def overtaken_by(self, rate: float, since: float, limit: float) -> int:
        """Find the first call that somebody who comes at `since` is to have instead.

        Args:
            rate: credit that he earns a minute here.
            since: the minute at which he enters the line.
            limit: the office's longest wait in minutes.
        """
        if rate <= self._least_rate:
            return len(self.calls)
        for index in range(self.made, len(self.calls)):
            call = self.calls[index]
            waited = call.at - since
            known = claim(call.at - call.since, call.rate, call.standing, limit)
            if waited > 0 and waited * rate > known:
                return index
        return len(self.calls)

    def calls_until(self, at: float, since: float = -math.inf) -> int:
        """Count its calls up to a minute, that one included, and not before another.

        Whoever has a call at the same instant was in the line before.
        """
        until = bisect_right(self.calls, at, key=_minute)
        return until if since == -math.inf else max(0, until - bisect_left(self.calls, (since,)))


def _minute(call: PlannedCall) -> float:
    return call.at


def _least_rate(call: PlannedCall) -> float:
    """Tell up to which rate nobody goes before a call.

    An appointment at first lets others go before it, whatever the rate.
    """
    return 0.0 if call.standing == APPOINTMENT else call.rate
