"""One who knows the truth: the same morning goes on many times with other chances."""

from dataclasses import replace
from random import Random
from statistics import median

from tests.judge.play import (
    ABSENT_MINUTES,
    Desk,
    Morning,
    Person,
    service_of,
    share_under,
    stay_minutes,
)
from tests.judge.worlds import HOURS, Counter, Service

FUTURES = 200


def true_waits(morning: Morning, asker: Person, chance: Random) -> list[float]:
    """Play on until one who comes now is called; gives the waits, ascending.

    Known are the day's level, every distribution, of which kind each stay was that is over, who
    is at which counter or away since when, and who comes how often: not what has yet to be drawn,
    nor of which kind a stay is that goes on.
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
        future.desks[counter.code] = replace(desk, who=desk.who and replace(desk.who))
    for service in morning.world.services:
        if service.long_mean:
            future.long[service.code] = _draw_kinds(morning, future, service)
    for counter in morning.world.counters:
        desk = future.desks[counter.code]
        desk.until = _until(morning, counter, desk, chance)
    return future


def _draw_kinds(morning: Morning, future: Morning, service: Service) -> bool:
    """Draw of which kind each stay is that goes on; answers the kind of the latest.

    It follows its predecessor, it lasts already, and of those called after it some are over.
    """
    kinds = [(one.called, one.long) for one in morning.done if one.service == service.code]
    stays = sorted(
        (desk.since, counter.pace, counter.code)
        for counter in morning.world.counters
        if (desk := future.desks[counter.code]).who and desk.who.service == service.code
    )
    for since, pace, code in stays:
        before = max((one for one in kinds if one[0] < since), default=None)
        after = min((one for one in kinds if one[0] > since), default=None)
        elapsed = (morning.now - since) / (pace * morning.level_at(since))
        short, long = (
            (1 - share_under(service, elapsed, long=kind))
            * (_follows(service, before[1], kind) if before else _share(service, kind))
            * (_follows(service, kind, after[1], _calls(stays, since, after[0])) if after else 1)
            for kind in (False, True)
        )
        who = future.desks[code].who
        assert who is not None
        who.long = future.chance.random() * (short + long) < long
        kinds.append((since, who.long))
    return max(kinds)[1] if kinds else future.chance.random() < service.long_share


def _calls(stays: list[tuple[float, float, str]], since: float, until: float) -> int:
    return 1 + sum(since < one < until for one, _, _ in stays)


def _share(service: Service, long: bool) -> float:
    return service.long_share if long else 1 - service.long_share


def _follows(service: Service, before: bool, long: bool, calls: int = 1) -> float:
    """Give the chance that a stay is of a kind, so many calls after one of a known kind."""
    same = service.follows**calls
    return same * (before == long) + (1 - same) * _share(service, long)


def _until(morning: Morning, counter: Counter, desk: Desk, chance: Random) -> float:
    elapsed = morning.now - desk.since
    if desk.who is not None:
        if elapsed < ABSENT_MINUTES and desk.who.absent:
            return desk.until
        service = service_of(morning.world, desk.who.service)
        pace = morning.level_at(desk.since) * counter.pace
        return desk.since + pace * stay_minutes(
            service, chance.random(), long=desk.who.long, beyond=elapsed / pace
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
