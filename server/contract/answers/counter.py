"""A counter as staff see it, and as everybody may."""

from typing import Literal

from pydantic import Field

from server.contract.answers.answer import Answer, Named
from server.contract.answers.ticket import Ticket
from server.contract.states import CounterState

Place = Literal["counter", "room", "door", "desk"]
"""Where somebody called goes to: the catalogues have its word."""


class CounterSettings(Named):
    """What an office settles about a counter and everybody may know."""

    place: Place = "counter"


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


class Counter(CounterSettings):
    """Quầy. `clerk` is the display name of who is signed in there."""

    zone: str | None
    services: list[str]
    state: CounterState
    pause_reason: str | None
    clerk: str | None
    ticket: Ticket | None
    profile: list[ServedService] = Field(default=[])
    warning: CounterWarning | None = None
    """Only in the answer to the act that causes it."""


class CounterOfOffice(CounterSettings):
    """A counter as everybody may see it: no clerk, no ticket."""

    services: list[str]
    state: CounterState
