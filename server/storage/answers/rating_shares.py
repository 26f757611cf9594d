"""The words of one question: how often each was chosen, by how many of those who were asked."""

from collections.abc import Sequence

from server.contract.answers.rating_figures_json import RatingSharesJson
from server.domain.rating import rate_of, share_bounds


def shares_told(count: int, shares: Sequence[float] | None, asked: int) -> RatingSharesJson:
    """Tell the contract's RatingShares of so many answers to a question that so many were asked."""
    bounds = None if shares is None else share_bounds(shares, count)
    return {
        "count": count,
        "rate": rate_of(count, asked),
        "shares": None if shares is None else list(shares),
        "low": None if bounds is None else [low for low, _ in bounds],
        "high": None if bounds is None else [high for _, high in bounds],
    }
