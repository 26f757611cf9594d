"""The shape of an office file: its tables, their keys and what each may hold."""

import re
import unicodedata
from datetime import time
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from server.office_file.colour import HEX, LEAST_CONTRAST, contrast_with_white

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PRINTER_SCHEMES = ("tcp", "usb", "serial", "file", "folder")
LONGEST_NUMBER = 8
"""Letters and digits of a number that the narrowest slip still shows large."""

_CODE = re.compile(r"[A-Za-z0-9_-]{1,40}")
_PREFIX = re.compile("[A-Z\u0110]{0,4}")
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_HOTLINE = re.compile(r"[0-9+(). -]{3,40}")


def _no_controls(text: str) -> str:
    if any(unicodedata.category(letter) == "Cc" and letter != "\n" for letter in text):
        raise PydanticCustomError("control_character", "holds a control character")
    return text


def _not_blank(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank", "is blank")
    return text


def _one_line(text: str) -> str:
    if "\n" in text:
        raise PydanticCustomError("more_than_a_line", "has several lines")
    return text


def _code(text: str) -> str:
    if not _CODE.fullmatch(text):
        raise PydanticCustomError("bad_code", "is no code")
    return text


def _prefix(text: str) -> str:
    if not _PREFIX.fullmatch(text):
        raise PydanticCustomError("bad_prefix", "is no prefix")
    return text


def _clock(text: str) -> str:
    if not _CLOCK.fullmatch(text):
        raise PydanticCustomError("bad_clock", "is no time of day")
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


_Sound = AfterValidator(_no_controls)
Label = Annotated[
    str,
    StringConstraints(min_length=1, max_length=120),
    _Sound,
    AfterValidator(_not_blank),
    AfterValidator(_one_line),
]
Prose = Annotated[str, StringConstraints(max_length=400), _Sound]
Code = Annotated[str, AfterValidator(_code)]
Clock = Annotated[str, AfterValidator(_clock)]
LanguageCode = Literal["vi", "en"]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Table(BaseModel):
    """Base of every table; unknown keys are refused so that typing errors show."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, validate_by_name=True, validate_by_alias=True
    )


class Name(Table):
    """A name in the languages of the house; `en` may be left out where English is not spoken."""

    vi: Label
    en: Label | None = None


class Phrase(Table):
    """A text in the languages of the house; empty: nothing is shown."""

    vi: Prose = ""
    en: Prose | None = None


class SessionHours(Table):
    """One stretch of a day. "00:00" as the end is midnight; numbers stop at `last_ticket`."""

    opens: Clock
    closes: Clock
    last_ticket: Clock | None = None


class DayHours(Table):
    """The sessions of some weekdays."""

    days: Annotated[list[Day], Field(min_length=1)]
    sessions: Annotated[list[SessionHours], Field(min_length=1)]


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
    prefix: Annotated[str, AfterValidator(_prefix)]
    first: Annotated[int, Field(ge=0, le=999_999)] = 1
    last: Annotated[int, Field(ge=0, le=999_999)] = 999
    digits: Annotated[int, Field(ge=1, le=6)] = 3
    start_over: Literal["daily", "never"] = "daily"


class Counter(Table):
    """Where one clerk serves; `serves` is its work profile."""

    code: Code
    name: Name
    zone: Code | None = None
    serves: Annotated[list[Code], Field(min_length=1)]


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
    """A whole office file."""

    office: OfficeTable
    pause_reasons: Annotated[list[PauseReason], Field(alias="pause_reason")] = []
    fields_of_services: Annotated[list[FieldOfServices], Field(alias="field")] = []
    services: Annotated[list[Service], Field(alias="service", min_length=1)]
    counters: Annotated[list[Counter], Field(alias="counter", min_length=1)]
    boards: Annotated[list[Board], Field(alias="board")] = []
    printers: Annotated[list[Printer], Field(alias="printer")] = []


def minutes(clock: str, *, ends: bool = False) -> int:
    """Turn "HH:MM" into minutes after midnight; as the end of a session "00:00" is 24 hours."""
    at = time.fromisoformat(clock)
    return 24 * 60 if ends and at == time(0) else at.hour * 60 + at.minute
