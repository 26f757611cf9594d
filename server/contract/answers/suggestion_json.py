"""The suggestion book as it is written; see `as_json`."""

from datetime import date
from typing import TypedDict

from server.contract.answers.as_json import Written


class PublishedSuggestionJson(TypedDict):
    """A PublishedSuggestion."""

    id: str
    business_day: date
    field: str | None
    text: str
    reply: str
    replied_on: date


class SuggestionBookJson(TypedDict):
    """What a SuggestionBook has beside its settings."""

    fields: list[Written]
    suggestions: list[PublishedSuggestionJson]


class SuggestionJson(TypedDict):
    """A Suggestion."""

    id: str
    business_day: date
    field: str | None
    source: str
    text: str
    reply: str | None
    replied_on: date | None
    published: bool


class SuggestionListJson(TypedDict):
    """A SuggestionList."""

    suggestions: list[SuggestionJson]


class SuggestionWrittenJson(TypedDict):
    """A SuggestionWritten."""

    id: str
