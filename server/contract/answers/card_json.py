"""What a kiosk is told of cards, as it is written."""

from typing import TypedDict


class CardKeyJson(TypedDict):
    """A CardKey."""

    key: str


class CardRuleJson(TypedDict):
    """A CardRule."""

    numbers_a_person: int
