"""One simulated day: people come, counters call by the office's order, in SimPy's time."""

import math
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from random import Random

import simpy

from server.domain.discipline import Call, InLine, choose_next, moment
from server.domain.hall import CounterNow, Stay
from server.domain.policies import Ratio
from server.simulation.booking import BookedVisit, booked_visits
from server.simulation.chances import next_arrival, service_minutes
from server.simulation.errands import Errands
from server.simulation.scenario import PRIORITY, Scenario, SimulatedCounter, SimulatedService
from server.simulation.ticket import SimulatedTicket

MIDNIGHT = datetime(2026, 1, 5, tzinfo=UTC)
"""Where virtual time starts; any day would do."""


@dataclass(slots=True)
class HallNow:
    """What the office could see at one moment of the day."""

    now: datetime
    minute: float
    waiting: Sequence[InLine]
    counters: Sequence[CounterNow]
    finished: Sequence[SimulatedTicket]
    history: Sequence[Call]


Witness = Callable[[HallNow, SimulatedTicket], None]
"""Told of everybody who comes, before he joins the line."""


@dataclass(slots=True)
class SimulatedDay:
    """A finished day.

    Attributes:
        busy: minutes that each counter spent with people.
        staffed: minutes that it was open.
        stayed_away: how many booked and never came.
    """

    tickets: list[SimulatedTicket] = field(default_factory=list)
    busy: dict[str, float] = field(default_factory=dict)
    staffed: dict[str, float] = field(default_factory=dict)
    stayed_away: int = 0


def simulate_day(
    scenario: Scenario,
    seed: str,
    witness: Witness | None = None,
    *,
    keeps_hours: bool = True,
    people: Sequence[SimulatedTicket] | None = None,
) -> SimulatedDay:
    """Run one day until nobody can be called any more.

    With `people` these come, in the order of `arrived`, instead of any who are drawn.
    Without `keeps_hours` whoever booked stands in the line by arrival, as everybody does.

    Equal seeds bring the same people with the same needs at the same minutes, whatever the
    counters and the order are: what differs between two runs is their doing.
    """
    return _Day(scenario, seed, witness, keeps_hours=keeps_hours, people=people).run()


class _Day:
    def __init__(
        self,
        scenario: Scenario,
        seed: str,
        witness: Witness | None,
        *,
        keeps_hours: bool,
        people: Sequence[SimulatedTicket] | None,
    ) -> None:
        self._keeps_hours = keeps_hours
        self._people = people
        self._scenario = scenario
        self._seed = seed
        self._witness = witness
        self._env = simpy.Environment()
        self._somebody_came = self._env.event()
        self._waiting: dict[str, tuple[InLine, SimulatedTicket]] = {}
        self._stays: dict[str, SimulatedTicket] = {}
        self._finished: list[SimulatedTicket] = []
        self._history: list[Call] = []
        self._result = SimulatedDay()
        self._errands = Errands(scenario, seed)
        self._numbers = {one.code: count(1) for one in scenario.services}

    def run(self) -> SimulatedDay:
        if self._people is not None:
            self._env.process(self._come(self._people))
        else:
            for service in self._scenario.services:
                self._env.process(self._arrivals(service))
                self._env.process(self._booked_arrivals(service))
        for counter in self._scenario.counters:
            self._result.busy[counter.code] = 0.0
            self._env.process(self._serve(counter))
        self._env.run()
        self._count_staffed_time()
        return self._result

    def _come(self, people: Sequence[SimulatedTicket]) -> Generator[simpy.Event, object, None]:
        for one in people:
            yield self._env.timeout(max(0.0, one.arrived - self._env.now))
            self._join(replace(one))

    def _arrivals(self, service: SimulatedService) -> Generator[simpy.Event, object, None]:
        chances = Random(f"{self._seed}/{service.code}")  # noqa: S311 - chance, not secrecy
        at = 0.0
        while (at := next_arrival(service, at, chances)) < self._scenario.lasts:
            ticket = SimulatedTicket(
                number=self._next_number(service),
                service=service.code,
                priority=PRIORITY if chances.random() < service.priority_share else None,
                arrived=at,
                minutes=service_minutes(service, chances),
                shows_up=chances.random() >= service.no_show_share,
            )
            if not ticket.shows_up:
                ticket.minutes = service.no_show_minutes
            yield self._env.timeout(at - self._env.now)
            lines = [one.service for one, _ in self._waiting.values()]
            self._join(self._errands.first(ticket, lines))

    def _booked_arrivals(self, service: SimulatedService) -> Generator[simpy.Event, object, None]:
        if service.booking is None:
            return
        chances = Random(f"{self._seed}/{service.code}/booked")  # noqa: S311 - chance, not secrecy
        rates, lasts = service.arrivals_per_hour, self._scenario.lasts
        for visit in booked_visits(service.booking, rates, lasts, chances):
            minutes = service_minutes(service, chances)
            if visit.arrives is None:
                self._result.stayed_away += 1
                continue
            yield self._env.timeout(visit.arrives - self._env.now)
            self._join(self._arrived(service, visit, minutes))

    def _arrived(
        self, service: SimulatedService, visit: BookedVisit, minutes: float
    ) -> SimulatedTicket:
        return SimulatedTicket(
            number=self._next_number(service),
            service=service.code,
            priority=None,
            arrived=self._env.now,
            minutes=minutes,
            shows_up=True,
            slot=visit.slot,
            late=visit.late,
        )

    def _next_number(self, service: SimulatedService) -> str:
        return f"{service.code}{next(self._numbers[service.code]):03}"

    def _slot_of(self, ticket: SimulatedTicket) -> int | None:
        if ticket.slot is None or ticket.late or not self._keeps_hours:
            return None
        return moment(self._clock(ticket.slot))

    def _join(self, ticket: SimulatedTicket) -> None:
        if self._witness is not None:
            self._witness(self._seen(), ticket)
        came = self._env.now if ticket.came is None else ticket.came
        place = moment(self._clock(came))
        waiting = InLine(
            *(ticket.number, ticket.number, ticket.service, place, ticket.priority),
            slot=self._slot_of(ticket),
        )
        self._waiting[ticket.number] = (waiting, ticket)
        self._result.tickets.append(ticket)
        self._somebody_came.succeed()
        self._somebody_came = self._env.event()

    def _serve(self, counter: SimulatedCounter) -> Generator[simpy.Event, object, None]:
        yield self._env.timeout(counter.opens)
        while self._env.now < counter.closes:
            chosen = choose_next(
                [one for one, _ in self._waiting.values()],
                counter.profile,
                self._scenario.policy,
                self._clock(),
                self._history,
            )
            if chosen is None:
                yield self._until_news(counter)
            else:
                ticket = self._call(counter, chosen)
                yield self._env.timeout(ticket.minutes)
                self._finish(counter, ticket)

    def _call(self, counter: SimulatedCounter, chosen: InLine) -> SimulatedTicket:
        _, ticket = self._waiting.pop(chosen.ticket)
        ticket.called, ticket.counter = self._env.now, counter.code
        self._stays[counter.code] = ticket
        if isinstance(self._scenario.policy, Ratio):
            self._history.append(Call(ticket.service, ticket.priority))
        return ticket

    def _finish(self, counter: SimulatedCounter, ticket: SimulatedTicket) -> None:
        ticket.finished = self._env.now
        self._result.busy[counter.code] += ticket.minutes
        self._finished.append(ticket)
        del self._stays[counter.code]
        following = self._errands.after(ticket, self._env.now)
        if following is not None:
            self._join(following)

    def _until_news(self, counter: SimulatedCounter) -> simpy.Event:
        """Wait for somebody to come, for an hour that was booked, or for a wait that asks help."""
        limits = counter.profile.overflow
        now = moment(self._clock())
        moments = [
            one.slot
            for one, _ in self._waiting.values()
            if one.slot is not None and one.slot > now and one.service in counter.profile.services
        ]
        moments += [
            one.place + round(limits[one.service].total_seconds() * 1_000_000)
            for one, _ in self._waiting.values()
            if one.service in limits
        ]
        if not moments:
            return self._somebody_came
        soonest = (min(moments) - now) / 60_000_000
        # A whole microsecond later at least, or rounding could bring it here again for ever.
        wake = self._env.timeout(max(soonest, 0.0) + 1e-6)
        return self._somebody_came | wake

    def _clock(self, minute: float | None = None) -> datetime:
        now = self._env.now if minute is None else minute
        return MIDNIGHT + timedelta(minutes=self._scenario.opens + now)

    def _seen(self) -> HallNow:
        now = self._env.now
        return HallNow(
            now=self._clock(),
            minute=self._scenario.opens + now,
            waiting=[one for one, _ in self._waiting.values()],
            counters=[
                CounterNow(
                    one.profile,
                    self._stay(one.code),
                    opens_in=max(0.0, one.opens - now),
                    closes_in=one.closes - now,
                )
                for one in self._scenario.counters
                if one.closes > now
            ],
            finished=self._finished,
            history=self._history,
        )

    def _stay(self, counter: str) -> Stay | None:
        ticket = self._stays.get(counter)
        if ticket is None or ticket.called is None:
            return None
        return Stay(ticket.service, self._env.now - ticket.called)

    def _count_staffed_time(self) -> None:
        for counter in self._scenario.counters:
            last = max(
                (one.finished or 0.0 for one in self._finished if one.counter == counter.code),
                default=0.0,
            )
            closes = self._scenario.lasts if math.isinf(counter.closes) else counter.closes
            self._result.staffed[counter.code] = max(last, closes) - counter.opens
