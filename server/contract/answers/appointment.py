"""Booked visits: what is left, and one's own."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from server.contract.answers.answer import Answer, Localized
from server.contract.states import AppointmentState, Arrival


class AppointmentSlot(Answer):
    """A slot of a day, the clock's hour at which it begins, and the places it has left."""

    slot: str
    at: datetime
    left: int


class AppointmentSlots(Answer):
    """A day's slots, in order; none: nothing is offered on it."""

    slots: list[AppointmentSlot]


class AppointmentDay(Answer):
    """A day for which visits may be booked; `name`: why the hall is closed on it."""

    day: date
    left: int
    open: bool
    name: Localized | None


class AppointmentDays(Answer):
    """The days that are offered, today first, and how the office books; times in minutes."""

    days: list[AppointmentDay]
    slot_minutes: int
    early_minutes: int
    late_minutes: int
    reminds: bool
    """Whether the office sends e-mail."""
    over: int
    """Visits of the service in the last 90 days that were kept or missed."""
    missed_share: float | None
    """The share of them that nobody came for, cut; null where there are fewer than 30."""


class Appointment(Answer):
    """One's own booked visit."""

    code: str
    service: str
    service_name: Localized
    day: date
    slot: str
    slot_at: datetime
    check_in_from: datetime
    check_in_until: datetime
    """Whoever comes later gets an ordinary number."""
    state: AppointmentState
    arrival: Annotated[Arrival, Field(description="How somebody who comes now stands to it.")]
    today: bool
    closed: bool
    """The office has closed at that hour since it was booked: it is moved, or it lapses."""
    closed_for: Localized | None
    """What that day is called, where it is another than usual."""
    number: str | None
    """The number that its holder got by checking in."""
    follow_url: str | None
    page_url: str
    server_time: datetime
