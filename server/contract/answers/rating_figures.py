"""What ratings say together; never without count, response rate and interval, and not of few."""

from datetime import date
from typing import Literal

from server.contract.answers.answer import Answer

By = Literal["service", "stage", "counter", "clerk", "day"]
Sign = Literal["quick", "best"]


class RatingScore(Answer):
    """The overall of some ratings: its mean of 1 to 5 and where it lies with 95 % confidence.

    `asked` counts the visits that were served and so could be rated; `rate` is count by asked.
    Mean and interval are null under 30 ratings. Shares and means are cut, never rounded up.
    """

    count: int
    asked: int
    rate: float | None
    mean: float | None
    low: float | None
    high: float | None


class RatingShares(Answer):
    """How often each word of a dimension was chosen, from 1 to 4 (best); null under 30.

    `rate` is count by those who were asked; `low` and `high` are where each share lies with 95 %
    confidence.
    """

    count: int
    rate: float | None
    shares: list[float] | None
    low: list[float] | None
    high: list[float] | None


class RatingFigures(Answer):
    """The ratings of one service, counter, clerk or day; `key` is null for all together.

    A stage is `intake` or `result`, as the office file marks the service.
    """

    key: str | None
    overall: RatingScore
    speed: RatingShares
    attitude: RatingShares
    convenience: RatingShares


class RatingReport(Answer):
    """Ratings from a day to a day, by service, stage, counter, clerk or day, and all together."""

    first: date
    last: date
    by: By
    rows: list[RatingFigures]
    total: RatingFigures


class OwnRatings(Answer):
    """A clerk's own ratings of a month that is over."""

    month: str
    total: RatingFigures


class ClerkToLookAt(Answer):
    """A clerk whose ratings call for a look: a reason to ask, and no proof.

    `quick`: many answers come too soon to have been read; `best`: far more of those asked answer
    with the best than elsewhere in the office.
    """

    clerk: str
    signs: list[Sign]
    asked: int
    answers: int


class RatingPatterns(Answer):
    """Who of the office's clerks is to be looked at, from a day to a day."""

    first: date
    last: date
    clerks: list[ClerkToLookAt]


class PaymentReport(Answer):
    """Somebody says that money beyond the fee was asked."""

    id: str
    business_day: date
    field: str | None
    text: str | None


class PaymentReportList(Answer):
    """Those reports, newest first."""

    reports: list[PaymentReport]
