"""When a rating may be given, what counts as low, and what ratings say together.

A visit is rated once, without a name. The score of few ratings says nothing: under FEWEST it is
not told at all, and never without its count, its response rate and its interval.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

BEST = 5
LOWEST_GOOD = 3
"""An overall below it is low: one or two of five."""
OPEN_FOR = timedelta(seconds=45)
"""How long a tablet stays open for the visit that has just ended."""
SENT_WITHIN = timedelta(days=7)
"""A tablet that was cut off sends within so long what was tapped on it."""
FEWEST = 30
"""Under so many ratings no figure is told of them."""
Z_95 = 1.959963984540054
"""Standard deviations either side that hold 95 % of a normal distribution."""
CUT = 100
"""Means are cut to hundredths."""
CUT_SHARE = 10_000
"""Shares are cut to hundredths of a percent, never rounded up."""


class Channel(StrEnum):
    """Where a rating was given."""

    TABLET = "tablet"
    SLIP = "slip"


class WhyNot(StrEnum):
    """Why a visit cannot be rated."""

    ALREADY_RATED = "already_rated"
    NOT_SERVED = "not_served"
    TOO_LATE = "too_late"


def is_low(overall: int | None) -> bool:
    """Tell whether an answer calls for a case; nothing said is not low."""
    return overall is not None and overall < LOWEST_GOOD


def last_evening(served_on: date, zone: tzinfo) -> datetime:
    """Tell until when a visit is rated by its slip: the end of the day after it."""
    return datetime.combine(served_on + timedelta(days=2), time(), zone)


def why_not(
    channel: Channel,
    *,
    served_on: date,
    is_served: bool,
    is_rated: bool,
    now: datetime,
    zone: tzinfo,
) -> WhyNot | None:
    """Tell why a visit cannot be rated just now; None: it can.

    `served_on` is the business day of its ticket. What was tapped on a tablet in its time may
    arrive later, when the tablet finds its server again.
    """
    if is_rated:
        return WhyNot.ALREADY_RATED
    if not is_served:
        return WhyNot.NOT_SERVED
    until = last_evening(served_on, zone)
    if channel is Channel.TABLET:
        until = max(until, datetime.combine(served_on, time(), zone) + SENT_WITHIN)
    return WhyNot.TOO_LATE if now >= until else None


@dataclass(frozen=True, slots=True)
class Score:
    """What ratings say together.

    Attributes:
        count: how many gave an answer.
        asked: how many visits could have been rated.
        rate: count by asked, cut to hundredths of a percent; None: nobody was asked.
        mean: of 1 to 5, cut to hundredths; None: fewer than FEWEST.
        low: where the true mean begins with 95 % confidence; None as `mean`.
        high: where it ends.
    """

    count: int
    asked: int
    rate: float | None
    mean: float | None
    low: float | None
    high: float | None


def score(answers: Sequence[int], asked: int) -> Score:
    """Sum up answers from 1 to BEST that were given by some of those `asked`.

    The interval is Wilson's (1927) for the share of the way from worst to best. No answers
    between two bounds spread wider than those at the bounds alone, so it holds for any answers,
    and does not shrink to a point where all are alike.
    """
    count = len(answers)
    rate = rate_of(count, asked)
    if count < FEWEST:
        return Score(count, asked, rate, None, None, None)
    way = sum(answers) / count
    share = (way - 1) / (BEST - 1)
    below, above = wilson(share, count)
    return Score(
        count,
        asked,
        rate,
        cut(way, CUT),
        cut(1 + (BEST - 1) * below, CUT),
        math.ceil((1 + (BEST - 1) * above) * CUT - 1e-9) / CUT,
    )


def rate_of(count: int, asked: int) -> float | None:
    """Give the share of those asked who answered, cut; None: nobody was asked."""
    return cut(count / asked, CUT_SHARE) if asked else None


def wilson(share: float, count: int) -> tuple[float, float]:
    """Give the bounds of a share of `count` with 95 % confidence."""
    z2 = Z_95 * Z_95
    middle = (share + z2 / (2 * count)) / (1 + z2 / count)
    spread = share * (1 - share) / count + z2 / (4 * count * count)
    half = Z_95 / (1 + z2 / count) * math.sqrt(spread)
    return max(0.0, middle - half), min(1.0, middle + half)


def cut(value: float, parts: int) -> float:
    """Cut a figure that is never to look better than it is; the least noise apart."""
    return math.floor(value * parts + 1e-9) / parts


def shares(answers: Sequence[int], words: int) -> tuple[float, ...] | None:
    """Give the share of each word from 1 to `words`, cut; None for fewer than FEWEST answers."""
    count = len(answers)
    if count < FEWEST:
        return None
    return tuple(cut(answers.count(one) / count, CUT_SHARE) for one in range(1, words + 1))


def share_bounds(shares: Sequence[float], count: int) -> list[tuple[float, float]]:
    """Give where each share of `count` answers lies with 95 % confidence, the bounds cut apart."""
    found = (wilson(round(share * count) / count, count) for share in shares)
    return [
        (cut(low, CUT_SHARE), math.ceil(high * CUT_SHARE - 1e-9) / CUT_SHARE) for low, high in found
    ]
