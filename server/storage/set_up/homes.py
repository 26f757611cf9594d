"""Where each table of the office file is kept: a table of the database, key by key a column.

Each home is held to its tables when it is imported: every column is a key of the file, or one
that setting an office up writes beside the keys, or one that only the day changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import NoneType
from typing import Any, Generic, NamedTuple, TypeVar, get_args

from sqlalchemy import Column, Table

from server.office_file import values
from server.office_file.alert_part import Alert, AlertsTable
from server.office_file.appointment_part import AppointmentTable
from server.office_file.calendar_part import CalendarDay, CalendarTable, Quota, SpecialDay
from server.office_file.card_part import CardTable
from server.office_file.dossier_part import DossierTable
from server.office_file.figures_part import FiguresTable
from server.office_file.from_home_part import FromHomeTable
from server.office_file.hall_part import Hall
from server.office_file.keys import shape_of
from server.office_file.model import (
    Board,
    Counter,
    FieldOfServices,
    OfficeFile,
    OfficeTable,
    PauseReason,
    Printer,
    Service,
    Texts,
)
from server.office_file.public_part import Campaign, Reception
from server.office_file.queue_part import LimitsTable, Outcome, ParkReason, Priority, QueueTable
from server.office_file.rating_part import RatingReason, RatingTable
from server.office_file.slip_part import SlipTable
from server.storage.tables import (
    ALERT_RULE,
    ALERT_TARGETS,
    APPOINTMENT_RULES,
    BOARD,
    CALENDAR_DAY,
    CAMPAIGN,
    CARD_RULES,
    COUNTER,
    COUNTER_HOURS,
    DOSSIER_RULES,
    FIELD,
    FIGURE_RULES,
    FROM_HOME_RULES,
    HALL,
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
    RATING_REASON,
    RATING_RULES,
    RECEPTION,
    SERIES,
    SERVICE,
    SLIP_RULES,
    SPECIAL_DAY,
)
from server.storage.tables.ties import UntiedError

Part = TypeVar("Part", bound=values.Table)
Beside = TypeVar("Beside", bound=NamedTuple)


class Versioned(NamedTuple):
    """What the office's own row has beside its keys."""

    plan_version: int
    seq: int


class InOffice(NamedTuple):
    """What a row has beside its keys where their order tells nothing."""

    office: str


class Ranked(NamedTuple):
    """What a row of a list in its order has beside its keys."""

    office: str
    rank: int


class OfCounter(NamedTuple):
    """What a row of a counter's own list has beside its keys."""

    office: str
    counter: str
    rank: int


class OfService(NamedTuple):
    """What a service has beside its keys."""

    office: str
    series: str
    rank: int
    retired: bool
    open: bool


class AtCounter(NamedTuple):
    """What a counter has beside its keys."""

    office: str
    rank: int
    retired: bool
    state: str


@dataclass(frozen=True, slots=True)
class Home(Generic[Part, Beside]):
    """Where the rows of one table of the file are kept.

    Attributes:
        part: the table of the file.
        tables: what has its keys as columns; the first one has a row for each of the file's.
        beside: the columns that are no keys and are written when an office is set up.
        once: those of them that only a new row gets; the day changes them.
        of_day: the columns that only the day changes; null in a new row.
        elsewhere: the keys that are rows of a table of their own.
        keys: the others, each a column.

    Raises:
        UntiedError: naming a column that is none or several of these, a key or a field without a
            column, or a key that may be left out where its column may not be null, and the
            other way round.
    """

    part: type[Part]
    tables: tuple[Table, ...]
    beside: type[Beside]
    once: tuple[str, ...] = ()
    of_day: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    keys: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Hold the columns and the keys together."""
        keys = tuple(name for name in self.part.model_fields if name not in self.elsewhere)
        object.__setattr__(self, "keys", keys)
        columns = {column.key: column for table in self.tables for column in table.c}
        self._each_once(columns)
        for name in self.keys:
            optional = NoneType in get_args(self.part.model_fields[name].annotation)
            if columns[name].nullable != optional:
                raise UntiedError(f"{columns[name]} may be null, or its key left out, not both")
        for name in self.of_day:
            if not columns[name].nullable:
                raise UntiedError(f"{columns[name]}: a column of the day is null in a new row")

    def _each_once(self, columns: Mapping[str, Column[Any]]) -> None:
        named = [*self.keys, *self.beside._fields, *self.of_day]
        for name, column in columns.items():
            if named.count(name) != 1:
                raise UntiedError(
                    f"{column}: {named.count(name)} of a key of {self.part.__name__}, "
                    f"a field of {self.beside.__name__} and a column of the day"
                )
        for name in named:
            if name not in columns:
                raise UntiedError(f"{self.part.__name__}: no column keeps {name}")
        for name in self.once:
            if name not in self.beside._fields:
                raise UntiedError(f"{self.beside.__name__} has no {name}")


OFFICE_SETTINGS = Home(
    OfficeTable,
    (OFFICE,),
    Versioned,
    of_day=("closed_day", "business_day", "last_place", "doubted_day", "practice_of"),
    elsewhere=("texts", "hours"),
)
TEXTS = Home(Texts, (OFFICE_TEXTS,), InOffice)
HOURS = Home(values.DayHours, (OFFICE_HOURS,), Ranked)
SERVICES = Home(
    Service,
    (SERVICE, SERIES),
    OfService,
    once=("open",),
    of_day=("business_day", "round", "number"),
)
COUNTERS = Home(
    Counter,
    (COUNTER,),
    AtCounter,
    once=("state",),
    of_day=("pause_reason", "person", "sign_in", "since"),
    elsewhere=("serves", "weights", "helps", "hours"),
)
STAFFED = Home(values.CounterHours, (COUNTER_HOURS,), OfCounter)
CALENDAR_DAYS = Home(CalendarDay, (CALENDAR_DAY,), InOffice)

RULES: Mapping[str, Home[Any, InOffice]] = {
    "slip": Home(SlipTable, (SLIP_RULES,), InOffice),
    "queue": Home(QueueTable, (QUEUE_RULES,), InOffice),
    "limits": Home(LimitsTable, (LIMITS,), InOffice),
    "rating": Home(RatingTable, (RATING_RULES,), InOffice),
    "appointments": Home(AppointmentTable, (APPOINTMENT_RULES,), InOffice),
    "from_home": Home(FromHomeTable, (FROM_HOME_RULES,), InOffice),
    "card": Home(CardTable, (CARD_RULES,), InOffice),
    "figures": Home(FiguresTable, (FIGURE_RULES,), InOffice),
    "alerts": Home(AlertsTable, (ALERT_TARGETS,), InOffice),
    "dossiers": Home(DossierTable, (DOSSIER_RULES,), InOffice),
    "calendar": Home(CalendarTable, (OFFICE_CALENDAR,), InOffice),
}
"""Tables that an office has once, by their place in the file."""

LISTS: Mapping[str, Home[Any, Ranked]] = {
    "pause_reasons": Home(PauseReason, (PAUSE_REASON,), Ranked),
    "fields_of_services": Home(FieldOfServices, (FIELD,), Ranked),
    "halls": Home(Hall, (HALL,), Ranked),
    "boards": Home(Board, (BOARD,), Ranked),
    "printers": Home(Printer, (PRINTER,), Ranked),
    "priorities": Home(Priority, (PRIORITY,), Ranked),
    "park_reasons": Home(ParkReason, (PARK_REASON,), Ranked),
    "outcomes": Home(Outcome, (OUTCOME,), Ranked),
    "rating_reasons": Home(RatingReason, (RATING_REASON,), Ranked),
    "receptions": Home(Reception, (RECEPTION,), Ranked),
    "campaigns": Home(Campaign, (CAMPAIGN,), Ranked),
    "alert_rules": Home(Alert, (ALERT_RULE,), Ranked),
    "quotas": Home(Quota, (QUOTA,), Ranked),
    "special_days": Home(SpecialDay, (SPECIAL_DAY,), Ranked),
}
"""Lists in their order that nothing else points to, by their place in the file."""


PLACES: Mapping[str, Home[Any, Any]] = {
    "office": OFFICE_SETTINGS,
    "services": SERVICES,
    "counters": COUNTERS,
    "calendar_days": CALENDAR_DAYS,
    **RULES,
    **LISTS,
}
"""Every table at the top of the file, by its place."""


def in_their_places(homes: Mapping[str, Home[Any, Any]]) -> None:
    """Demand a home for each table of the file, by its place.

    Raises:
        UntiedError: naming a place that has none, that the file lacks, or that holds another table.
    """
    places = OfficeFile.model_fields
    for name in places.keys() ^ homes.keys():
        raise UntiedError(f"OfficeFile.{name}: no such place, or no home for it")
    for name, home in homes.items():
        if shape_of(places[name]).inside is not home.part:
            raise UntiedError(f"OfficeFile.{name} holds no {home.part.__name__}")


in_their_places(PLACES)
