"""The suggestion book: what somebody wrote, and what the office answered."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal

from server.contract.answers.answer import Answer
from server.contract.answers.office import FieldOfServices, Letterhead
from server.contract.settings import Key, Kind

Source = Literal["public", "paper", "rating"]


class PublishedSuggestion(Answer):
    """An entry that the office has answered and shows to everybody."""

    id: str
    business_day: date
    field: str | None
    text: str
    reply: str
    replied_on: date


class SuggestionBook(Letterhead):
    """What everybody may read of the book, newest first, and whose it is."""

    languages: Sequence[str]
    hotline: Annotated[str | None, Key(kind=Kind.TELEPHONE)] = None
    fields: list[FieldOfServices]
    suggestions: list[PublishedSuggestion]


class Suggestion(Answer):
    """An entry as the office reads it; `source`: from the web, on paper, or with a rating."""

    id: str
    business_day: date
    field: str | None
    source: Source
    text: str
    reply: str | None
    replied_on: date | None
    published: bool


class SuggestionList(Answer):
    """The whole book: what is not answered first, then newest first."""

    suggestions: list[Suggestion]


class SuggestionWritten(Answer):
    """An entry was kept."""

    id: str
