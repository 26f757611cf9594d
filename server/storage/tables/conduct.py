"""Tables of conduct sheets: what is looked at, announced before its month, and every version.

What is written in a sheet names a clerk by the user name alone; a version is never changed.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKeyConstraint
from sqlmodel import Field, SQLModel
from typing_extensions import TypedDict

from server.contract.answers.as_json import Words
from server.storage.tables.columns import (
    code_column,
    codes_column,
    instant_column,
    json_column,
    origin_column,
)


class KeptItem(TypedDict):
    """Something that is looked at, its points at most and where they come from."""

    code: str
    group: str
    name: Words
    weight: int
    source: str


class ConductTemplateRow(SQLModel, table=True):
    """What is looked at from a month on, until another template; named by the month's first day.

    `remark_only` holds the user names of staff whom other agencies sent. `origin` is the office
    that announced it, where that was merged into this one: its sheets of then keep it.
    """

    __tablename__ = "conduct_template"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    month: date = Field(primary_key=True)
    announced_at: datetime = instant_column()
    announced_by: str = Field(max_length=80)
    items: list[KeptItem] = json_column()
    remark_only: list[str] = codes_column()
    origin: str = origin_column(primary_key=True)


class ConductVersionRow(SQLModel, table=True):
    """What was done to a clerk's sheet of a month: points by item as they stood then, and words."""

    __tablename__ = "conduct_version"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    month: date = Field(primary_key=True)
    clerk: str = Field(max_length=80, primary_key=True)
    rank: int = Field(primary_key=True)
    act: str = Field(max_length=10)
    at: datetime = instant_column()
    by: str = Field(max_length=80)
    points: dict[str, int] = json_column()
    text: str = Field(max_length=2_000)
    origin: str = origin_column(primary_key=True)
