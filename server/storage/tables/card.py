"""Tables of numbers taken with a card: the office's rule, the key of the day, hashes under it.

Key and hashes are wiped at the close of the day. While both are there, whoever has both may try
out numbers of cards; afterwards nobody finds one.
"""

from datetime import date

from sqlalchemy import ForeignKeyConstraint, Index, false
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, of_office

SECRET = 69
"""Signs of a key or a hash with its mark."""


class CardRulesRow(SQLModel, table=True):
    """Whether kiosks read cards, and how many live numbers one may hold."""

    __tablename__ = "card_rules"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    allowed: bool = Field(sa_column_kwargs={"server_default": false()})
    numbers_a_person: int = Field(sa_column_kwargs={"server_default": "2"})


class CardKeyRow(SQLModel, table=True):
    """The key under which kiosks hash cards on one day."""

    __tablename__ = "card_key"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    business_day: date
    key: str = Field(max_length=SECRET)


class TakenByCardRow(SQLModel, table=True):
    """A number of today that was taken with a card."""

    __tablename__ = "taken_by_card"
    __table_args__ = (
        of_office("ticket", table="ticket", remote=("id",)),
        Index("taken_by_card_by_card", "office", "card"),
    )

    office: str = code_column(primary_key=True)
    ticket: str = Field(max_length=36, primary_key=True)
    business_day: date
    card: str = Field(max_length=SECRET)
