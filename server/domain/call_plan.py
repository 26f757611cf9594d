"""Who will be called when, and so how many before whom: one plan that everybody is told by."""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple

from server.domain.discipline import (
    MICROSECONDS_A_MINUTE,
    InLine,
    WorkProfile,
    calling_order,
    minutes,
    moment,
)
from server.domain.futures import NEVER, Future
from server.domain.hall import CounterNow, Hall
from server.domain.policies import Ratio, claim
from server.domain.stage import Stage
from server.domain.stay_lengths import StayLengths

DOUBTED_SHARE = 10
"""A plan holds until calls that it did not foresee are one in so many of those who wait."""


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
class Desk:
    """What a counter will do.

    Attributes:
        free: the minute from which it has nobody planned.
        made: how many of its planned calls were made.
        least_rate: the smallest rate among its planned calls.
    """

    profile: WorkProfile
    closes: float
    free: float
    calls: list[PlannedCall] = field(default_factory=list)
    made: int = 0
    least_rate: float = math.inf


class Place(NamedTuple):
    """Where somebody new would be called: the desk, before which of its calls, and the minute."""

    desk: Desk
    before: int
    at: float
    ahead: int


class CallPlan:
    """The calls to come if every stay takes its usual time and nobody else comes.

    It is kept in step with what happens: who takes a number is placed in it, who is called
    leaves it. What it cannot follow makes it `stale`: then it is made anew, and `continue_from`
    keeps what people were told from rising without a cause.

    Attributes:
        hall: what it was made from.
        ahead: for each ticket, how many calls at counters that could call it come first,
            counted from when the plan was made.
        unplaced: how many went before others since then and are not placed in it.
        fewer_counters: whether a counter stopped calling or changed its work since then.
        stale: whether something happened that it does not follow.
        doubts: calls that went otherwise than planned.
        unserved: tickets that no counter is going to call.
    """

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.ahead = ahead_in_line(hall)
        self.risen: dict[str, tuple[str, int]] = {}
        self.unplaced = 0
        self.fewer_counters = False
        self.stale = False
        self.doubts = 0
        self.desks: list[Desk] = []
        self._made: dict[str, int] = defaultdict(int)
        self._services = {one.ticket: one.service for one in hall.waiting}
        self.unserved = set(self._services)
        self._waiting = Counter(self._services.values())
        self._limit = minutes(hall.policy.longest_wait)
        self._start = moment(hall.now)
        self._usual = _usual_lengths(hall)
        if hall.counters:
            self._play(hall)

    def _play(self, hall: Hall) -> None:
        counters = [self._after_its_stay(one) for one in hall.counters]
        lengths = {code: StayLengths((one,)) for code, one in self._usual.items()}
        stage = Stage(replace(hall, counters=counters, lengths=lengths, streams=(), classes=()))
        future = Future(stage, lambda: 0.5)
        future.play()
        for at, one in enumerate(hall.waiting):
            if future.called_at[at] < NEVER:
                self.ahead[one.ticket] = future.ahead[at]
                self.unserved.discard(one.ticket)
        claims = {
            entry: (lane.since[at], lane.standing)
            for lane in stage.lanes
            for at, entry in enumerate(lane.entries)
        }
        for counter, calls in zip(counters, future.calls, strict=True):
            desk = Desk(counter.profile, counter.closes_in, counter.opens_in)
            for minute, entry in calls:
                one = hall.waiting[entry]
                rate = self._rate(desk, one)
                since, standing = claims[entry]
                desk.calls.append(PlannedCall(minute, one.ticket, since, rate, standing))
                desk.free = minute + self._length(one.service)
                desk.least_rate = min(desk.least_rate, rate)
            self.desks.append(desk)

    def _after_its_stay(self, counter: CounterNow) -> CounterNow:
        """Let a counter call once whoever is there has had his usual time."""
        if counter.stay is None:
            return counter
        left = max(0.0, self._length(counter.stay.service) - counter.stay.elapsed)
        return replace(counter, stay=None, opens_in=max(left, counter.opens_in))

    def _length(self, service: str) -> float:
        return self._usual.get(service, self._usual[""])

    def _rate(self, desk: Desk, one: InLine) -> float:
        weight = desk.profile.weights.get(one.service, 1.0)
        return self.hall.policy.rate(one.priority) * weight

    @property
    def doubtful(self) -> bool:
        """Whether too much went otherwise than planned."""
        return self.stale or self.doubts * DOUBTED_SHARE >= max(DOUBTED_SHARE, len(self._services))

    @property
    def people(self) -> int:
        """How many wait."""
        return len(self._services)

    def has(self, ticket: str) -> bool:
        """Tell whether a ticket waits."""
        return ticket in self._services

    def before(self, ticket: str) -> int:
        """Count who will be called before a ticket; 0 for one that does not wait."""
        service = self._services.get(ticket)
        if service is None:
            return 0
        return max(0, self.ahead[ticket] - self._made[service])

    def why_risen(self, ticket: str) -> str | None:
        """Tell why more people are before a ticket than it was told: "order" or "counter".

        None once it stands no further back than it did.
        """
        why, until = self.risen.get(ticket, (None, 0))
        return why if self.before(ticket) > until else None

    def before_newcomer(self, service: str, now: datetime) -> int:
        """Count who would be called before somebody who took a number of a service now."""
        one = InLine("", "", service, moment(now))
        place = self._place(one, self._minute(one.place))
        if place is None:
            return self._waiting[service]
        return max(0, place.ahead - self._made[service])

    def join(self, one: InLine, now: datetime) -> int:
        """Place somebody who takes a number; answers how many will be called before him."""
        minute = self._minute(moment(now))
        place = self._place(one, minute)
        if one.slot is not None or isinstance(self.hall.policy, Ratio):
            self.doubts += 1
        if place is None:
            self.ahead[one.ticket] = self._waiting[one.service] + self._made[one.service]
            self.unserved.add(one.ticket)
        else:
            self._enter(one, place, minute)
        self._services[one.ticket] = one.service
        self._waiting[one.service] += 1
        return self.before(one.ticket)

    def _enter(self, one: InLine, place: Place, minute: float) -> None:
        desk, rate = place.desk, self._rate(place.desk, one)
        lasts = self._length(one.service)
        self.ahead[one.ticket] = place.ahead
        if place.before < len(desk.calls):
            self._make_room(place, lasts)
        desk.calls.insert(place.before, PlannedCall(place.at, one.ticket, minute, rate, 0.0))
        desk.free = max(desk.free, place.at) + lasts
        desk.least_rate = min(desk.least_rate, rate)

    def _make_room(self, place: Place, lasts: float) -> None:
        """Let everybody behind be called one later, and say why."""
        desk = place.desk
        self.doubts += 1
        served = desk.profile.services
        for other in self.desks:
            for call in other.calls[max(other.made, bisect_left(other.calls, (place.at,))) :]:
                service = self._services.get(call.ticket)
                if service in served:
                    told = self.before(call.ticket)
                    self.ahead[call.ticket] += 1
                    self.risen[call.ticket] = ("order", told)
        later = desk.calls[place.before :]
        desk.calls[place.before :] = [one._replace(at=one.at + lasts) for one in later]

    def _place(self, one: InLine, minute: float) -> Place | None:
        """Find the first call that he may have; None when no counter is going to call him."""
        best: tuple[float, Desk, int] | None = None
        able = list(self._able(one.service, one.counter))
        for desk, past in able:
            index = self._overtakes(desk, one, minute + past)
            at = max(desk.free, minute + past)
            if index < len(desk.calls):
                at = desk.calls[index].at
            if at < desk.closes and (best is None or at < best[0]):
                best = (at, desk, index)
        if best is None:
            return None
        at, desk, index = best
        ahead = sum(
            bisect_left(other.calls, (at, "")) - bisect_left(other.calls, (minute + past,))
            if past
            else bisect_left(other.calls, (at, ""))
            for other, past in able
            if other is not desk
        )
        return Place(desk, index, at, ahead + index)

    def _overtakes(self, desk: Desk, one: InLine, minute: float) -> int:
        """Find the first of a desk's calls that he is to have instead."""
        rate = self._rate(desk, one)
        if rate <= desk.least_rate:
            return len(desk.calls)
        for index in range(desk.made, len(desk.calls)):
            call = desk.calls[index]
            waited = call.at - minute
            if waited > 0 and waited * rate > claim(
                call.at - call.since, call.rate, call.standing, self._limit
            ):
                return index
        return len(desk.calls)

    def _able(self, service: str, counter: str | None) -> Iterator[tuple[Desk, float]]:
        for desk in self.desks:
            if counter is not None:
                if desk.profile.counter == counter:
                    yield desk, 0.0
            elif service in desk.profile.weights:
                yield desk, 0.0
            elif service in desk.profile.overflow:
                yield desk, minutes(desk.profile.overflow[service])

    def called(self, ticket: str, counter: str) -> None:
        """Follow a call by the order."""
        service = self._services.pop(ticket, None)
        desks = [one for one in self.desks if one.profile.counter == counter]
        if service is None or not desks:
            self.stale = True
            return
        self._waiting[service] -= 1
        for one in desks[0].profile.weights:
            self._made[one] += 1
        if desks[0].profile.overflow:
            self.doubts += 1
        for desk in desks:
            if desk.made < len(desk.calls) and desk.calls[desk.made].ticket == ticket:
                desk.made += 1
                return
        self.doubts += 1

    def continue_from(self, before: "CallPlan") -> None:
        """Keep what people were told from rising, unless somebody went before them.

        Each who overtook lets the count rise by one. That fewer counters call, or that the first
        one calls where none did and only the own line was counted, by any number.
        """
        placed = before.unplaced
        for ticket, found in self.ahead.items():
            if not before.has(ticket):
                continue
            told = before.before(ticket)
            counters = before.fewer_counters or ticket in before.unserved
            shown = self.ahead[ticket] = int(min(found, told + (math.inf if counters else placed)))
            if shown > told:
                self.risen[ticket] = ("counter" if counters else "order", told)
            elif ticket in before.risen:
                self.risen[ticket] = before.risen[ticket]

    def _minute(self, at: int) -> float:
        return (at - self._start) / MICROSECONDS_A_MINUTE


def ahead_in_line(hall: Hall) -> dict[str, int]:
    """Count, for each who waits, those before him in the line of his own service."""
    before: dict[str, int] = {}
    ahead = {}
    for one in calling_order(hall.waiting, hall.policy, hall.now, hall.history):
        ahead[one.ticket] = before.get(one.service, 0)
        before[one.service] = before.get(one.service, 0) + 1
    return ahead


def people_ahead(hall: Hall) -> dict[str, int]:
    """Count, for each ticket, those who wait now and will be called before it.

    Counted are calls at counters that could have called it instead, as things go when every
    stay takes its usual time and nobody else comes. Where no counter is going to call it:
    those before it in the line of its own service.
    """
    return CallPlan(hall).ahead


def _usual_lengths(hall: Hall) -> dict[str, float]:
    """Give each service's usual stay in minutes; under "" that of one that is not known."""
    known = {code: one.mean for code, one in hall.lengths.items()}
    return {**known, "": sum(known.values()) / len(known) if known else 1.0}
