"""What a simulated office has learnt from its earlier days, and what it promises by it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from server.domain.arrivals import Arrived, UsualDay, learn_usual_day
from server.domain.forecast import Expected, forecast
from server.domain.hall import Hall
from server.domain.levels import LEVELS
from server.domain.stay_lengths import StayLengths, learn_stay_lengths
from server.simulation.day import HallNow, SimulatedDay, SimulatedTicket
from server.simulation.scenario import PRIORITY, Scenario


@dataclass(slots=True)
class Experience:
    """Times and arrivals of earlier days."""

    lengths: dict[str, list[list[float]]]
    usual: UsualDay

    def known_lengths(
        self, services: Iterable[str], today: Iterable[SimulatedTicket]
    ) -> dict[str, StayLengths]:
        """Learn each service's stays by now; left out: those of which too little is known."""
        measured: dict[str, list[float]] = defaultdict(list)
        for one in today:
            measured[one.service].append(one.minutes)
        learnt = {
            code: learn_stay_lengths(measured.get(code, ()), self.lengths.get(code, ()))
            for code in services
        }
        return {code: found for code, found in learnt.items() if found is not None}


def learn(scenario: Scenario, days: Iterable[SimulatedDay]) -> Experience:
    """Learn from days that are over."""
    earlier = list(days)
    arrived = [
        Arrived(one.service, one.priority, scenario.opens + one.arrived)
        for day in earlier
        for one in day.tickets
    ]
    lengths = {
        service.code: [
            [
                one.minutes
                for one in day.tickets
                if one.service == service.code and one.finished is not None
            ]
            for day in earlier
        ]
        for service in scenario.services
    }
    return Experience(lengths, learn_usual_day(arrived, len(earlier)))


@dataclass(slots=True)
class Promises:
    """A witness of the day that notes what everybody was promised when he came."""

    scenario: Scenario
    experience: Experience
    given: dict[str, Expected] = field(default_factory=dict)

    def __call__(self, seen: HallNow, ticket: SimulatedTicket) -> None:
        services = [one.code for one in self.scenario.services]
        lengths = self.experience.known_lengths(services, seen.finished)
        hall = hall_of(self.scenario, seen, lengths, self.experience.usual)
        outlook = forecast(hall, LEVELS)
        self.given[ticket.number] = outlook.newcomer(ticket.service, ticket.priority)


def hall_of(
    scenario: Scenario, seen: HallNow, lengths: dict[str, StayLengths], usual: UsualDay
) -> Hall:
    """Put what is seen and what is known together for a forecast."""
    return Hall(
        now=seen.now,
        waiting=seen.waiting,
        counters=seen.counters,
        policy=scenario.policy,
        lengths=lengths,
        streams=usual.streams(seen.minute, scenario.opens + scenario.lasts),
        classes=(PRIORITY,),
        history=seen.history,
    )
