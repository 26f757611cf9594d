"""People ahead, beside halls that are played out by hand with nothing random in them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.calls_to_come import people_ahead
from server.domain.discipline import (
    Call,
    InLine,
    WorkProfile,
    choose_next,
    minutes,
    moment,
    waited_minutes,
)
from server.domain.hall import CounterNow, Hall, Stay
from server.domain.policies import Accumulating, FirstCome, Policy, Ratio
from server.domain.stay_lengths import StayLengths

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass
class Desk:
    """A counter of the small player.

    Attributes:
        busy: the minute until which it has somebody, or has not opened yet.
        closes: the minute from which it calls no more.
        paused: whether it calls nobody at all, whoever is there.
    """

    profile: WorkProfile
    busy: float = 0.0
    service: str | None = None
    since: float = 0.0
    closes: float = math.inf
    paused: bool = False


@dataclass
class Player:
    """Plays a hall: whoever is free first calls by the discipline; every stay takes its length."""

    waiting: list[InLine]
    desks: list[Desk]
    lengths: dict[str, float]
    policy: Policy = field(default_factory=FirstCome)
    calls: list[tuple[float, int, str]] = field(default_factory=list)
    made: list[Call] = field(default_factory=list)
    clock: float = 0.0
    everybody: dict[str, InLine] = field(init=False)

    def __post_init__(self) -> None:
        self.everybody = {one.ticket: one for one in self.waiting}

    def hall(self) -> Hall:
        """The hall as it stands now, as the forecast is told of it."""
        counters = [self._counter(one) for one in self.desks if not one.paused]
        lengths = {code: StayLengths((one,)) for code, one in self.lengths.items()}
        now, history = self.at(self.clock), list(self.made)
        waiting = list(self.waiting)
        return Hall(now, waiting, counters, self.policy, lengths, history=history)

    def _counter(self, desk: Desk) -> CounterNow:
        closes_in = desk.closes - self.clock
        if desk.busy <= self.clock:
            return CounterNow(desk.profile, closes_in=closes_in)
        if desk.service is None:
            return CounterNow(desk.profile, None, desk.busy - self.clock, closes_in)
        stay = Stay(desk.service, self.clock - desk.since)
        return CounterNow(desk.profile, stay, closes_in=closes_in)

    def at(self, minute: float) -> datetime:
        return NOW + timedelta(minutes=minute)

    def moments(self) -> Iterator[float]:
        """Let the counters call one after another; stops after each call."""
        while True:
            ready = [
                (at, index, found)
                for index, desk in enumerate(self.desks)
                for at, found in [self._first_call(desk)]
                if found is not None
            ]
            if not ready:
                return
            now, index, found = min(ready, key=lambda one: one[:2])
            self._call(index, found, now)
            yield now

    def _first_call(self, desk: Desk) -> tuple[float, InLine | None]:
        """The minute at which a counter can call somebody, if nobody calls him before."""
        free = max(self.clock, desk.busy)
        helped = [
            (one.place - moment(NOW)) / 60_000_000 + minutes(desk.profile.overflow[one.service])
            for one in self.waiting
            if one.service in desk.profile.overflow
        ]
        for at in sorted([free, *(one for one in helped if one > free)]):
            if desk.paused or at >= desk.closes:
                break
            found = choose_next(
                self.waiting, desk.profile, self.policy, self.at(at), tuple(self.made)
            )
            if found is not None:
                return at, found
        return math.inf, None

    def _call(self, index: int, found: InLine, now: float) -> None:
        self.clock = now
        self.waiting.remove(found)
        self.calls.append((now, index, found.ticket))
        self.made.append(Call(found.service, found.priority))
        desk = self.desks[index]
        desk.busy = now + self.lengths[found.service]
        desk.service, desk.since = found.service, now

    def shown_and_right(self) -> Iterator[tuple[str, int, int]]:
        """Play to the end; for each moment and ticket, what was shown and what came."""
        told = [(0, people_ahead(self.hall()))]
        told.extend((len(self.calls), people_ahead(self.hall())) for _ in self.moments())
        return self.compared(told)

    def compared(self, told: list[tuple[int, dict[str, int]]]) -> Iterator[tuple[str, int, int]]:
        """Put what was told after so many calls beside what came; the hall is played out."""
        called = {ticket: at for at, (_, _, ticket) in enumerate(self.calls)}
        for made, shown in told:
            for ticket, ahead in shown.items():
                if ticket in called:
                    one = self.everybody[ticket]
                    before = self.calls[made : called[ticket]]
                    right = sum(self._could_call(index, one, now) for now, index, _ in before)
                    yield ticket, ahead, right

    def _could_call(self, index: int, one: InLine, now: float) -> bool:
        waited = waited_minutes(one, moment(self.at(now)))
        return self.desks[index].profile.weight(one.service, waited) is not None


def queue(
    services: Sequence[str], gap: float = 1 / 60, classes: Sequence[str | None] = ()
) -> list[InLine]:
    """A line in this order, the newest one just in; `gap` is the minutes between two of them."""
    size = len(services)
    apart = round(gap * 60_000_000) + 3
    kinds = [*classes, *[None] * size]
    return [
        InLine(f"{one}{at:03}", f"{one}{at:03}", one, moment(NOW) - (size - at) * apart, kind)
        for at, (one, kind) in enumerate(zip(services, kinds, strict=False))
    ]


def busy(
    serves: str,
    until: float,
    length: float,
    helps: dict[str, float] | None = None,
    prefers: float = 1.0,
    code: str = "x",
) -> Desk:
    """A counter that is busy until then; it prefers the first service that it serves."""
    overflow = {one: timedelta(minutes=limit) for one, limit in (helps or {}).items()}
    weights = {one: prefers if one == serves[0] else 1.0 for one in serves}
    return Desk(WorkProfile(code, weights, overflow), until, serves[0], until - length)


def test_calls_at_counters_that_cannot_serve_me_are_not_before_me() -> None:
    desks = [busy("AB", 1.0, 6.0), busy("A", 2.0, 6.0)]
    desks += [busy("B", 3.0 + at / 2, 6.0) for at in range(5)]
    hall = Player(queue(["B"] * 28 + ["A"] * 3), desks, {"A": 6.0, "B": 6.0})
    shown = people_ahead(hall.hall())
    right = next(one for ticket, _, one in hall.shown_and_right() if ticket == "A030")
    assert (shown["A030"], right) == (5, 5)


LENGTHS = st.sampled_from([2.0, 3.0, 5.0, 7.0, 11.0])
POLICIES: tuple[Policy, ...] = (
    FirstCome(),
    FirstCome(timedelta(minutes=20)),
    Accumulating(),
    Accumulating({"elderly": 2.0}, timedelta(minutes=30)),
    Ratio(2, 1),
)


@st.composite
def counters(draw: st.DrawFn, services: str, lengths: dict[str, float], at: int) -> Desk:
    """A counter: dedicated, shared, helping after a while, with a preference, paused, closing."""
    serves = draw(st.sets(st.sampled_from(services), min_size=1))
    helps = draw(st.sets(st.sampled_from(services))) - serves
    first = min(serves)
    left = draw(st.floats(0.0, 1.0)) * lengths[first]
    limits = {one: draw(st.sampled_from([1.0, 5.0, 20.0])) for one in sorted(helps)}
    prefers = draw(st.sampled_from([1.0, 1.0, 2.0]))
    length, code = lengths[first], str(at)
    desk = busy("".join(sorted(serves)), left + at * 0.0001, length, limits, prefers, code)
    what = draw(st.sampled_from(["calls"] * 5 + ["paused", "closes", "opens"]))
    if what == "paused":
        desk.paused = True
    elif what == "closes":
        desk.closes = draw(st.sampled_from([3.1, 9.7, 24.3]))
    elif what == "opens":
        desk.service, desk.busy = None, draw(st.sampled_from([3.3, 12.9]))
    return desk


@st.composite
def topologies(draw: st.DrawFn) -> Player:
    """A hall in which nothing random will happen."""
    services = "ABCD"[: draw(st.integers(1, 4))]
    lengths = {one: draw(LENGTHS) + at * 0.137 for at, one in enumerate(services)}
    desks = [draw(counters(services, lengths, at)) for at in range(draw(st.integers(1, 6)))]
    line = draw(st.lists(st.sampled_from(services), min_size=1, max_size=30))
    gap = draw(st.sampled_from([1 / 60, 0.7]))
    kinds = st.lists(st.sampled_from([None, None, None, "elderly"]), max_size=len(line))
    waiting = queue(line, gap, draw(st.one_of(st.just([]), kinds)))
    return Player(waiting, desks, lengths, draw(st.sampled_from(POLICIES)))


@settings(max_examples=150, deadline=None)
@given(topologies())
def test_people_ahead_are_those_who_a_played_out_hall_calls_before(hall: Player) -> None:
    for ticket, shown, right in hall.shown_and_right():
        assert abs(shown - right) <= max(1, math.floor(0.2 * right)), (ticket, shown, right)
