"""Which version of a procedure counts on a day."""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

import pytest

from server.domain.deadline_rule import Rule, Unit, UnknownRule, kept_rule, rule_kept
from server.domain.procedure import in_force


class Kept(NamedTuple):
    version: int
    effective_from: date
    effective_to: date | None = None


def day(text: str) -> date:
    return date.fromisoformat(text)


FIRST = Kept(1, day("2026-01-01"))
NEXT_LAW = Kept(2, day("2027-03-01"))
CORRECTED = Kept(3, day("2026-01-01"))
SEASON = Kept(4, day("2026-06-01"), day("2026-08-31"))
ENDED = Kept(5, day("2026-01-01"), day("2026-10-31"))


@pytest.mark.parametrize(
    ("versions", "on", "counts"),
    [
        ([], "2026-11-20", None),
        ([FIRST], "2025-12-31", None),
        ([FIRST], "2026-01-01", FIRST),
        ([FIRST, NEXT_LAW], "2027-02-28", FIRST),
        ([FIRST, NEXT_LAW], "2027-03-01", NEXT_LAW),
        ([FIRST, NEXT_LAW, CORRECTED], "2026-11-20", CORRECTED),
        ([FIRST, NEXT_LAW, CORRECTED], "2027-03-01", NEXT_LAW),
        ([FIRST, SEASON], "2026-08-31", SEASON),
        ([FIRST, SEASON], "2026-09-01", FIRST),
        ([FIRST, ENDED], "2026-10-31", ENDED),
        ([FIRST, ENDED], "2026-11-01", None),
    ],
)
def test_one_version_counts(versions: list[Kept], on: str, counts: Kept | None) -> None:
    assert in_force(versions, day(on)) == counts
    assert in_force(versions[::-1], day(on)) == counts


@pytest.mark.parametrize(
    "rule",
    [
        Rule(Unit.SAME_DAY),
        Rule(Unit.WORKING_DAYS, Fraction(3)),
        Rule(Unit.WORKING_DAYS, Fraction(3, 2)),
    ],
)
def test_a_time_limit_is_kept(rule: Rule) -> None:
    assert rule_kept(kept_rule(rule)) == rule


@pytest.mark.parametrize("text", ["", "3", "3 moons", "x working_days", "0 working_days"])
def test_what_was_not_kept_is_refused(text: str) -> None:
    with pytest.raises(UnknownRule):
        rule_kept(text)
