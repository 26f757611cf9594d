"""The table of phones that are told of their turn by Web Push.

An address of a push service is a phone's: it stands here alone, and goes when its ticket is over,
with the end of the day at the latest.
"""

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, of_office

LONGEST_ENDPOINT = 1_000
LONGEST_CALL = 60


class NoticeSubscriptionRow(SQLModel, table=True):
    """A phone that follows a ticket: where its push service is, and what it was last told.

    `notice` and `call` are what held at the event `noted_seq`.
    """

    __tablename__ = "notice_subscription"
    __table_args__ = (
        of_office("ticket", table="ticket", remote=("id",)),
        Index("notice_subscription_of_ticket", "office", "ticket"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    ticket: str = Field(max_length=36)
    endpoint: str = Field(max_length=LONGEST_ENDPOINT)
    p256dh: str = Field(max_length=100)
    auth: str = Field(max_length=40)
    language: str = Field(max_length=3)
    notice: str | None = Field(max_length=4)
    call: str | None = Field(max_length=LONGEST_CALL)
    noted_seq: int
