"""What the centre is told, as it is written."""

from datetime import datetime
from typing import TypedDict

from server.contract.answers.as_json import Words


class CentreOfficeJson(TypedDict):
    """A CentreOffice."""

    code: str
    name: Words
    seen_seconds: int | None
    waiting: int
    longest_minutes: int | None
    promise_minutes: int
    open_counters: int
    counters: int
    devices_at_fault: int
    devices: int
    good: int
    results: int
    percent: float | None


class CentreNowJson(TypedDict):
    """A CentreNow."""

    updated_at: datetime
    offices: list[CentreOfficeJson]
