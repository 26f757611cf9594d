"""What people said in a quarter and what the office did: as it is written, and for everybody."""

from datetime import date, datetime

from server.contract.answers.answer import Answer, Localized


class SaidAndDone(Answer):
    """What people said, and what was done."""

    said: str
    done: str


class QuarterBases(Answer):
    """What stands behind a quarter's answers: how many said something, by which way."""

    ratings: int
    cases: int
    suggestions: int


class ReasonGiven(Answer):
    """How many ratings named a reason."""

    code: str
    name: Localized
    count: int


class QuarterVersion(Answer):
    """What was written of a quarter at one time."""

    version: int
    at: datetime
    by: str
    published: bool
    pairs: list[SaidAndDone]


class QuarterReview(Answer):
    """A quarter with all that is known of it, for who answers it."""

    quarter: str
    first: date
    last: date
    bases: QuarterBases
    closed_cases: int
    reasons: list[ReasonGiven] | None
    """Most often given first; null under 30 ratings."""
    proposed: list[SaidAndDone]
    """What published replies of the suggestion book and closed cases say already."""
    versions: list[QuarterVersion]
    """Newest first."""


class AnsweredQuarter(Answer):
    """What the office tells everybody of the last quarter that it answered."""

    quarter: str
    first: date
    last: date
    version: int
    published_on: date
    bases: QuarterBases
    pairs: list[SaidAndDone]
