"""A simulated day: the same people whatever the plan, counters that keep their hours."""

from dataclasses import replace
from itertools import pairwise
from statistics import fmean

import pytest

from server.domain.policies import Accumulating, FirstCome, Ratio
from server.simulation.compare import SCENARIOS, built_in, guesses
from server.simulation.day import SimulatedDay, simulate_day
from server.simulation.report import as_document, not_exceeded, run_scenario, utilisation
from server.simulation.scenario import Scenario, read_scenario
from server.simulation.score import score

WIDE = built_in("wide_times")


def longer(scenario: Scenario, share: float) -> Scenario:
    service = replace(scenario.services[0], priority_share=share)
    return replace(scenario, services=(service,))


def mean_wait(day: SimulatedDay, priority: str | None) -> float:
    return fmean(
        one.waited for one in day.tickets if one.priority == priority and one.waited is not None
    )


def test_the_same_seed_brings_the_same_day() -> None:
    assert simulate_day(WIDE, "1/0") == simulate_day(WIDE, "1/0")
    assert simulate_day(WIDE, "1/0") != simulate_day(WIDE, "1/1")


def test_another_plan_meets_the_same_people() -> None:
    plan = replace(WIDE, policy=FirstCome(), counters=WIDE.counters[:2])
    ours, others = simulate_day(WIDE, "1/0"), simulate_day(plan, "1/0")
    for one, other in zip(ours.tickets, others.tickets, strict=True):
        assert (one.number, one.arrived, one.minutes) == (
            other.number,
            other.arrived,
            other.minutes,
        )


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_counter_serves_one_after_the_other_in_its_hours(name: str) -> None:
    scenario = built_in(name)
    day = simulate_day(scenario, "4/0")
    for counter in scenario.counters:
        stays = sorted(
            (one.called, one.finished)
            for one in day.tickets
            if one.counter == counter.code and one.called is not None and one.finished is not None
        )
        assert stays
        assert all(before[1] <= after[0] for before, after in pairwise(stays))
        assert stays[0][0] >= counter.opens
        assert stays[-1][0] < counter.closes


def test_who_has_a_number_is_served_after_hours() -> None:
    day = simulate_day(built_in("opening_rush"), "1/0")
    assert all(one.finished is not None for one in day.tickets)
    assert max(one.arrived for one in day.tickets) < 240


def test_nobody_is_called_when_every_counter_has_closed() -> None:
    scenario = built_in("opening_rush")
    closing = replace(
        scenario, counters=tuple(replace(one, closes=60.0) for one in scenario.counters)
    )
    report = run_scenario(closing, 1, 2)
    document = as_document(report)
    never = [one for one in document["tickets"] if one["called"] is None]
    assert never
    assert all(one["waited_minutes"] is None and one["counter"] is None for one in never)
    assert any(one["low_minutes"] is None for one in never)


def test_credit_favours_priority_and_first_come_does_not() -> None:
    scenario = longer(replace(built_in("opening_rush"), policy=Accumulating()), 0.2)
    favoured = simulate_day(scenario, "2/0")
    assert mean_wait(favoured, "priority") < 0.6 * mean_wait(favoured, None)
    plain = simulate_day(replace(scenario, policy=FirstCome()), "2/0")
    assert mean_wait(plain, "priority") > 0.7 * mean_wait(plain, None)
    ratio = simulate_day(replace(scenario, policy=Ratio(2, 1)), "2/0")
    assert mean_wait(ratio, "priority") < 0.6 * mean_wait(ratio, None)


def test_a_helper_shortens_the_longest_waits() -> None:
    text = """
[office]
opens = "07:30"
closes = "11:30"
[[service]]
code = "A"
arrivals_per_hour = 14
service_minutes = { mean = 6 }
[[service]]
code = "B"
arrivals_per_hour = 3
service_minutes = { mean = 6 }
[[counter]]
code = "1"
serves = ["A"]
[[counter]]
code = "2"
serves = ["B"]
"""
    alone = simulate_day(read_scenario(text), "1/0")
    helped = simulate_day(read_scenario(text + "overflow_minutes = { A = 15 }"), "1/0")
    assert max(one.waited or 0 for one in helped.tickets) < 0.7 * max(
        one.waited or 0 for one in alone.tickets
    )
    assert {one.service for one in helped.tickets if one.counter == "2"} == {"A", "B"}


def test_absent_people_hold_a_counter_for_a_moment_only() -> None:
    service = replace(WIDE.services[0], no_show_share=0.5, no_show_minutes=1.5)
    day = simulate_day(replace(WIDE, services=(service,)), "1/0")
    absent = [one for one in day.tickets if not one.shows_up]
    assert absent
    assert all((one.finished or 0) - (one.called or 0) == pytest.approx(1.5) for one in absent)


def test_counters_are_busy_for_their_stays() -> None:
    scenario = built_in("counter_closing")
    day = simulate_day(scenario, "1/0")
    shares = utilisation(day)
    assert set(shares) == {"1", "2", "3"}
    assert all(0 < share <= 1 for share in shares.values())
    stays = [one.minutes for one in day.tickets if one.counter == "3"]
    last = max(one.finished or 0 for one in day.tickets if one.counter == "3")
    assert shares["3"] == pytest.approx(sum(stays) / max(120, last))


def test_shares_of_waits_lie_between_them() -> None:
    assert not_exceeded([1.0, 2.0, 3.0, 4.0, 5.0], 0.5) == 3
    assert not_exceeded([1.0, 2.0], 0.9) == pytest.approx(1.9)
    assert not_exceeded([7.0], 0.9) == 7


def test_without_a_past_the_first_of_the_day_are_promised_nothing() -> None:
    document = as_document(run_scenario(WIDE, 1, 0))
    first, *_, last = document["tickets"]
    assert first["low_minutes"] is None
    assert last["low_minutes"] is not None


def test_the_document_holds_what_the_contract_names() -> None:
    document = as_document(run_scenario(WIDE, 1, 3))
    for ticket in document["tickets"]:
        assert ticket["waited_minutes"] == pytest.approx(
            ticket["called"] - ticket["arrived"], abs=0.001
        )
        assert ticket["low_minutes"] <= ticket["high_minutes"]
        assert ticket["ahead"] >= 0
    totals = document["totals"]
    inside = [
        one["low_minutes"] <= one["waited_minutes"] < one["high_minutes"] + 1
        for one in document["tickets"]
    ]
    assert totals["inside_range"] == pytest.approx(fmean(inside), abs=0.001)
    assert [(one["service"], one["priority"]) for one in totals["waits"]] == [
        ("A", None),
        ("A", "priority"),
    ]
    assert sum(one["called"] for one in totals["waits"]) == totals["called"]
    for one in totals["waits"]:
        assert one["p50"] <= one["p90"] <= one["longest"]


def test_the_people_ahead_are_those_called_before() -> None:
    scenario = replace(built_in("opening_rush"), policy=FirstCome())
    report = run_scenario(scenario, 1, 2)
    for index, ticket in enumerate(report.day.tickets):
        waiting = [
            one
            for one in report.day.tickets[:index]
            if one.called is not None and one.called > ticket.arrived
        ]
        assert report.promised[ticket.number].ahead == len(waiting)


@pytest.mark.parametrize("name", ["counter_closing", "wide_times"])
def test_promises_beat_the_plain_formula(name: str) -> None:
    found = score(name, 3, guesses(built_in(name), 3, 11))
    assert found.ours < found.formula
    assert found.ours < 1.25 * found.truth
    assert 0.7 < found.kept < 0.95
    assert found.unknown == 0
