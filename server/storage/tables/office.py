"""Tables of what a person decides about an office: the hall, its services, boards, printers."""

from datetime import date

from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, false, true
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import (
    NOTHING_SAID,
    code_column,
    codes_column,
    of_office,
    stretches_column,
    words_column,
)


class History(SQLModel, table=True):
    """One row: the name of this database's history, new after a restore."""

    __tablename__ = "history"

    id: int = Field(primary_key=True)
    epoch: str = Field(max_length=40)


class OfficeRow(SQLModel, table=True):
    """One waiting hall. Its row is the lock, the clock of events and the day that is open."""

    __tablename__ = "office"

    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    agency: dict[str, str] = words_column()
    timezone: str = Field(max_length=60)
    languages: list[str] = codes_column()
    spoken_numbers: str = Field(max_length=10, sa_column_kwargs={"server_default": "north"})
    spoken_letters: str = Field(max_length=10, sa_column_kwargs={"server_default": "auto"})
    switch_seconds: float = Field(sa_column_kwargs={"server_default": "0"})
    slip_quiet_hours: bool = Field(sa_column_kwargs={"server_default": false()})
    accent: str | None = Field(max_length=7)
    hotline: str | None = Field(max_length=40)
    email: str | None = Field(max_length=254)
    archive_url: str | None = Field(max_length=400)
    closed_day: date | None
    """The business day that a supervisor closed before its end."""
    plan_version: int
    seq: int = Field(sa_column=Column(BigInteger, nullable=False))
    business_day: date | None
    last_place: int | None = Field(sa_column=Column(BigInteger, nullable=True))
    """The last place given in the line: the next stands behind it, whatever the clock says."""
    doubted_day: date | None
    """The day that the clock says, where that is not believed."""
    practice_of: str | None = Field(default=None, max_length=40)
    """The office that people practise for here; null: a real office."""


class OfficeTextsRow(SQLModel, table=True):
    """The office's own words on kiosk, slip and board."""

    __tablename__ = "office_texts"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    greeting: dict[str, str] = words_column()
    courtesy: dict[str, str] = words_column()
    board_line: dict[str, str] = words_column()
    missed_call: dict[str, str] = words_column()
    manners: dict[str, str] = words_column(usual=NOTHING_SAID)
    leaders: dict[str, str] = words_column(usual=NOTHING_SAID)
    card_consent: dict[str, str] = words_column(usual=NOTHING_SAID)
    suggestion_box: dict[str, str] = words_column(usual=NOTHING_SAID)
    suggestion_book: dict[str, str] = words_column(usual=NOTHING_SAID)
    crowds: dict[str, str] = words_column(usual=NOTHING_SAID)


class OfficeHoursRow(SQLModel, table=True):
    """Sessions of some weekdays, of the whole hall or of some services."""

    __tablename__ = "office_hours"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    rank: int = Field(primary_key=True)
    days: list[str] = codes_column()
    services: list[str] | None = codes_column(nullable=True)
    sessions: list[dict[str, str | None]] = stretches_column()


class FieldRow(SQLModel, table=True):
    """Lĩnh vực: a group of services on the kiosk."""

    __tablename__ = "field"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    rank: int


class SeriesRow(SQLModel, table=True):
    """A number series and the last number it gave (null: none yet)."""

    __tablename__ = "number_series"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    prefix: str = Field(max_length=4)
    first: int
    last: int
    digits: int
    start_over: str = Field(max_length=10)
    business_day: date | None
    round: int | None
    number: int | None


class ServiceRow(SQLModel, table=True):
    """What a citizen takes a number for. A retired service keeps its history.

    `open` is what listeners were last told; whether numbers are given, the calendar says.
    """

    __tablename__ = "service"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        of_office("series", table="number_series", remote=("code",)),
    )

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    field: str | None = Field(max_length=40)
    series: str = code_column()
    rank: int
    retired: bool
    open: bool
    appointments_a_slot: int = Field(sa_column_kwargs={"server_default": "0"})
    appointment_lead_minutes: int = Field(sa_column_kwargs={"server_default": "60"})
    stage: str = Field(max_length=10, sa_column_kwargs={"server_default": "intake"})


class HallRow(SQLModel, table=True):
    """A place of reception: the zones of its counters, and its kiosks by their names."""

    __tablename__ = "hall"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    zones: list[str] = codes_column()
    kiosks: list[str] = codes_column()
    most_waiting: int | None
    rank: int


class SlipRulesRow(SQLModel, table=True):
    """What stands on an office's slips, from top to bottom."""

    __tablename__ = "slip_rules"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    parts: list[str] = codes_column()


class BoardRow(SQLModel, table=True):
    """How the wall board of one zone looks and sounds; zone "" is the whole hall.

    What is null follows the office.
    """

    __tablename__ = "board"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    zone: str = Field(max_length=40, primary_key=True)
    rank: int
    name: dict[str, str] | None = words_column(nullable=True)
    farthest_metres: float
    panel_width_mm: float
    layout: str = Field(max_length=10)
    speak: bool
    languages: list[str] | None = codes_column(nullable=True)
    repeat: int
    slide: bool = Field(sa_column_kwargs={"server_default": true()})
    text: dict[str, str] | None = words_column(nullable=True)


class PrinterRow(SQLModel, table=True):
    """A slip printer and the kiosk that owns it."""

    __tablename__ = "printer"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    url: str = Field(max_length=400)
    kiosk: str | None = Field(max_length=80)
    rank: int
