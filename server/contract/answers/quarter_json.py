"""What is told of quarters as it is written; see `as_json`."""

from datetime import date, datetime
from typing import TypedDict

from server.contract.answers.as_json import Words


class SaidAndDoneJson(TypedDict):
    """A SaidAndDone."""

    said: str
    done: str


class QuarterBasesJson(TypedDict):
    """A QuarterBases."""

    ratings: int
    cases: int
    suggestions: int


class ReasonGivenJson(TypedDict):
    """A ReasonGiven."""

    code: str
    name: Words
    count: int


class QuarterVersionJson(TypedDict):
    """A QuarterVersion."""

    version: int
    at: datetime
    by: str
    published: bool
    pairs: list[SaidAndDoneJson]


class QuarterReviewJson(TypedDict):
    """A QuarterReview."""

    quarter: str
    first: date
    last: date
    bases: QuarterBasesJson
    closed_cases: int
    reasons: list[ReasonGivenJson] | None
    proposed: list[SaidAndDoneJson]
    versions: list[QuarterVersionJson]


class AnsweredQuarterJson(TypedDict):
    """An AnsweredQuarter."""

    quarter: str
    first: date
    last: date
    version: int
    published_on: date
    bases: QuarterBasesJson
    pairs: list[SaidAndDoneJson]
