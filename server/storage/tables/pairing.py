"""The table of devices that show letters and wait to be let in.

The one table beside `history` whose key carries no office: which office a device will belong to
is what its letters ask. Its rows live for minutes, and none is of an office's line.
"""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import instant_column


class PairingRow(SQLModel, table=True):
    """A device that shows letters; of its secret and of its token only hashes are kept.

    `office`, `device` and `kind` are what an admin made of it; before, `kind` is what the device
    says it is, null where it leaves that to the admin.
    """

    __tablename__ = "pairing"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        UniqueConstraint("letters", name="pairing_letters"),
        Index("pairing_ends", "ends_at"),
    )

    secret_hash: str = Field(max_length=64, primary_key=True)
    letters: str = Field(max_length=6)
    token_hash: str = Field(max_length=64)
    kind: str | None = Field(max_length=10)
    ends_at: datetime = instant_column()
    office: str | None = Field(max_length=40)
    device: str | None = Field(max_length=36)
