"""The shape of an office file: its tables, their keys and what each may hold."""

import re
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from server.domain.announcement import unspeakable
from server.office_file.calendar_part import CalendarDay, CalendarTable, Quota, SpecialDay
from server.office_file.colour import HEX, LEAST_CONTRAST, contrast_with_white
from server.office_file.queue_part import (
    Help,
    LimitsTable,
    Outcome,
    ParkReason,
    Priority,
    QueueTable,
    Weight,
)
from server.office_file.values import (
    Code,
    CounterHours,
    DayHours,
    LanguageCode,
    Name,
    Phrase,
    Table,
    check_code,
)

PRINTER_SCHEMES = ("tcp", "usb", "serial", "file", "folder")
LONGEST_NUMBER = 8
"""Letters and digits of a number that the narrowest slip still shows large."""

_PREFIX = re.compile("[A-Z\u0110]{0,4}")
_HOTLINE = re.compile(r"[0-9+(). -]{3,40}")


def _spoken(text: str) -> str:
    letters = unspeakable(text)
    if letters:
        raise PydanticCustomError("unspeakable", "cannot be spoken", {"letters": letters})
    return text


def _heard(text: str) -> str:
    if not any(letter.isalnum() for letter in text):
        raise PydanticCustomError("says_nothing", "says nothing")
    return text


def _prefix(text: str) -> str:
    if not _PREFIX.fullmatch(text):
        raise PydanticCustomError("bad_prefix", "is no prefix")
    return text


def _colour(text: str) -> str:
    if not HEX.fullmatch(text):
        raise PydanticCustomError("bad_colour", "is no colour")
    ratio = contrast_with_white(text)
    if ratio < LEAST_CONTRAST:
        # Cut, not rounded: 4.49 must not be shown as the 4.5 that it misses.
        shown = int(ratio * 100) / 100
        raise PydanticCustomError("pale_colour", "is too pale", {"ratio": shown})
    return text


def _hotline(text: str) -> str:
    if not _HOTLINE.fullmatch(text) or not any(letter.isdigit() for letter in text):
        raise PydanticCustomError("bad_hotline", "is no telephone number")
    return text


def _printer_url(text: str) -> str:
    if urlsplit(text).scheme not in PRINTER_SCHEMES or "://" not in text:
        raise PydanticCustomError("bad_printer_url", "is no printer address")
    return text


class Texts(Table):
    """The office's own words on kiosk, slip and board."""

    greeting: Phrase = Phrase()
    courtesy: Phrase = Phrase()
    board_line: Phrase = Phrase()
    missed_call: Phrase = Phrase()


class OfficeTable(Table):
    """The waiting hall itself."""

    code: Code
    name: Name
    agency: Name
    timezone: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    languages: Annotated[list[LanguageCode], Field(min_length=1)]
    accent: Annotated[str, AfterValidator(_colour)] | None = None
    hotline: Annotated[str, AfterValidator(_hotline)] | None = None
    texts: Texts = Texts()
    hours: Annotated[list[DayHours], Field(min_length=1)]


class PauseReason(Table):
    """Why a counter pauses."""

    code: Code
    name: Name


class FieldOfServices(Table):
    """A group of services on the kiosk."""

    code: Code
    name: Name


class Service(Table):
    """What a citizen takes a number for, and the series of its numbers."""

    code: Code
    name: Name
    field: Code | None = None
    prefix: Annotated[str, AfterValidator(_spoken), AfterValidator(_prefix)]
    first: Annotated[int, Field(ge=0, le=999_999)] = 1
    last: Annotated[int, Field(ge=0, le=999_999)] = 999
    digits: Annotated[int, Field(ge=1, le=6)] = 3
    start_over: Literal["daily", "never"] = "daily"


class Counter(Table):
    """Where one clerk serves; `serves`, `weights` and `helps` are its work profile.

    With `hours` the promised wait counts on it in them; the clerk opens and closes it as ever.
    """

    code: Annotated[
        str, AfterValidator(_spoken), AfterValidator(_heard), AfterValidator(check_code)
    ]
    name: Name
    zone: Code | None = None
    serves: Annotated[list[Code], Field(min_length=1)]
    weights: dict[Code, Weight] = Field(default_factory=dict)
    helps: list[Help] = Field(default_factory=list)
    hours: list[CounterHours] = Field(default_factory=list)


class Board(Table):
    """How the wall board of one zone looks and sounds; zone "" is the whole hall.

    What is left out follows the office: its name, its languages, its line of text.
    """

    zone: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{0,40}$")] = ""
    name: Name | None = None
    farthest_metres: Annotated[float, Field(ge=1, le=60, allow_inf_nan=False)] = 8.0
    panel_width_mm: Annotated[float, Field(ge=150, le=20_000, allow_inf_nan=False)] = 1_210.0
    layout: Literal["auto", "calls", "counters"] = "auto"
    speak: bool = True
    languages: Annotated[list[LanguageCode], Field(min_length=1)] | None = None
    repeat: Annotated[int, Field(ge=1, le=3)] = 2
    text: Phrase | None = None


class Printer(Table):
    """A slip printer and the kiosk that owns it."""

    code: Code
    name: Name
    url: Annotated[str, StringConstraints(max_length=400), AfterValidator(_printer_url)]
    kiosk: Annotated[str, StringConstraints(min_length=1, max_length=80)] | None = None


class OfficeFile(Table):
    """A whole office file; without any `calendar_days` the office keeps those that it has."""

    office: OfficeTable
    pause_reasons: list[PauseReason] = Field(default_factory=list, alias="pause_reason")
    fields_of_services: list[FieldOfServices] = Field(default_factory=list, alias="field")
    services: Annotated[list[Service], Field(alias="service", min_length=1)]
    counters: Annotated[list[Counter], Field(alias="counter", min_length=1)]
    boards: list[Board] = Field(default_factory=list, alias="board")
    printers: list[Printer] = Field(default_factory=list, alias="printer")
    queue: QueueTable = QueueTable()
    limits: LimitsTable = LimitsTable()
    priorities: list[Priority] = Field(default_factory=list, alias="priority")
    park_reasons: list[ParkReason] = Field(default_factory=list, alias="park_reason")
    outcomes: list[Outcome] = Field(default_factory=list, alias="outcome")
    calendar: CalendarTable = CalendarTable()
    quotas: list[Quota] = Field(default_factory=list, alias="quota")
    special_days: list[SpecialDay] = Field(default_factory=list, alias="special_day")
    calendar_days: list[CalendarDay] | None = Field(default=None, alias="calendar_day")
