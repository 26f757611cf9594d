"""Table of what the office tells everybody of a quarter: what people said, and what was done."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint
from sqlmodel import Field, SQLModel
from typing_extensions import TypedDict

from server.storage.tables.columns import code_column, instant_column, json_column


class KeptPair(TypedDict):
    """What people said, and what was done; both have lost names, telephones and ages."""

    said: str
    done: str


class QuarterVersionRow(SQLModel, table=True):
    """What was written of a quarter, named as "2026-Q4"; a version is never changed."""

    __tablename__ = "quarter_version"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    quarter: str = Field(max_length=7, primary_key=True)
    version: int = Field(primary_key=True)
    at: datetime = instant_column()
    by: str = Field(max_length=80)
    published: bool
    pairs: list[KeptPair] = json_column()
