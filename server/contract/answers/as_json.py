"""Answers as they are written: the keys and types of what JSON is made from.

The classes of answers describe and read; making one for each answer that goes out costs several
times what writing it does. These types are checked against them when imported, and the server's
code against these types. A word of a closed list is its text.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from functools import reduce
from operator import or_
from types import UnionType
from typing import Any, TypedDict, Union, get_args, get_origin, get_type_hints

from server.contract.answers.answer import Answer
from server.contract.answers.board import BoardCall
from server.contract.answers.counter import ServedService
from server.contract.answers.day_log import LogEntry
from server.contract.answers.follow import Followed
from server.contract.answers.staff import Device, Person
from server.contract.answers.ticket import Follow, Ticket, WaitRange

Written = dict[str, object]
"""An answer made of an office's set-up: nothing is read from it any more."""


class WaitJson(TypedDict):
    """A WaitRange."""

    low_minutes: int
    high_minutes: int


class TicketJson(TypedDict):
    """A Ticket."""

    id: str
    number: str
    office: str
    service: str
    state: str
    priority: str | None
    language: str
    issued_at: datetime
    called_at: datetime | None
    started_at: datetime | None
    finished_at: datetime | None
    counter: str | None
    call_count: int
    ahead: int | None
    wait: WaitJson | None
    print: str
    print_reason: str | None
    follow_url: str
    for_counter: str | None
    outcome: str | None
    park_reason: str | None
    remind_at: datetime | None
    appointment_at: datetime | None


class FollowJson(TypedDict):
    """A Follow."""

    number: str
    state: str
    ahead: int | None
    wait: WaitJson | None
    counter: str | None


class FollowedJson(FollowJson):
    """A Followed."""

    service: Written | None
    counters: list[Written]
    call_count: int
    office: Written
    server_time: datetime


class BoardCallJson(TypedDict):
    """A BoardCall."""

    number: str
    counter: str
    service: str
    state: str
    called_at: datetime
    call_count: int


class ServedServiceJson(TypedDict):
    """A ServedService."""

    code: str
    weight: float
    after_minutes: int | None


class LogEntryJson(TypedDict):
    """A LogEntry."""

    at: datetime
    number: str
    act: str
    service: str
    counter: str | None


class DeviceJson(TypedDict):
    """A Device."""

    id: str
    kind: str
    name: str
    online: bool
    trouble: str | None
    seen_at: datetime | None


class PersonJson(TypedDict):
    """A Person."""

    user: str
    name: str
    role: str
    office: str
    counter: str | None


WRITTEN: Mapping[type[Answer], Any] = {
    WaitRange: WaitJson,
    Ticket: TicketJson,
    Follow: FollowJson,
    Followed: FollowedJson,
    BoardCall: BoardCallJson,
    ServedService: ServedServiceJson,
    LogEntry: LogEntryJson,
    Device: DeviceJson,
    Person: PersonJson,
}


class UnlikeError(TypeError):
    """An answer and what is written for it have come apart."""


def check_written(answer: type[Answer], written: Any) -> None:
    """Demand the fields of an answer, each of its type.

    Raises:
        UnlikeError: naming the first field that differs.
    """
    wanted = {name: _in_json(one.annotation) for name, one in answer.model_fields.items()}
    given = get_type_hints(written)
    for name in (*wanted, *given):
        if wanted.get(name) != given.get(name):
            raise UnlikeError(
                f"{answer.__name__}.{name} is {wanted.get(name)}, "
                f"{written.__name__} writes {given.get(name)}"
            )


def _in_json(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return str
    if annotation in WRITTEN:
        return WRITTEN[annotation]
    if isinstance(annotation, type) and issubclass(annotation, Answer):
        return Written
    parts = get_args(annotation)
    if get_origin(annotation) is list:
        return list[_in_json(parts[0])]  # type: ignore[misc]  # of a type known only now
    if get_origin(annotation) in {UnionType, Union}:
        return reduce(or_, (_in_json(one) for one in parts))
    # A Literal names texts.
    return str if parts and all(isinstance(one, str) for one in parts) else annotation


for _answer, _written in WRITTEN.items():
    check_written(_answer, _written)
