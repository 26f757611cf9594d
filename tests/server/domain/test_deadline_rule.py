"""Time limits as people write them, in both languages, with and without tone marks."""

import json
from fractions import Fraction
from importlib.resources import files

import pytest

from server.domain.deadline_rule import Rule, Unit, UnknownRule, read_rule


def vocabulary() -> dict[str, str]:
    spoken = [
        json.loads((files("server") / "i18n" / f"deadline_words.{one}.json").read_text("utf-8"))
        for one in ("vi", "en")
    ]
    assert spoken[0].keys() == spoken[1].keys()
    return {key: "|".join(one[key] for one in spoken) for key in spoken[0]}


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("3 working days", 3, Unit.WORKING_DAYS),
        ("1 Working Day", 1, Unit.WORKING_DAYS),
        ("3 ng\u00e0y l\u00e0m vi\u1ec7c", 3, Unit.WORKING_DAYS),
        ("3 ngay lam viec", 3, Unit.WORKING_DAYS),
        ("  3  NG\u00c0Y L\u00c0M VI\u1ec6C ", 3, Unit.WORKING_DAYS),
        ("1,5 ng\u00e0y", 1.5, Unit.WORKING_DAYS),
        ("0.5 days", 0.5, Unit.WORKING_DAYS),
        ("n\u1eeda ng\u00e0y", 0.5, Unit.WORKING_DAYS),
        ("half a day", 0.5, Unit.WORKING_DAYS),
        ("5 ng\u00e0y", 5, Unit.CALENDAR_DAYS),
        ("5 days", 5, Unit.CALENDAR_DAYS),
        ("10 calendar days", 10, Unit.CALENDAR_DAYS),
        ("2 bu\u1ed5i", 2, Unit.SESSIONS),
        ("2 sessions", 2, Unit.SESSIONS),
        ("8 gi\u1edd l\u00e0m vi\u1ec7c", 8, Unit.HOURS),
        ("8h", 8, Unit.HOURS),
        ("2.25 hours", 2.25, Unit.HOURS),
        ("2 tu\u1ea7n", 2, Unit.WEEKS),
        ("1 week", 1, Unit.WEEKS),
        ("trong ng\u00e0y", 0, Unit.SAME_DAY),
        ("same day", 0, Unit.SAME_DAY),
        ("trong bu\u1ed5i", 0, Unit.SAME_SESSION),
    ],
)
def test_a_time_limit_is_read(text: str, amount: float, unit: Unit) -> None:
    assert read_rule(text, vocabulary()) == Rule(unit, Fraction(amount))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3",
        "soon",
        "working days",
        "days",
        "-3 working days",
        "0 working days",
        "3.3 working days",
        "1.5 sessions",
        "0.5 weeks",
        "1000 working days",
        "3 same day",
        "2 half day",
        "3 days 2 hours",
        "\u0663 days 1",
    ],
)
def test_what_is_no_time_limit_is_refused(text: str) -> None:
    with pytest.raises(UnknownRule):
        read_rule(text, vocabulary())


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("soon", "soon"),
        ("-3 working days", "-3 working days"),
        ("3 same day", "3 same_day"),
        ("2 half day", "half_day"),
        ("3.3 working days", "3.3 working_days"),
    ],
)
def test_a_refusal_names_what_was_not_understood(text: str, named: str) -> None:
    with pytest.raises(UnknownRule) as refused:
        read_rule(text, vocabulary())
    assert str(refused.value) == named


@pytest.mark.parametrize(
    ("unit", "most"),
    [
        (Unit.HOURS, 2_000),
        (Unit.SESSIONS, 500),
        (Unit.WORKING_DAYS, 250),
        (Unit.CALENDAR_DAYS, 366),
        (Unit.WEEKS, 52),
    ],
)
def test_a_time_limit_is_about_a_year_at_most(unit: Unit, most: int) -> None:
    assert Rule(unit, Fraction(most)).amount == most
    with pytest.raises(UnknownRule):
        Rule(unit, Fraction(most + 1))


def test_the_stroke_of_the_d_may_be_left_out() -> None:
    spoken = {"weeks": "h\u1ea1n \u0111\u1ee7"}
    for text in ("2 h\u1ea1n \u0111\u1ee7", "2 H\u1ea0N \u0110\u1ee6", "2 han du"):
        assert read_rule(text, spoken) == Rule(Unit.WEEKS, Fraction(2))


def test_no_word_means_two_things() -> None:
    words = [word for words in vocabulary().values() for word in words.split("|")]
    assert len(words) == len(set(words))
