"""The judge of the promises: what it compares with, and what it prints and draws."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from server.domain.discipline import InLine, WorkProfile
from server.domain.forecast import Range
from server.domain.hall import CounterNow, Hall
from server.domain.policies import FirstCome
from server.simulation import compare
from server.simulation.compare import built_in, formula, true_day, true_lengths
from server.simulation.score import Guess, score

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def hall(waiting: int, counters: list[CounterNow]) -> Hall:
    line = [InLine(str(n), f"A{n:03}", "A", n) for n in range(waiting)]
    return Hall(NOW, line, counters, FirstCome(), {})


def test_the_formula_counts_people_over_counters_that_are_open() -> None:
    scenario = built_in("steady")
    profile = WorkProfile("1", {"A": 1.0})
    two = [CounterNow(profile), CounterNow(profile), CounterNow(profile, opens_in=5.0)]
    assert formula(hall(4, two), scenario, {"A"}) == 15
    assert formula(hall(4, []), scenario, {"A"}) == 30


def test_the_truth_is_that_of_the_scenario() -> None:
    scenario = built_in("wide_times")
    assert true_lengths(scenario)["A"].mean == pytest.approx(6)
    rates = true_day(scenario).rates
    first = int(scenario.opens // 30)
    assert rates["A", None][first] == pytest.approx(26 / 60 * 0.9)
    assert rates["A", "priority"][first + 6] == pytest.approx(16 / 60 * 0.1)
    assert rates["A", None][first - 1] == 0
    assert rates["A", None][first + 8] == 0


def test_scores_are_means_over_those_who_were_told() -> None:
    guesses = [
        Guess(Range(4, 8), 7.0, 9.0, 10.0, 5.0),
        Guess(Range(0, 2), 3.0, 3.0, 4.0, 3.0),
        Guess(None, 3.0, 3.0, 4.0, 3.0),
    ]
    found = score("steady", 1, guesses)
    assert found.ours == pytest.approx(1.5)
    assert found.truth == pytest.approx(1.0)
    assert found.formula == pytest.approx(2.0)
    assert found.kept == pytest.approx(0.5)
    assert found.unknown == pytest.approx(1 / 3)
    assert found.people == 3


def test_it_prints_scores_and_draws_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "scores.svg"
    asked = ["compare", "--days", "1", "--scenario", "steady", "--plot", str(file)]
    monkeypatch.setattr(sys, "argv", asked)
    compare.main()
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["scenario"] == "steady"
    texts = [one.text for one in ElementTree.parse(file).iter("{http://www.w3.org/2000/svg}text")]
    found = json.loads(line)
    assert {f"{found[name]:.1f}" for name in ("truth", "ours", "formula")} <= set(texts)
    assert f"{found['kept']:.0%}".replace("%", " %") in texts
