"""Cases as they are written; see `as_json`."""

from datetime import date, datetime
from typing import TypedDict


class CaseJson(TypedDict):
    """A Case."""

    id: str
    business_day: date
    field: str | None
    text: str | None
    owner: str | None
    due_at: datetime | None
    overdue: bool
    closed_at: datetime | None
    cause: str | None
    action: str | None
    check: str | None


class CaseOwnerJson(TypedDict):
    """A CaseOwner."""

    user: str
    name: str


class CaseListJson(TypedDict):
    """A CaseList."""

    cases: list[CaseJson]
    owners: list[CaseOwnerJson]
