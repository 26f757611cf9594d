"""A counter as staff see it, and as everybody may."""

from typing import Literal

from pydantic import Field

from server.contract.answers.answer import Answer, Localized
from server.contract.answers.ticket import Ticket
from server.contract.states import CounterState


class ServedService(Answer):
    """A service in a counter's work profile; with `after_minutes` one that it only helps."""

    code: str
    weight: float
    after_minutes: int | None


class CounterWarning(Answer):
    """What a pause, a close or another work profile leaves behind.

    `nobody_serves`: people wait for these services and no open counter serves them.
    """

    code: Literal["nobody_serves"]
    services: list[str]


class Counter(Answer):
    """Quầy. `clerk` is the display name of who is signed in there."""

    code: str
    name: Localized
    zone: str | None
    services: list[str]
    state: CounterState
    pause_reason: str | None
    clerk: str | None
    ticket: Ticket | None
    profile: list[ServedService] = Field(default=[])
    warning: CounterWarning | None = None
    """Only in the answer to the act that causes it."""


class CounterOfOffice(Answer):
    """A counter as everybody may see it: no clerk, no ticket."""

    code: str
    name: Localized
    services: list[str]
    state: CounterState
