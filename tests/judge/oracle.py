"""One who knows the truth: the same morning goes on many times with other chances."""

from dataclasses import replace
from random import Random
from statistics import median

from tests.judge.play import ABSENT_MINUTES, Desk, Morning, Person, service_of, stay_minutes
from tests.judge.worlds import HOURS, Counter, Service

FUTURES = 200


def true_waits(morning: Morning, asker: Person, chance: Random) -> list[float]:
    """Play on until one who comes now is called; gives the waits, ascending.

    Known are the day's level, every distribution, who is at which counter or away since when,
    and who comes how often: not what has yet to be drawn.
    """
    found = []
    for _ in range(FUTURES):
        future = _another(morning, chance)
        me = replace(asker)
        future.join(me)
        _play_on(future, me)
        found.append(me.called - me.came)
    return sorted(found)


def _play_on(future: Morning, me: Person) -> None:
    def called() -> bool:
        return me.called < float("inf")

    if future.world.privileged_rate > 1:
        for at, service in _newcomers(future):
            future.until(at, called)
            if called():
                return
            future.join(Person("", service.code, True, at))
    future.until(float("inf"), called)


def _newcomers(future: Morning) -> list[tuple[float, Service]]:
    """Draw privileged people who come from now on."""
    found, chance = [], future.chance
    for service in future.world.services:
        at = future.now
        most = max(service.rates) / 60 * service.privileged
        while most and (at := at + chance.expovariate(most)) < HOURS * 60:
            if chance.random() * max(service.rates) < service.rates[int(at // 60)]:
                found.append((at, service))
    return sorted(found, key=lambda one: one[0])


def _another(morning: Morning, chance: Random) -> Morning:
    line = [
        (
            came,
            n,
            replace(one, absent=chance.random() < service_of(morning.world, one.service).absent),
        )
        for came, n, one in morning.line
    ]
    future = Morning(
        morning.world,
        morning.level,
        morning.judged,
        chance,
        morning.now,
        line,
        {},
        dict(morning.long),
        [],
        morning.came,
    )
    for counter in morning.world.counters:
        desk = morning.desks[counter.code]
        future.desks[counter.code] = replace(
            desk, until=_until(morning, counter, desk, chance), who=desk.who and replace(desk.who)
        )
    return future


def _until(morning: Morning, counter: Counter, desk: Desk, chance: Random) -> float:
    elapsed = morning.now - desk.since
    if desk.who is not None:
        if elapsed < ABSENT_MINUTES and desk.who.absent:
            return desk.until
        service = service_of(morning.world, desk.who.service)
        pace = morning.level_at(desk.since) * counter.pace
        long = desk.long
        return desk.since + pace * stay_minutes(
            service, chance.random(), long=long, beyond=elapsed / pace
        )
    if desk.until <= morning.now:
        return desk.until
    if desk.reason == "tidy":
        return morning.now + chance.expovariate(1 / counter.tidies)
    low, high = counter.away
    return desk.since + chance.uniform(max(low, elapsed), max(high, elapsed))


def guess(waits: list[float]) -> float:
    """Give the guess that is least wrong on average."""
    return median(waits)
