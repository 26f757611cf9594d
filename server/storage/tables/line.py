"""Table of what people are told of the line."""

from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Text
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column


class CallPlanRow(SQLModel, table=True):
    """An office's plan of the calls to come, true after its event `seq`.

    With the events after it, it is the plan of every later moment: so that all processes, and one
    that starts anew, tell the same. `plan` is read by `server.storage.wait.kept_plan` alone; a
    version that writes it otherwise deletes the rows in its migration.
    """

    __tablename__ = "call_plan"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    seq: int = Field(sa_column=Column(BigInteger, nullable=False))
    plan: str = Field(sa_column=Column(Text, nullable=False))
