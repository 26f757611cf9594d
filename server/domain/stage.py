"""A hall made ready to be played forward many times: lines, counters and who may come."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from server.domain.arrivals import Stream
from server.domain.discipline import InLine, minutes, moment, standing_of, waited_minutes
from server.domain.hall import CounterNow, Hall
from server.domain.policies import Policy, Ratio
from server.domain.stay_lengths import StayLengths, lognormal_lengths

NOBODY = -1
"""Marks in a line somebody who has yet to come: nobody asks how long he will wait."""

Kind = tuple[float, bool]
"""What the policy sees of a priority class: its rate, and whether the ratio counts it."""


@dataclass(slots=True)
class Lane:
    """Those among whom only arrival decides.

    Attributes:
        since: minutes from now at which each entered the line, ascending.
        entries: who each is: an index of the forecast, or NOBODY.
        held: calls of its service that must come first.
    """

    service: int
    kind: Kind
    standing: float
    counter: str | None
    held: int
    since: list[float]
    entries: list[int]


@dataclass(frozen=True, slots=True)
class Work:
    """A lane that a counter may call from.

    Attributes:
        rate: credit a minute that the lane's people earn there.
        past: minutes that they must have waited.
    """

    lane: int
    rate: float
    past: float


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who would take a number now.

    He is served in no time, so that one stands at the end of every line at once and none of
    them is in another's way.
    """

    service: str
    kind: Kind


class Stage:
    """Everything about a hall that stays the same in all its futures."""

    def __init__(self, hall: Hall) -> None:
        self.policy = hall.policy
        self.limit = minutes(hall.policy.longest_wait)
        stays = {one.stay.service for one in hall.counters if one.stay is not None}
        lined_up = {one.service for one in hall.waiting}
        self.codes = sorted(_served(hall.counters) | lined_up | stays)
        self._index = {code: index for index, code in enumerate(self.codes)}
        self.lengths = self._all_lengths(hall)
        self.counters = list(hall.counters)
        self.history = [
            (self._index[call.service], call.priority is not None)
            for call in hall.history
            if call.service in self._index
        ]
        self.waiting = list(hall.waiting)
        self._lanes: dict[tuple[object, ...], int] = {}
        self.lanes: list[Lane] = []
        self._line_up(hall)
        self.newcomers = self._newcomers(hall)
        self.streams = self._overtakers(hall)
        self.work = [self._work_of(counter) for counter in self.counters]
        self.served = [{self.lanes[one.lane].service for one in work} for work in self.work]
        self.able = self._able()
        self.circles = self._circles()
        self.level = hall.level
        self.gaps = [
            hall.gaps.get(one.profile.counter or "", hall.gaps.get("")) for one in self.counters
        ]
        self.asked = [self._asked_for(index) for index in range(len(self.counters))]
        self.longest_first = self._longest_first()
        self.kinds = [_kinds(one) for one in self.lengths]

    def index_of(self, service: str) -> int:
        """Look up a service's place among the codes."""
        return self._index[service]

    def _asked_for(self, index: int) -> float:
        """Tell for how many minutes somebody has waited whom an idle counter could call."""
        idle = self.counters[index].idle or 0.0
        waited = [
            -since - one.past
            for one in self.work[index]
            for since, entry in zip(
                self.lanes[one.lane].since[:1], self.lanes[one.lane].entries[:1], strict=True
            )
            if 0 <= entry < len(self.waiting) and not self.lanes[one.lane].held
        ]
        return min(idle, max(waited, default=0.0))

    def _longest_first(self) -> list[int]:
        """Order the counters, where stays come in runs, by who began first."""
        order = list(range(len(self.counters)))
        if all(one.runs is None for one in self.lengths):
            return order
        stays = [one.stay for one in self.counters]
        return sorted(order, key=lambda at: -(stay.elapsed if (stay := stays[at]) else 0.0))

    @property
    def entries(self) -> int:
        """How many people the forecast asks about: who waits, then the newcomers."""
        return len(self.waiting) + len(self.newcomers)

    def _all_lengths(self, hall: Hall) -> list[StayLengths]:
        """Take the known lengths; an unknown service is thought to be like the others."""
        known = hall.lengths.values()
        usual = lognormal_lengths(sum(one.mean for one in known) / len(known), 1.0)
        return [hall.lengths.get(code, usual) for code in self.codes]

    def _line_up(self, hall: Hall) -> None:
        at = moment(hall.now)
        entered = [(_entered(one, at), one) for one in self.waiting]
        order = sorted(range(len(entered)), key=lambda entry: _place(entered[entry]))
        for entry in order:
            since, one = entered[entry]
            lane = self._lane(
                one.service,
                kind_of(self.policy, one.priority),
                standing_of(one),
                one.counter,
                one.after_calls,
            )
            lane.since.append(since)
            lane.entries.append(entry)

    def _lane(
        self, service: str, kind: Kind, standing: float, counter: str | None, held: int
    ) -> Lane:
        key = (service, kind, standing, counter, held)
        if key not in self._lanes:
            self._lanes[key] = len(self.lanes)
            self.lanes.append(Lane(self._index[service], kind, standing, counter, held, [], []))
        return self.lanes[self._lanes[key]]

    def _newcomers(self, hall: Hall) -> list[Newcomer]:
        kinds = {kind_of(hall.policy, one) for one in (None, *hall.classes)}
        newcomers = [
            Newcomer(service, kind)
            for service in sorted(_served(hall.counters))
            for kind in sorted(kinds)
        ]
        for entry, one in enumerate(newcomers, start=len(self.waiting)):
            lane = self._lane(one.service, one.kind, 0.0, None, 0)
            lane.since.append(0.0)
            lane.entries.append(entry)
        return newcomers

    def _overtakers(self, hall: Hall) -> list[tuple[Stream, int]]:
        """Keep the streams that may overtake somebody, each with its lane."""
        found = []
        for stream in hall.streams:
            if stream.service not in self._index or not any(stream.rates):
                continue
            kind = kind_of(self.policy, stream.priority)
            if isinstance(self.policy, Ratio) or self._outruns(stream.service, kind):
                self._lane(stream.service, kind, 0.0, None, 0)
                key = (stream.service, kind, 0.0, None, 0)
                found.append((stream, self._lanes[key]))
        return found

    def _outruns(self, service: str, kind: Kind) -> bool:
        for counter in self.counters:
            own = counter.profile.weight(service, math.inf)
            if own is None:
                continue
            others = (
                lane.kind[0] * weight
                for lane in self.lanes
                if (weight := counter.profile.weight(self.codes[lane.service], math.inf))
            )
            if any(kind[0] * own > other for other in others):
                return True
        return False

    def _work_of(self, counter: CounterNow) -> list[Work]:
        found = []
        for index, lane in enumerate(self.lanes):
            code = self.codes[lane.service]
            weight = counter.profile.weight(code, math.inf)
            if lane.counter is None and weight is not None:
                helps = code not in counter.profile.weights
                past = minutes(counter.profile.overflow[code]) if helps else 0.0
                found.append(Work(index, lane.kind[0] * weight, past))
            elif lane.counter is not None and lane.counter == counter.profile.counter:
                found.append(Work(index, lane.kind[0] * (weight or 1.0), 0.0))
        return found

    def _able(self) -> list[list[tuple[int, float]]]:
        """Name for each lane the counters that may call from it, and after what wait."""
        found: list[list[tuple[int, float]]] = [[] for _ in self.lanes]
        for counter, work in enumerate(self.work):
            for one in work:
                found[one.lane].append((counter, one.past))
        return found

    def _circles(self) -> list[int]:
        """Group the lanes that the same counters call from, directly or through others.

        What happens in one circle changes nothing in another.
        """
        circles = list(range(len(self.lanes)))
        for work in self.work:
            joined = {circles[one.lane] for one in work}
            if len(joined) > 1:
                lowest = min(joined)
                circles = [lowest if one in joined else one for one in circles]
        return circles


def kind_of(policy: Policy, priority: str | None) -> Kind:
    """Reduce a priority class to what the policy sees of it."""
    return (policy.rate(priority), isinstance(policy, Ratio) and priority is not None)


def _kinds(lengths: StayLengths) -> tuple[StayLengths, StayLengths]:
    """Part the lengths into short and long ones, where they come in runs."""
    if lengths.runs is None:
        return lengths, lengths
    return lengths.of_kind(lengths.runs, long=False), lengths.of_kind(lengths.runs, long=True)


def _served(counters: Sequence[CounterNow]) -> set[str]:
    return {service for counter in counters for service in counter.profile.services}


def _entered(one: InLine, at: int) -> float:
    since = -waited_minutes(one, at)
    return since if one.slot is not None else min(since, 0.0)


def _place(entered: tuple[float, InLine]) -> tuple[float, int, str]:
    since, one = entered
    return since, one.place, one.number
