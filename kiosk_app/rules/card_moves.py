"""What can happen to a card, and what it asks of the machine: plain values."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CardHashed:
    """A card's hash; None: the server gave no key for it."""

    secret: str | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class AskCard:
    """How is a card used here?"""


@dataclass(frozen=True, slots=True)
class UseCard:
    """Yes, use it."""


@dataclass(frozen=True, slots=True)
class SkipCard:
    """No; a number without it, please."""


Touch = AskCard | UseCard | SkipCard


@dataclass(frozen=True, slots=True)
class HashCard:
    """Turn a card's number into its hash under the day's key, and forget the number."""

    number: str = field(repr=False)
