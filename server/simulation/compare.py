"""How good the promised waits are: against one who knows the truth, and against a plain formula.

Run it as `python -m server.simulation.compare --days 20 --seed 1`.
"""

import argparse
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from importlib.resources import files
from pathlib import Path
from statistics import fmean, median

from server.domain.arrivals import BIN_MINUTES, BINS_A_DAY, UsualDay
from server.domain.forecast import Outlook, Range, forecast
from server.domain.hall import CounterNow, Hall, rivals
from server.domain.levels import LEVELS
from server.domain.stay_lengths import StayLengths, lognormal_lengths
from server.simulation.day import HallNow, SimulatedDay, simulate_day
from server.simulation.experience import Experience, hall_of, learn
from server.simulation.scenario import PRIORITY, Scenario, SimulatedService, read_scenario
from server.simulation.score import Guess, score
from server.simulation.score_picture import draw_scores
from server.simulation.ticket import SimulatedTicket
from server.simulation.wording import Wording
from server.texts import LANGUAGES

SCENARIOS = (
    "steady",
    "opening_rush",
    "shared_counter",
    "counter_closing",
    "opening_late",
    "wide_times",
)
HISTORY_DAYS = 10
"""Two working weeks, as the server remembers."""
ORACLE_WORK = 40_000
"""The one who knows the truth also plays more futures."""


@dataclass(slots=True)
class _Guesses:
    """A witness of the day that asks everybody's opinion."""

    scenario: Scenario
    experience: Experience
    given: list[tuple[SimulatedTicket, Range | None, float, float, float]] = field(
        default_factory=list
    )

    def __call__(self, seen: HallNow, ticket: SimulatedTicket) -> None:
        codes = [one.code for one in self.scenario.services]
        known = self.experience.known(codes, seen)
        usual = self.experience.usual
        seen_hall = hall_of(self.scenario, seen, known.lengths, usual, known.level)
        ours = forecast(seen_hall, LEVELS)
        true_hall = hall_of(
            self.scenario, seen, true_lengths(self.scenario), true_day(self.scenario)
        )
        truth = _median_wait(forecast(true_hall, LEVELS, ORACLE_WORK), ticket)
        promised = ours.newcomer(ticket.service, ticket.priority).range
        alone = formula(true_hall, self.scenario, {ticket.service})
        together = rivals(seen.counters).get(ticket.service, frozenset((ticket.service,)))
        shared = formula(true_hall, self.scenario, together)
        self.given.append((ticket, promised, truth, alone, shared))


def _median_wait(outlook: Outlook, ticket: SimulatedTicket) -> float:
    return median(outlook.newcomer(ticket.service, ticket.priority).waits)


def true_lengths(scenario: Scenario) -> dict[str, StayLengths]:
    """Tell the distributions that the simulated times are drawn from."""
    return {one.code: lognormal_lengths(one.mean, one.cv) for one in scenario.services}


def true_day(scenario: Scenario) -> UsualDay:
    """Tell the rates that the simulated arrivals are drawn from."""
    rates = {}
    for service in scenario.services:
        for priority, share in (
            (None, 1 - service.priority_share),
            (PRIORITY, service.priority_share),
        ):
            rates[service.code, priority] = tuple(
                _rate(service, bin_ * BIN_MINUTES - scenario.opens) * share
                for bin_ in range(BINS_A_DAY)
            )
    return UsualDay(rates)


def _rate(service: SimulatedService, minute: float) -> float:
    hour = int(minute // 60)
    hours = service.arrivals_per_hour
    return hours[hour] / 60 if 0 <= hour < len(hours) else 0.0


def formula(hall: Hall, scenario: Scenario, services: Iterable[str]) -> float:
    """Estimate as is common: people including the newcomer, times a stay, over open counters.

    It is given the true mean, and leaves out everything else that could be known.
    """
    asked = set(services)
    people = 1 + sum(one.service in asked for one in hall.waiting)
    means = {one.code: one.mean for one in scenario.services}
    shares = {one.code: fmean(one.arrivals_per_hour) for one in scenario.services}
    total = sum(shares[one] for one in asked)
    mean = sum(means[one] * shares[one] for one in asked) / total
    return math.floor(people * mean / max(1, _open_now(hall.counters, asked)))


def _open_now(counters: Sequence[CounterNow], services: set[str]) -> int:
    return sum(one.opens_in <= 0 and bool(services & one.profile.services) for one in counters)


def guesses(scenario: Scenario, days: int, seed: int) -> list[Guess]:
    """Simulate days, each with the HISTORY_DAYS before it as its experience."""
    past: list[SimulatedDay] = [
        simulate_day(scenario, f"{seed}/{day}") for day in range(-HISTORY_DAYS, 0)
    ]
    found = []
    for day in range(days):
        witness = _Guesses(scenario, learn(scenario, past[-HISTORY_DAYS:]))
        past.append(simulate_day(scenario, f"{seed}/{day}", witness))
        for ticket, promised, truth, alone, shared in witness.given:
            if ticket.waited is not None:
                found.append(Guess(promised, truth, alone, shared, ticket.waited))
    return found


def built_in(name: str) -> Scenario:
    """Read one of the scenarios that come with the program."""
    text = (files("server.simulation") / "scenarios" / f"{name}.toml").read_text("utf-8")
    return read_scenario(text)


def main() -> None:
    """Print the scores as JSON lines; draw them where a picture is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scenario", choices=SCENARIOS, action="append")
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    wanted = parser.parse_args()
    scores = []
    for name in wanted.scenario or SCENARIOS:
        found = guesses(built_in(name), wanted.days, wanted.seed)
        scores.append(score(name, wanted.days, found))
        print(json.dumps(asdict(scores[-1])), flush=True)
    if wanted.plot is not None:
        wanted.plot.write_text(draw_scores(scores, Wording(wanted.language)), "utf-8")


if __name__ == "__main__":
    main()
