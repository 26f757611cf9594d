"""Scenario files: read as the contract says, refused by the key that is wrong."""

import math
import re
from datetime import timedelta
from pathlib import Path

import pytest

from server.domain.policies import Accumulating, FirstCome, Ratio
from server.simulation.compare import SCENARIOS, built_in
from server.simulation.fields import ScenarioError
from server.simulation.scenario import read_scenario

WHOLE = """
[office]
opens = "07:30"
closes = "11:30"
[discipline]
policy = "accumulating"
priority_rate = 2.5
longest_wait_minutes = 60
[[service]]
code = "A"
arrivals_per_hour = [24, 24, 20, 12]
service_minutes = { mean = 6.0, cv = 0.7 }
priority_share = 0.1
no_show_share = 0.05
[[service]]
code = "B"
arrivals_per_hour = 6
service_minutes = { mean = 9 }
[[counter]]
code = "1"
serves = ["A"]
opens = "07:45"
closes = "09:30"
[[counter]]
code = "2"
serves = ["A", "B"]
weights = { B = 2.0 }
[[counter]]
code = "3"
serves = ["B"]
overflow_minutes = { A = 20 }
"""


def test_a_whole_scenario_is_read() -> None:
    scenario = read_scenario(WHOLE)
    assert (scenario.opens, scenario.lasts) == (450, 240)
    assert scenario.policy == Accumulating({"priority": 2.5}, timedelta(hours=1))
    first, second = scenario.services
    assert list(first.arrivals_per_hour) == [24, 24, 20, 12]
    assert (first.mean, first.cv, first.priority_share, first.no_show_share) == (6, 0.7, 0.1, 0.05)
    assert list(second.arrivals_per_hour) == [6] * 4
    one, two, three = scenario.counters
    assert (one.opens, one.closes) == (15, 120)
    assert (two.opens, two.closes) == (0, math.inf)
    assert two.profile.weights == {"A": 1.0, "B": 2.0}
    assert three.profile.overflow == {"A": timedelta(minutes=20)}


@pytest.mark.parametrize(
    ("name", "policy"),
    [
        ("first-come", FirstCome(timedelta(hours=1))),
        ("ratio", Ratio(2, 1, timedelta(hours=1))),
        ("accumulating", Accumulating({"priority": 2.5}, timedelta(hours=1))),
    ],
)
def test_another_policy_may_be_asked_for(name: str, policy: object) -> None:
    assert read_scenario(WHOLE, name).policy == policy


def test_the_order_may_be_left_out() -> None:
    text = WHOLE[: WHOLE.index("[discipline]")] + WHOLE[WHOLE.index("[[service]]") :]
    assert read_scenario(text).policy == Accumulating({"priority": 3.0})


@pytest.mark.parametrize(
    ("wrong", "instead", "path", "reason"),
    [
        ('opens = "07:30"', 'opens = "half past"', "office.opens", "not_an_hour"),
        ('closes = "11:30"', 'closes = "07:00"', "office.closes", "closes_before_opens"),
        ('closes = "09:30"', 'closes = "07:40"', "counter[1].closes", "closes_before_opens"),
        ('policy = "accumulating"', 'policy = "loudest"', "discipline.policy", "not_among"),
        ("priority_rate = 2.5", "priority_rate = 0.5", "discipline.priority_rate", "out_of_bounds"),
        ("mean = 6.0", "mean = 0", "service[1].service_minutes.mean", "out_of_bounds"),
        ("mean = 6.0, ", "", "service[1].service_minutes.mean", "missing"),
        ("cv = 0.7", "cw = 0.7", "service[1].service_minutes.cw", "unknown_key"),
        ("[24, 24, 20, 12]", "[24, 24]", "service[1].arrivals_per_hour", "wrong_count"),
        ("[24, 24, 20, 12]", '["many"]', "service[1].arrivals_per_hour", "wrong_count"),
        ("[24, 24, 20, 12]", "true", "service[1].arrivals_per_hour", "not_a_number"),
        (
            "priority_share = 0.1",
            "priority_share = 2",
            "service[1].priority_share",
            "out_of_bounds",
        ),
        ('serves = ["A", "B"]', 'serves = ["C"]', "counter[2].serves", "unknown_service"),
        ('serves = ["A", "B"]', "serves = []", "counter[2].serves", "not_codes"),
        ("weights = { B = 2.0 }", "weights = { B = 0 }", "counter[2].weights.B", "out_of_bounds"),
        ("weights = { B = 2.0 }", "weights = 2", "counter[2].weights", "not_a_table"),
        ('code = "2"', 'code = "1"', "counter", "twice"),
        ('code = "B"', 'code = " "', "service[2].code", "not_a_text"),
        ("[discipline]", "[order]", "order", "unknown_key"),
        ("[[service]]", "[[services]]", "service", "missing"),
        ("[office]", "[office", "", "toml"),
    ],
)
def test_a_mistake_is_named(wrong: str, instead: str, path: str, reason: str) -> None:
    assert wrong in WHOLE
    with pytest.raises(ScenarioError) as refused:
        read_scenario(WHOLE.replace(wrong, instead))
    assert (refused.value.path, refused.value.reason) == (path, reason)


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_built_in_scenarios_are_read(name: str) -> None:
    assert built_in(name).counters


def test_the_documented_scenario_is_read() -> None:
    page = (Path(__file__).parents[3] / "docs" / "forecast.md").read_text("utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    scenario = read_scenario(example)
    assert scenario.policy.longest_wait == timedelta(hours=1)
    assert [one.code for one in scenario.counters] == ["1", "2"]
