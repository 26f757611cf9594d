"""Answers about numbers from home, as they are written; see `as_json`."""

from datetime import datetime
from typing import TypedDict

from server.contract.answers.as_json import WaitJson, Written


class FromHomeServiceJson(TypedDict):
    """What a FromHomeService has beside its settings."""

    left: int | None
    reopens_at: datetime | None
    waiting: int
    wait: WaitJson | None


class FromHomeJson(TypedDict):
    """What a FromHome has beside its settings."""

    allowed: bool
    of_ten: int
    confirm_minutes: int
    services: list[Written]
    books_visits: bool
    server_time: datetime


class TakenAtHomeJson(TypedDict):
    """A TakenAtHome."""

    number: str
    code: str


class ConfirmingJson(TypedDict):
    """A Confirming."""

    until: datetime
    back_after_calls: int
    put_back: bool
