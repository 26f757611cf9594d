"""What a simulated office has learnt from its earlier days, and what it promises by it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from server.domain import experience
from server.domain.arrivals import Arrived, UsualDay, learn_usual_day
from server.domain.forecast import Expected, forecast
from server.domain.hall import Hall
from server.domain.levels import LEVELS
from server.domain.measured_stays import MeasuredStay
from server.domain.stay_lengths import StayLengths
from server.simulation.day import HallNow, SimulatedDay
from server.simulation.scenario import PRIORITY, Scenario
from server.simulation.ticket import SimulatedTicket


@dataclass(slots=True)
class Experience:
    """Stays and arrivals of earlier days."""

    learnt: experience.Experience
    usual: UsualDay

    def known(self, services: Iterable[str], seen: HallNow) -> experience.Known:
        """Put together what is known of the hall by now."""
        today = [measured_stay(one) for one in seen.finished]
        stays = [one.stay for one in seen.counters if one.stay is not None]
        return self.learnt.known(services, today, stays)


def learn(scenario: Scenario, days: Iterable[SimulatedDay]) -> Experience:
    """Learn from days that are over."""
    earlier = list(days)
    arrived = [
        Arrived(one.service, one.priority, scenario.opens + one.arrived)
        for day in earlier
        for one in day.tickets
    ]
    ended_stays = [
        [measured_stay(one) for one in day.tickets if one.finished is not None] for day in earlier
    ]
    return Experience(experience.learn(ended_stays), learn_usual_day(arrived, len(earlier)))


def measured_stay(ticket: SimulatedTicket) -> MeasuredStay:
    """Write a finished stay as an office measures it; simulated counters call at once."""
    called, left = ticket.called or 0.0, ticket.finished or 0.0
    return MeasuredStay(
        ticket.number, ticket.service, ticket.counter or "", called, left, ticket.minutes
    )


NOTHING_PROMISED = Expected(0, ())


@dataclass(slots=True)
class Promises:
    """A witness of the day that notes what everybody was promised when he came."""

    scenario: Scenario
    experience: Experience
    given: dict[str, Expected] = field(default_factory=dict)

    def __call__(self, seen: HallNow, ticket: SimulatedTicket) -> None:
        services = [one.code for one in self.scenario.services]
        known = self.experience.known(services, seen)
        hall = hall_of(self.scenario, seen, known.lengths, self.experience.usual, known.level)
        outlook = forecast(hall, LEVELS)
        if ticket.came is not None:
            # Promised is the wait at arrival: a later errand has an earlier place than a newcomer.
            self.given[ticket.number] = NOTHING_PROMISED
            return
        self.given[ticket.number] = outlook.newcomer(ticket.service, ticket.priority)


def hall_of(
    scenario: Scenario,
    seen: HallNow,
    lengths: Mapping[str, StayLengths],
    usual: UsualDay,
    level: Sequence[float] = (1.0,),
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
        level=level,
    )
