"""One row of figures out of a tally: the contract's StatisticsRow."""

from collections.abc import Sequence

from server.contract.answers.statistics_json import (
    RowRatingsJson,
    StatisticsRowJson,
    StayTimesJson,
    WaitTimesJson,
)
from server.domain.figures.tally import (
    Seconds,
    Tally,
    kept_share,
    over_share,
    share,
    times,
    waits_of,
)
from server.domain.figures.visit import Outcome
from server.domain.rating import score
from server.storage.answers.booking_figures import Ended, bookings_told

TEN_THOUSANDTHS = 4
"""Decimals of minutes: finer than the seconds that they are made of."""


def row(
    key: str | None,
    tally: Tally,
    promised_seconds: int,
    overalls: Sequence[int] | None,
    ended: Ended | None,
) -> StatisticsRowJson:
    """Tell the figures of a tally.

    Args:
        key: of the row; None: it is the total.
        tally: of its numbers.
        promised_seconds: the promised wait.
        overalls: the ratings of it; None where none are told.
        ended: its booked visits that were kept or missed; None where they are not told.
    """
    outcomes = tally.outcomes
    return {
        "key": key,
        "issued": tally.issued,
        "served": outcomes[Outcome.SERVED],
        "still_waiting": outcomes[Outcome.STILL_WAITING],
        "at_counter": outcomes[Outcome.AT_COUNTER],
        "no_show": outcomes[Outcome.NO_SHOW],
        "left": outcomes[Outcome.LEFT],
        "expired": outcomes[Outcome.EXPIRED],
        "uncalled": tally.uncalled,
        "no_show_share": share(outcomes[Outcome.NO_SHOW], tally.issued),
        "waiting": _waiting(tally, promised_seconds),
        "kept": kept_share(tally, promised_seconds),
        "way": _stays(tally.ways),
        "service": _stays(tally.services),
        "handling": _stays(tally.handlings),
        "ratings": None if overalls is None else _ratings(overalls, outcomes[Outcome.SERVED]),
        "bookings": None if ended is None else bookings_told(ended),
    }


def _waiting(tally: Tally, promised_seconds: int) -> WaitTimesJson:
    return {**_stays(waits_of(tally)), "over_promise": over_share(tally, promised_seconds)}


def _stays(seconds: Seconds) -> StayTimesJson:
    told = times(seconds)
    return {
        "count": told.many,
        "mean": in_minutes(told.mean),
        "median": in_minutes(told.median),
        "p90": in_minutes(told.p90),
    }


def in_minutes(seconds: float | None) -> float | None:
    """Tell seconds as minutes."""
    return None if seconds is None else round(seconds / 60, TEN_THOUSANDTHS)


def _ratings(overalls: Sequence[int], served: int) -> RowRatingsJson:
    told = score(overalls, served)
    return {
        "count": told.count,
        "asked": told.asked,
        "rate": told.rate,
        "mean": told.mean,
        "low": told.low,
        "high": told.high,
    }
