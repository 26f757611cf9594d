"""What a report says of its figures, rule by rule; the words stand elsewhere."""

from datetime import date
from typing import Any

import pytest

from server.domain.figures.findings import Minutes, Points, Share, findings, per_hour, slowest
from server.domain.figures.period_report import PeriodReport
from server.domain.rating import FEWEST

NO_WORK = {"count": 0, "share": None}
NO_DOSSIERS = {"solved": 0, "in_time_share": None}


def row(key: str | None = None, issued: int = 0, **more: Any) -> Any:
    """Figures of a service, or of all: with `issued` numbers, each of them called."""
    told = {
        "key": key,
        "issued": issued,
        "uncalled": 0,
        "no_show": 0,
        "kept": None,
        "ratings": None,
        "bookings": None,
        "waiting": {"count": issued, "p90": 21.5 if issued else None},
    }
    return {**told, **more}


def report(now: Any = None, before: Any = None, work: Any = None, **told: Any) -> PeriodReport:
    """Some days, and those before them."""
    nothing: Any = {"dossiers": NO_DOSSIERS} | dict.fromkeys(
        ("speed", "attitude", "convenience"), NO_WORK
    )
    then, earlier = work or ({}, {})
    figures: Any = {
        "promised_wait_minutes": 20,
        "target_percent": 90,
        "names": {"A": "Chứng thực"},
        "rows": [],
        "arrivals": [],
        "total": now or row(),
        "before": {"total": before or row()},
        **told,
    }
    months: Any = {}
    return PeriodReport(
        figures, months, months, nothing | then, nothing | earlier, 2, date(2026, 11, 1)
    )


def rules(one: PeriodReport) -> list[str]:
    return [found.rule for found in findings(one)]


def test_of_days_without_anybody_nothing_is_said() -> None:
    assert findings(report()) == []
    assert per_hour(report()) == {}


@pytest.mark.parametrize(
    ("now", "way", "change"), [(50, "more", 0.25), (40, "same", 0.0), (30, "fewer", 0.25)]
)
def test_numbers_are_told_beside_those_before(now: int, way: str, change: float) -> None:
    first, uncalled, earlier = findings(report(row(issued=now), row(issued=40, uncalled=3)))
    assert (first.rule, first.values["change"]) == (f"issued.{way}", Share(change))
    assert (uncalled.rule, uncalled.values["uncalled"]) == ("uncalled", 0)
    assert (earlier.rule, earlier.values["uncalled"], earlier.goes_on) == (
        "uncalled.before",
        3,
        True,
    )


def test_what_was_before_is_untold_where_nobody_came_then() -> None:
    assert rules(report(row(issued=40), row(issued=0))) == ["uncalled"]


@pytest.mark.parametrize(
    ("kept", "before", "said"),
    [
        (0.9, 0.8, ["kept.met", "kept.up"]),
        (0.899, 0.95, ["kept.missed", "kept.down"]),
        (0.9, 0.896, ["kept.met", "kept.same"]),
        (0.9, None, ["kept.met"]),
    ],
)
def test_a_promise_is_judged_by_its_target(
    kept: float, before: float | None, said: list[str]
) -> None:
    found = findings(report(row(issued=FEWEST, kept=kept), row(issued=FEWEST, kept=before)))
    of_promise = [one for one in found if one.rule.startswith("kept")]
    assert [one.rule for one in of_promise] == said
    assert [one.goes_on for one in of_promise] == [False, True][: len(said)]
    for moved in of_promise[1:]:
        assert before is not None
        assert moved.values == {"before": Share(before), "points": Points(abs(kept - before))}


def test_too_few_waits_are_no_promise_kept_or_broken() -> None:
    few = row(issued=FEWEST - 1, kept=0.5)
    assert not [one for one in rules(report(few, few, rows=[few])) if one.startswith("kept")]
    enough = row(issued=FEWEST, kept=0.5)
    assert rules(report(enough, few))[1:] == ["kept.missed", "uncalled", "uncalled.before"]
    assert slowest(report(enough, rows=[few])) is None


def test_the_slowest_service_is_named_and_a_counter_proposed_at_the_rush() -> None:
    a, b = row("A", 60, kept=0.7), row("B", 40, kept=0.8)
    arrivals = [
        {"weekday": 1, "hour": 8, "issued": 30},
        {"weekday": 3, "hour": 8, "issued": 50},
        {"weekday": 3, "hour": 9, "issued": 20},
    ]
    busy = report(row(issued=100), rows=[b, a], arrivals=arrivals)
    by_rule = {one.rule: one.values for one in findings(busy)}
    assert by_rule["slowest"] == {
        "service": "Chứng thực",
        "kept": Share(0.7),
        "issued": Share(0.6),
        "p90": Minutes(21.5),
    }
    assert (by_rule["rush"]["hour"], by_rule["rush"]["until"]) == (8, 9)
    assert by_rule["rush"]["share"] == Share(0.5)
    assert by_rule["propose"]["service"] == "Chứng thực"
    assert per_hour(busy) == {8: 40.0, 9: 10.0}

    well = [{**a, "kept": 0.9}, {**b, "key": "gone", "kept": 0.95}]
    assert "propose" not in rules(report(row(issued=100), rows=well, arrivals=arrivals))
    unnamed = findings(report(row(issued=100), rows=[{**b, "key": "gone"}]))
    assert unnamed[-1].values["service"] == "gone", "a service that is no more has its code"


def test_a_score_is_told_with_its_interval_and_never_of_a_few() -> None:
    few = {"count": 12, "asked": 80, "mean": None, "low": None, "high": None}
    [_, told] = findings(report(row(issued=80, ratings=few)))
    assert (told.rule, told.values) == ("ratings.few", {"count": 12, "asked": 80})
    assert rules(report(row(issued=80, ratings={**few, "asked": 0}))) == ["uncalled"]

    enough = {"count": 40, "asked": 80, "mean": 4.5, "low": 4.2, "high": 4.8}
    answers = {"speed": {"count": 40, "share": 0.9}, "attitude": {"count": 35, "share": 0.8}}
    before = {"speed": {"count": 30, "share": 0.7}}
    found = findings(report(row(issued=80, ratings=enough), work=(answers, before)))
    assert [one.rule for one in found[1:]] == ["ratings", "speed", "answers.up", "attitude"]
    assert found[2].values == {"share": Share(0.9), "count": 40}


def test_dossiers_are_told_with_those_that_are_late() -> None:
    solved = {
        "solved": 50,
        "early": 20,
        "on_time": 25,
        "over_due": 5,
        "in_progress": 9,
        "in_progress_over_due": 2,
        "in_time_share": 0.9,
    }
    [told, moved] = findings(
        report(work=({"dossiers": solved}, {"dossiers": {**solved, "in_time_share": 0.95}}))
    )
    assert (told.values["in_time"], told.values["late"]) == (45, 2)
    assert (moved.rule, moved.goes_on) == ("dossiers.down", True)
    assert rules(report(work=({"dossiers": solved}, {}))) == ["dossiers"]
