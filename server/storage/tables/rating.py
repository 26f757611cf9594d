"""Tables of what citizens say of a visit, and of what comes of it.

Nothing here leads from an answer back to a ticket, a moment or a person: a rating has an id of
its own, and the only table that knows a ticket knows no answer.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import (
    code_column,
    codes_column,
    instant_column,
    of_office,
    words_column,
)


class RatingReasonRow(SQLModel, table=True):
    """What somebody was not content with."""

    __tablename__ = "rating_reason"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    rank: int


class RatingRulesRow(SQLModel, table=True):
    """Who sees to low ratings, who alone reads of money, and how long words are kept."""

    __tablename__ = "rating_rules"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    case_owner: str | None = Field(max_length=80)
    payment_reader: str | None = Field(max_length=80)
    texts_kept_days: int = Field(sa_column_kwargs={"server_default": "365"})


class RatingAskRow(SQLModel, table=True):
    """A ticket whose holder was asked, and whether there was an answer; never which.

    `rating` is the name by which a tablet answers; null: only by the slip.
    """

    __tablename__ = "rating_ask"
    __table_args__ = (
        of_office("ticket", table="ticket", remote=("id",)),
        UniqueConstraint("office", "rating", name="rating_ask_rating"),
        Index("rating_ask_age", "office", "business_day"),
    )

    office: str = code_column(primary_key=True)
    ticket: str = Field(max_length=36, primary_key=True)
    rating: str | None = Field(max_length=36)
    business_day: date
    answered: bool


class RatingRow(SQLModel, table=True):
    """An answer: what was chosen, of which day, service, counter and clerk.

    `seconds` is how long after the question a tablet's answer came.
    """

    __tablename__ = "rating"
    __table_args__ = (
        of_office("service", table="service", remote=("code",)),
        Index("rating_of_day", "office", "business_day"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    business_day: date
    service: str = code_column()
    counter: str | None = Field(max_length=40)
    clerk: str | None = Field(max_length=80)
    channel: str = Field(max_length=10)
    overall: int | None
    speed: int | None
    attitude: int | None
    convenience: int | None
    reasons: list[str] = codes_column()
    seconds: int | None


class PaymentReportRow(SQLModel, table=True):
    """Somebody was asked for money beyond the fee: for one reader alone, and in no score."""

    __tablename__ = "payment_report"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    business_day: date
    field: str | None = Field(max_length=40)
    text: str | None = Field(max_length=1_000)


class SuggestionRow(SQLModel, table=True):
    """An entry of the suggestion book: what somebody wrote, and what the office answered.

    A text has lost names, telephones and ages before it comes here.
    """

    __tablename__ = "suggestion"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        Index("suggestion_of_day", "office", "business_day"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    business_day: date
    field: str | None = Field(max_length=40)
    source: str = Field(max_length=10)
    text: str = Field(max_length=1_000)
    reply: str | None = Field(max_length=1_000)
    replied_by: str | None = Field(max_length=80)
    replied_on: date | None
    published: bool


class RatingCaseRow(SQLModel, table=True):
    """What a low rating opened: day, field and text of it, and what is done about it.

    A text has lost names, telephones and ages before it comes here.
    """

    __tablename__ = "rating_case"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        Index("rating_case_due", "office", "closed_at", "due_at"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    business_day: date
    field: str | None = Field(max_length=40)
    text: str | None = Field(max_length=1_000)
    not_for: str | None = Field(max_length=80)
    owner: str | None = Field(max_length=80)
    due_at: datetime | None = instant_column(nullable=True)
    closed_at: datetime | None = instant_column(nullable=True)
    closed_by: str | None = Field(max_length=80)
    cause: str | None = Field(max_length=1_000)
    action: str | None = Field(max_length=1_000)
    check: str | None = Field(max_length=1_000)
