"""Rows of phones that are told of their turn, as they travel; see `rows`."""

from typing import NamedTuple

from server.storage.tables.notice import NoticeSubscriptionRow
from server.storage.tables.ties import row_of


@row_of(NoticeSubscriptionRow)
class NoticeSubscription(NamedTuple):
    """A phone that follows a ticket."""

    office: str
    id: str
    ticket: str
    endpoint: str
    p256dh: str
    auth: str
    language: str
    notice: str | None
    call: str | None
    noted_seq: int
