"""Days that were, run again with another order: the same people, needs and counters.

What is compared is the order alone: both runs take each person to need a counter as long as he
did, and each counter to call in the stretches in which it did.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import NamedTuple

from server.domain.discipline import WorkProfile
from server.domain.policies import Accumulating, Policy
from server.simulation.day import SimulatedDay, simulate_day
from server.simulation.report import Waits, waits
from server.simulation.scenario import PRIORITY, Scenario, SimulatedCounter, read_scenario
from server.simulation.ticket import SimulatedTicket

SHIPPED = "wide_times"
"""What stands for an office's days before it has any."""
SHIPPED_DAYS = 5
APART_MINUTES = 30.0
"""A counter that called nobody for so long was not there."""


class Stay(NamedTuple):
    """Somebody at a counter; minutes after midnight."""

    counter: str
    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class PastDay:
    """A day that was: who came, in the order of arrival, and who was at which counter when."""

    people: Sequence[SimulatedTicket]
    stays: Sequence[Stay]


class Order(NamedTuple):
    """How an office calls: its policy, and what each counter serves."""

    policy: Policy
    profiles: Mapping[str, WorkProfile]


@dataclass(frozen=True, slots=True)
class Replayed:
    """What became of everybody of some days: by service and class, and by class alone (`total`)."""

    waits: Sequence[Waits]
    total: Sequence[Waits]


def replayed(days: Sequence[PastDay], order: Order) -> Replayed:
    """Run past days by an order."""
    return _together([_run(one, order) for one in days])


def shipped(order: Order) -> Replayed:
    """Run the days of a shipped scenario by an office's policy, of its classes the quickest."""
    scenario = _shipped(order.policy)
    return _together([simulate_day(scenario, f"{day}") for day in range(SHIPPED_DAYS)])


def _shipped(policy: Policy) -> Scenario:
    text = (files("server.simulation") / "scenarios" / f"{SHIPPED}.toml").read_text("utf-8")
    if isinstance(policy, Accumulating):
        quickest = max(policy.rates.values(), default=1.0)
        policy = Accumulating({PRIORITY: quickest}, policy.longest_wait)
    return replace(read_scenario(text), policy=policy)


def _run(day: PastDay, order: Order) -> SimulatedDay:
    counters = [
        SimulatedCounter(replace(profile, counter=f"{code}/{place}"), *stretch)
        for code, profile in order.profiles.items()
        for place, stretch in enumerate(_stretches(day, code))
    ]
    scenario = Scenario(0.0, math.inf, order.policy, (), tuple(counters))
    return simulate_day(scenario, "", people=day.people)


def _stretches(day: PastDay, counter: str) -> list[tuple[float, float]]:
    """Tell from when until when a counter called: the last time until nobody waits any more."""
    stays = sorted(one for one in day.stays if one.counter == counter)
    found: list[tuple[float, float]] = []
    for one in stays:
        if found and one.begins - found[-1][1] < APART_MINUTES:
            found[-1] = (found[-1][0], max(found[-1][1], one.ends))
        else:
            found.append((one.begins, one.ends))
    return [*found[:-1], (found[-1][0], math.inf)] if found else []


def _together(days: Sequence[SimulatedDay]) -> Replayed:
    tickets = [one for day in days for one in day.tickets]
    alike = [replace(one, service="") for one in tickets]
    return Replayed(waits(SimulatedDay(tickets)), waits(SimulatedDay(alike)))
