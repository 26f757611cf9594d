"""Rows of appointments and of what is sent about them, as they travel; see `rows`."""

from datetime import date, datetime
from typing import NamedTuple

from server.storage.tables.appointment import (
    AppointmentContactRow,
    AppointmentRow,
    DeliveryRow,
)
from server.storage.tables.ties import row_of


@row_of(AppointmentRow)
class Appointment(NamedTuple):
    """A booked visit."""

    office: str
    id: str
    code: str
    service: str
    business_day: date
    slot_at: datetime
    state: str
    language: str
    booked_at: datetime
    moves: int
    ticket: str | None


@row_of(AppointmentContactRow)
class AppointmentContact(NamedTuple):
    """Where the reminder of an appointment goes."""

    office: str
    appointment: str
    email: str


@row_of(DeliveryRow)
class Delivery(NamedTuple):
    """Something to be sent."""

    office: str
    id: str
    kind: str
    about: str
    due_at: datetime
    tries: int
