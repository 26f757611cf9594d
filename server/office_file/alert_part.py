"""Of what an office's supervisors are told by themselves, and where beside the page."""

from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from server.contract.settings import Key, Kind, Unit
from server.office_file.values import ServiceCode, Table, email

AlertKindOfFile = Literal[
    "too_many_wait", "waits_too_long", "nobody_calls", "long_visit", "device_silent"
]


def _webhook(text: str) -> str:
    try:
        parts = urlsplit(text)
        named = bool(parts.hostname) and parts.username is None
    except ValueError:
        named = False
    if not named or not text.startswith(("https://", "http://")):
        raise PydanticCustomError("bad_webhook", "is no address of a webhook")
    return text


class AlertsTable(Table):
    """Where alerts go beside the page of the hall."""

    emails: list[
        Annotated[str, AfterValidator(email), Key(kind=Kind.ADDRESSES, least=3, most=254)]
    ] = Field(default_factory=list)
    webhook: Annotated[
        str | None,
        AfterValidator(lambda one: one and _webhook(one)),
        Key(kind=Kind.ADDRESS, most=400),
    ] = None
    answer_minutes: Annotated[int, Key(least=0, most=60, unit=Unit.MINUTES)] = 3
    """So long whoever sits at a counter may answer whether help is needed before supervisors are
    told of a long visit there; 0: they are told at once."""


class Alert(Table):
    """A figure past which a supervisor is told: people for `too_many_wait`, else minutes."""

    kind: AlertKindOfFile
    limit: Annotated[int, Key(least=1, most=999)]
    services: list[ServiceCode] = Field(default_factory=list)
