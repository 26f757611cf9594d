"""The page's table is what was judged, of the worlds that are judged."""

from tests.judge.judge import figures_of, judge
from tests.judge.table import PAGE, page_with, read, row
from tests.judge.worlds import WORLDS


def test_the_page_has_the_kept_figures() -> None:
    page = PAGE.read_text(encoding="utf-8")
    judged = read()
    assert page_with(page, judged) == page
    assert f"python -m tests.judge.judge --days {judged['days']} --seed {judged['seed']}" in page
    assert [one["world"] for one in judged["worlds"]] == [one.name for one in WORLDS]


def test_a_morning_is_judged() -> None:
    told = figures_of(WORLDS[7].name, judge(WORLDS[7], days=1, seed=3))
    assert told["asked"] > 10
    assert 0.0 <= told["too_low"] <= 1.0
    assert row(told).count("|") == 13
