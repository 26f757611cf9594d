"""People ahead, beside halls that are played out by hand with nothing random in them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.call_plan import people_ahead
from server.domain.discipline import InLine, WorkProfile, choose_next, moment, waited_minutes
from server.domain.hall import CounterNow, Hall, Stay
from server.domain.policies import Accumulating, FirstCome, Policy
from server.domain.stay_lengths import StayLengths

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass
class Desk:
    """A counter of the small player: whom it serves and until when it is busy."""

    profile: WorkProfile
    busy: float = 0.0
    service: str | None = None
    since: float = 0.0


@dataclass
class Player:
    """Plays a hall: whoever is free first calls by the discipline; every stay takes its length."""

    waiting: list[InLine]
    desks: list[Desk]
    lengths: dict[str, float]
    policy: Policy = field(default_factory=FirstCome)
    calls: list[tuple[float, int, str]] = field(default_factory=list)
    clock: float = 0.0

    def hall(self) -> Hall:
        """The hall as it stands now, as the forecast is told of it."""
        counters = [
            CounterNow(
                one.profile,
                None if one.service is None else Stay(one.service, self.clock - one.since),
            )
            for one in self.desks
        ]
        lengths = {code: StayLengths((one,)) for code, one in self.lengths.items()}
        return Hall(self.at(self.clock), list(self.waiting), counters, self.policy, lengths)

    def at(self, minute: float) -> datetime:
        return NOW + timedelta(minutes=minute)

    def moments(self) -> Iterator[float]:
        """Let the counters call one after another; stops after each call."""
        while self.waiting:
            order = sorted(range(len(self.desks)), key=lambda one: (self.desks[one].busy, one))
            for index in order:
                desk = self.desks[index]
                now = max(self.clock, desk.busy)
                found = choose_next(self.waiting, desk.profile, self.policy, self.at(now))
                if found is not None:
                    self._call(index, found, now)
                    yield now
                    break
                if desk.busy <= self.clock:
                    desk.service = None
            else:
                return

    def _call(self, index: int, found: InLine, now: float) -> None:
        self.clock = now
        self.waiting.remove(found)
        self.calls.append((now, index, found.ticket))
        desk = self.desks[index]
        desk.busy = now + self.lengths[found.service]
        desk.service, desk.since = found.service, now

    def shown_and_right(self) -> Iterator[tuple[str, int, int]]:
        """Play to the end; for each moment and ticket, what was shown and what came."""
        told = [(0, people_ahead(self.hall()), list(self.waiting))]
        told.extend(
            (len(self.calls), people_ahead(self.hall()), list(self.waiting)) for _ in self.moments()
        )
        called = {ticket: at for at, (_, _, ticket) in enumerate(self.calls)}
        for made, shown, waiting in told:
            for one in waiting:
                if one.ticket in called:
                    before = self.calls[made : called[one.ticket]]
                    right = sum(self._could_call(index, one, now) for now, index, _ in before)
                    yield one.ticket, shown[one.ticket], right

    def _could_call(self, index: int, one: InLine, now: float) -> bool:
        waited = waited_minutes(one, moment(self.at(now)))
        return self.desks[index].profile.weight(one.service, waited) is not None


def queue(services: Sequence[str], policy: str = "") -> list[InLine]:
    """A line in this order, the newest one just in."""
    size = len(services)
    return [
        InLine(f"{one}{at:03}", f"{one}{at:03}", one, moment(NOW) - (size - at) * 1_000_003)
        for at, one in enumerate(services)
    ]


def busy(serves: str, until: float, length: float, helps: dict[str, float] | None = None) -> Desk:
    overflow = {one: timedelta(minutes=limit) for one, limit in (helps or {}).items()}
    profile = WorkProfile("x", dict.fromkeys(serves, 1.0), overflow)
    return Desk(profile, until, serves[0], until - length)


def test_calls_at_counters_that_cannot_serve_me_are_not_before_me() -> None:
    desks = [busy("AB", 1.0, 6.0), busy("A", 2.0, 6.0)]
    desks += [busy("B", 3.0 + at / 2, 6.0) for at in range(5)]
    hall = Player(queue(["B"] * 28 + ["A"] * 3), desks, {"A": 6.0, "B": 6.0})
    shown = people_ahead(hall.hall())
    right = next(one for ticket, _, one in hall.shown_and_right() if ticket == "A030")
    assert (shown["A030"], right) == (5, 5)


LENGTHS = st.sampled_from([2.0, 3.0, 5.0, 7.0, 11.0])


@st.composite
def topologies(draw: st.DrawFn) -> Player:
    """Counters dedicated, shared, helping after a while; each busy for a while yet."""
    services = "ABCD"[: draw(st.integers(1, 4))]
    lengths = {one: draw(LENGTHS) + at * 0.137 for at, one in enumerate(services)}
    desks = []
    for at in range(draw(st.integers(1, 6))):
        serves = draw(st.sets(st.sampled_from(services), min_size=1))
        helps = draw(st.sets(st.sampled_from(services))) - serves
        first = min(serves)
        left = draw(st.floats(0.0, 1.0)) * lengths[first]
        limits = {one: draw(st.sampled_from([1.0, 5.0, 20.0])) for one in sorted(helps)}
        desks.append(busy("".join(sorted(serves)), left + at * 0.0001, lengths[first], limits))
    line = draw(st.lists(st.sampled_from(services), min_size=1, max_size=30))
    policies: list[Policy] = [FirstCome(), Accumulating()]
    policy = draw(st.sampled_from(policies))
    return Player(queue(line), desks, lengths, policy)


@settings(max_examples=150, deadline=None)
@given(topologies())
def test_people_ahead_are_those_who_a_played_out_hall_calls_before(hall: Player) -> None:
    for ticket, shown, right in hall.shown_and_right():
        assert abs(shown - right) <= max(1, math.floor(0.2 * right)), (ticket, shown, right)
