"""Tables of figures: what an office measures them by, days summed up, reports that were sent."""

from datetime import date, datetime

from sqlalchemy import Column, ForeignKeyConstraint, LargeBinary
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, instant_column


class FigureRulesRow(SQLModel, table=True):
    """What an office measures its figures by."""

    __tablename__ = "figure_rules"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    promised_wait_minutes: int = Field(sa_column_kwargs={"server_default": "20"})
    target_percent: int = Field(sa_column_kwargs={"server_default": "85"})
    month_ends_on: int = Field(sa_column_kwargs={"server_default": "0"})
    report_day: int = Field(sa_column_kwargs={"server_default": "3"})
    report_to: str | None = Field(default=None, max_length=254)


class DayFigureRow(SQLModel, table=True):
    """The numbers of one day that is over, under one key of one split, made of their intervals.

    Lengths of time are exact histograms, each length as often as it was: whole seconds in order,
    four bytes each, the least significant first. A count or a sum is read off them.
    """

    __tablename__ = "day_figure"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    split: str = Field(max_length=10, primary_key=True)
    business_day: date = Field(primary_key=True)
    key: str = Field(max_length=80, primary_key=True)
    served: int
    no_show: int
    left_line: int
    expired: int
    uncalled: int
    called_waits: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    uncalled_waits: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    ways: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    services: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    handlings: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class OrderedReportRow(SQLModel, table=True):
    """A month whose report was ordered to be sent, so that it is once; by the month's first day."""

    __tablename__ = "ordered_report"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    month: date = Field(primary_key=True)
    ordered_at: datetime = instant_column()
