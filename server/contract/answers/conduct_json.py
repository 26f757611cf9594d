"""Conduct sheets as they are written; see `as_json`."""

from datetime import date, datetime
from typing import TypedDict

from server.contract.answers.as_json import Words


class ConductItemToldJson(TypedDict):
    """A ConductItemTold."""

    code: str
    group: str
    name: Words
    weight: int
    source: str


class ConductTemplateJson(TypedDict):
    """A ConductTemplate."""

    month: date
    announced_at: datetime | None
    announced_by: str | None
    items: list[ConductItemToldJson]
    remark_only: list[str]


class ConductScoreJson(TypedDict):
    """A ConductScore."""

    code: str
    good: int | None
    base: int | None
    measured: int | None
    points: int | None


class ConductVersionJson(TypedDict):
    """A ConductVersion."""

    act: str
    at: datetime
    by: str
    text: str
    per_hundred: int | None


class ConductSheetJson(TypedDict):
    """A ConductSheet."""

    month: date
    clerk: str
    name: str
    state: str
    remark_only: bool
    days: int
    visits: int
    template: ConductTemplateJson
    scores: list[ConductScoreJson]
    points: int
    of: int
    per_hundred: int | None
    versions: list[ConductVersionJson]


class ConductClerkJson(TypedDict):
    """A ConductClerk."""

    clerk: str
    name: str
    state: str
    remark_only: bool


class ConductMonthJson(TypedDict):
    """A ConductMonth."""

    month: date
    clerks: list[ConductClerkJson]


class ConductIndexJson(TypedDict):
    """A ConductIndex."""

    index: int
    points: float | None
    base: int | None
    by_hand: bool


class ConductIndicesJson(TypedDict):
    """A ConductIndices."""

    month: date
    indices: list[ConductIndexJson]
    points: float
    of: int
    versions: list[ConductVersionJson]
