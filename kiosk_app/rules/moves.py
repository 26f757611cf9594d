"""What can happen to the kiosk's screen and what the screen asks of the machine: plain values."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk_app.rules import card_moves, errand_moves, key_moves, look_up_moves
from kiosk_app.rules.check_in import ByAppointment
from server.contract.answers import Office, Ticket

RESUMED_VISIT = 0
"""The visit of a number that was asked for before the kiosk was started anew."""


@dataclass(frozen=True, slots=True)
class OfficeChanged:
    """The server told how the office is now."""

    office: Office


@dataclass(frozen=True, slots=True)
class Connected:
    """The server can be reached."""


class Away(StrEnum):
    """Why no number can be had of the server; the values name texts."""

    LOST = "lost"
    """It does not answer, or nobody hears it."""
    TOKEN = "token"  # noqa: S105 -- names a reason, is no secret
    """It does not take this kiosk's token, which was revoked or is malformed."""
    OFFICE = "office"
    """It does not know this kiosk's office."""


@dataclass(frozen=True, slots=True)
class Disconnected:
    """The server cannot be reached, or sends this kiosk away."""

    why: Away = Away.LOST


@dataclass(frozen=True, slots=True)
class DoorTurned:
    """The code at the door is another, as what its QR code holds; None: there is none."""

    url: str | None


class Rejoined(StrEnum):
    """What became of a missed number whose slip was scanned; the values name texts."""

    ASKING = "rejoining"
    DONE = "rejoined"
    NO = "rejoin_refused"
    """It was not missed, or too long ago, or before already."""
    HELD = "rejoin_held"
    """The same card has taken as many numbers since as it may hold."""
    AWAY = "rejoin_away"


@dataclass(frozen=True, slots=True)
class RejoinAnswered:
    """The server answered for a slip that was scanned."""

    became: Rejoined
    held: str = ""
    """The numbers that the same card holds instead, where that is why."""


@dataclass(frozen=True, slots=True)
class Issued:
    """The server answered with a number; its slip goes to the printer by itself."""

    visit: int
    ticket: Ticket


@dataclass(frozen=True, slots=True)
class IssueRefused:
    """The server answered with a problem code, and when numbers are next given if it knows."""

    visit: int
    code: str
    reopens_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PrintEnded:
    """A slip is on paper, or nobody knows, or nothing was sent."""

    ticket_id: str
    printed: bool
    confirmed: bool = True
    """By the printer; False where it cannot tell, and all of the slip was sent."""


@dataclass(frozen=True, slots=True)
class StaffTold:
    """The server took the report of a failed slip, so that clerks see it."""

    ticket_id: str


@dataclass(frozen=True, slots=True)
class Tick:
    """Time went by; a sentence is being said, and tells news or only says something again."""

    speaking: bool = False
    news: bool = False


News = (
    OfficeChanged
    | Connected
    | Disconnected
    | Issued
    | IssueRefused
    | PrintEnded
    | StaffTold
    | DoorTurned
    | RejoinAnswered
    | card_moves.CardHashed
    | look_up_moves.News
)


@dataclass(frozen=True, slots=True)
class ChooseField:
    """A finger left the card of a field."""

    field: str


@dataclass(frozen=True, slots=True)
class ChooseService:
    """A finger left the card of a service: a number, please."""

    service: str


@dataclass(frozen=True, slots=True)
class AskPriority:
    """Somebody says that priority is needed."""


@dataclass(frozen=True, slots=True)
class ChoosePriority:
    """Somebody says to which class of people the priority belongs."""

    priority: str


@dataclass(frozen=True, slots=True)
class Back:
    """One step back."""


@dataclass(frozen=True, slots=True)
class TurnPage:
    """More cards: `by` is 1 or -1."""

    by: int


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Speak another language until this visit ends."""

    language: str


@dataclass(frozen=True, slots=True)
class ToggleLargeText:
    """Larger letters until this visit ends."""


@dataclass(frozen=True, slots=True)
class ToggleContrast:
    """Black and white until this visit ends."""


@dataclass(frozen=True, slots=True)
class ToggleReach:
    """Everything that can be chosen lower down until this visit ends."""


@dataclass(frozen=True, slots=True)
class Assist:
    """A finger rested on the emblem: somebody takes numbers for many people."""


@dataclass(frozen=True, slots=True)
class AskHelp:
    """Call somebody over."""


@dataclass(frozen=True, slots=True)
class AskSlipAgain:
    """Try to print the slip that did not come out once more."""


@dataclass(frozen=True, slots=True)
class Done:
    """The visit is over."""


@dataclass(frozen=True, slots=True)
class MoreTime:
    """Whoever is there needs more time."""


@dataclass(frozen=True, slots=True)
class AskTakeOver:
    """A finger touched a number that has no slip, away from all buttons."""


@dataclass(frozen=True, slots=True)
class KeepNumber:
    """The number on the glass is still needed."""


Touch = (
    ChooseField
    | ChooseService
    | AskPriority
    | ChoosePriority
    | Back
    | TurnPage
    | ChooseLanguage
    | ToggleLargeText
    | ToggleContrast
    | ToggleReach
    | Assist
    | AskHelp
    | AskSlipAgain
    | Done
    | MoreTime
    | AskTakeOver
    | KeepNumber
    | errand_moves.Touch
    | look_up_moves.Touch
    | card_moves.Touch
)
Anywhere = ChooseLanguage | ToggleLargeText | ToggleContrast | ToggleReach | AskHelp
"""Touches that every screen and every sheet takes."""
Move = News | Tick | Touch | look_up_moves.Scanned | key_moves.Seen | key_moves.PadPressed


@dataclass(frozen=True, slots=True)
class AskNumber:
    """Ask the server for a number, once, whatever happens on the way."""

    visit: int
    service: str
    priority: str | None
    language: str
    by: ByAppointment | None = None
    also: tuple[str, ...] = ()
    """Further services that the same number is for."""
    card: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class GiveUpVisit:
    """Whoever asked has left: a late number must not be printed."""

    visit: int


@dataclass(frozen=True, slots=True)
class StillWaiting:
    """Whoever asked is still there: a late number finds somebody."""

    visit: int


@dataclass(frozen=True, slots=True)
class PrintAgain:
    """Send the slip of a ticket to the printer once more."""

    ticket_id: str


@dataclass(frozen=True, slots=True)
class Rejoin:
    """Ask the server to take a missed number back into the line, by its slip's code."""

    code: str


@dataclass(frozen=True, slots=True)
class CallHelp:
    """Tell staff that somebody at the kiosk needs a person."""


OwnEffect = AskNumber | GiveUpVisit | StillWaiting | PrintAgain | Rejoin | CallHelp
Effect = OwnEffect | look_up_moves.Effect | card_moves.HashCard | key_moves.Effect
