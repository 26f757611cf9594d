"""Booked visits as they are written; see `as_json`."""

from datetime import date, datetime
from typing import TypedDict

from server.contract.answers.as_json import Words


class AppointmentSlotJson(TypedDict):
    """An AppointmentSlot."""

    slot: str
    at: datetime
    left: int


class AppointmentSlotsJson(TypedDict):
    """An AppointmentSlots."""

    slots: list[AppointmentSlotJson]


class AppointmentDayJson(TypedDict):
    """An AppointmentDay."""

    day: date
    left: int
    open: bool
    name: Words | None


class AppointmentDaysJson(TypedDict):
    """An AppointmentDays."""

    days: list[AppointmentDayJson]
    slot_minutes: int
    early_minutes: int
    late_minutes: int
    reminds: bool
    over: int
    missed_share: float | None


class AppointmentJson(TypedDict):
    """An Appointment."""

    code: str
    service: str
    service_name: Words
    day: date
    slot: str
    slot_at: datetime
    check_in_from: datetime
    check_in_until: datetime
    state: str
    arrival: str
    today: bool
    closed: bool
    closed_for: Words | None
    number: str | None
    follow_url: str | None
    page_url: str
    server_time: datetime
