"""What figures say, in sentences: each from one rule, with its figure and the one before it.

A finding is a sentence's name and its values; the words stand in `server/i18n/report`. Nothing is
told of fewer than 30 waits or ratings, and no clerk is named.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from server.contract.answers.statistics_json import StatisticsRowJson
from server.domain.figures.period_report import PeriodReport
from server.domain.rating import FEWEST

MEASURES: Sequence[Literal["speed", "attitude", "convenience"]] = (
    "speed",
    "attitude",
    "convenience",
)
LEAST_POINTS = 0.005
"""A share that moved by less than half a point is told as the same."""


class Share(NamedTuple):
    """A part of one, told in percent."""

    of_one: float


class Minutes(NamedTuple):
    """A length of time."""

    many: float


class Points(NamedTuple):
    """By how much a share moved, told in points of a hundred."""

    of_one: float


class Weekday(NamedTuple):
    """A day of the week; 1 is Monday."""

    iso: int


class Mean(NamedTuple):
    """A mean from 1 to 5."""

    of_five: float


Value = Share | Minutes | Points | Weekday | Mean | int | str


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence by its rule, and what stands in it; `goes_on`: told after the one before."""

    rule: str
    values: Mapping[str, Value]
    goes_on: bool = False


def findings(report: PeriodReport) -> list[Finding]:
    """Apply every rule, in the order in which a report tells them."""
    return [one for rule in RULES for one in rule(report)]


def _issued(report: PeriodReport) -> Iterator[Finding]:
    now, before = report.told["total"]["issued"], report.told["before"]["total"]["issued"]
    if not now or not before:
        return
    way = "same" if now == before else "more" if now > before else "fewer"
    change = Share(abs(now - before) / before)
    yield Finding(f"issued.{way}", {"issued": now, "before": before, "change": change})


def _kept(report: PeriodReport) -> Iterator[Finding]:
    now = report.told["total"]
    if now["kept"] is None or now["waiting"]["count"] < FEWEST:
        return
    target = report.told["target_percent"]
    met = "met" if now["kept"] * 100 >= target else "missed"
    yield Finding(
        f"kept.{met}",
        {
            "kept": Share(now["kept"]),
            "minutes": report.told["promised_wait_minutes"],
            "target": Share(target / 100),
            "waits": now["waiting"]["count"],
        },
    )
    earlier = report.told["before"]["total"]["kept"]
    if earlier is not None and report.told["before"]["total"]["waiting"]["count"] >= FEWEST:
        yield _moved("kept", now["kept"], earlier)


def _moved(rule: str, now: float, before: float) -> Finding:
    by = now - before
    way = "same" if abs(by) < LEAST_POINTS else "up" if by > 0 else "down"
    values: Mapping[str, Value] = {"before": Share(before), "points": Points(abs(by))}
    return Finding(f"{rule}.{way}", values, goes_on=True)


def _uncalled(report: PeriodReport) -> Iterator[Finding]:
    now, before = report.told["total"], report.told["before"]["total"]
    if not now["issued"]:
        return
    yield Finding(
        "uncalled",
        {
            "uncalled": now["uncalled"],
            "no_show": now["no_show"],
            "issued": now["issued"],
        },
    )
    if before["issued"]:
        earlier = {"uncalled": before["uncalled"], "no_show": before["no_show"]}
        yield Finding("uncalled.before", earlier, goes_on=True)


def slowest(report: PeriodReport) -> StatisticsRowJson | None:
    """Give the service that is farthest below the target, of those with enough waits."""
    rows = [
        (one["kept"], one)
        for one in report.told["rows"]
        if one["kept"] is not None and one["waiting"]["count"] >= FEWEST
    ]
    if not rows:
        return None
    kept, row = min(rows, key=lambda one: one[0])
    return row if kept * 100 < report.told["target_percent"] else None


def rush(report: PeriodReport) -> tuple[int, int, int] | None:
    """Give the weekday and hour in which most numbers were taken, and how many."""
    found = max(report.told["arrivals"], key=lambda one: one["issued"], default=None)
    return None if found is None else (found["weekday"], found["hour"], found["issued"])


def _slowest(report: PeriodReport) -> Iterator[Finding]:
    row = slowest(report)
    if row is None or row["kept"] is None or row["waiting"]["p90"] is None:
        return
    name = report.told["names"].get(row["key"] or "", row["key"] or "")
    yield Finding(
        "slowest",
        {
            "service": name,
            "kept": Share(row["kept"]),
            "issued": Share(row["issued"] / report.told["total"]["issued"]),
            "p90": Minutes(row["waiting"]["p90"]),
        },
    )


def _rush(report: PeriodReport) -> Iterator[Finding]:
    found, issued = rush(report), report.told["total"]["issued"]
    if found is None or issued < FEWEST:
        return
    weekday, hour, many = found
    yield Finding(
        "rush",
        {
            "weekday": Weekday(weekday),
            "hour": hour,
            "until": hour + 1,
            "share": Share(many / issued),
        },
    )
    row = slowest(report)
    if row is not None:
        name = report.told["names"].get(row["key"] or "", row["key"] or "")
        yield Finding("propose", {"service": name, "weekday": Weekday(weekday), "hour": hour})


def _ratings(report: PeriodReport) -> Iterator[Finding]:
    told = report.told["total"]["ratings"]
    if told is None or not told["asked"]:
        return
    counts: Mapping[str, Value] = {"count": told["count"], "asked": told["asked"]}
    if told["mean"] is None or told["low"] is None or told["high"] is None:
        yield Finding("ratings.few", counts)
        return
    interval = {"mean": Mean(told["mean"]), "low": Mean(told["low"]), "high": Mean(told["high"])}
    yield Finding("ratings", {**counts, **interval})
    for measure in MEASURES:
        now, before = report.work[measure], report.work_before[measure]
        if now["share"] is None:
            continue
        yield Finding(measure, {"share": Share(now["share"]), "count": now["count"]})
        if before["share"] is not None:
            yield _moved("answers", now["share"], before["share"])


def _dossiers(report: PeriodReport) -> Iterator[Finding]:
    now, before = report.work["dossiers"], report.work_before["dossiers"]
    if not now["solved"] or now["in_time_share"] is None:
        return
    yield Finding(
        "dossiers",
        {
            "solved": now["solved"],
            "in_time": now["early"] + now["on_time"],
            "share": Share(now["in_time_share"]),
            "over_due": now["over_due"],
            "in_progress": now["in_progress"],
            "late": now["in_progress_over_due"],
        },
    )
    if before["in_time_share"] is not None:
        yield _moved("dossiers", now["in_time_share"], before["in_time_share"])


RULES: Sequence[Callable[[PeriodReport], Iterator[Finding]]] = (
    _issued,
    _kept,
    _uncalled,
    _slowest,
    _rush,
    _ratings,
    _dossiers,
)


def per_hour(report: PeriodReport) -> dict[int, float]:
    """Give how many numbers were taken in each hour, on average of the days that were open."""
    found: dict[int, int] = defaultdict(int)
    for one in report.told["arrivals"]:
        found[one["hour"]] += one["issued"]
    days = max(1, report.open_days)
    return {hour: many / days for hour, many in sorted(found.items())}
