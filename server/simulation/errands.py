"""People with two errands: which they do first, and when they stand in the next line."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from random import Random

from server.domain.errands import ErrandNow, best_order
from server.simulation.chances import service_minutes
from server.simulation.scenario import Scenario
from server.simulation.ticket import SimulatedTicket


@dataclass(slots=True)
class Errands:
    """The errands that are still to do on a day.

    A person keeps the place of his arrival in the next line, as the product has it. In which order
    he does them is settled as he comes, by what stands in both lines and how long each stay
    usually is: the kiosk of a simulated office knows no more.
    """

    scenario: Scenario
    seed: str
    _left: dict[str, SimulatedTicket] = field(default_factory=dict)

    def first(self, ticket: SimulatedTicket, waiting: Iterable[str]) -> SimulatedTicket:
        """Draw whether somebody has a second errand, and give the one that is done first.

        `waiting` are the services for which people stand in line.
        """
        other = self._drawn(ticket)
        if other is None or not ticket.shows_up:
            return ticket
        lines = Counter(waiting)
        both = {one.service: one for one in (ticket, other)}
        first, then = best_order([self._now(code, lines[code]) for code in both])
        began = replace(both[first], number=ticket.number)
        self._left[ticket.number] = replace(
            both[then], number=f"{ticket.number}/{then}", came=ticket.arrived
        )
        return began

    def after(self, ticket: SimulatedTicket, now: float) -> SimulatedTicket | None:
        """Give what somebody does next who has ended an errand; None: he goes home."""
        left = self._left.pop(ticket.number, None)
        return None if left is None else replace(left, arrived=now)

    def _drawn(self, ticket: SimulatedTicket) -> SimulatedTicket | None:
        pairs = [one for one in self.scenario.errands if one.service == ticket.service]
        if not pairs:
            return None
        chances = Random(f"{self.seed}/{ticket.number}/errand")  # noqa: S311 - chance, not secrecy
        drawn = chances.random()
        for one in pairs:
            if drawn < one.share:
                service = next(s for s in self.scenario.services if s.code == one.other)
                return replace(ticket, service=one.other, minutes=service_minutes(service, chances))
            drawn -= one.share
        return None

    def _now(self, code: str, people: int) -> ErrandNow:
        service = next(one for one in self.scenario.services if one.code == code)
        serving = sum(code in one.profile.services for one in self.scenario.counters)
        wait = people * service.mean / serving if serving else None
        return ErrandNow(code, wait, service.mean)
