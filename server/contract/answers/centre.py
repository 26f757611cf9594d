"""What the centre sees of all its offices, side by side."""

from datetime import datetime

from pydantic import Field

from server.contract.answers.answer import Answer, Named


class CentreOffice(Named):
    """An office at a moment, in figures.

    `seen_seconds` is how long ago a device or person of it was last heard; 0: a device is
    connected; null: none ever was. `longest_minutes` is the longest wait of those who wait, null
    where nobody does; `devices_at_fault` are those that complain or fell silent within a day.
    `percent` is cut to two decimals: of `results` in the last 30 days, the `good` came in time.
    """

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
    percent: float | None = Field(ge=0, le=100)


class CentreNow(Answer):
    """Every office, by code."""

    updated_at: datetime
    offices: list[CentreOffice]
