"""The shape of an office file: its tables, their keys and what each may hold.

With `server.contract.answers`, which describes the keys that programs hear of, this is the one
description of an office's settings: the file, the database's tables and the pages that edit an
office follow it.
"""

from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from server.contract.answers import (
    BoardLook,
    BookableService,
    CounterSettings,
    OfficeSettings,
    OfficeTexts,
)
from server.contract.settings import Key, Kind, Unit
from server.contract.spelling import SpokenLetters
from server.domain.announcement import Numbers
from server.office_file.alert_part import Alert, AlertsTable
from server.office_file.appointment_part import AppointmentTable
from server.office_file.calendar_part import CalendarDay, CalendarTable, Quota, SpecialDay
from server.office_file.card_part import CardTable
from server.office_file.checks import check, heard, spoken
from server.office_file.dossier_part import DossierTable
from server.office_file.figures_part import FiguresTable
from server.office_file.from_home_part import FromHomeTable
from server.office_file.hall_part import Hall
from server.office_file.public_part import Campaign, Reception
from server.office_file.queue_part import (
    Help,
    LimitsTable,
    Outcome,
    ParkReason,
    Priority,
    QueueTable,
)
from server.office_file.rating_part import RatingReason, RatingTable
from server.office_file.slip_part import SlipTable
from server.office_file.values import (
    Code,
    CounterHours,
    DayHours,
    LanguageCode,
    Name,
    Phrase,
    ServiceCode,
    Table,
    check_code,
    email,
)

PRINTER_SCHEMES = ("tcp", "usb", "serial", "file", "folder")
LONGEST_NUMBER = 8
"""Letters and digits of a number that the narrowest slip still shows large."""
USUAL_WEIGHT = 1.0

Languages = Annotated[list[LanguageCode], Field(min_length=1)]
SpokenCode = Annotated[
    str,
    AfterValidator(spoken),
    AfterValidator(heard),
    AfterValidator(check_code),
    Key(kind=Kind.CODE),
]
SeriesNumber = Annotated[int, Key(least=0, most=999_999)]
WEIGHT = Key(least=0.1, most=100)


def _weight(value: float) -> float:
    check(WEIGHT, value)
    return value


def _printer_url(text: str) -> str:
    try:
        scheme = urlsplit(text).scheme
    except ValueError:  # half a bracket of an IPv6 address
        scheme = ""
    if scheme not in PRINTER_SCHEMES or "://" not in text:
        raise PydanticCustomError("bad_printer_url", "is no printer address")
    return text


Address = Annotated[str | None, AfterValidator(email), Key(kind=Kind.TEXT_LINE, least=3, most=254)]
Weight = Annotated[float, AfterValidator(_weight), WEIGHT]


class Texts(Table, OfficeTexts):
    """The office's own words on kiosk, slip and board."""

    greeting: Phrase = Phrase()
    courtesy: Phrase = Phrase()
    board_line: Phrase = Phrase()
    missed_call: Phrase = Phrase()
    manners: Phrase = Phrase()
    leaders: Phrase = Phrase()
    card_consent: Phrase = Phrase()
    suggestion_box: Phrase = Phrase()
    suggestion_book: Phrase = Phrase()
    crowds: Phrase = Phrase()

    def saying(self, line: Phrase) -> Self:
        """Say one line wherever kiosk, slip and board have something of the office's to say."""
        return self.model_copy(update={"greeting": line, "courtesy": line, "board_line": line})


class OfficeTable(Table, OfficeSettings):
    """The waiting hall itself."""

    code: Code
    name: Name
    agency: Name
    languages: Languages
    email: Address = None
    spoken_numbers: Numbers = "north"
    spoken_letters: SpokenLetters = "auto"
    texts: Texts = Texts()
    hours: Annotated[list[DayHours], Field(min_length=1)]


class PauseReason(Table):
    """Why a counter pauses; `work`: the clerk works meanwhile, such as on online dossiers."""

    code: Code
    name: Name
    work: bool = False


class FieldOfServices(Table):
    """A group of services on the kiosk."""

    code: Code
    name: Name


class Service(Table, BookableService):
    """What a citizen takes a number for, and the series of its numbers."""

    code: Code
    name: Name
    field: Annotated[Code, Key(kind=Kind.REFERENCE, of="field")] | None = None
    first: SeriesNumber = 1
    last: SeriesNumber = 999
    digits: Annotated[int, Key(least=1, most=6, unit=Unit.DIGITS)] = 3
    appointment_lead_minutes: Annotated[int, Key(least=0, most=20_160, unit=Unit.MINUTES)] = 60
    """So long before its hour a visit is booked at the latest."""
    start_over: Literal["daily", "never"] = "daily"


class Counter(Table, CounterSettings):
    """Where one clerk serves; `serves`, `weights` and `helps` are its work profile.

    With `hours` the promised wait counts on it in them; the clerk opens and closes it as ever.
    """

    code: SpokenCode
    name: Name
    zone: Code | None = None
    serves: Annotated[list[ServiceCode], Field(min_length=1)]
    weights: dict[ServiceCode, Weight] = Field(default_factory=dict)
    helps: list[Help] = Field(default_factory=list)
    hours: list[CounterHours] = Field(default_factory=list)


class Board(Table, BoardLook):
    """How the wall board of one zone looks and sounds; zone "" is the whole hall.

    What is left out follows the office: its name, its languages, its line of text.
    """

    zone: Annotated[
        str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{0,40}$"), Key(kind=Kind.CODE)
    ] = ""
    name: Name | None = None
    languages: Languages | None = None
    text: Phrase | None = None


class Printer(Table):
    """A slip printer and the kiosk that owns it."""

    code: Code
    name: Name
    url: Annotated[str, AfterValidator(_printer_url), Key(kind=Kind.ADDRESS, most=400)]
    kiosk: Annotated[str | None, Key(kind=Kind.TEXT_LINE, least=1, most=80)] = None


class OfficeFile(Table):
    """A whole office file; without any `calendar_days` the office keeps those that it has."""

    office: OfficeTable
    pause_reasons: list[PauseReason] = Field(default_factory=list, alias="pause_reason")
    fields_of_services: list[FieldOfServices] = Field(default_factory=list, alias="field")
    services: Annotated[list[Service], Field(alias="service", min_length=1)]
    counters: Annotated[list[Counter], Field(alias="counter", min_length=1)]
    halls: list[Hall] = Field(default_factory=list, alias="hall")
    boards: list[Board] = Field(default_factory=list, alias="board")
    printers: list[Printer] = Field(default_factory=list, alias="printer")
    slip: SlipTable = SlipTable()
    queue: QueueTable = QueueTable()
    limits: LimitsTable = LimitsTable()
    priorities: list[Priority] = Field(default_factory=list, alias="priority")
    park_reasons: list[ParkReason] = Field(default_factory=list, alias="park_reason")
    outcomes: list[Outcome] = Field(default_factory=list, alias="outcome")
    rating: RatingTable = RatingTable()
    from_home: FromHomeTable = FromHomeTable()
    card: CardTable = CardTable()
    figures: FiguresTable = FiguresTable()
    alerts: AlertsTable = AlertsTable()
    alert_rules: list[Alert] = Field(default_factory=list, alias="alert")
    dossiers: DossierTable = DossierTable()
    rating_reasons: list[RatingReason] = Field(default_factory=list, alias="rating_reason")
    appointments: AppointmentTable = AppointmentTable()
    receptions: list[Reception] = Field(default_factory=list, alias="reception")
    campaigns: list[Campaign] = Field(default_factory=list, alias="campaign")
    calendar: CalendarTable = CalendarTable()
    quotas: list[Quota] = Field(default_factory=list, alias="quota")
    special_days: list[SpecialDay] = Field(default_factory=list, alias="special_day")
    calendar_days: list[CalendarDay] | None = Field(default=None, alias="calendar_day")
