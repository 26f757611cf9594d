"""Figures of ratings as they are written; see `as_json`."""

from datetime import date
from typing import TypedDict


class RatingScoreJson(TypedDict):
    """A RatingScore."""

    count: int
    asked: int
    rate: float | None
    mean: float | None
    low: float | None
    high: float | None


class RatingSharesJson(TypedDict):
    """A RatingShares."""

    count: int
    rate: float | None
    shares: list[float] | None
    low: list[float] | None
    high: list[float] | None


class RatingFiguresJson(TypedDict):
    """A RatingFigures."""

    key: str | None
    overall: RatingScoreJson
    speed: RatingSharesJson
    attitude: RatingSharesJson
    convenience: RatingSharesJson


class RatingReportJson(TypedDict):
    """A RatingReport."""

    first: date
    last: date
    by: str
    rows: list[RatingFiguresJson]
    total: RatingFiguresJson


class OwnRatingsJson(TypedDict):
    """An OwnRatings."""

    month: str
    total: RatingFiguresJson


class ClerkToLookAtJson(TypedDict):
    """A ClerkToLookAt."""

    clerk: str
    signs: list[str]
    asked: int
    answers: int


class RatingPatternsJson(TypedDict):
    """A RatingPatterns."""

    first: date
    last: date
    clerks: list[ClerkToLookAtJson]


class PaymentReportJson(TypedDict):
    """A PaymentReport."""

    id: str
    business_day: date
    field: str | None
    text: str | None


class PaymentReportListJson(TypedDict):
    """A PaymentReportList."""

    reports: list[PaymentReportJson]
