"""A morning played by plain rules: nothing of the forecast's own play is used."""

import math
from bisect import insort
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from statistics import NormalDist

from tests.judge.worlds import HOURS, Counter, Service, World

NORMAL = NormalDist()
ABSENT_MINUTES = 1.0
BEHIND = 1e-9
"""Somebody who comes is in the line before a counter looks at it."""


@dataclass(slots=True)
class Person:
    """One who came; minutes after opening. `long`: his stay is of the long kind."""

    number: str
    service: str
    privileged: bool
    came: float
    absent: bool = False
    called: float = math.inf
    left: float = math.inf
    counter: str = ""
    long: bool = False


@dataclass(slots=True)
class Desk:
    """A counter just now: with somebody, without its clerk, or waiting for people.

    Attributes:
        until: when the stay, or the clerk's absence, ends; in the past: it waits for people.
        who: who is there.
        since: when the stay or the absence began.
        reason: of the absence: "tidy" or "away".
    """

    until: float = 0.0
    who: Person | None = None
    since: float = 0.0
    reason: str = ""
    last_left: float | None = None


@dataclass(slots=True)
class Morning:
    """A day as it stands at a minute; `copy` lets it go on in another way."""

    world: World
    level: float
    judged: bool
    chance: Random
    now: float = 0.0
    line: list[tuple[float, int, Person]] = field(default_factory=list)
    desks: dict[str, Desk] = field(default_factory=dict)
    long: dict[str, bool] = field(default_factory=dict)
    done: list[Person] = field(default_factory=list)
    came: int = 0

    def begin(self) -> None:
        """Open the counters."""
        self.desks = {one.code: Desk() for one in self.world.counters}
        for one in self.world.services:
            self.long[one.code] = self.chance.random() < one.long_share

    def until(self, minute: float, stop: Callable[[], bool] = lambda: False) -> None:
        """Play on until a minute."""
        while not stop():
            at, counter = min(
                (
                    (max(self.desks[one.code].until, self._asks(one)), one)
                    for one in self.world.counters
                ),
                key=lambda found: found[0],
            )
            if at > minute:
                break
            self.now = max(self.now, at)
            desk = self.desks[counter.code]
            if desk.who is not None:
                self._leave(counter, desk)
            else:
                self._call(counter, desk)
        self.now = max(self.now, minute) if not math.isinf(minute) else self.now

    def join(self, person: Person) -> None:
        """Let somebody enter the line."""
        self.came += 1
        insort(self.line, (person.came, self.came, person))

    def nobody_waits(self) -> bool:
        """Tell whether everybody was called."""
        return not self.line

    def level_at(self, minute: float) -> float:
        """Tell how slow stays are that begin at a minute."""
        since, factor = self.world.slower
        return self.level * (factor if self.judged and minute >= since else 1.0)

    def _asks(self, counter: Counter) -> float:
        """Tell from when somebody waits whom a counter that is free could call."""
        if self.desks[counter.code].who is not None:
            return 0.0
        own = [came for came, _, one in self.line if one.service in counter.serves]
        helped = [
            came + counter.helps[one.service]
            for came, _, one in self.line
            if one.service in counter.helps
        ]
        return min([*own[:1], *helped[:1]], default=math.inf) + BEHIND

    def _leave(self, counter: Counter, desk: Desk) -> None:
        assert desk.who is not None
        desk.who.left = desk.last_left = self.now
        self.done.append(desk.who)
        desk.who = None
        desk.since = desk.until = self.now
        desk.reason = ""
        if self.chance.random() < counter.leaves:
            desk.reason = "away"
            desk.until = self.now + self.chance.uniform(*counter.away)
        elif counter.tidies:
            desk.reason = "tidy"
            desk.until = self.now + self.chance.expovariate(1 / counter.tidies)

    def _call(self, counter: Counter, desk: Desk) -> None:
        rate = self.world.privileged_rate
        able = [
            entry
            for entry in self.line
            if entry[2].service in counter.serves
            or self.now >= entry[0] + counter.helps.get(entry[2].service, math.inf)
        ]
        chosen = max(
            able,
            key=lambda one: ((self.now - one[0]) * (rate if one[2].privileged else 1), -one[1]),
        )
        self.line.remove(chosen)
        person = chosen[2]
        person.called, person.counter = self.now, counter.code
        desk.who, desk.since, desk.reason = person, self.now, ""
        desk.until = self.now + self.lasts(counter, person)

    def lasts(self, counter: Counter, person: Person) -> float:
        """Draw how long a stay lasts that begins now."""
        if person.absent:
            return ABSENT_MINUTES
        service = service_of(self.world, person.service)
        if service.long_mean:
            if self.chance.random() >= service.follows:
                self.long[service.code] = self.chance.random() < service.long_share
            person.long = self.long[service.code]
        pace = self.level_at(self.now) * counter.pace
        return stay_minutes(service, self.chance.random(), long=person.long) * pace


def service_of(world: World, code: str) -> Service:
    """Look a service up."""
    return next(one for one in world.services if one.code == code)


def stay_minutes(service: Service, level: float, *, long: bool, beyond: float = 0.0) -> float:
    """Give the stay at a level from 0 to 1, of those that last beyond so many minutes."""
    mu, sigma = _lognormal(service, long=long)
    under = share_under(service, beyond, long=long)
    place = min(max(under + level * (1 - under), 1e-12), 1 - 1e-12)
    return max(beyond, math.exp(mu + sigma * NORMAL.inv_cdf(place)))


def share_under(service: Service, minutes: float, *, long: bool) -> float:
    """Tell which share of stays of a kind lasts less."""
    mu, sigma = _lognormal(service, long=long)
    return NORMAL.cdf((math.log(minutes) - mu) / sigma) if minutes > 0 else 0.0


def _lognormal(service: Service, *, long: bool) -> tuple[float, float]:
    sigma = math.sqrt(math.log1p(service.cv**2))
    return math.log(service.long_mean if long else service.mean) - sigma**2 / 2, sigma


def people_of(world: World, chance: Random) -> list[Person]:
    """Draw who comes in a morning, in the order of coming."""
    found = []
    for service in world.services:
        at = 0.0
        most = max(service.rates) / 60
        while (at := at + chance.expovariate(most)) < HOURS * 60:
            if chance.random() * most < service.rates[int(at // 60)] / 60:
                found.append((at, service))
    at, count = world.bus
    found += [(at + 0.05 * n, world.services[0]) for n in range(count)]
    found.sort(key=lambda one: one[0])
    return [
        Person(
            f"{service.code}{n:03}",
            service.code,
            chance.random() < service.privileged,
            at,
            chance.random() < service.absent,
        )
        for n, (at, service) in enumerate(found)
    ]
