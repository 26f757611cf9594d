"""Tables of appointments. Who booked is known by an e-mail address at most, in a table of its own.

An appointment itself tells nothing of a person, and stays: the office learns from it how many are
not kept. The address goes with the appointment's end; what is sent names the appointment alone.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint, false
from sqlmodel import Field, SQLModel

from server.storage.tables.columns import code_column, instant_column, of_office


class AppointmentRulesRow(SQLModel, table=True):
    """How an office books: the length of a slot, what counts as late, what stays for walk-ins."""

    __tablename__ = "appointment_rules"
    __table_args__ = (ForeignKeyConstraint(["office"], ["office.code"]),)

    office: str = code_column(primary_key=True)
    slot_minutes: int = Field(sa_column_kwargs={"server_default": "30"})
    days_ahead: int = Field(sa_column_kwargs={"server_default": "14"})
    walk_in_percent: int = Field(sa_column_kwargs={"server_default": "70"})
    early_minutes: int = Field(sa_column_kwargs={"server_default": "15"})
    late_minutes: int = Field(sa_column_kwargs={"server_default": "15"})
    overbook: bool = Field(sa_column_kwargs={"server_default": false()})
    remind_hours: int = Field(sa_column_kwargs={"server_default": "24"})


class AppointmentRow(SQLModel, table=True):
    """A booked visit. Its code is its holder's; its id is what events and messages say.

    `moves` counts how often its hour was changed.
    """

    __tablename__ = "appointment"
    __table_args__ = (
        of_office("service", table="service", remote=("code",)),
        UniqueConstraint("office", "code", name="appointment_code"),
        Index("appointment_of_day", "office", "business_day", "service"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    code: str = Field(max_length=12)
    service: str = code_column()
    business_day: date
    slot_at: datetime = instant_column()
    state: str = Field(max_length=12)
    language: str = Field(max_length=3)
    booked_at: datetime = instant_column()
    moves: int
    ticket: str | None = Field(max_length=36)


class AppointmentContactRow(SQLModel, table=True):
    """Where the reminder of an appointment goes; wiped when the appointment is over."""

    __tablename__ = "appointment_contact"
    __table_args__ = (of_office("appointment", table="appointment", remote=("id",)),)

    office: str = code_column(primary_key=True)
    appointment: str = Field(max_length=36, primary_key=True)
    email: str = Field(max_length=254)


class DeliveryRow(SQLModel, table=True):
    """Something to be sent: what about, when, and how often it was tried. It holds no address."""

    __tablename__ = "delivery"
    __table_args__ = (
        ForeignKeyConstraint(["office"], ["office.code"]),
        Index("delivery_due", "office", "due_at"),
    )

    office: str = code_column(primary_key=True)
    id: str = Field(max_length=36, primary_key=True)
    kind: str = Field(max_length=20)
    about: str = Field(max_length=36)
    due_at: datetime = instant_column()
    tries: int
