"""What booked visits cost those who just come, over many days of a scenario.

Run it as `python -m server.simulation.booked_days --days 40`, or with scenario files.
"""

import argparse
import json
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path
from statistics import fmean, stdev

from server.simulation.day import simulate_day
from server.simulation.report import BookedFigures, Report, booked_figures, first_come_day
from server.simulation.scenario import Scenario, read_scenario

SCENARIOS = tuple(
    f"appointments_{counters}_{share}" for counters in ("six", "eight") for share in (10, 20, 30)
)
SURE = 1.96
"""Standard errors on either side that hold the truth in 19 of 20 cases."""


@dataclass(frozen=True, slots=True)
class BookedDays:
    """Many days together; waits in minutes.

    Attributes:
        in_time: how many booked and had come when their slot began.
        before_slot: how many of them were called before it.
        at_the_hour: the share of them called within five minutes after it.
        worst_day: the same on the day on which it was smallest.
        walk_ins: the mean wait of those who just came.
        walk_ins_first_come: the same of the same people, had everybody been called as they came.
        longer: how much longer that is, as a share of it.
        give_or_take: so far on either side of `longer` other days may lie (95 %).
    """

    scenario: str
    days: int
    in_time: int
    before_slot: int
    at_the_hour: float
    worst_day: float
    walk_ins: float
    walk_ins_first_come: float
    longer: float
    give_or_take: float


def booked_days(name: str, scenario: Scenario, days: int, first: int = 1) -> BookedDays:
    """Simulate so many days of people who book, and the same people called as they came.

    Args:
        name: stands in the answer.
        scenario: one in which somebody books, and somebody comes without on every day.
        days: two at least.
        first: the seed of the first day.
    """
    found = [_figures(scenario, seed) for seed in range(first, first + days)]
    now = [one.walk_ins or 0.0 for one in found]
    before = [one.walk_ins_first_come or 0.0 for one in found]
    longer = fmean(now) / fmean(before)
    in_time = sum(one.in_time for one in found)
    return BookedDays(
        scenario=name,
        days=days,
        in_time=in_time,
        before_slot=sum(one.before_slot for one in found),
        at_the_hour=sum((one.at_the_hour or 0.0) * one.in_time for one in found) / in_time,
        worst_day=min(one.at_the_hour for one in found if one.at_the_hour is not None),
        walk_ins=fmean(now),
        walk_ins_first_come=fmean(before),
        longer=longer - 1,
        give_or_take=SURE * _error(now, before, longer),
    )


def _figures(scenario: Scenario, seed: int) -> BookedFigures:
    day = simulate_day(scenario, f"{seed}/0")
    found = booked_figures(Report(scenario, day, {}, first_come_day(scenario, seed)))
    if found is None:
        raise ValueError("nobody books in this scenario")
    return found


def _error(now: Sequence[float], before: Sequence[float], ratio: float) -> float:
    """Estimate the standard error of a ratio of two means of pairs."""
    rests = [one - ratio * other for one, other in zip(now, before, strict=True)]
    return stdev(rests) / math.sqrt(len(rests)) / fmean(before)


def shipped(name: str) -> Scenario:
    """Read one of SCENARIOS."""
    text = (files("server.simulation") / "scenarios" / f"{name}.toml").read_text("utf-8")
    return read_scenario(text)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures of each scenario as a line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenario", type=Path, nargs="*")
    parser.add_argument("--days", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args(arguments)
    scenarios = {str(one): read_scenario(one.read_text("utf-8")) for one in wanted.scenario}
    for name, one in (scenarios or {name: shipped(name) for name in SCENARIOS}).items():
        print(json.dumps(asdict(booked_days(name, one, wanted.days, wanted.seed))), flush=True)


if __name__ == "__main__":
    main()
