"""Conduct sheets: an input to the rating of officials, never a rating of its own."""

from datetime import date, datetime

from server.contract.answers.answer import Answer, Localized
from server.contract.conduct_states import (
    ConductAct,
    ConductGroup,
    ConductSource,
    ConductState,
)


class ConductItemTold(Answer):
    """Something that is looked at; `weight` are its points at most."""

    code: str
    group: ConductGroup
    name: Localized
    weight: int
    source: ConductSource


class ConductTemplate(Answer):
    """What is looked at in a month, and when that was announced; null: the house's own."""

    month: date
    announced_at: datetime | None
    announced_by: str | None
    items: list[ConductItemTold]
    remark_only: list[str]


class ConductScore(Answer):
    """An item of a sheet: what data say (`good` of `base`), and its points; null: none yet.

    `measured` are the points that data say; where `points` differ, somebody decided so.
    """

    code: str
    good: int | None
    base: int | None
    measured: int | None
    points: int | None


class ConductVersion(Answer):
    """What was done to a sheet, by whom, and what it came to then."""

    act: ConductAct
    at: datetime
    by: str
    text: str
    per_hundred: int | None


class ConductSheet(Answer):
    """A clerk's sheet of a month; with `remark_only` it has words and no points."""

    month: date
    clerk: str
    name: str
    state: ConductState
    remark_only: bool
    days: int
    visits: int
    template: ConductTemplate
    scores: list[ConductScore]
    points: int
    of: int
    per_hundred: int | None
    versions: list[ConductVersion]


class ConductClerk(Answer):
    """Whose sheets there are, by name and without points: nobody is ranked."""

    clerk: str
    name: str
    state: ConductState
    remark_only: bool


class ConductMonth(Answer):
    """The sheets of a month that is over; a clerk's own alone."""

    month: date
    clerks: list[ConductClerk]


class ConductIndex(Answer):
    """One of the nine indices of Circular 01/2018/TT-VPCP; null: not enough to tell it."""

    index: int
    points: float | None
    base: int | None
    by_hand: bool


class ConductIndices(Answer):
    """The nine indices of the office as a whole; `points` of `of` are those that are told.

    `versions` tell who typed indices, and when.
    """

    month: date
    indices: list[ConductIndex]
    points: float
    of: int
    versions: list[ConductVersion]
