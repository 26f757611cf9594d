"""Who may still come: how many people an hour each service and class can expect."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

BIN_MINUTES = 30
BINS_A_DAY = 24 * 60 // BIN_MINUTES


@dataclass(frozen=True, slots=True)
class Stream:
    """People of one service and class, expected from now on.

    Attributes:
        ends: minutes from now at which each rate ends, ascending.
        rates: people a minute until then; nobody comes after the last.
    """

    service: str
    priority: str | None
    ends: tuple[float, ...]
    rates: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Arrived:
    """One who came on an earlier day, at a minute after that day's midnight."""

    service: str
    priority: str | None
    minute: float


@dataclass(frozen=True, slots=True)
class UsualDay:
    """People a minute in each half hour of a usual day, by service and class."""

    rates: Mapping[tuple[str, str | None], tuple[float, ...]]

    def streams(self, minute: float, until: float) -> list[Stream]:
        """Expect those who come between two minutes of the day."""
        if until <= minute:
            return []
        first = int(minute // BIN_MINUTES)
        last = min(int(-(-until // BIN_MINUTES)), BINS_A_DAY)
        ends = tuple(min((bin_ + 1) * BIN_MINUTES, until) - minute for bin_ in range(first, last))
        return [
            Stream(service, priority, ends, rates[first:last])
            for (service, priority), rates in self.rates.items()
        ]


def learn_usual_day(arrived: Sequence[Arrived], days: int) -> UsualDay:
    """Learn the rates from those who came on so many earlier days.

    A service's half hours are counted over all classes; a class has its share of each, so
    that the few of a small class are not taken for a pattern.
    """
    if days < 1:
        return UsualDay({})
    by_class = Counter((one.service, one.priority) for one in arrived)
    by_service = Counter(one.service for one in arrived)
    by_bin = Counter((one.service, int(one.minute // BIN_MINUTES)) for one in arrived)
    return UsualDay(
        {
            (service, priority): tuple(
                by_bin[service, bin_] / days / BIN_MINUTES * count / by_service[service]
                for bin_ in range(BINS_A_DAY)
            )
            for (service, priority), count in sorted(by_class.items(), key=str)
        }
    )
