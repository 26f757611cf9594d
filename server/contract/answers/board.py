"""What a wall board draws and speaks."""

from datetime import datetime
from typing import Literal

from pydantic import Field
from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12

from server.contract.answers.answer import Answer, Localized
from server.contract.states import CounterState, TicketState


class Announcement(TypedDict):
    """The clips that speak one call in one language, in order; see the voice manifest."""

    language: str
    clips: list[str]


class BoardCall(Answer):
    """One call on the wall, newest first in the snapshot."""

    number: str
    counter: str
    service: str
    state: TicketState
    called_at: datetime
    call_count: int


class BoardCounter(Answer):
    """A counter on the wall and the number it serves now."""

    code: str
    name: Localized
    services: list[str]
    state: CounterState
    number: str | None


class BoardService(Answer):
    """A line on the wall: how many wait."""

    code: str
    name: Localized
    prefix: str
    waiting: int
    banner: Localized | None = None
    """The line to show on a special day, such as a golden day."""


class BoardSettings(Answer):
    """How one zone's board looks and sounds. Distances in metres, panel width in millimetres."""

    zone: str | None
    name: Localized
    farthest_metres: float
    panel_width_mm: float
    layout: Literal["auto", "calls", "counters"]
    speak: bool
    languages: list[str]
    repeat: int = Field(ge=1, le=3)
    text: Localized


class Board(Answer):
    """Everything a wall board draws; the snapshot of its live feed."""

    office: str
    name: Localized
    agency: Localized
    timezone: str
    accent: str | None
    settings: BoardSettings
    calls: list[BoardCall]
    counters: list[BoardCounter]
    services: list[BoardService]
    rule: Localized | None = None
    """The order in words, for everybody to read."""
    server_time: datetime
