"""Every table. Each key carries its office: the unit of locking, of order and of spreading."""

from sqlmodel import SQLModel

from server.storage.tables.columns import Instant
from server.storage.tables.counter import CounterRow, ProfileRow
from server.storage.tables.handles import (
    ACT_KEY,
    BOARD,
    CALENDAR_DAY,
    COUNTER,
    DEVICE,
    FIELD,
    HISTORY,
    INTERVAL,
    OFFICE,
    OFFICE_CALENDAR,
    OUTBOX,
    PERSON,
    PRINTER,
    PROFILE,
    QUEUE_RULES,
    SERIES,
    SERVICE,
    SIGN_IN,
    TICKET,
)
from server.storage.tables.log import ActKeyRow, OutboxRow
from server.storage.tables.office import (
    BoardRow,
    FieldRow,
    History,
    OfficeRow,
    PrinterRow,
    SeriesRow,
    ServiceRow,
)
from server.storage.tables.people import DeviceRow, PersonRow, SignInRow
from server.storage.tables.rules import CalendarDayRow, OfficeCalendarRow, QueueRulesRow
from server.storage.tables.ticket import IntervalRow, TicketRow

METADATA = SQLModel.metadata

__all__ = [
    "ACT_KEY",
    "BOARD",
    "CALENDAR_DAY",
    "COUNTER",
    "DEVICE",
    "FIELD",
    "HISTORY",
    "INTERVAL",
    "METADATA",
    "OFFICE",
    "OFFICE_CALENDAR",
    "OUTBOX",
    "PERSON",
    "PRINTER",
    "PROFILE",
    "QUEUE_RULES",
    "SERIES",
    "SERVICE",
    "SIGN_IN",
    "TICKET",
    "ActKeyRow",
    "BoardRow",
    "CalendarDayRow",
    "CounterRow",
    "DeviceRow",
    "FieldRow",
    "History",
    "Instant",
    "IntervalRow",
    "OfficeCalendarRow",
    "OfficeRow",
    "OutboxRow",
    "PersonRow",
    "PrinterRow",
    "ProfileRow",
    "QueueRulesRow",
    "SeriesRow",
    "ServiceRow",
    "SignInRow",
    "TicketRow",
]
