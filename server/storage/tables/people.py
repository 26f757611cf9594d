"""Tables of who is let in: people, their sign-ins, devices."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, instant_column, of_office


class PersonRow(SQLModel, table=True):
    """Somebody who signs in, and their own office; only a hash of the password is kept."""

    __tablename__ = "person"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        UniqueConstraint("user", name="person_user"),
        Index("person_folded", "folded", unique=True),
    )

    office: str = code_column(primary_key=True)
    user: str = Field(max_length=80, primary_key=True)
    folded: str = Field(max_length=240, sa_column_kwargs={"server_default": ""})
    """The sign-in name as names are compared."""
    name: str = Field(max_length=120)
    password_hash: str = Field(max_length=200)
    created_at: datetime = instant_column()


class RightRow(SQLModel, table=True):
    """What somebody may do at an office, their own or another: one role a row."""

    __tablename__ = "person_right"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        ForeignKeyConstraint(["user"], ["person.user"]),
        Index("person_right_user", "user"),
    )

    office: str = code_column(primary_key=True)
    user: str = Field(max_length=80, primary_key=True)
    role: str = Field(max_length=20, primary_key=True)


class SignInRow(SQLModel, table=True):
    """One signed-in browser or program; only a hash of its token is kept.

    `seen_at` is when it last did something, to the minute, and `address` where it came from.
    """

    __tablename__ = "sign_in"
    __table_args__ = (
        of_office("user", table="person", remote=("user",)),
        UniqueConstraint("token_hash", name="sign_in_token"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    user: str = Field(max_length=80)
    token_hash: str = Field(max_length=64)
    created_at: datetime = instant_column()
    expires_at: datetime = instant_column()
    seen_at: datetime = instant_column()
    address: str | None = Field(default=None, max_length=45)


class DeviceRow(SQLModel, table=True):
    """A kiosk, board, rating tablet or print agent; only a hash of its token is kept.

    `counter` is where a rating tablet stands; `version` what it last said that it runs.
    """

    __tablename__ = "device"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        UniqueConstraint("token_hash", name="device_token"),
        UniqueConstraint("office", "kind", "name", name="device_name"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    kind: str = Field(max_length=10)
    name: str = Field(max_length=80)
    token_hash: str = Field(max_length=64)
    created_at: datetime = instant_column()
    online: bool
    trouble: str | None = Field(max_length=80)
    seen_at: datetime | None = instant_column(nullable=True)
    counter: str | None = Field(default=None, max_length=40)
    version: str | None = Field(default=None, max_length=40)
