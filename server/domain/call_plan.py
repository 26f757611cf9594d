"""Who will be called when, and so how many before whom: one plan that everybody is told by."""

import math
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from server.contract.states import SetBack
from server.domain.counter_plan import CounterPlan, PlannedCall
from server.domain.discipline import (
    MICROSECONDS_A_MINUTE,
    InLine,
    calling_order,
    minutes,
    moment,
)
from server.domain.futures import NEVER, Future
from server.domain.hall import CounterNow, Hall
from server.domain.policies import Ratio
from server.domain.stage import Stage
from server.domain.stay_lengths import StayLengths

DOUBTED_SHARE = 10
"""A plan holds until calls that it did not foresee are one in so many of those who wait."""


class Place(NamedTuple):
    """Where somebody new would be called: by which counter, before which of its calls, when."""

    counter: CounterPlan
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
        moved: tickets that were themselves put elsewhere since then, and are told anew.
        other_counters: whether a counter began or stopped calling, or changed its work.
        stale: whether something happened that it does not follow.
        doubts: calls that went otherwise than planned.
        unserved: tickets that no counter is going to call.
    """

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.ahead = ahead_in_line(hall)
        self.risen: dict[str, tuple[SetBack, int]] = {}
        self.unplaced = 0
        self.moved: set[str] = set()
        self.other_counters = False
        self.stale = False
        self.doubts = 0
        self.counters: list[CounterPlan] = []
        self._made: dict[str, int] = defaultdict(int)
        self._services = {one.ticket: one.service for one in hall.waiting}
        self.unserved = set(self._services)
        self._by_open_counter: set[str] = set()
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
        for at_present, counter, calls in zip(hall.counters, counters, future.calls, strict=True):
            planned = CounterPlan(
                counter.profile,
                counter.closes_in,
                counter.opens_in,
                is_open=at_present.opens_in <= 0,
            )
            for minute, entry in calls:
                one, (since, standing) = hall.waiting[entry], claims[entry]
                rate = self._rate(planned, one)
                call = PlannedCall(minute, one.ticket, since, rate, standing)
                planned.append(call, self._length(one.service))
            if planned.is_open:
                self._by_open_counter.update(one.ticket for one in planned.calls)
            self.counters.append(planned)

    def _after_its_stay(self, counter: CounterNow) -> CounterNow:
        """Let a counter call once whoever is there has had his usual time."""
        if counter.stay is None:
            return counter
        left = max(0.0, self._length(counter.stay.service) - counter.stay.elapsed)
        return replace(counter, stay=None, opens_in=max(left, counter.opens_in))

    def _length(self, service: str) -> float:
        return self._usual.get(service, self._usual[""])

    def _rate(self, counter: CounterPlan, one: InLine) -> float:
        weight = counter.profile.weights.get(one.service, 1.0)
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

    def called_by_an_open_counter(self, ticket: str) -> bool:
        """Tell whether a counter that is open now is going to call a ticket."""
        return ticket in self._by_open_counter and ticket in self._services

    def why_set_back(self, ticket: str) -> SetBack | None:
        """Tell why more people are before a ticket than it was told.

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
        counter, rate = place.counter, self._rate(place.counter, one)
        self.ahead[one.ticket] = place.ahead
        if counter.is_open:
            self._by_open_counter.add(one.ticket)
        if place.before < len(counter.calls):
            self._set_back(place)
        call = PlannedCall(place.at, one.ticket, minute, rate, 0.0)
        counter.insert(place.before, call, self._length(one.service))

    def _set_back(self, place: Place) -> None:
        """Count one more before everybody who could have had a call that another gets."""
        self.doubts += 1
        served = place.counter.profile.services
        for counter in self.counters:
            for call in counter.calls[max(counter.made, counter.calls_until(place.at)) :]:
                service = self._services.get(call.ticket)
                if service in served:
                    told = self.before(call.ticket)
                    self.ahead[call.ticket] += 1
                    self.risen[call.ticket] = (SetBack.ORDER, told)

    def _place(self, one: InLine, minute: float) -> Place | None:
        """Find the first call that he may have; None when no counter is going to call him."""
        best: tuple[float, CounterPlan, int] | None = None
        able = [
            (counter, past)
            for counter in self.counters
            if (past := counter.past(one.service, one.counter)) is not None
        ]
        for counter, past in able:
            since = minute + past
            index = counter.overtaken_by(self._rate(counter, one), since, self._limit)
            overtakes = index < len(counter.calls)
            at = counter.calls[index].at if overtakes else max(counter.free, since)
            if at < counter.closes and (best is None or at < best[0]):
                best = (at, counter, index)
        if best is None:
            return None
        at, chosen, index = best
        ahead = sum(
            counter.calls_until(at, minute + past if past else -math.inf)
            for counter, past in able
            if counter is not chosen
        )
        return Place(chosen, index, at, ahead + index)

    def called(self, ticket: str, counter: str) -> None:
        """Follow a call by the order."""
        service = self._services.pop(ticket, None)
        callers = [one for one in self.counters if one.profile.counter == counter]
        if service is None or (self.counters and not callers):
            self.stale = True
            return
        self._waiting[service] -= 1
        if not callers:
            self._made[service] += 1
            self.doubts += 1
            return
        for one in callers[0].profile.weights:
            self._made[one] += 1
        if callers[0].profile.overflow:
            self.doubts += 1
        for caller in callers:
            if caller.made < len(caller.calls) and caller.calls[caller.made].ticket == ticket:
                caller.made += 1
                return
        self.doubts += 1

    def continue_from(self, before: "CallPlan") -> None:
        """Keep what people were told from rising, unless somebody went before them.

        Each who overtook lets the count rise by one. That other counters call, or that the first
        one calls where none did and only the own line was counted, by any number.
        """
        for ticket in self._services:
            if not before.has(ticket) or ticket in before.moved:
                continue
            told, found = before.before(ticket), self.before(ticket)
            counters = before.other_counters or ticket in before.unserved
            shown = found if counters else min(found, told + before.unplaced)
            self.ahead[ticket] -= found - shown
            if shown > told:
                self.risen[ticket] = (SetBack.COUNTER if counters else SetBack.ORDER, told)
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
