"""A CardKey as it is written."""

from typing import TypedDict


class CardKeyJson(TypedDict):
    """A CardKey."""

    key: str
