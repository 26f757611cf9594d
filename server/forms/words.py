"""Words of the forms: moments, amounts and days as a paper has them."""

from collections.abc import Sequence
from datetime import date, datetime

from server.forms.sheet import Line, Part, marked
from server.texts import say

CATALOGUE = "forms"


def moment_in_words(moment: datetime, language: str) -> str:
    """Write an hour and a day in full."""
    return say(
        CATALOGUE,
        language,
        "moment",
        hour=moment.hour,
        minute=moment.minute,
        day=moment.day,
        month=moment.month,
        year=moment.year,
    )


def day_in_words(day: date, language: str) -> str:
    """Write the day of a document, as its head has it."""
    return say(CATALOGUE, language, "dated", day=day.day, month=day.month, year=day.year)


def days_in_words(days: Sequence[date]) -> str:
    """Write days one after the other, the year left out."""
    return ", ".join(f"{one:%d/%m}" for one in days)


def money_in_words(amount: int, language: str) -> str:
    """Write an amount of đồng, in thousands."""
    return say(CATALOGUE, language, "money", amount=grouped(amount, language))


def grouped(amount: int, language: str) -> str:
    """Write an amount in thousands."""
    return f"{amount:,}".replace(",", say(CATALOGUE, language, "thousands"))


def sentence(language: str, key: str, **values: object) -> list[Part]:
    """Say a text of the catalogue; what stands between two stars in it is bold.

    Stars in what somebody wrote are no marks.
    """
    safe = {
        name: str(one).replace("**", "") if isinstance(one, str) else one
        for name, one in values.items()
    }
    return marked(say(CATALOGUE, language, key, **safe))


def line(*parts: Sequence[Part]) -> Line:
    """Put sentences on one line."""
    return {"kind": "line", "parts": [one for each in parts for one in each]}


def prose(*parts: Sequence[Part]) -> Line:
    """Put sentences into one paragraph of a letter."""
    return {"kind": "prose", "parts": [one for each in parts for one in each]}
