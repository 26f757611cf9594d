"""Tables of how an office calls: its order, its limits, its lists for acts at the counter."""

from sqlalchemy import ForeignKeyConstraint, false
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, words_column


class QueueRulesRow(SQLModel, table=True):
    """Who is called next, and what clerks may do."""

    __tablename__ = "queue_rules"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    order: str = Field(max_length=20)
    longest_wait_minutes: int
    ordinary_calls: int
    priority_calls: int
    clerks_may_choose: bool
    next_pause_seconds: float
    no_show_after_recalls: int
    no_show_after_seconds: int
    return_after_calls: int
    undo_seconds: int
    park_minutes: int
    outcome_needed: bool
    priority_share: int = Field(sa_column_kwargs={"server_default": "30"})
    let_pass_people: int = Field(sa_column_kwargs={"server_default": "2"})
    let_pass_times: int = Field(sa_column_kwargs={"server_default": "2"})
    rejoin_minutes: int = Field(sa_column_kwargs={"server_default": "10"})
    push_notices: bool = Field(sa_column_kwargs={"server_default": false()})
    errands_a_number: int = Field(sa_column_kwargs={"server_default": "0"})


class LimitsRow(SQLModel, table=True):
    """What keeps numbers from being taken in heaps and halls from overflowing; null: no limit."""

    __tablename__ = "limits"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    kiosk_tickets_a_minute: int | None
    most_waiting: int | None


class PauseReasonRow(SQLModel, table=True):
    """Why a counter pauses; `work`: the clerk works meanwhile."""

    __tablename__ = "pause_reason"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    rank: int
    work: bool = Field(sa_column_kwargs={"server_default": false()})


class PriorityRow(SQLModel, table=True):
    """A class of people called sooner."""

    __tablename__ = "priority"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    rate: float
    rank: int


class ParkReasonRow(SQLModel, table=True):
    """Why a ticket is put aside."""

    __tablename__ = "park_reason"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    rank: int


class OutcomeRow(SQLModel, table=True):
    """How a stay ended."""

    __tablename__ = "outcome"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    code: str = code_column(primary_key=True)
    name: dict[str, str] = words_column()
    rank: int
