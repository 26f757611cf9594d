"""Two errands on one number: done one after the other, the shorter line first, nobody anew."""

from dataclasses import replace
from statistics import fmean

import pytest

from server.simulation.day import simulate_day
from server.simulation.errands import Errands
from server.simulation.fields import ScenarioError
from server.simulation.report import as_document, run_scenario
from server.simulation.scenario import Scenario, read_scenario
from server.simulation.ticket import SimulatedTicket

OFFICE = """
[office]
opens = "07:30"
closes = "11:30"
[[service]]
code = "A"
arrivals_per_hour = 20
service_minutes = { mean = 5.0 }
no_show_share = 0.1
[[service]]
code = "B"
arrivals_per_hour = 8
service_minutes = { mean = 6.0 }
[[counter]]
code = "1"
serves = ["A"]
[[counter]]
code = "2"
serves = ["A"]
[[counter]]
code = "3"
serves = ["B"]
[[errand]]
services = ["A", "B"]
share = 0.3
"""


def scenario() -> Scenario:
    return read_scenario(OFFICE)


def test_who_has_two_errands_does_both_and_keeps_the_place_of_his_arrival() -> None:
    day = simulate_day(scenario(), "1/0")
    by_number = {one.number: one for one in day.tickets}
    second = [one for one in day.tickets if one.came is not None]
    comers = [one for one in day.tickets if one.came is None and one.number.startswith("A")]
    assert 0.15 < len(second) / len(comers) < 0.45
    for one in second:
        first = by_number[one.number.split("/")[0]]
        assert {first.service, one.service} == {"A", "B"}
        assert (first.finished, first.arrived, first.shows_up) == (one.arrived, one.came, True)
        assert one.called is not None
    alone = [one for one in day.tickets if one.service == "B" and one.came is None]
    # In the second line they stand before those who came later.
    assert fmean(one.waited or 0.0 for one in second) < fmean(one.waited or 0.0 for one in alone)
    assert day.tickets == simulate_day(scenario(), "1/0").tickets
    without = simulate_day(replace(scenario(), errands=()), "1/0")
    assert [one.arrived for one in without.tickets] == [
        one.arrived for one in day.tickets if one.came is None
    ]


def test_the_shorter_line_comes_first() -> None:
    everybody = replace(scenario(), errands=(replace(scenario().errands[0], share=1.0),))
    errands = Errands(everybody, "1/0")
    ticket = SimulatedTicket("A001", "A", None, 3.0, 5.0, shows_up=True)
    first = errands.first(ticket, ["A"] * 8)
    assert (first.service, first.number, first.came) == ("B", "A001", None)
    then = errands.after(first, 20.0)
    assert then is not None
    assert (then.service, then.arrived, then.came, then.minutes) == ("A", 20.0, 3.0, 5.0)
    assert errands.after(then, 40.0) is None
    gone = replace(ticket, number="A002", shows_up=False)
    assert errands.first(gone, []) is gone


def test_the_report_counts_a_later_errand_without_a_promise() -> None:
    told = as_document(run_scenario(scenario(), 1, history_days=1))
    later = [one for one in told["tickets"] if "/" in one["number"]]
    assert later
    assert {one["low_minutes"] for one in later} == {None}


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ('services = ["A", "A"]\nshare = 0.1', "not_two_services"),
        ('services = ["A", "X"]\nshare = 0.1', "unknown_service"),
        ('services = ["B", "A"]\nshare = 1.1', "out_of_bounds"),
        ('services = ["A", "B"]\nshare = 0.1', "twice"),
        ('services = ["B", "A"]\nshare = 0.1\nhow = 1', "unknown_key"),
    ],
)
def test_a_bad_errand_is_refused(table: str, reason: str) -> None:
    with pytest.raises(ScenarioError) as refused:
        read_scenario(f"{OFFICE}\n[[errand]]\n{table}\n")
    assert refused.value.reason == reason
