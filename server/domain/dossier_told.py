"""What others are told of a dossier that the office received: its level, and the days of it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from server.contract.dossier_states import DossierState
from server.contract.states import DossierLevel
from server.domain.dossier_course import LEVELS, WITHOUT_RESULT


class Told(NamedTuple):
    """How far a dossier is, on which days it came, is due, and had its result."""

    level: DossierLevel
    received: date
    due: date
    finished: date | None


def told_of(
    state: DossierState,
    received_at: datetime,
    judged_at: datetime,
    result_at: datetime | None,
    day_of: Callable[[datetime], date],
) -> Told:
    """Tell of a dossier by its moments; a refusal is no result.

    `judged_at` is what "on time" is measured by; `day_of` gives a moment's business day.
    """
    has_result = result_at is not None and state not in WITHOUT_RESULT
    return Told(
        LEVELS[state],
        day_of(received_at),
        day_of(judged_at),
        day_of(result_at) if has_result and result_at is not None else None,
    )
