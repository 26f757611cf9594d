"""The log of changes of an office's settings: who changed what, when, from what to what."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKeyConstraint
from sqlmodel import Field, SQLModel
from typing_extensions import TypedDict

from server.storage.tables.columns import code_column, instant_column, json_column


class KeptChange(TypedDict):
    """A setting that was changed: its path, what it was and what it is; None: it was not there."""

    path: list[str]
    before: Any
    after: Any


class SettingChangeRow(SQLModel, table=True):
    """One saving of settings; `seq` is that of its `office.changed`.

    `user` null: by a command on the server's machine. `undoes`: the change that it took back.
    `origin`: the office whose settings these were, before it was merged into this one.
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
