"""Table of dossiers: how far each is. It holds nobody's name and nothing of its papers."""

from datetime import date, datetime

from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, instant_column


class DossierRow(SQLModel, table=True):
    """A dossier of the official system; who is asked for it knows its code alone."""

    __tablename__ = "dossier"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        Index("dossier_folded", "folded"),
    )

    office: str = code_column(primary_key=True)
    folded: str = Field(max_length=40, primary_key=True)
    """The code as codes are compared."""
    code: str = Field(max_length=40)
    level: str = Field(max_length=20)
    told_at: datetime = instant_column()
    received_on: date | None = None
    due_on: date | None = None
    finished_on: date | None = None
    """The day on which the result was there."""
