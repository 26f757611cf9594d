"""Each table's handle for statements, made once; the rows' classes describe the tables."""

from sqlalchemy import Table
from sqlmodel import SQLModel

from server.storage.tables.counter import CounterRow, ProfileRow
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


def _table(of: type[SQLModel]) -> Table:
    return SQLModel.metadata.tables[str(of.__tablename__)]


ACT_KEY = _table(ActKeyRow)
BOARD = _table(BoardRow)
CALENDAR_DAY = _table(CalendarDayRow)
COUNTER = _table(CounterRow)
DEVICE = _table(DeviceRow)
FIELD = _table(FieldRow)
HISTORY = _table(History)
INTERVAL = _table(IntervalRow)
OFFICE = _table(OfficeRow)
OFFICE_CALENDAR = _table(OfficeCalendarRow)
OUTBOX = _table(OutboxRow)
PERSON = _table(PersonRow)
PRINTER = _table(PrinterRow)
PROFILE = _table(ProfileRow)
QUEUE_RULES = _table(QueueRulesRow)
SERIES = _table(SeriesRow)
SERVICE = _table(ServiceRow)
SIGN_IN = _table(SignInRow)
TICKET = _table(TicketRow)
