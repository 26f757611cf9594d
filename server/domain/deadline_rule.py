"""A time limit as people write it: an amount and a unit."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Unit(StrEnum):
    """What a time limit counts."""

    HOURS = "hours"
    """Working hours, through the office's sessions of working days."""
    SESSIONS = "sessions"
    """Mornings and afternoons of working days; the session of receipt is not counted."""
    WORKING_DAYS = "working_days"
    """Working days and half days; the day of receipt is not counted."""
    CALENDAR_DAYS = "calendar_days"
    """All days; the day of receipt is not counted."""
    WEEKS = "weeks"
    """Seven calendar days each."""
    SAME_DAY = "same_day"
    """The day of receipt, or the next working day when it is late."""
    SAME_SESSION = "same_session"
    """The session of receipt, or the next one when it is over."""


WITHOUT_AMOUNT = frozenset({Unit.SAME_DAY, Unit.SAME_SESSION})
MOST = {
    Unit.HOURS: 2_000,
    Unit.SESSIONS: 500,
    Unit.WORKING_DAYS: 250,
    Unit.CALENDAR_DAYS: 366,
    Unit.WEEKS: 52,
}
"""About a year; a longer limit is a slip of the finger, and no calendar reaches further."""

BARE_DAYS = "days"
"""The vocabulary's key for "days" alone: the law's calendar days, but half days are worked."""
HALF_DAY = "half_day"

_WRITTEN = re.compile(r"(?:(?P<amount>\d{1,4}(?:[.,]\d{1,2})?)\s*)?(?P<words>\D*)")


class UnknownRule(ValueError):  # noqa: N818 - a value that is not known, in the domain's words
    """The text names no time limit, or one that cannot be counted."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A time limit. Working days come in halves, hours in quarters, the others whole.

    Raises:
        UnknownRule: the amount does not fit the unit.
    """

    unit: Unit
    amount: Fraction = Fraction(0)

    def __post_init__(self) -> None:
        if self.unit in WITHOUT_AMOUNT:
            fits = self.amount == 0
        else:
            parts = {Unit.WORKING_DAYS: 2, Unit.HOURS: 4}.get(self.unit, 1)
            whole = (self.amount * parts).denominator == 1
            fits = whole and 0 < self.amount <= MOST[self.unit]
        if not fits:
            raise UnknownRule(f"{float(self.amount):g} {self.unit}")


def read_rule(text: str, vocabulary: Mapping[str, str]) -> Rule:
    """Read a time limit such as "3 working days"; tone marks may be left out.

    `vocabulary` gives for each unit, for "days" alone and for "half_day" the words that mean
    it, separated by "|".

    Raises:
        UnknownRule: the text names no time limit.
    """
    written = _WRITTEN.fullmatch(_plain(text))
    if written is None:
        raise UnknownRule(text)
    meanings = {_plain(word): key for key, words in vocabulary.items() for word in words.split("|")}
    meaning = meanings.get(written["words"].strip())
    if meaning is None:
        raise UnknownRule(text)
    if written["amount"] is None:
        if meaning == HALF_DAY:
            return Rule(Unit.WORKING_DAYS, Fraction(1, 2))
        return Rule(_unit(meaning, Fraction(0)))
    amount = Fraction(written["amount"].replace(",", "."))
    return Rule(_unit(meaning, amount), amount)


def kept_rule(rule: Rule) -> str:
    """Write a time limit as it is kept, such as "3 working_days"."""
    return str(rule.unit) if rule.unit in WITHOUT_AMOUNT else f"{rule.amount} {rule.unit}"


def rule_kept(text: str) -> Rule:
    """Read what `kept_rule` wrote.

    Raises:
        UnknownRule: it did not write this.
    """
    amount, _, unit = text.rpartition(" ")
    try:
        return Rule(Unit(unit), Fraction(amount or 0))
    except ValueError as wrong:
        raise UnknownRule(text) from wrong


def _unit(meaning: str, amount: Fraction) -> Unit:
    if meaning == BARE_DAYS:
        return Unit.CALENDAR_DAYS if amount.denominator == 1 else Unit.WORKING_DAYS
    if meaning == HALF_DAY:
        raise UnknownRule(meaning)
    return Unit(meaning)


def _plain(text: str) -> str:
    """Take away tone marks, capital letters and spare blanks; the stroke of the d as well."""
    parts = unicodedata.normalize("NFD", text.casefold()).replace("\u0111", "d")
    bare = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return " ".join(bare.split())
