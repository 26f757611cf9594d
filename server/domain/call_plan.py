"""Who will be called when, and so how many before whom: one plan that everybody is told by."""

import math
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from server.contract.states import SetBack
from server.domain.counter_plan import CounterPlan, PlannedCall
from server.domain.discipline import MICROSECONDS_A_MINUTE, InLine, WorkProfile, minutes, moment
from server.domain.policies import Policy, Ratio

DOUBTED_SHARE = 10
"""A plan holds until calls that it did not foresee are one in so many of those who wait."""


class Place(NamedTuple):
    """Where somebody new would be called: by which counter, before which of its calls, when."""

    counter: CounterPlan
    before: int
    at: float
    ahead: int


@dataclass(slots=True)
class CallPlan:
    """The calls to come if every stay takes its usual time and nobody else comes.

    It is kept in step with what happens: who takes a number is placed in it, who is called
    leaves it. What it cannot follow makes it `stale`: then it is made anew, and `continue_from`
    keeps what people were told from rising without a cause.

    Attributes:
        start: the moment when it was made, in microseconds since the epoch.
        policy: the office's.
        usual: the usual stay of each service, in minutes; under "" of one that is not known.
        counters: what each counter is going to do.
        services: of each ticket that waits.
        ahead: for each ticket, how many calls at counters that could call it come first,
            counted from when the plan was made.
        risen: for each ticket told of more people than before, why, and the fewest it was told.
        made: calls since then by counters that serve a service.
        overtaken: how many, since then, may have gone before others of a service and are not
            placed in it.
        moved: tickets that were themselves put elsewhere since then, and are told anew.
        other_counters: whether a counter began or stopped calling, or changed its work.
        stale: whether something happened that it does not follow.
        doubts: calls that went otherwise than planned.
    """

    start: int
    policy: Policy
    usual: Mapping[str, float]
    counters: list[CounterPlan]
    services: dict[str, str]
    ahead: dict[str, int]
    risen: dict[str, tuple[SetBack, int]] = field(default_factory=dict)
    made: Counter[str] = field(default_factory=Counter)
    overtaken: Counter[str] = field(default_factory=Counter)
    moved: set[str] = field(default_factory=set)
    other_counters: bool = False
    stale: bool = False
    doubts: int = 0
    _limit: float = field(init=False)
    _waiting: Counter[str] = field(init=False)
    _planned: dict[str, bool] = field(init=False)
    """Whether the counter that is going to call a ticket is open; none: not in it."""

    def __post_init__(self) -> None:
        self._limit = minutes(self.policy.longest_wait)
        self._waiting = Counter(self.services.values())
        self._planned = {
            call.ticket: counter.is_open for counter in self.counters for call in counter.calls
        }

    def copy(self) -> "CallPlan":
        """Make one that goes its own way from here."""
        return CallPlan(
            self.start,
            self.policy,
            self.usual,
            [one.copy() for one in self.counters],
            dict(self.services),
            dict(self.ahead),
            dict(self.risen),
            Counter(self.made),
            Counter(self.overtaken),
            set(self.moved),
            self.other_counters,
            self.stale,
            self.doubts,
        )

    @property
    def doubtful(self) -> bool:
        """Whether too much went otherwise than planned."""
        return self.stale or self.doubts * DOUBTED_SHARE >= max(DOUBTED_SHARE, len(self.services))

    def has(self, ticket: str) -> bool:
        """Tell whether a ticket waits."""
        return ticket in self.services

    def waiting_for(self, services: Collection[str]) -> int:
        """Count who waits for these services."""
        return sum(self._waiting[one] for one in services)

    def before(self, ticket: str) -> int:
        """Count who will be called before a ticket; 0 for one that does not wait."""
        service = self.services.get(ticket)
        return 0 if service is None else max(0, self.ahead[ticket] - self.made[service])

    def calls_for(self, ticket: str) -> bool:
        """Tell whether a counter is going to call a ticket."""
        return ticket in self._planned

    def called_by_an_open_counter(self, ticket: str) -> bool:
        """Tell whether a counter that is open now is going to call a ticket."""
        return ticket in self.services and self._planned.get(ticket, False)

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
        return max(0, place.ahead - self.made[service])

    def join(self, one: InLine, now: datetime) -> int:
        """Place somebody who takes a number; answers how many will be called before him."""
        minute = self._minute(moment(now))
        place = self._place(one, minute)
        if one.slot is not None or isinstance(self.policy, Ratio):
            self._may_overtake(one)
        if place is None:
            self.ahead[one.ticket] = self._waiting[one.service] + self.made[one.service]
        else:
            self._enter(one, place, minute)
        self.services[one.ticket] = one.service
        self._waiting[one.service] += 1
        return self.before(one.ticket)

    def _enter(self, one: InLine, place: Place, minute: float) -> None:
        counter = place.counter
        self.ahead[one.ticket] = place.ahead
        self._planned[one.ticket] = counter.is_open
        if place.before < len(counter.calls):
            self._set_back(place)
        rate = counter.rate(self.policy, one.service, one.priority)
        call = PlannedCall(place.at, one.ticket, minute, rate, 0.0)
        counter.insert(place.before, call, length_of(self.usual, one.service))

    def _set_back(self, place: Place) -> None:
        """Count one more before everybody who could have had a call that another gets."""
        self.doubts += 1
        served = place.counter.profile.services
        for counter in self.counters:
            chosen = counter is place.counter
            later = place.before if chosen else counter.calls_until(place.at)
            for call in counter.calls[max(counter.made, later) :]:
                service = self.services.get(call.ticket)
                if service in served:
                    self._rises(call.ticket, SetBack.ORDER, self.before(call.ticket))
                    self.ahead[call.ticket] += 1

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
            rate = counter.rate(self.policy, one.service, one.priority)
            index = counter.overtaken_by(rate, since, self._limit)
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

    def called(self, ticket: str, counter: str, now: datetime) -> None:
        """Follow a call by the order."""
        service = self.services.pop(ticket, None)
        callers = [one for one in self.counters if one.profile.counter == counter]
        if service is None or (self.counters and not callers):
            self.stale = True
            return
        self._waiting[service] -= 1
        if not callers:
            self.made[service] += 1
            self.doubts += 1
            return
        self.made.update(callers[0].profile.weights.keys())
        self._helped(callers[0].profile, self._minute(moment(now)))
        for caller in callers:
            if caller.made < len(caller.calls) and caller.calls[caller.made].ticket == ticket:
                caller.made += 1
                return
        self.doubts += 1

    def _helped(self, profile: WorkProfile, minute: float) -> None:
        """Count a call off for those whom the counter helps, past the wait of their service."""
        helps = {code: minutes(limit) for code, limit in profile.overflow.items()}
        calls = [call for one in self.counters for call in one.calls[one.made :]] if helps else ()
        for call in calls:
            past = helps.get(self.services.get(call.ticket, ""))
            if past is not None and minute >= call.since + past:
                self.ahead[call.ticket] -= 1

    def _may_overtake(self, one: InLine) -> None:
        """Note a newcomer who stands elsewhere than in the order of arrival and credit."""
        self.doubts += 1
        self.stale = self.stale or one.slot is not None
        self.overtaken.update(self._near(one.service))

    def moved_to(self, ticket: str, service: str) -> None:
        """Note that somebody got another place, perhaps before others, or was called from it."""
        self.overtaken.update(self._near(service))
        self._put_elsewhere(ticket)

    def stepped_back(self, ticket: str, why: SetBack) -> None:
        """Note that somebody alone stands further back: let others pass, or was not there yet."""
        told = self.before(ticket)
        self._put_elsewhere(ticket)
        self.risen[ticket] = (why, told)

    def _put_elsewhere(self, ticket: str) -> None:
        self.stale = True
        self.moved.add(ticket)
        self.risen.pop(ticket, None)

    def _near(self, service: str) -> set[str]:
        """Name the services called where this one is, or where those leave their people."""
        near = {service}
        for _ in self.counters:
            near |= {
                one
                for counter in self.counters
                if near & counter.profile.services
                for one in counter.profile.services
            }
        return near

    def continue_from(self, before: "CallPlan") -> None:
        """Keep what people were told from rising, unless somebody went before them.

        Each who overtook lets the count rise by one. That other counters call, or that the first
        one calls where none did and only the own line was counted, by any number.
        """
        for ticket, service in self.services.items():
            if before.has(ticket) and ticket in before.risen:
                self.risen[ticket] = before.risen[ticket]
            if not before.has(ticket) or ticket in before.moved:
                continue
            told, found = before.before(ticket), self.before(ticket)
            counters = before.other_counters or not before.calls_for(ticket)
            shown = found if counters else min(found, told + before.overtaken[service])
            self.ahead[ticket] -= found - shown
            if shown > told:
                self._rises(ticket, SetBack.COUNTER if counters else SetBack.ORDER, told)

    def _rises(self, ticket: str, why: SetBack, told: int) -> None:
        """Remember why it is told of more, until it is told of no more than at its best."""
        _, best = self.risen.get(ticket, (why, told))
        self.risen[ticket] = (why, min(best, told))

    def _minute(self, at: int) -> float:
        return (at - self.start) / MICROSECONDS_A_MINUTE


def length_of(usual: Mapping[str, float], service: str) -> float:
    """Give the usual stay of a service in minutes."""
    return usual.get(service, usual[""])
