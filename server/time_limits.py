"""Time limits in the words of the catalogues, read and said."""

from collections.abc import Mapping
from fractions import Fraction
from functools import cache

from server.domain.deadline_rule import Rule, read_rule
from server.texts import LANGUAGES, catalogue, say

CATALOGUE = "deadline"
WORDS = "deadline_words"


@cache
def _vocabulary() -> Mapping[str, str]:
    """Give the words of all languages: people write both."""
    spoken = [catalogue(WORDS, one) for one in LANGUAGES]
    return {key: "|".join(one[key] for one in spoken) for key in spoken[0]}


def time_limit_of(text: str) -> Rule:
    """Read a time limit in Vietnamese or English words.

    Raises:
        UnknownRule: it is none.
    """
    return read_rule(text, _vocabulary())


def time_limit_in_words(rule: Rule, language: str) -> str:
    """Say a time limit."""
    said = amount_in_words(rule.amount, language)
    return say(CATALOGUE, language, f"rule.{rule.unit}", amount=said)


def amount_in_words(amount: Fraction, language: str) -> str:
    """Write an amount with the language's decimal point."""
    number = int(amount) if amount.denominator == 1 else round(float(amount), 2)
    return f"{number:g}".replace(".", say(CATALOGUE, language, "decimal_point"))
