"""Counts and exact seconds of many visits, and the figures that are told of them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple

from server.domain.figures.visit import Outcome, Visit
from server.domain.rating import CUT_SHARE, cut


class Split(StrEnum):
    """By what visits are told apart within a day."""

    OFFICE = "office"
    """Not at all."""
    HOUR = "hour"
    SERVICE = "service"
    COUNTER = "counter"
    CLERK = "clerk"
    CHANNEL = "channel"
    PRIORITY = "priority"


NOTHING = ""
"""The key of what has none: nobody's counter, no class of priority."""


_KEYS: Mapping[Split, Callable[[Visit], str | None]] = {
    Split.OFFICE: lambda _: None,
    Split.HOUR: lambda visit: f"{visit.hour:02d}",
    Split.SERVICE: lambda visit: visit.service,
    Split.COUNTER: lambda visit: visit.counter,
    Split.CLERK: lambda visit: visit.clerk,
    Split.CHANNEL: lambda visit: visit.channel.value,
    Split.PRIORITY: lambda visit: visit.priority,
}


def key_of(visit: Visit, split: Split) -> str:
    """Give the key under which a visit is counted; NOTHING where it has none."""
    return _KEYS[split](visit) or NOTHING


Seconds = Counter[int]
"""An exact histogram: how many lasted each number of seconds."""


@dataclass(slots=True)
class Tally:
    """What many visits are together.

    Attributes:
        outcomes: how many stand where, or ended how; together they are all that were issued.
        uncalled: how many left or expired without having been called.
        called_waits: seconds waited by who was called.
        uncalled_waits: seconds waited by who was gone before.
        ways: seconds from a call to the start of the service.
        services: seconds of service.
        handlings: seconds at a counter.
    """

    outcomes: Counter[Outcome] = field(default_factory=Counter)
    uncalled: int = 0
    called_waits: Seconds = field(default_factory=Counter)
    uncalled_waits: Seconds = field(default_factory=Counter)
    ways: Seconds = field(default_factory=Counter)
    services: Seconds = field(default_factory=Counter)
    handlings: Seconds = field(default_factory=Counter)

    @property
    def issued(self) -> int:
        """All numbers, whatever became of them."""
        return self.outcomes.total()

    def add(self, visit: Visit) -> None:
        """Count one more visit."""
        self.outcomes[visit.outcome] += 1
        if visit.waited is not None:
            waits = self.called_waits if visit.called else self.uncalled_waits
            waits[visit.waited] += 1
        if not visit.called and visit.outcome is not Outcome.STILL_WAITING:
            self.uncalled += 1
        for seconds, lasted in (
            (self.ways, visit.way),
            (self.services, visit.served),
            (self.handlings, visit.handled),
        ):
            if lasted is not None:
                seconds[lasted] += 1


def tallied(visits: Iterable[Visit]) -> Mapping[tuple[Split, str], Tally]:
    """Count visits under each split and key."""
    found: dict[tuple[Split, str], Tally] = {}
    for visit in visits:
        for split in Split:
            found.setdefault((split, key_of(visit, split)), Tally()).add(visit)
    return found


class Times(NamedTuple):
    """What `many` lengths of time are together, in seconds; null where there are none."""

    many: int
    mean: float | None
    median: int | None
    p90: int | None


def times(seconds: Seconds) -> Times:
    """Sum up lengths of time; percentiles are nearest rank, so each is a length that was."""
    many = seconds.total()
    if not many:
        return Times(0, None, None, None)
    mean = sum(lasted * of for lasted, of in seconds.items()) / many
    return Times(many, mean, nearest_rank(seconds, 50), nearest_rank(seconds, 90))


def nearest_rank(seconds: Seconds, percent: int) -> int:
    """Give the least length that so many percent of all, at least one, do not exceed."""
    rank = max(1, -(-percent * seconds.total() // 100))
    lengths = sorted(seconds)
    reached = accumulate(seconds[one] for one in lengths)
    return next(one for one, so_far in zip(lengths, reached, strict=True) if so_far >= rank)


def waits_of(tally: Tally) -> Seconds:
    """Give every wait that has ended: by a call, by leaving or by expiry."""
    return tally.called_waits + tally.uncalled_waits


def kept_share(tally: Tally, promised_seconds: int) -> float | None:
    """Give the share that was called within the promised wait, cut; None: no wait has ended.

    Who left without a call stands in the base: giving up never improves the figure.
    """
    in_time = sum(many for wait, many in tally.called_waits.items() if wait <= promised_seconds)
    return share(in_time, tally.called_waits.total() + tally.uncalled_waits.total())


def over_share(tally: Tally, promised_seconds: int) -> float | None:
    """Give the share of waits that were longer than promised, cut; None: no wait has ended."""
    both = (tally.called_waits, tally.uncalled_waits)
    over = sum(many for one in both for wait, many in one.items() if wait > promised_seconds)
    return share(over, sum(one.total() for one in both))


def share(part: int, base: int) -> float | None:
    """Give a share of a base, cut to hundredths of a percent; None: there is no base."""
    return cut(part / base, CUT_SHARE) if base else None


class Bar(NamedTuple):
    """How many waited from so many minutes on to fewer than so many; the last has no end."""

    minutes: int
    to_minutes: int | None
    called: int
    uncalled: int


def bars(tally: Tally, width_minutes: int, most: int) -> Iterator[Bar]:
    """Give the waits in bars of so many minutes, the last of which holds all that are longer."""
    called, uncalled = (
        _in_bars(one, width_minutes, most) for one in (tally.called_waits, tally.uncalled_waits)
    )
    for place in range(most):
        begins, ends = place * width_minutes, (place + 1) * width_minutes
        yield Bar(begins, None if place == most - 1 else ends, called[place], uncalled[place])


def _in_bars(waits: Seconds, width_minutes: int, most: int) -> Counter[int]:
    found: Counter[int] = Counter()
    for wait, many in waits.items():
        found[min(wait // (60 * width_minutes), most - 1)] += many
    return found
