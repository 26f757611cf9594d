"""What an office knows of its hall by what was measured there: today, and on the days before."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean, pvariance
from typing import TypeVar

from server.domain.day_level import (
    TURNS,
    USUAL_DAY,
    DayLevel,
    ServiceUsually,
    believe_level,
    differences,
)
from server.domain.gaps import Gaps, learn_gaps, measured_gaps
from server.domain.hall import Stay
from server.domain.measured_stays import MeasuredStay, by_service, stays_in_order
from server.domain.runs import Runs, learn_runs
from server.domain.stay_lengths import (
    CV_WORTH,
    LEAST_KNOWN,
    USUAL_CV,
    StayLengths,
    learn_stay_lengths,
)

Learnt = TypeVar("Learnt")


@dataclass(frozen=True, slots=True)
class Known:
    """What is believed of a hall's stays at one moment: as `Hall` takes it."""

    lengths: Mapping[str, StayLengths]
    level: Sequence[float]
    gaps: Mapping[str, Gaps]


@dataclass(frozen=True, slots=True)
class Experience:
    """What earlier days teach, worked out once a day.

    Attributes:
        days: each earlier day's stays by service, as long as they would be on a usual day.
        usual: each service, over all days.
        differ: how far the level moves from day to day.
        lengths: stays on a usual day.
        runs: of services of two kinds of ended_stays.
        gaps: each day's, by counter.
    """

    days: Sequence[Mapping[str, Sequence[float]]]
    usual: Mapping[str, ServiceUsually]
    differ: float
    lengths: Mapping[str, StayLengths]
    runs: Mapping[str, Runs]
    gaps: Sequence[Mapping[str, Sequence[float]]]

    def known(
        self, services: Iterable[str], today: Sequence[MeasuredStay], stays: Sequence[Stay] = ()
    ) -> Known:
        """Put today's ended_stays, and the stays that go on, together with what was learnt."""
        in_order = stays_in_order(today)
        level = believe_level(in_order, self.usual, self.differ, stays, self.lengths, TURNS)
        so_far = believe_level(in_order, self.usual, self.differ).middle
        measured = by_service(in_order)
        found = {
            code: self._lengths(code, measured.get(code, ()), so_far, level) for code in services
        }
        return Known(
            _known(found),
            level.factors,
            learn_gaps([*self.gaps, measured_gaps(today)]),
        )

    def _lengths(
        self, service: str, today: Sequence[float], so_far: float, level: DayLevel
    ) -> StayLengths | None:
        """Take today's stays for what they would be on a usual day, then as slow as it is now."""
        if service not in self.usual:
            so_far, level = 1.0, USUAL_DAY
        as_usual = [one / so_far for one in today]
        learnt = learn_stay_lengths(as_usual, [one.get(service, ()) for one in self.days])
        if learnt is None:
            return None
        lengths = tuple(one * level.middle for one in learnt.lengths)
        runs = self.runs.get(service)
        latest = 0.0
        if runs is not None:
            latest = runs.share_long
            if today:
                latest = float(today[-1] / level.middle > runs.divide)
        return replace(learnt, lengths=lengths, runs=runs, latest_long=latest)


def learn(days: Iterable[Sequence[MeasuredStay]]) -> Experience:
    """Learn from the stays of earlier days."""
    ended_stays = list(days)
    in_order = [stays_in_order(day) for day in ended_stays]
    measured = [by_service(day) for day in in_order]
    services = {service for day in measured for service in day}
    days_of = {
        service: [day[service] for day in measured if service in day] for service in services
    }
    runs = _known({one: learn_runs(days) for one, days in days_of.items()})
    usual = _known({one: _usually(days, runs.get(one)) for one, days in days_of.items()})
    differ = differences(in_order, usual)
    levels = [believe_level(day, usual, differ).middle for day in in_order]
    as_usual = [
        {service: [one / level for one in found] for service, found in day.items()}
        for day, level in zip(measured, levels, strict=True)
    ]
    lengths = _known(
        {one: learn_stay_lengths((), [day.get(one, ()) for day in as_usual]) for one in services}
    )
    gaps = [measured_gaps(day) for day in ended_stays]
    return Experience(as_usual, usual, differ, lengths, runs, gaps)


def _known(found: Mapping[str, Learnt | None]) -> dict[str, Learnt]:
    return {service: one for service, one in found.items() if one is not None}


def _usually(days: Sequence[Sequence[float]], runs: Runs | None) -> ServiceUsually | None:
    known = [one for day in days for one in day]
    if len(known) < LEAST_KNOWN or (mean := fmean(known)) <= 0:
        return None
    measured = pvariance(known, mean) / mean**2
    cv2 = (len(known) * measured + CV_WORTH * USUAL_CV**2) / (len(known) + CV_WORTH)
    return ServiceUsually(mean, cv2 * (runs.spread_grows if runs else 1.0), len(known))
