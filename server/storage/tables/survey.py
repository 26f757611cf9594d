"""Tables of what an office asks in campaigns, and of when its leaders receive citizens.

A form leads to no visit and no person: it was handed out, and at most once it came back.
"""

import datetime as dt

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, codes_column, words_column


class ReceptionRow(SQLModel, table=True):
    """When and where a leader receives citizens."""

    __tablename__ = "reception"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    rank: int = Field(primary_key=True)
    day: dict[str, str] = words_column()
    place: dict[str, str] = words_column()
    person: dict[str, str] = words_column()


class CampaignRow(SQLModel, table=True):
    """A survey: its days, its procedures, every how many visits it asks, and up to how many."""

    __tablename__ = "campaign"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    first: dt.date
    last: dt.date
    procedures: list[str] = codes_column()
    every: int
    target: int
    rank: int
    stage: str | None = Field(max_length=10)


class SurveyFormRow(SQLModel, table=True):
    """A form that was handed out; `returned_on` null: it has not come back.

    `channel` is how it came back; the three answers are words from 1, the worst, to 4. A campaign
    that the office file no longer has keeps its forms.
    """

    __tablename__ = "survey_form"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        Index("survey_form_of_campaign", "office", "campaign"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    campaign: str = code_column()
    handed_on: dt.date
    returned_on: dt.date | None = None
    channel: str | None = Field(max_length=10)
    procedure: str | None = Field(max_length=40)
    speed: int | None
    attitude: int | None
    convenience: int | None
    stage: str | None = Field(max_length=10)
