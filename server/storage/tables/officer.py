"""Table of how officers are shown at their counters."""

from sqlalchemy import Column, ForeignKeyConstraint, LargeBinary
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, words_column


class OfficerCardRow(SQLModel, table=True):
    """What is shown of an officer at a counter of an office; it goes with the person.

    `photo` is a JPEG without anything beside the picture, `photo_name` names its content.
    """

    __tablename__ = "officer_card"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        ForeignKeyConstraint(["user"], ["person.user"]),
    )

    office: str = code_column(primary_key=True)
    user: str = Field(max_length=80, primary_key=True)
    title: dict[str, str] = words_column()
    field: dict[str, str] = words_column()
    photo: bytes | None = Field(sa_column=Column(LargeBinary, nullable=True))
    photo_name: str | None = Field(max_length=64)
