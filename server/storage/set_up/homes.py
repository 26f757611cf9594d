"""Where each table of the office file is kept: a table of the database, key by key a column."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Table

from server.office_file import values
from server.office_file.calendar_part import CalendarDay, CalendarTable, Quota, SpecialDay
from server.office_file.model import (
    Board,
    Counter,
    FieldOfServices,
    OfficeTable,
    PauseReason,
    Printer,
    Service,
    Texts,
)
from server.office_file.queue_part import LimitsTable, Outcome, ParkReason, Priority, QueueTable
from server.storage.tables import (
    BOARD,
    CALENDAR_DAY,
    COUNTER,
    COUNTER_HOURS,
    FIELD,
    LIMITS,
    OFFICE,
    OFFICE_CALENDAR,
    OFFICE_HOURS,
    OFFICE_TEXTS,
    OUTCOME,
    PARK_REASON,
    PAUSE_REASON,
    PRINTER,
    PRIORITY,
    QUEUE_RULES,
    QUOTA,
    SERIES,
    SERVICE,
    SPECIAL_DAY,
)


@dataclass(frozen=True, slots=True)
class Home:
    """Where the rows of one table of the file are kept.

    Attributes:
        part: the table of the file.
        tables: what has its keys as columns; the first one has a row for each of the file's.
    """

    part: type[values.Table]
    tables: tuple[Table, ...]


OFFICE_SETTINGS = Home(OfficeTable, (OFFICE,))
TEXTS = Home(Texts, (OFFICE_TEXTS,))
HOURS = Home(values.DayHours, (OFFICE_HOURS,))
SERVICES = Home(Service, (SERVICE, SERIES))
COUNTERS = Home(Counter, (COUNTER,))
STAFFED = Home(values.CounterHours, (COUNTER_HOURS,))

RULES: Mapping[str, Home] = {
    "queue": Home(QueueTable, (QUEUE_RULES,)),
    "limits": Home(LimitsTable, (LIMITS,)),
    "calendar": Home(CalendarTable, (OFFICE_CALENDAR,)),
}
"""Tables that an office has once, by their place in the file."""

LISTS: Mapping[str, Home] = {
    "pause_reasons": Home(PauseReason, (PAUSE_REASON,)),
    "fields_of_services": Home(FieldOfServices, (FIELD,)),
    "boards": Home(Board, (BOARD,)),
    "printers": Home(Printer, (PRINTER,)),
    "priorities": Home(Priority, (PRIORITY,)),
    "park_reasons": Home(ParkReason, (PARK_REASON,)),
    "outcomes": Home(Outcome, (OUTCOME,)),
    "quotas": Home(Quota, (QUOTA,)),
    "special_days": Home(SpecialDay, (SPECIAL_DAY,)),
    "calendar_days": Home(CalendarDay, (CALENDAR_DAY,)),
}
"""Lists that nothing else points to, by their place in the file."""
