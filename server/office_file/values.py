"""What the tables of an office file are made of: texts, codes, times of day, hours."""

import re
from datetime import time
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError, PydanticKnownError

from server.contract.answers import Localized
from server.contract.languages import Language, further
from server.contract.settings import Key, Kind, Unit
from server.contract.signs import EMAIL
from server.office_file.checks import check
from server.office_file.keys import key_of_field

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_CODE = re.compile(r"[A-Za-z0-9_-]{1,40}")
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def _not_blank(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank", "is blank")
    return text


def email(text: str | None) -> str | None:
    """Demand an address to which mail can be sent, where there is one."""
    if text is not None and not EMAIL.fullmatch(text):
        raise PydanticCustomError("bad_email", "is no e-mail address")
    return text


def _one_line(text: str) -> str:
    if "\n" in text:
        raise PydanticCustomError("more_than_a_line", "has several lines")
    return text


def check_code(text: str) -> str:
    """Check a code."""
    if not _CODE.fullmatch(text):
        raise PydanticCustomError("bad_code", "is no code")
    return text


def _clock(text: str) -> str:
    if not _CLOCK.fullmatch(text):
        raise PydanticCustomError("bad_clock", "is no time of day")
    return text


Label = Annotated[
    str,
    StringConstraints(min_length=1, max_length=120),
    AfterValidator(_not_blank),
    AfterValidator(_one_line),
]
Prose = Annotated[str, StringConstraints(max_length=400)]
Code = Annotated[str, AfterValidator(check_code), Key(kind=Kind.CODE)]
ServiceCode = Annotated[Code, Key(kind=Kind.REFERENCE, of="service")]
CounterCode = Annotated[Code, Key(kind=Kind.REFERENCE, of="counter")]
Clock = Annotated[str, AfterValidator(_clock), Key(kind=Kind.CLOCK)]
LanguageCode = Annotated[Language, Key(kind=Kind.LANGUAGES)]
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
MostWaiting = Annotated[int, Key(least=1, most=5_000, unit=Unit.NUMBERS)]
Days = Annotated[list[Day], Field(min_length=1)]
Services = Annotated[list[ServiceCode], Field(min_length=1)]


class Table(BaseModel):
    """Base of every table; unknown keys are refused so that typing errors show."""

    model_config = ConfigDict(
        extra="forbid", strict=True, frozen=True, validate_by_name=True, validate_by_alias=True
    )

    @field_validator("*")
    @classmethod
    def _within_its_key(cls, value: object, about: ValidationInfo) -> object:
        """Hold every key to its description, whichever class describes it."""
        check(key_of_field(cls.model_fields[str(about.field_name)]), value)
        return value


def _same_as_vietnamese(given: dict[str, str]) -> str:
    return given["vi"]


def _of_language(key: str) -> str:
    if key not in further():
        raise PydanticKnownError("extra_forbidden")
    return key


class Name(Table, Localized):
    """A name; without `en` the Vietnamese stands there too, further languages by their codes."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[Annotated[str, AfterValidator(_of_language)], Label] = Field(
        init=False
    )

    vi: Label
    en: Label = Field(default_factory=_same_as_vietnamese)


class Phrase(Table, Localized):
    """A text in the languages that a name may have; empty: nothing is shown."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[Annotated[str, AfterValidator(_of_language)], Prose] = Field(
        init=False
    )

    vi: Prose = ""
    en: Prose = Field(default_factory=_same_as_vietnamese)


class Stretch(Table):
    """One stretch of a day. "00:00" as the end is midnight."""

    opens: Clock
    closes: Clock


class SessionHours(Stretch):
    """A stretch in which numbers are given; they stop at `last_ticket`."""

    last_ticket: Clock | None = None


class DayHours(Table):
    """The sessions of some weekdays; `services`: of these only, instead of the hall's."""

    days: Days
    services: Services | None = None
    sessions: Annotated[list[SessionHours], Field(min_length=1)]


class CounterHours(Table):
    """When a counter is staffed on some weekdays, instead of in the hall's hours."""

    days: Days
    sessions: Annotated[list[Stretch], Field(min_length=1)]


def minutes(clock: str, *, ends: bool = False) -> int:
    """Turn "HH:MM" into minutes after midnight; as the end of a session "00:00" is 24 hours."""
    at = time.fromisoformat(clock)
    return 24 * 60 if ends and at == time(0) else at.hour * 60 + at.minute
