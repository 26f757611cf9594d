"""Who is next: the rule that picks one of those who wait."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from server.domain.policies import APPOINTMENT, FIRST, Policy, Ratio, claim

MICROSECONDS_A_MINUTE = 60_000_000


@dataclass(frozen=True, slots=True)
class InLine:
    """One who waits.

    Attributes:
        place: orders the line: microseconds of arrival, since the epoch, unless moved.
        priority: code of the priority class; None: an ordinary ticket.
        slot: the hour of an appointment, in microseconds since the epoch. It enters the line
            then, lets others go first for a little, and then goes before them.
        counter: the only counter that may call it, after a transfer to a counter.
        first: staff put it at the head of the line.
        after_calls: calls of its service that must come before it, after a missed call; it
            is not kept when nobody else of its service could be called.
        unconfirmed: it was taken at home and its holder is not there yet.
    """

    ticket: str
    number: str
    service: str
    place: int
    priority: str | None = None
    slot: int | None = None
    counter: str | None = None
    first: bool = False
    after_calls: int = 0
    unconfirmed: bool = False


@dataclass(frozen=True, slots=True)
class WorkProfile:
    """What a counter serves and how strongly it prefers it.

    Attributes:
        counter: the counter's code; None stands for all counters together.
        weights: preference by service; credit is multiplied by it, so 2.0 counts each minute
            of that service's people twice.
        overflow: services that the counter helps with, for tickets past this wait.
    """

    counter: str | None
    weights: Mapping[str, float]
    overflow: Mapping[str, timedelta] = field(default_factory=dict)

    @property
    def services(self) -> frozenset[str]:
        """The services that it serves, or helps with when a line grows long."""
        return frozenset((*self.weights, *self.overflow))

    def weight(self, service: str, waited: float) -> float | None:
        """Its preference for a ticket that has waited so many minutes; None: not its work."""
        weight = self.weights.get(service)
        if weight is not None:
            return weight
        limit = self.overflow.get(service)
        return 1.0 if limit is not None and waited >= minutes(limit) else None


class Call(NamedTuple):
    """A call that was made: what the ratio counts."""

    service: str
    priority: str | None


def moment(at: datetime) -> int:
    """Turn a time into the unit of places: microseconds since the epoch."""
    return round(at.timestamp() * 1_000_000)


def moment_of_line(waiting: Iterable[InLine], now: datetime) -> datetime:
    """Answer `now`, or the last arrival where a clock was put back behind it.

    Nobody has waited less than no time; those who came first keep what they waited.
    """
    latest = max((one.place for one in waiting), default=0)
    return max(now, datetime.fromtimestamp(latest / 1_000_000, UTC))


def minutes(span: timedelta | None) -> float:
    """Turn a span into minutes; None, no limit, is infinite."""
    return math.inf if span is None else span.total_seconds() / 60


def choose_next(
    waiting: Iterable[InLine],
    profile: WorkProfile,
    policy: Policy,
    now: datetime,
    history: Sequence[Call] = (),
) -> InLine | None:
    """Choose whom a counter calls next; None when nobody waits for it.

    Args:
        waiting: everybody who waits, in any order.
        profile: the calling counter's.
        policy: the office's.
        now: the moment of the call.
        history: the office's latest calls, the newest last; only Ratio asks for them.
    """
    return _choose(waiting, profile, policy, moment(now), history)


def _choose(
    waiting: Iterable[InLine],
    profile: WorkProfile,
    policy: Policy,
    at: int,
    history: Sequence[Call],
) -> InLine | None:
    due = _priority_due(policy, profile, history)
    limit = minutes(policy.longest_wait)
    best: tuple[float, int, str] | None = None
    chosen = None
    for one in _not_held_back(_callable(waiting, profile, at)):
        waited = waited_minutes(one, at)
        rate = policy.rate(one.priority) * (profile.weight(one.service, waited) or 1.0)
        in_turn = due is (one.priority is not None)
        strength = claim(waited, rate, standing_of(one), limit, due=in_turn)
        rank = (-strength, one.place, one.number)
        if best is None or rank < best:
            best, chosen = rank, one
    return chosen


def waited_minutes(one: InLine, at: int) -> float:
    """Count the minutes that matter to the order: since arrival, or since the appointment."""
    since = one.place if one.slot is None else max(one.place, one.slot)
    return (at - since) / MICROSECONDS_A_MINUTE


def _callable(waiting: Iterable[InLine], profile: WorkProfile, at: int) -> list[InLine]:
    return [
        one
        for one in waiting
        if (one.slot is None or one.slot <= at)
        and (
            profile.weight(one.service, waited_minutes(one, at)) is not None
            if one.counter is None or profile.counter is None
            else one.counter == profile.counter
        )
    ]


def _not_held_back(able: list[InLine]) -> list[InLine]:
    others = {one.service for one in able if one.after_calls <= 0}
    return [one for one in able if one.after_calls <= 0 or one.service not in others]


def _priority_due(policy: Policy, profile: WorkProfile, history: Sequence[Call]) -> bool | None:
    if not isinstance(policy, Ratio):
        return None
    served = profile.services
    return policy.priority_is_due(
        [call.priority is not None for call in history if call.service in served]
    )


def standing_of(one: InLine) -> float:
    """Tell what outweighs the credit of one who waits, as `claim` takes it."""
    if one.first:
        return FIRST
    return 0.0 if one.slot is None else APPOINTMENT


def calling_order(
    waiting: Iterable[InLine],
    policy: Policy,
    now: datetime,
    history: Sequence[Call] = (),
) -> list[InLine]:
    """Put those who wait into the order in which they will be called if nobody else comes.

    As if all counters were one that serves everything without preference; appointments whose
    hour has not come stand at the end.

    Args:
        waiting: everybody who waits, in any order.
        policy: the office's.
        now: the moment of the first call.
        history: as for choose_next.
    """
    everyone = list(waiting)
    everything = {one.service for one in everyone} | {call.service for call in history}
    profile = WorkProfile(None, dict.fromkeys(everything, 1.0))
    order = _in_turn(everyone, profile, policy, now, history)
    called = {one.ticket for one in order}
    early = (one for one in everyone if one.ticket not in called)
    return order + sorted(early, key=lambda one: (one.slot or 0, one.place, one.number))


def order_at_counter(
    waiting: Iterable[InLine],
    profile: WorkProfile,
    policy: Policy,
    now: datetime,
    history: Sequence[Call] = (),
) -> list[InLine]:
    """Put those whom a counter may call now into the order in which it will.

    As if it pressed *next* again and again, and nobody else called or came.

    Args:
        waiting: everybody who waits, in any order.
        profile: the counter's.
        policy: the office's.
        now: the moment of every call.
        history: as for choose_next.
    """
    return _in_turn(waiting, profile, policy, now, history)


def _in_turn(
    waiting: Iterable[InLine],
    profile: WorkProfile,
    policy: Policy,
    now: datetime,
    history: Sequence[Call],
) -> list[InLine]:
    lanes = _lanes(waiting)
    at, calls, order = moment(now), list(history), []
    while lanes:
        heads = [lane[-1] for lane in lanes]
        chosen = _choose(heads, profile, policy, at, calls)
        if chosen is None:
            break
        lanes[heads.index(chosen)].pop()
        lanes = [_one_call_less(lane, chosen.service) for lane in lanes if lane]
        calls.append(Call(chosen.service, chosen.priority))
        order.append(chosen)
    return order


def _lanes(waiting: Iterable[InLine]) -> list[list[InLine]]:
    """Group those among whom only arrival decides, the first of each group last."""
    lanes: dict[tuple[object, ...], list[InLine]] = defaultdict(list)
    for one in waiting:
        kind = (one.service, one.priority, one.counter, one.first, one.after_calls)
        lanes[(*kind, one.slot is None)].append(one)
    for lane in lanes.values():
        lane.sort(key=lambda one: (max(one.place, one.slot or 0), one.place, one.number))
        lane.reverse()
    return list(lanes.values())


def _one_call_less(lane: list[InLine], called: str) -> list[InLine]:
    if lane[0].service != called or lane[0].after_calls <= 0:
        return lane
    return [replace(one, after_calls=one.after_calls - 1) for one in lane]
