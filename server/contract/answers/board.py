"""What a wall board draws and speaks."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict  # pydantic takes no other before Python 3.12

from server.contract.answers.answer import TOLD_WHOLE, Answer, Localized
from server.contract.answers.counter import CounterSettings
from server.contract.answers.office import Letterhead, ServiceSettings
from server.contract.settings import Key, Unit
from server.contract.states import CounterState, TicketState


class Announcement(TypedDict):
    """The clips that speak one call in one language, in order; see the voice manifest.

    `again` is the short reading at the end of a call: number and counter alone.
    """

    language: str
    clips: list[str]
    again: list[str]


class BoardCall(Answer):
    """One call on the wall, newest first in the snapshot.

    A number of an earlier `business_day` is there when it was called again since the day began.
    """

    number: str
    business_day: date
    counter: str
    service: str
    state: TicketState
    called_at: datetime
    call_count: int
    late: bool = False
    """Whether who is called waited longer than promised: the wall says sorry, at the first call."""


class BoardMissed(Answer):
    """A number whose person did not come: it stands on the wall for a while."""

    number: str
    counter: str
    """Where it was called to."""
    stands_until: datetime


class BoardCounter(CounterSettings):
    """A counter on the wall and the number it serves now."""

    services: list[str]
    state: CounterState
    number: str | None


class BoardService(ServiceSettings):
    """A service on the wall: how many wait, and how many digits its numbers have."""

    digits: int
    waiting: int
    banner: Localized | None = None
    """The text line to show on a special day, such as a golden day."""


class BoardLook(Answer):
    """How a board looks and sounds. Distances in metres, panel width in millimetres."""

    model_config = TOLD_WHOLE

    farthest_metres: Annotated[float, Key(least=1, most=60, unit=Unit.METRES)] = 8.0
    panel_width_mm: Annotated[float, Key(least=150, most=20_000, unit=Unit.MILLIMETRES)] = 1_210.0
    layout: Literal["auto", "calls", "counters"] = "auto"
    speak: bool = True
    repeat: Annotated[int, Key(least=1, most=3, unit=Unit.TIMES)] = 2
    slide: bool = True
    """Whether what the office tells everybody stands there while nobody is called."""


class BoardSettings(BoardLook):
    """How one zone's board looks and sounds, and what stands on it."""

    zone: str | None
    name: Localized
    languages: list[str]
    text: Localized


class BoardEmergency(Answer):
    """Everybody is asked to leave: nothing else stands on the wall or is spoken.

    `exit` is the number of the emergency exit; null: any.
    """

    exit: int | None
    announcement: list[Announcement]


class Board(Letterhead):
    """Everything a wall board draws; the snapshot of its live feed."""

    office: str
    business_day: date | None
    """The day that is open: only its numbers stand on the wall."""
    settings: BoardSettings
    calls: list[BoardCall]
    missed: list[BoardMissed] = Field(default=[])
    """Numbers of the day whose people did not come, the one missed last at the end."""
    counters: list[BoardCounter]
    services: list[BoardService]
    rule: Localized | None = None
    """The order in words, for everybody to read."""
    emergency: BoardEmergency | None = None
    server_time: datetime
