"""`luot simulate`: table, JSON, picture, and a file that is refused."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from server.cli import luot
from server.simulation.wording import Wording

SVG = "{http://www.w3.org/2000/svg}"

SCENARIO = """
[office]
opens = "07:30"
closes = "09:30"
[[service]]
code = "A"
arrivals_per_hour = 24
service_minutes = { mean = 5.0, cv = 0.7 }
priority_share = 0.2
[[counter]]
code = "1"
serves = ["A"]
[[counter]]
code = "2"
serves = ["A"]
"""


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    file = tmp_path / "day.toml"
    file.write_text(SCENARIO, "utf-8")
    return file


def simulate(*arguments: object, language: str = "en") -> Result:
    return CliRunner().invoke(
        luot, ["--language", language, "simulate", *(str(one) for one in arguments)]
    )


def test_one_json_document_and_nothing_else(scenario: Path) -> None:
    result = simulate(scenario, "--seed", 7, "--json")
    assert result.exit_code == 0
    document = json.loads(result.stdout)
    assert document["tickets"][0].keys() >= {
        "number",
        "service",
        "priority",
        "arrived",
        "called",
        "finished",
        "counter",
        "ahead",
        "low_minutes",
        "high_minutes",
        "waited_minutes",
    }
    assert result.stdout == simulate(scenario, "--seed", 7, "--json").stdout
    assert result.stdout != simulate(scenario, "--seed", 8, "--json").stdout


def test_the_table_speaks_both_languages(scenario: Path) -> None:
    assert "Waits (minutes)" in simulate(scenario).stdout
    said = simulate(scenario, language="vi").stdout
    assert "Thời gian chờ (phút)" in said
    assert "ưu tiên" in said


def test_another_policy_changes_who_waits(scenario: Path) -> None:
    by_credit = json.loads(simulate(scenario, "--json").stdout)["totals"]["waits"]
    first_come = json.loads(simulate(scenario, "--policy", "first-come", "--json").stdout)
    assert by_credit != first_come["totals"]["waits"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_picture_is_drawn_and_said(scenario: Path, tmp_path: Path, language: str) -> None:
    file = tmp_path / "day.svg"
    result = simulate(scenario, "--plot", file, language=language)
    assert result.exit_code == 0
    assert str(file) in result.stdout
    picture = ElementTree.parse(file).getroot()
    words = Wording(language)
    texts = [one.text for one in picture.iter(f"{SVG}text")]
    assert words.say("picture.title") in texts
    assert {words.say("picture.counter", code=code) for code in "12"} <= set(texts)
    assert {"07:30", "08:00", "09:30"} <= set(texts)
    said = picture.findtext(f"{SVG}desc", "")
    assert all(words.say(f"picture.{name}") in said for name in ("kept", "mean", "p90", "longest"))


def test_everybody_who_was_called_has_a_mark(scenario: Path, tmp_path: Path) -> None:
    file = tmp_path / "day.svg"
    result = simulate(scenario, "--plot", file, "--json")
    tickets = json.loads(result.stdout)["tickets"]
    picture = ElementTree.parse(file).getroot()
    marks = [one.get("transform", "") for one in picture.iter(f"{SVG}rect") if one.get("transform")]
    legend = 4
    assert len(marks) - legend == sum(one["called"] is not None for one in tickets)
    priority = sum(one["called"] is not None and one["priority"] is not None for one in tickets)
    assert sum("rotate(45)" in one for one in marks) - 1 == priority > 0


def test_a_picture_of_another_kind_is_refused_with_the_name_to_use(
    scenario: Path, tmp_path: Path
) -> None:
    result = simulate(scenario, "--plot", tmp_path / "day.png")
    assert result.exit_code == 1
    assert str(tmp_path / "day.svg") in result.stderr
    assert not list(tmp_path.glob("day.png"))


def test_a_mistake_is_named_in_one_line(scenario: Path) -> None:
    scenario.write_text(SCENARIO.replace("mean = 5.0", "mean = -1"), "utf-8")
    result = simulate(scenario, "--json")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.strip().endswith("service[1].service_minutes.mean: -1 is out of bounds")


def test_a_file_that_is_no_text_is_refused(scenario: Path) -> None:
    scenario.write_bytes(b"\xff\xfe\x00")
    result = simulate(scenario)
    assert result.exit_code == 1
    assert "UTF-8" in result.stderr


def test_a_picture_that_cannot_be_written_is_said(scenario: Path, tmp_path: Path) -> None:
    result = simulate(scenario, "--plot", tmp_path / "nowhere" / "day.svg")
    assert result.exit_code == 1
    assert "day.svg" in result.stderr


def test_wrong_usage_is_told_apart(tmp_path: Path) -> None:
    assert simulate(tmp_path / "missing.toml").exit_code == 2
