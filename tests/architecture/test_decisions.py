"""Each decision has its date, its status and what else was considered; overturned ones stay."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.architecture.tracked import ROOT

FOLDER = ROOT / "docs" / "decisions"
DECISIONS = sorted(one for one in FOLDER.glob("*.md") if one.name != "README.md")
HEAD = re.compile(r"# [^\n]+\n\n- Date: (\S+)\n- Status: ((?:in force|superseded by )[^\n]*)\n\n")
SUPERSEDED = re.compile(r"superseded (?:in part )?by \[[^\]]+\]\(([^)]+)\)")
each = pytest.mark.parametrize("decision", DECISIONS, ids=lambda one: one.stem)


def head_of(decision: Path) -> tuple[str, str]:
    found = HEAD.match(decision.read_text("utf-8"))
    assert found, "begins with its title, then `- Date: …` and `- Status: …`"
    return found[1], found[2]


@each
def test_a_decision_has_a_date_and_a_status(decision: Path) -> None:
    day, status = head_of(decision)
    assert date.fromisoformat(day)
    if status.startswith("superseded"):
        assert SUPERSEDED.match(status), "names the decision that superseded it"


@each
def test_a_decision_says_why_what_what_else_and_at_what_cost(decision: Path) -> None:
    text = decision.read_text("utf-8")
    assert text.index("**Why.**") < text.index("**What.**")
    considered = text.split("**Considered.**\n\n")[1].split("\n\n")[0].splitlines()
    assert len(considered) >= 2
    assert all(re.match(r"- \*.+:\* \S", one) for one in considered), "one line each, with a reason"
    assert "**What it costs.** " in text


@each
def test_what_supersedes_and_what_is_superseded_name_each_other(decision: Path) -> None:
    for newer in SUPERSEDED.findall(head_of(decision)[1]):
        _, status = head_of(FOLDER / newer)
        assert re.search(rf"supersedes .*\({decision.name}\)", status)


def test_the_index_lists_every_decision_with_its_status() -> None:
    index = (FOLDER / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| \[[^\]]+\]\(([^)]+)\) \| [^|]+ \| ([^|]+) \|$", index, re.MULTILINE)
    assert sorted(name for name, _ in rows) == [one.name for one in DECISIONS]
    for name, said in rows:
        _, status = head_of(FOLDER / name)
        assert said.startswith("superseded") == status.startswith("superseded")
        assert ("in part superseded" in said) == ("superseded in part" in status)
