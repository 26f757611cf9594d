"""The log of changes of an office's settings: who changed what, when, from what to what."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, ForeignKeyConstraint, false
from sqlmodel import Field, SQLModel
from typing_extensions import TypedDict

from server.storage.tables.columns import code_column, instant_column, json_column


class KeptChange(TypedDict):
    """A setting that was changed: its path, what it was and what it is; None: it was not there."""

    path: list[str]
    before: Any
    after: Any


class KeptState(TypedDict):
    """A setting that the centre may settle, and whose it was and is: of `SettingState`."""

    field: str
    before: str
    after: str


class KeptOffer(TypedDict):
    """What the centre settled or published; None: that nothing is to stand there.

    Not the bare value: SQLite would make a number of what a column of JSON says.
    """

    value: Any


class SettingChangeRow(SQLModel, table=True):
    """One saving of settings; `seq` is that of its `office.changed`.

    `user` null: by a command on the server's machine. `undoes`: the change that it took back.
    `origin`: the office whose settings these were, before it was merged into this one.
    `states`: whose settings became another's; null: nobody's. `by_centre`: the centre published
    it, or took it back.
    """

    __tablename__ = "setting_change"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    seq: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    at: datetime = instant_column()
    user: str | None = Field(max_length=80)
    undoes: int | None = Field(sa_column=Column(BigInteger, nullable=True))
    changes: list[KeptChange] = json_column()
    origin: str | None = Field(default=None, max_length=40)
    states: list[KeptState] | None = Field(sa_column=Column(JSON(none_as_null=True), nullable=True))
    by_centre: bool = Field(sa_column_kwargs={"server_default": false()})


class SettingOriginRow(SQLModel, table=True):
    """Whose a setting of an office is, and who made it so when; `user` null: a command.

    `offered` is what the centre published to this office last; null: nothing yet. A setting
    without a row is as `domain.inheritance.unsaid` says.
    """

    __tablename__ = "setting_origin"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    field: str = Field(max_length=80, primary_key=True)
    state: str = Field(max_length=20)
    user: str | None = Field(max_length=80)
    at: datetime = instant_column()
    offered: KeptOffer | None = Field(sa_column=Column(JSON(none_as_null=True), nullable=True))


class CentreDefaultRow(SQLModel, table=True):
    """What the centre settles for its offices, one setting a row; `user` null: a command."""

    __tablename__ = "centre_default"

    field: str = Field(max_length=80, primary_key=True)
    settled: KeptOffer = json_column()
    user: str | None = Field(max_length=80)
    at: datetime = instant_column()
