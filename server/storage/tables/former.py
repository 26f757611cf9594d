"""The table of offices that were merged into others: whoever has an old address finds them."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger, Column, ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel
from typing_extensions import TypedDict

from server.storage.tables.columns import code_column, instant_column, words_column


class Renamed(TypedDict):
    """What an office's codes became: of services, counters, zones and surveys, each by the old one.

    What is not named kept its code. `place` is the hall that the whole office became; empty: its
    own halls came along.
    """

    services: dict[str, str]
    counters: dict[str, str]
    zones: dict[str, str]
    campaigns: dict[str, str]
    place: str


class FormerOfficeRow(SQLModel, table=True):
    """An office that was merged into `office`.

    Its events stand after `events_after` up to `events_until` and name what they name by its own
    codes of then; `settings` is its office file, as it was at the end.
    """

    __tablename__ = "former_office"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        Index("former_office_code", "code", unique=True),
    )

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    merged_at: datetime = instant_column()
    events_after: int = Field(sa_column=Column(BigInteger, nullable=False))
    events_until: int = Field(sa_column=Column(BigInteger, nullable=False))
    renamed: Renamed = Field(sa_column=Column(JSON, nullable=False))
    settings: str
