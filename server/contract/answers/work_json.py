"""Dossiers and answers of some days as they are written; see `as_json`."""

from datetime import date
from typing import TypedDict


class DossierCountJson(TypedDict):
    """A DossierCount."""

    channel: str | None
    carried: int
    received: int
    copies: int
    solved: int
    early: int
    on_time: int
    over_due: int
    without_result: int
    in_progress: int
    in_progress_over_due: int
    solved_share: float | None
    in_time_share: float | None
    in_time_of_all_share: float | None


class AnswerShareJson(TypedDict):
    """An AnswerShare."""

    count: int
    good: int | None
    best: int | None
    share: float | None
    best_share: float | None
    rate: float | None
    low: float | None
    high: float | None


class OfficeWorkJson(TypedDict):
    """An OfficeWork."""

    first: date
    last: date
    issued: int
    served: int
    dossiers: DossierCountJson
    channels: list[DossierCountJson]
    speed: AnswerShareJson
    attitude: AnswerShareJson
    convenience: AnswerShareJson
    desk_work_seconds: int


class SpokenFiguresJson(TypedDict):
    """A SpokenFigures."""

    first: date
    last: date
    text: str
    seconds: int
