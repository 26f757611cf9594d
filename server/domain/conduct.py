"""A clerk's sheet of a month: what is looked at, what data say, and what the points come to.

The sheet goes into the rating under decree 335/2025/ND-CP as one input among others; it is no
rating of its own and ranks nobody. Breaks, waits, the pace of calls and what only looks odd earn
no points, so there is no source for them. A share is cut to whole points; what rests on fewer
than 30 ratings is left out, and the other points are told of as many as are left.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from server.contract.conduct_states import ConductAct, ConductSource, ConductState
from server.domain.calendar import OpenSession
from server.domain.rating import FEWEST

ALL_POINTS = 100
GRACE = timedelta(minutes=5)
"""So late a counter is still opened on time."""


class Item(NamedTuple):
    """Something that is looked at, and how many points it has at most."""

    code: str
    weight: int
    source: ConductSource


class Measured(NamedTuple):
    """How many of how many were good, as data say."""

    good: int
    base: int


class TemplateFault(StrEnum):
    """Why a template is not taken."""

    WEIGHTS = "conduct_weights"
    CODES = "conduct_codes"
    MONTH_BEGAN = "conduct_month_began"


RATED = frozenset({ConductSource.ATTITUDE, ConductSource.SATISFACTION})
"""Sources that are told of no fewer than 30 ratings."""


def template_fault(items: Sequence[Item], month: date, today: date) -> TemplateFault | None:
    """Tell why items cannot be announced for a month from `today` on; None: they can."""
    if month <= today:
        return TemplateFault.MONTH_BEGAN
    if len({one.code for one in items}) != len(items):
        return TemplateFault.CODES
    if sum(one.weight for one in items) != ALL_POINTS:
        return TemplateFault.WEIGHTS
    return None


def measured_points(item: Item, measured: Measured | None) -> int | None:
    """Give the points that data say, cut; None: typed by hand, no data, or too few ratings."""
    if measured is None or not measured.base:
        return None
    if item.source in RATED and measured.base < FEWEST:
        return None
    return item.weight * measured.good // measured.base


class Result(NamedTuple):
    """Points, of how many, and how many that is of a hundred, cut; None: nothing is told yet."""

    points: int
    of: int
    per_hundred: int | None


def result(items: Iterable[Item], points: Mapping[str, int]) -> Result:
    """Add up the points that are told; an item without any takes its weight out of the base."""
    told = [one for one in items if one.code in points]
    got, of = sum(points[one.code] for one in told), sum(one.weight for one in told)
    return Result(got, of, got * ALL_POINTS // of if of else None)


def is_open_on_time(opened: datetime, sessions: Iterable[OpenSession]) -> bool:
    """Tell whether a counter was opened before its session began, or at most GRACE after that."""
    return not any(one.opens + GRACE < opened < one.closes for one in sessions)


def state_after(acts: Sequence[ConductAct]) -> ConductState:
    """Tell where a sheet stands after what was done to it."""
    if not acts:
        return ConductState.OPEN
    if acts[-1] is ConductAct.DECIDE:
        return ConductState.DECIDED
    return ConductState.COMMENTED if ConductAct.COMMENT in acts else ConductState.OPEN


class Index(NamedTuple):
    """One of the nine indices of Circular 01/2018/TT-VPCP, article 13, for the whole office.

    `tenths` are points in tenths, 0 to 20, cut; None: there is not enough to tell it.
    """

    number: int
    tenths: int | None
    base: int


INDICES = range(1, 10)
MOST_POINTS = 2
ONLINE_SHARES = ((30, 2), (15, 1))
"""Index 9: from so many percent of dossiers handed in online, so many points."""


def mean_index(number: int, points: Mapping[int, int]) -> Index:
    """Give an index as the mean over dossiers; `points`: how many dossiers got 0, 1 and 2."""
    base = sum(points.values())
    got = sum(one * many for one, many in points.items())
    return Index(number, got * 10 // base if base else None, base)


def online_index(online: int, received: int) -> Index:
    """Give index 9 by the dossiers handed in online; the share of procedures is the head's."""
    if not received:
        return Index(9, None, 0)
    share = online * 100 // received
    points = next((one for least, one in ONLINE_SHARES if share >= least), 0)
    return Index(9, points * 10, received)
