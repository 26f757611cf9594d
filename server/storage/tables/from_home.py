"""Tables of numbers taken at home: the office's rules, the key of today's codes, who took how many.

Who took one is known as hashes under the day's key, which is thrown away with them: nobody finds
a phone or an address from what is left.
"""

from datetime import date

from sqlalchemy import ForeignKeyConstraint, Index, false
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, of_office


class FromHomeRulesRow(SQLModel, table=True):
    """Whether numbers are taken at home, how many, and until when they are confirmed there."""

    __tablename__ = "from_home_rules"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    allowed: bool = Field(sa_column_kwargs={"server_default": false()})
    of_ten: int = Field(sa_column_kwargs={"server_default": "4"})
    confirm_minutes: int = Field(sa_column_kwargs={"server_default": "120"})
    back_after_calls: int = Field(sa_column_kwargs={"server_default": "3"})
    numbers_a_phone: int = Field(sa_column_kwargs={"server_default": "2"})
    numbers_an_address: int = Field(sa_column_kwargs={"server_default": "30"})


class DoorKeyRow(SQLModel, table=True):
    """The key of a day's codes at the door, 64 hexadecimal digits; a new day has a new one."""

    __tablename__ = "door_key"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    business_day: date
    key: str = Field(max_length=64)


class TakenAtHomeRow(SQLModel, table=True):
    """A number that was taken at home today, by which phone and address."""

    __tablename__ = "taken_at_home"
    __table_args__ = (
        of_office("ticket", table="ticket", remote=("id",)),
        Index("taken_at_home_by_phone", "office", "phone"),
        Index("taken_at_home_by_address", "office", "address"),
    )

    office: str = code_column(primary_key=True)
    ticket: str = Field(max_length=36, primary_key=True)
    phone: str = Field(max_length=64)
    address: str = Field(max_length=64)
