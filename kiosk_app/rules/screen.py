"""What the kiosk's glass shows, as one value, and what can be read from it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk_app.rules.card import NO_CARD, Card
from kiosk_app.rules.check_in import NO_CHECK_IN, CheckIn
from kiosk_app.rules.dossier import NO_CODE, DossierLookUp
from kiosk_app.rules.key_moves import Target
from kiosk_app.rules.look_up import NOTHING_SOUGHT, LookUp
from kiosk_app.rules.moves import RESUMED_VISIT, Away
from server.contract.answers import Office, Service, Ticket
from server.contract.languages import VIETNAMESE

DIRECT_SERVICES = 8
"""Up to so many services stand on the first screen themselves; more are grouped by field."""


class Screen(StrEnum):
    """What the glass shows; the values name the QML pages."""

    HOME = "home"
    SERVICES = "services"
    PRIORITY = "priority"
    ERRANDS = "errands"
    """Several were chosen for one number."""
    ISSUING = "issuing"
    NUMBER = "number"
    PRINT_FAILED = "print_failed"
    REFUSED = "refused"
    CLOSED = "closed"
    AWAY = "away"
    SEARCH = "search"
    """What a look-up kiosk shows at rest, and while somebody types."""
    PROCEDURE = "procedure"
    DOSSIER = "dossier"
    CHECK_IN = "check_in"
    CARD = "card"
    """Somebody shows an identity card, and is asked whether it may be used."""


RESTING = frozenset({Screen.HOME, Screen.CLOSED, Screen.AWAY, Screen.SEARCH})
"""Screens on which nobody's visit is under way unless `State.rest_at` says so."""
LOOK_UP = frozenset({Screen.SEARCH, Screen.PROCEDURE, Screen.DOSSIER, Screen.CHECK_IN})
MENUS = frozenset({Screen.HOME, Screen.SERVICES, Screen.PRIORITY, Screen.ERRANDS})
WARNING_SECONDS = 20.0
"""So long before a visit ends by itself the glass says so and offers more time (WCAG 2.2.1)."""
MOST_EXTENSIONS = 10
"""So often in a row more time is given to somebody who does nothing else."""


class Sheet(StrEnum):
    """What lies over the screen and asks for an answer; the values name the QML sheets."""

    NONE = "none"
    TIME = "time"
    """The visit is about to end by itself."""
    TAKE_OVER = "take_over"
    """Somebody touched a number that has no slip: is it still needed?"""


class SlipState(StrEnum):
    """What is known of the slip of the number on the glass."""

    NONE = "none"
    PRINTING = "printing"
    PRINTED = "printed"
    SENT = "sent"
    """All of it, to a printer that cannot tell whether it printed."""
    FAILED = "failed"


ON_PAPER = frozenset({SlipState.PRINTED, SlipState.SENT})
"""So that the number may leave the glass: whoever asked holds it, as far as can be known."""
USUAL_PAGE = 8
"""So many cards stand on a page where nobody measures what fits the glass."""


def _usual_page_size(_: "State") -> int:
    return USUAL_PAGE


@dataclass(frozen=True, slots=True)
class Setup:
    """What does not change while the kiosk runs: what it is for, prints, and holds on a page."""

    prints: bool = True
    looks_up: bool = False
    """A kiosk for looking up procedures: its first screen is the search."""
    page_size: Callable[["State"], int] = _usual_page_size
    """How many cards of the menu that a state shows fit one page of this glass."""
    switch_seconds: float = 0.0
    """With one switch: how long each choice has the focus; 0: as the office says."""
    scans: bool = False
    """A scanner stands beside this kiosk: what it is for is offered."""


@dataclass(frozen=True, slots=True)
class State:
    """All that decides what is on the glass. Times are seconds of one monotonic clock."""

    setup: Setup = Setup()
    office: Office | None = None
    connected: bool = False
    away: Away = Away.LOST
    """Why the server is away, while it is."""
    screen: Screen = Screen.AWAY
    language: str = VIETNAMESE
    large_text: bool = False
    contrast: bool = False
    """Black, white and one colour for the focus."""
    reach: bool = False
    """All that can be chosen stands in the lowest part of the glass."""
    assistant: bool = False
    """A volunteer takes numbers for one person after the other."""
    keys: bool = False
    """Somebody goes by keys: a frame shows what would be chosen, and it is said in words."""
    focus: str = ""
    """The name of what has the focus, while somebody goes by keys."""
    focused_on: str = ""
    """The screen, and the sheet over it, that the focus belongs to."""
    focused_at: float = float("-inf")
    in_row: bool = False
    """With one switch over letters: the keys of a row are gone through, and no longer the rows."""
    targets: tuple[Target, ...] = ()
    """What can be chosen on the glass as drawn last, in the order of the keys."""
    tuned_from: str | None = None
    """While the menu of the voice is open: what had the focus before; else None."""
    field: str | None = None
    service: str | None = None
    """The service touched last."""
    priority: str | None = None
    gathering: bool = False
    """Somebody chooses several errands before one number is asked for."""
    errands: tuple[str, ...] = ()
    """What was chosen so far."""
    page: int = 0
    visit: int = RESUMED_VISIT
    asked_at: float | None = None
    """When the number of this visit was asked for; None once it is answered or given up."""
    ticket: Ticket | None = None
    slip: SlipState = SlipState.NONE
    staff_told: bool = False
    refusal: str | None = None
    reopens_at: datetime | None = None
    """When what was refused is next given, as far as the refusal told."""
    held: str = ""
    """The numbers that a card holds already, where a slip does not rejoin for them."""
    help_until: float | None = None
    rest_at: float | None = None
    """When the visit ends by itself; None: at rest already, or waiting for a person."""
    extensions: int = 0
    """How often more time was asked for since the last touch of another kind."""
    look_up: LookUp = NOTHING_SOUGHT
    dossier: DossierLookUp = NO_CODE
    check_in: CheckIn = NO_CHECK_IN
    card: Card = NO_CARD
    door: str | None = None
    """What the QR code at the door holds just now; None: no numbers are taken at home."""
    listened_at: float = float("-inf")
    """When the question of the sheet was still being said."""
    take_over_at: float | None = None
    """When somebody touched a number that no slip holds; None: nobody is being asked."""
    changed_at: float = float("-inf")


def offers_services_directly(office: Office) -> bool:
    """Whether the first screen shows services: two touches to a slip, or one."""
    return len(office.services) <= DIRECT_SERVICES or not office.fields


def services_of(office: Office, field: str | None) -> tuple[Service, ...]:
    """List the services of a field, in the office's order."""
    return tuple(service for service in office.services if service.field == field)


def cards_on(state: State) -> tuple[str, ...]:
    """Name the cards of the menu shown, all pages: codes of fields, then of services."""
    if state.office is None:
        return ()
    if state.screen is Screen.SERVICES:
        return tuple(service.code for service in services_of(state.office, state.field))
    if offers_services_directly(state.office):
        return tuple(service.code for service in state.office.services)
    filled = {service.field for service in state.office.services}
    fields = tuple(field.code for field in state.office.fields if field.code in filled)
    return fields + tuple(service.code for service in services_of(state.office, None))


def takes_appointments(state: State) -> bool:
    """Whether visits of any of the office's services are booked."""
    return state.office is not None and any(
        service.appointments_a_slot for service in state.office.services
    )


def offers_card(state: State) -> bool:
    """Whether this kiosk invites people to show a card."""
    reads = state.office is not None and state.office.card is not None
    return reads and state.setup.scans and state.card.secret is None


def page_size(state: State) -> int:
    """How many cards stand on one page, at least one."""
    return max(1, state.setup.page_size(state))


def page_count(state: State) -> int:
    """How many pages the menu shown has, at least one."""
    return max(1, -(-len(cards_on(state)) // page_size(state)))


def offers_priority(state: State) -> bool:
    """Whether the menu shown lets people ask for priority."""
    return state.office is not None and bool(state.office.priorities) and state.priority is None


def offers_errands(state: State) -> bool:
    """Whether the menu shown lets people choose several errands for one number."""
    several = state.office is not None and min(
        state.office.errands_a_number, len(state.office.services)
    )
    idle = not state.gathering and not state.assistant
    return state.screen is Screen.HOME and idle and several > 1


def may_add_errand(state: State) -> bool:
    """Whether the list shown has room for one more errand."""
    if state.office is None or state.screen is not Screen.ERRANDS:
        return False
    most = min(state.office.errands_a_number, len(state.office.services))
    return len(state.errands) < most


def can_go_back(state: State) -> bool:
    """Whether a menu stands before the one shown, or something was chosen that can be left."""
    at_home = state.screen is Screen.HOME and state.assistant
    chosen = state.priority is not None or state.gathering
    return state.screen is Screen.SERVICES or chosen or at_home


def seconds_left(state: State, now: float) -> int | None:
    """Whole seconds until the number leaves the glass; None while it stays."""
    if state.screen is not Screen.NUMBER or state.rest_at is None:
        return None
    return _whole_seconds(state.rest_at - now)


def sheet(state: State, now: float) -> Sheet:
    """Which sheet lies over the screen."""
    if state.take_over_at is not None:
        return Sheet.TAKE_OVER
    warned = state.rest_at is not None and now >= state.rest_at - WARNING_SECONDS
    # Whoever takes numbers for others stands by; nobody's number leaves the glass unheld.
    return Sheet.TIME if warned and not state.assistant else Sheet.NONE


def sheet_since(state: State, now: float) -> float | None:
    """When the sheet that lies over the screen appeared; None while there is none."""
    match sheet(state, now):
        case Sheet.TIME if state.rest_at is not None:
            return state.rest_at - WARNING_SECONDS
        case Sheet.TAKE_OVER:
            return state.take_over_at
    return None


def warning_seconds(state: State, now: float) -> int:
    """Whole seconds until the visit ends by itself, while the glass warns of it; else 0."""
    ends = ends_at(state)
    if ends is None or sheet(state, now) is not Sheet.TIME:
        return 0
    return _whole_seconds(ends - now)


def ends_at(state: State) -> float | None:
    """When the visit ends by itself: a warning that was said is counted from its last word."""
    if state.rest_at is None:
        return None
    return max(state.rest_at, state.listened_at + WARNING_SECONDS)


def extensions_left(state: State) -> int:
    """How often more time can still be asked for."""
    return MOST_EXTENSIONS - state.extensions


def _whole_seconds(seconds: float) -> int:
    return max(0, int(-(-seconds // 1)))


def switch_seconds(state: State) -> float:
    """With one switch: how long each choice is framed; the kiosk's own goes before the office's."""
    office = 0.0 if state.office is None else state.office.switch_seconds
    return state.setup.switch_seconds or office
