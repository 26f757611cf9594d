"""What became of dossiers in some days, apart from the visits: counts, and shares with their base.

Every dossier that was to be solved stands in one of the counts, so that
`carried + received = solved + without_result + in_progress`. A share is cut to hundredths of a
percent and never rounded up. "On time" is told of dossiers alone, by the moment against which
each is judged (`domain.dossier_due`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from server.contract.dossier_states import DossierStanding
from server.domain.calendar import Calendar
from server.domain.dossier_due import Due, standing
from server.domain.figures.tally import share


class WorkFigure(StrEnum):
    """A figure of dossiers, answers or desk work; its words stand where those of `Figure` do."""

    DOSSIERS_CARRIED = "dossiers_carried"
    DOSSIERS_RECEIVED = "dossiers_received"
    CERTIFIED_COPIES = "certified_copies"
    DOSSIERS_SOLVED = "dossiers_solved"
    DOSSIERS_EARLY = "dossiers_early"
    DOSSIERS_ON_TIME = "dossiers_on_time"
    DOSSIERS_OVER_DUE = "dossiers_over_due"
    DOSSIERS_WITHOUT_RESULT = "dossiers_without_result"
    DOSSIERS_IN_PROGRESS = "dossiers_in_progress"
    DOSSIERS_IN_PROGRESS_OVER_DUE = "dossiers_in_progress_over_due"
    SOLVED_SHARE = "solved_share"
    IN_TIME_SHARE = "in_time_share"
    IN_TIME_OF_ALL_SHARE = "in_time_of_all_share"
    SPEED_GOOD = "speed_good"
    ATTITUDE_GOOD = "attitude_good"
    CONVENIENCE_GOOD = "convenience_good"
    DESK_WORK = "desk_work"


class Moments(NamedTuple):
    """When things happened to a dossier; null: they did not."""

    channel: str
    received_at: datetime
    judged_at: datetime
    legal_at: datetime
    result_at: datetime | None
    ended_at: datetime | None
    copies: int = 0


class Within(NamedTuple):
    """From a moment up to, and without, another one."""

    begins: datetime
    ends: datetime


@dataclass(slots=True)
class DossierCounts:
    """How many dossiers came and what became of them in some days.

    Attributes:
        carried: received before, and not solved or ended then.
        received: in these days.
        early: solved before the last day that the law allows.
        on_time: solved in time, on that day.
        over_due: solved late.
        without_result: withdrawn, refused or stopped.
        in_progress: at the end.
        in_progress_over_due: of those, late already.
        copies: certified for the received ones; no dossiers, and in none of these counts.
    """

    carried: int = 0
    received: int = 0
    early: int = 0
    on_time: int = 0
    over_due: int = 0
    without_result: int = 0
    in_progress: int = 0
    in_progress_over_due: int = 0
    copies: int = 0

    @property
    def solved(self) -> int:
        """Those whose result was there in these days."""
        return self.early + self.on_time + self.over_due

    @property
    def in_time(self) -> int:
        """Solved early or on time."""
        return self.early + self.on_time

    @property
    def solved_share(self) -> float | None:
        """Solved, of all that were to be solved: carried and received."""
        return share(self.solved, self.carried + self.received)

    @property
    def in_time_share(self) -> float | None:
        """Early and on time, of those that were solved."""
        return share(self.in_time, self.solved)

    @property
    def in_time_of_all_share(self) -> float | None:
        """Early and on time, of those that were solved and those in progress."""
        return share(self.in_time, self.solved + self.in_progress)


def counted(
    dossiers: Iterable[Moments], within: Within, calendar: Calendar
) -> Mapping[str, DossierCounts]:
    """Count dossiers by channel; `within` ends at the moment of asking at the latest."""
    found: dict[str, DossierCounts] = defaultdict(DossierCounts)
    for one in dossiers:
        _count(found[one.channel], one, within, calendar)
    return {channel: one for channel, one in found.items() if one.carried + one.received}


def together(counts: Iterable[DossierCounts]) -> DossierCounts:
    """Add counts up."""
    total = DossierCounts()
    for one in counts:
        for name in DossierCounts.__slots__:
            setattr(total, name, getattr(total, name) + getattr(one, name))
    return total


def _count(counts: DossierCounts, one: Moments, within: Within, calendar: Calendar) -> None:
    over = [moment for moment in (one.result_at, one.ended_at) if moment is not None]
    if one.received_at >= within.ends or (over and min(over) < within.begins):
        return
    if one.received_at < within.begins:
        counts.carried += 1
    else:
        counts.received += 1
        counts.copies += one.copies
    due = Due(one.judged_at, one.judged_at, one.legal_at)
    if one.result_at is not None and one.result_at < within.ends:
        stands = standing(due, one.result_at, within.ends, calendar)
        counts.early += stands is DossierStanding.EARLY
        counts.on_time += stands is DossierStanding.ON_TIME
        counts.over_due += stands is DossierStanding.OVER_DUE
    elif one.ended_at is not None and one.ended_at < within.ends:
        counts.without_result += 1
    else:
        counts.in_progress += 1
        stands = standing(due, None, within.ends, calendar)
        counts.in_progress_over_due += stands is DossierStanding.OVER_DUE


class GoodAnswers(NamedTuple):
    """How many of those who answered a question chose one of its two best words, cut.

    `share` and `best_share` (of the best word alone) are null under 30 answers.
    """

    answers: int
    good: int
    best: int
    share: float | None
    best_share: float | None


BEST_WORD, GOOD_WORDS = 4, (3, 4)
"""Of words from 1, the worst, to 4: such as "fast" and "very fast"."""


def good_answers(given: Mapping[int, int], fewest: int) -> GoodAnswers:
    """Count the answers to a question; `given`: how often each word was chosen."""
    count = sum(given.values())
    good, best = sum(given.get(one, 0) for one in GOOD_WORDS), given.get(BEST_WORD, 0)
    if count < fewest:
        return GoodAnswers(count, good, best, None, None)
    return GoodAnswers(count, good, best, share(good, count), share(best, count))
