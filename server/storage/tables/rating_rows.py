"""Rows of ratings and of what comes of them, as they travel; see `rows`."""

from datetime import date, datetime
from typing import NamedTuple

from server.storage.tables.rating import (
    PaymentReportRow,
    RatingAskRow,
    RatingCaseRow,
    RatingRow,
    SuggestionRow,
)
from server.storage.tables.survey import SurveyFormRow
from server.storage.tables.ties import row_of


@row_of(RatingAskRow)
class RatingAsk(NamedTuple):
    """A ticket whose holder was asked for a rating."""

    office: str
    ticket: str
    rating: str | None
    business_day: date
    answered: bool


@row_of(RatingRow)
class Rating(NamedTuple):
    """An answer, without a name."""

    office: str
    id: str
    business_day: date
    service: str
    counter: str | None
    clerk: str | None
    channel: str
    overall: int | None
    speed: int | None
    attitude: int | None
    convenience: int | None
    reasons: list[str]
    seconds: int | None


@row_of(PaymentReportRow)
class PaymentReport(NamedTuple):
    """Money was asked for beyond the fee."""

    office: str
    id: str
    business_day: date
    field: str | None
    text: str | None


@row_of(RatingCaseRow)
class RatingCase(NamedTuple):
    """What a low rating opened."""

    office: str
    id: str
    business_day: date
    field: str | None
    text: str | None
    not_for: str | None
    owner: str | None
    due_at: datetime | None
    closed_at: datetime | None
    closed_by: str | None
    cause: str | None
    action: str | None
    check: str | None


@row_of(SurveyFormRow)
class SurveyForm(NamedTuple):
    """A form that was handed out."""

    office: str
    id: str
    campaign: str
    handed_on: date
    returned_on: date | None
    channel: str | None
    procedure: str | None
    speed: int | None
    attitude: int | None
    convenience: int | None
    stage: str | None


NOT_BACK = (None,) * 6
"""What a form has none of until it comes back."""


@row_of(SuggestionRow)
class Suggestion(NamedTuple):
    """An entry of the suggestion book."""

    office: str
    id: str
    business_day: date
    field: str | None
    source: str
    text: str
    reply: str | None
    replied_by: str | None
    replied_on: date | None
    published: bool
