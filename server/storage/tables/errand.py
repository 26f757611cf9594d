"""Table of the errands of tickets that have several."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, instant_column, of_office


class ErrandRow(SQLModel, table=True):
    """One of several errands of a ticket; one whose holder has a single errand has no row.

    `chosen` is its place in the order in which they were asked for, `rank` in the order in which
    they are done. `done_at`: when its stay ended; null: it is still to be done.
    """

    __tablename__ = "errand"
    __table_args__ = (
        of_office("ticket", table="ticket", remote=("id",)),
        of_office("service", table="service", remote=("code",)),
    )

    office: str = code_column(primary_key=True)
    ticket: str = Field(max_length=36, primary_key=True)
    chosen: int = Field(primary_key=True)
    rank: int
    service: str = code_column()
    done_at: datetime | None = instant_column(nullable=True)
