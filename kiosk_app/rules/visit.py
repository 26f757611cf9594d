"""What a visit is to the kiosk's screen: how it is kept up, and how it ends."""

from dataclasses import replace

from kiosk_app.rules.card import NO_CARD
from kiosk_app.rules.check_in import NO_CHECK_IN
from kiosk_app.rules.dossier import NO_CODE
from kiosk_app.rules.look_up import NOTHING_SOUGHT
from kiosk_app.rules.screen import ON_PAPER, RESTING, Screen, SlipState, State, page_count
from server.contract.languages import VIETNAMESE

GUARD_SECONDS = 0.45
"""After a screen changed, so long a touch counts as the second half of a double tap."""
MENU_SECONDS = 65.0
"""This and the times below end with `WARNING_SECONDS` of warning."""
NUMBER_SECONDS = 35.0
"""Counted from when the slip is printed; a number without one stays until somebody is done."""
REFUSED_SECONDS = 40.0
HELP_SECONDS = 20.0
PATIENCE_SECONDS = 8.0
"""Without an answer so long, the kiosk says that the server is away, and goes on asking."""
VISIT_SECONDS = 120.0
"""Without an answer so long, and without a wish for more time, whoever asked has left."""
ASSISTED_SECONDS = 4.0
"""So long a number whose slip is printed stays before the next person's turn."""
ASSISTANT_SECONDS = 300.0
"""Without a touch so long, whoever took numbers for others has left."""
NEXT_PERSON = frozenset({Screen.NUMBER, Screen.PRINT_FAILED, Screen.REFUSED})
"""The screens after which an assistant goes on with the next person."""
LARGE_TEXT_FACTOR = 3.0
"""Whoever needs large letters, contrast or keys gets this many times the time."""


def resting_screen(state: State) -> Screen:
    """Tell which screen stands while nobody's visit is under way."""
    if state.office is None or not state.connected:
        return Screen.AWAY
    if state.setup.looks_up:
        # What to bring can be read while no numbers are given.
        return Screen.SEARCH
    return Screen.HOME if state.office.open else Screen.CLOSED


def show(state: State, screen: Screen, now: float) -> State:
    """Turn to another screen, on its first page."""
    if state.screen is screen:
        return state
    return replace(state, screen=screen, page=0, changed_at=now)


def ask_for_number(state: State, service: str, now: float) -> State:
    """Begin to wait for a number of a service."""
    asking = replace(
        state,
        visit=state.visit + 1,
        service=service,
        asked_at=now,
        ticket=None,
        slip=SlipState.NONE,
        rest_at=now + VISIT_SECONDS,
        extensions=0,
        card=NO_CARD,
    )
    return show(asking, Screen.ISSUING, now)


def with_page_there(state: State) -> State:
    """Go back to the last page where the one shown is there no more."""
    return replace(state, page=min(state.page, page_count(state) - 1))


def rest(state: State, now: float) -> State:
    """End the visit: the next person finds the kiosk as if nobody had been there.

    An assistant goes on: language and letters stay as they were set for this work.
    """
    assistant = state.assistant and state.screen in NEXT_PERSON
    default = state.office.languages[0] if state.office and state.office.languages else VIETNAMESE
    rested = replace(
        state,
        language=state.language if assistant else default,
        large_text=state.large_text and assistant,
        contrast=state.contrast and assistant,
        reach=state.reach and assistant,
        assistant=assistant,
        keys=state.keys and assistant,
        focus="",
        focused_on="",
        in_row=False,
        targets=(),
        tuned_from=None,
        field=None,
        priority=None,
        gathering=False,
        errands=(),
        page=0,
        refusal=None,
        look_up=NOTHING_SOUGHT,
        dossier=NO_CODE,
        check_in=NO_CHECK_IN,
        card=NO_CARD,
        reopens_at=None,
        held="",
        help_until=None,
        rest_at=now + ASSISTANT_SECONDS if assistant else None,
        extensions=0,
        listened_at=float("-inf"),
        take_over_at=None,
    )
    return show(rested, resting_screen(rested), now)


def back_on_menu(state: State, now: float) -> State:
    """Leave what was chosen on a menu, or end the work of an assistant."""
    if state.screen is Screen.HOME and state.assistant and state.priority is None:
        return rest(replace(state, assistant=False), now)
    within = state.screen is Screen.SERVICES
    left = replace(state, field=None) if within else replace(state, priority=None)
    return keep_awake(show(left, Screen.HOME, now), now)


def _stretched(state: State, seconds: float) -> float:
    slow = state.large_text or state.contrast or state.keys
    return seconds * LARGE_TEXT_FACTOR if slow else seconds


def keep_awake(state: State, now: float) -> State:
    """Give whoever just touched the glass the whole time of the screen again."""
    if holds_number_without_slip(state):
        return replace(state, rest_at=None, extensions=0)
    if state.assistant:
        stays = ASSISTED_SECONDS if state.screen is Screen.NUMBER else ASSISTANT_SECONDS
        return replace(state, rest_at=now + stays, extensions=0)
    seconds = {Screen.NUMBER: NUMBER_SECONDS, Screen.REFUSED: REFUSED_SECONDS}.get(
        state.screen, MENU_SECONDS
    )
    return replace(state, rest_at=now + _stretched(state, seconds), extensions=0)


def holds_number_without_slip(state: State) -> bool:
    """Whether the glass is all that somebody has of a number: it must not leave unasked."""
    if state.screen is Screen.NUMBER:
        return state.slip not in ON_PAPER
    return state.screen is Screen.PRINT_FAILED


def under_way(state: State) -> bool:
    """Whether somebody's visit is under way, so that what was set for it still holds."""
    return state.screen not in RESTING or state.rest_at is not None
