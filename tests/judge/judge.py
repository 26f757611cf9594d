"""Judges the promised waits in worlds of many kinds.

Run it as `python -m tests.judge.judge --days 20 --seed 1`; `make judge` keeps the figures.
"""

import argparse
import math
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from statistics import fmean

from server.domain.arrivals import Arrived, UsualDay, learn_usual_day
from server.domain.day_level import TURNS, believe_level
from server.domain.discipline import InLine, WorkProfile, moment
from server.domain.experience import Experience, Known, learn
from server.domain.forecast import Range, forecast
from server.domain.hall import CounterNow, Hall, Stay
from server.domain.levels import LEVELS
from server.domain.measured_stays import MeasuredStay, stays_in_order
from server.domain.policies import Accumulating, FirstCome
from tests.judge.oracle import guess, true_waits
from tests.judge.play import Morning, Person, people_of
from tests.judge.table import HEAD, Figures, row, write
from tests.judge.worlds import HOURS, OPENS_AT, WORLDS, World

HISTORY_DAYS = 10
ASKED = 4
"""One of so many people is asked: what neighbours are told is nearly the same."""
MIDNIGHT = datetime(2026, 3, 2, tzinfo=UTC)
PRIVILEGED = "privileged"


@dataclass(frozen=True, slots=True)
class Told:
    """What one was told, what the truth's guess was, and what happened; minutes.

    `with_level` is what the forecast says where it is told how slow the day is: what it misses
    more without is not to be known yet.

    Whether a promise was kept is counted as the office's own record counts it, by whoever holds
    the slip and has a watch: in whole minutes.
    """

    promised: Range | None
    with_level: Range | None
    truth: float
    waited: float
    quarter: int
    service: str

    @property
    def at_once(self) -> bool:
        """Whether he was told that a counter is free."""
        return self.promised == Range(0, 0)

    @property
    def kept(self) -> bool:
        """Whether the wait ended inside the range."""
        return self.promised is not None and self.promised.holds(self.waited)

    @property
    def kept_to_the_second(self) -> bool:
        """The same where 9 minutes and 40 seconds are more than 9 minutes."""
        range_ = self.promised
        return range_ is not None and range_.low_minutes <= self.waited <= range_.high_minutes

    def longer_than(self, told: Range | None) -> bool:
        """Whether it took longer than a range says."""
        return told is not None and math.floor(self.waited) > told.high_minutes

    def error(self, guess: float) -> float:
        """How far a guess was from the wait, which counts in whole minutes."""
        return abs(guess - math.floor(self.waited))


def judge(world: World, days: int, seed: int) -> list[Told]:
    """Play days, each with the HISTORY_DAYS before it as the office's experience."""
    found: list[Told] = []
    for day in range(days):
        # The weekday of a judged day is its own; history goes back from there.
        ended_stays, arrived = _history(world, seed, day)
        known, usual = learn(ended_stays), learn_usual_day(arrived, HISTORY_DAYS)
        found += _judged_day(world, f"{seed}/{day}", day, known, usual)
    return found


def _history(world: World, seed: int, day: int) -> tuple[list[list[MeasuredStay]], list[Arrived]]:
    ended_stays, arrived = [], []
    for before in range(1, HISTORY_DAYS + 1):
        chance = Random(f"{seed}/{day}/{before}")
        number = (day - before) % 5 - 5  # negative, and of the same weekday
        morning = Morning(world, world.level(number, chance), False, chance)
        morning.begin()
        people = people_of(world, chance)
        for one in people:
            morning.until(one.came)
            morning.join(one)
        morning.until(math.inf, morning.nobody_waits)
        morning.until(600.0)
        ended_stays.append([_measured(world, one) for one in morning.done])
        arrived += [
            Arrived(one.service, PRIVILEGED if one.privileged else None, OPENS_AT + one.came)
            for one in people
        ]
    return ended_stays, arrived


def _judged_day(
    world: World, seed: str, day: int, known: Experience, usual: UsualDay
) -> Iterator[Told]:
    chance = Random(seed)
    morning = Morning(world, world.level(day, chance), True, chance)
    morning.begin()
    people = people_of(world, chance)
    asked: list[tuple[Person, Range | None, Range | None, float, int]] = []
    for n, one in enumerate(people):
        morning.until(one.came)
        if n % ASKED == day % ASKED:
            promised = ours(world, morning, known, usual, one)
            told = ours(world, morning, known, usual, one, morning.level_at(morning.now))
            truth = guess(true_waits(morning, one, Random(f"{seed}/{n}")))
            asked.append((one, promised, told, truth, n * 4 // len(people)))
        morning.join(one)
    morning.until(math.inf, morning.nobody_waits)
    for one, promised, told, truth, quarter in asked:
        waited = round(one.called - one.came, 6)
        yield Told(promised, told, truth, waited, quarter, one.service)


def ours(
    world: World,
    morning: Morning,
    known: Experience,
    usual: UsualDay,
    one: Person,
    level: float | None = None,
) -> Range | None:
    """Ask the forecast, showing it what an office sees, and the day's level where it is given."""
    counters = list(_counters(world, morning))
    stays = [counter.stay for counter in counters if counter.stay is not None]
    ended_stays = [_measured(world, done) for done in morning.done]
    now = known.known([service.code for service in world.services], ended_stays, stays)
    if level is not None:
        in_order = stays_in_order(ended_stays)
        believed = believe_level(in_order, known.usual, known.differ, stays, known.lengths, TURNS)
        now = _told(now, level / believed.middle)
    minute = OPENS_AT + morning.now
    privileged = world.privileged_rate > 1
    hall = Hall(
        now=_at(morning.now),
        waiting=[
            InLine(
                who.number,
                who.number,
                who.service,
                moment(_at(came)),
                PRIVILEGED if who.privileged else None,
            )
            for came, _, who in morning.line
        ],
        counters=counters,
        policy=Accumulating({PRIVILEGED: world.privileged_rate}) if privileged else FirstCome(),
        lengths=now.lengths,
        streams=usual.streams(minute, OPENS_AT + HOURS * 60),
        classes=(PRIVILEGED,) if privileged else (),
        level=now.level,
        gaps=now.gaps,
    )
    outlook = forecast(hall, LEVELS)
    return outlook.newcomer(one.service, PRIVILEGED if one.privileged else None).range


def _told(now: Known, by: float) -> Known:
    """Replace what is believed of the day's level."""
    lengths = {
        service: replace(one, lengths=tuple(minutes * by for minutes in one.lengths))
        for service, one in now.lengths.items()
    }
    return Known(lengths, (1.0,), now.gaps)


def _counters(world: World, morning: Morning) -> Iterator[CounterNow]:
    for one in world.counters:
        desk = morning.desks[one.code]
        stay = None
        if desk.who is not None:
            stay = Stay(desk.who.service, morning.now - desk.since)
        helps = {code: timedelta(minutes=limit) for code, limit in one.helps.items()}
        away = stay is None and one.says and desk.reason == "away" and desk.until > morning.now
        yield CounterNow(
            WorkProfile(one.code, dict.fromkeys(one.serves, 1.0), helps),
            stay,
            idle=None if desk.last_left is None or stay else morning.now - desk.last_left,
            away=away,
        )


def _measured(world: World, one: Person) -> MeasuredStay:
    counter = next(found for found in world.counters if found.code == one.counter)
    return MeasuredStay(
        one.number,
        one.service,
        one.counter,
        one.called,
        one.left,
        one.left - one.called,
        since=one.came if one.service in counter.serves else None,
    )


def _at(minute: float) -> datetime:
    return MIDNIGHT + timedelta(minutes=OPENS_AT + minute)


def figures_of(name: str, found: Sequence[Told]) -> Figures:
    """Give a world's figures, as the table tells them."""
    told = [one for one in found if one.promised is not None]
    waits = [one for one in told if not one.at_once]
    of_truth = fmean(one.error(math.floor(one.truth)) for one in told)
    return {
        "world": name,
        "asked": len(found),
        "mean_wait": round(fmean(one.waited for one in found), 1),
        "kept": round(fmean(one.kept for one in told), 2),
        "kept_of_waits": round(fmean(one.kept for one in waits), 2),
        "quarters": [
            round(fmean(one.kept for one in part), 2)
            for quarter in range(4)
            if (part := [one for one in waits if one.quarter == quarter])
        ],
        "kept_to_the_second": round(fmean(one.kept_to_the_second for one in waits), 2),
        "too_low": round(fmean(one.longer_than(one.promised) for one in waits), 2),
        "too_low_with_level": round(fmean(one.longer_than(one.with_level) for one in waits), 2),
        "error": round(_error([(one, one.promised) for one in told]) / of_truth, 2),
        "error_with_level": round(_error([(one, one.with_level) for one in told]) / of_truth, 2),
        "not_known": round(1 - len(told) / len(found), 2),
        "at_once": round(fmean(one.at_once for one in told), 2),
    }


def _error(told: Sequence[tuple[Told, Range | None]]) -> float:
    return fmean(one.error(range_.middle) for one, range_ in told if range_)


def judged_world(days: int, seed: int, at: int) -> Figures:
    """Give the figures of the world at a place."""
    return figures_of(WORLDS[at].name, judge(WORLDS[at], days, seed))


def main() -> None:
    """Print the table; of all worlds write it down, and into the page, where that is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--world", type=int, action="append", choices=range(len(WORLDS)))
    parser.add_argument("--write", action="store_true", help="keep the figures of all worlds")
    wanted = parser.parse_args()
    if wanted.write and wanted.world:
        parser.error("--write keeps all worlds, not one")
    judged: list[Figures] = []
    print(HEAD)
    with ProcessPoolExecutor() as processes:
        world = partial(judged_world, wanted.days, wanted.seed)
        for figures in processes.map(world, wanted.world or range(len(WORLDS))):
            judged.append(figures)
            print(row(figures), flush=True)
    if wanted.write:
        write({"days": wanted.days, "seed": wanted.seed, "worlds": judged})


if __name__ == "__main__":
    main()
