"""What the kiosk's glass shows, as one value, and what can be read from it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk_app.rules.moves import RESUMED_VISIT
from server.contract.answers import Office, Service, Ticket

DIRECT_SERVICES = 8
"""Up to so many services stand on the first screen themselves; more are grouped by field."""


class Screen(StrEnum):
    """What the glass shows; the values name the QML pages."""

    HOME = "home"
    SERVICES = "services"
    PRIORITY = "priority"
    ISSUING = "issuing"
    NUMBER = "number"
    PRINT_FAILED = "print_failed"
    REFUSED = "refused"
    CLOSED = "closed"
    AWAY = "away"


RESTING = frozenset({Screen.HOME, Screen.CLOSED, Screen.AWAY})
"""Screens on which nobody's visit is under way unless `State.rest_at` says so."""
MENUS = frozenset({Screen.HOME, Screen.SERVICES, Screen.PRIORITY})


class SlipState(StrEnum):
    """What is known of the slip of the number on the glass."""

    NONE = "none"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Setup:
    """What does not change while the kiosk runs: cards a page, and whether slips are printed."""

    prints: bool = True
    page_size: int = 8
    large_page_size: int = 4


@dataclass(frozen=True, slots=True)
class State:
    """All that decides what is on the glass. Times are seconds of one monotonic clock."""

    setup: Setup = Setup()
    office: Office | None = None
    connected: bool = False
    screen: Screen = Screen.AWAY
    language: str = "vi"
    large_text: bool = False
    field: str | None = None
    service: str | None = None
    """The service touched last."""
    priority: str | None = None
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
    help_until: float | None = None
    rest_at: float | None = None
    """When the visit ends by itself; None: at rest already, or waiting for a person."""
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


def page_size(state: State) -> int:
    """How many cards stand on one page, at least one."""
    size = state.setup.large_page_size if state.large_text else state.setup.page_size
    return max(1, size)


def page_count(state: State) -> int:
    """How many pages the menu shown has, at least one."""
    return max(1, -(-len(cards_on(state)) // page_size(state)))


def seconds_left(state: State, now: float) -> int | None:
    """Whole seconds until the number leaves the glass; None while it stays."""
    if state.screen is not Screen.NUMBER or state.rest_at is None:
        return None
    return max(0, int(-(-(state.rest_at - now) // 1)))
