"""The kiosk's screens as a pure state machine: a state and a move in, a state and effects out."""

from dataclasses import replace
from datetime import datetime

from kiosk_app.rules import moves
from kiosk_app.rules.moves import Effect, Move, Touch
from kiosk_app.rules.screen import (
    MENUS,
    RESTING,
    Screen,
    SlipState,
    State,
    cards_on,
    page_count,
    services_of,
)
from server.contract.answers import Ticket
from server.contract.problems import ProblemCode

GUARD_SECONDS = 0.45
"""After a screen changed, so long a touch counts as the second half of a double tap."""
MENU_SECONDS = 45.0
NUMBER_SECONDS = 15.0
NUMBER_WITHOUT_SLIP_SECONDS = 40.0
REFUSED_SECONDS = 20.0
HELP_SECONDS = 20.0
PATIENCE_SECONDS = 8.0
"""Without an answer so long, the kiosk says that the server is away, and goes on asking."""
VISIT_SECONDS = 120.0
"""Without an answer so long, whoever asked has left."""
LARGE_TEXT_FACTOR = 3.0
"""Whoever needs large letters gets this many times the time."""

Step = tuple[State, tuple[Effect, ...]]


def step(state: State, move: Move, now: float) -> Step:
    """Take one move at `now` (monotonic seconds) and say what the machine has to do."""
    if isinstance(move, Touch):
        return _touched(state, move, now)
    if isinstance(move, moves.Tick):
        return _ticked(state, now)
    return _told(state, move, now), ()


def _resting_screen(state: State) -> Screen:
    if state.office is None or not state.connected:
        return Screen.AWAY
    return Screen.HOME if state.office.open else Screen.CLOSED


def _show(state: State, screen: Screen, now: float) -> State:
    if state.screen is screen:
        return state
    return replace(state, screen=screen, page=0, changed_at=now)


def _rest(state: State, now: float) -> State:
    """End the visit: the next person finds the kiosk as if nobody had been there."""
    default = state.office.languages[0] if state.office and state.office.languages else "vi"
    rested = replace(
        state,
        language=default,
        large_text=False,
        field=None,
        priority=None,
        page=0,
        refusal=None,
        reopens_at=None,
        help_until=None,
        rest_at=None,
    )
    return _show(rested, _resting_screen(rested), now)


def _stretched(state: State, seconds: float) -> float:
    return seconds * LARGE_TEXT_FACTOR if state.large_text else seconds


def _keep_awake(state: State, now: float) -> State:
    """Give whoever just touched the glass the whole time of the screen again."""
    if state.screen is Screen.PRINT_FAILED:
        return state
    seconds = {
        Screen.NUMBER: NUMBER_SECONDS if state.setup.prints else NUMBER_WITHOUT_SLIP_SECONDS,
        Screen.REFUSED: REFUSED_SECONDS,
    }.get(state.screen, MENU_SECONDS)
    return replace(state, rest_at=now + _stretched(state, seconds))


def _told(state: State, news: moves.News, now: float) -> State:
    match news:
        case moves.OfficeChanged(office):
            state = _settle(replace(state, office=office), now)
        case moves.Connected():
            state = _settle(replace(state, connected=True), now)
        case moves.Disconnected() | moves.ShutOut():
            state = _settle(replace(state, connected=False), now)
        case moves.Issued(visit, ticket):
            state = _issued(state, visit, ticket, now)
        case moves.IssueRefused(visit, code, reopens_at):
            state = _issue_refused(state, visit, code, reopens_at, now)
        case moves.PrintEnded(ticket_id, printed):
            state = _print_ended(state, ticket_id, printed, now)
        case moves.StaffTold(ticket_id):
            told = state.ticket is not None and state.ticket.id == ticket_id
            state = replace(state, staff_told=state.staff_told or told)
    return state


def _settle(state: State, now: float) -> State:
    """Move to where connection and office now allow; what is being asked or shown is left alone."""
    if state.asked_at is not None:
        patient = now - state.asked_at < PATIENCE_SECONDS
        return _show(state, Screen.ISSUING if state.connected or patient else Screen.AWAY, now)
    resting = _resting_screen(state)
    if state.screen in RESTING | MENUS and (
        resting is not Screen.HOME or state.screen in {Screen.CLOSED, Screen.AWAY}
    ):
        return _show(state, resting, now)
    if state.screen is Screen.REFUSED and resting is Screen.AWAY:
        return _show(state, Screen.AWAY, now)
    if state.screen is Screen.SERVICES and not cards_on(state):
        return _show(state, Screen.HOME, now)
    return replace(state, page=min(state.page, page_count(state) - 1))


def _issued(state: State, visit: int, ticket: Ticket, now: float) -> State:
    expected = state.asked_at is not None and visit == state.visit
    resumed = visit == moves.RESUMED_VISIT and state.asked_at is None and state.screen in RESTING
    if not expected and not resumed:
        return state
    shown = replace(
        state,
        asked_at=None,
        ticket=ticket,
        slip=SlipState.PRINTING if state.setup.prints else SlipState.NONE,
        staff_told=False,
        refusal=None,
    )
    return _keep_awake(_show(shown, Screen.NUMBER, now), now)


def _issue_refused(
    state: State, visit: int, code: str, reopens_at: datetime | None, now: float
) -> State:
    if state.asked_at is None or visit != state.visit:
        return state
    refused = replace(state, asked_at=None, refusal=code, reopens_at=reopens_at)
    if code == ProblemCode.STORAGE_FAILED:
        # Nobody who stands here can mend the server's disk; the next person's touch tries it.
        return replace(_show(refused, Screen.AWAY, now), rest_at=now + REFUSED_SECONDS)
    return _keep_awake(_show(refused, Screen.REFUSED, now), now)


def _print_ended(state: State, ticket_id: str, printed: bool, now: float) -> State:
    if state.ticket is None or state.ticket.id != ticket_id or state.slip is SlipState.PRINTED:
        return state
    if printed:
        ended = replace(state, slip=SlipState.PRINTED)
        if state.screen is Screen.PRINT_FAILED:
            return _keep_awake(_show(ended, Screen.NUMBER, now), now)
        return ended
    failed = replace(state, slip=SlipState.FAILED)
    nobody_else = state.screen in RESTING and state.rest_at is None and state.asked_at is None
    if state.screen is Screen.NUMBER or nobody_else:
        return replace(_show(failed, Screen.PRINT_FAILED, now), rest_at=None)
    return failed


def _ticked(state: State, now: float) -> Step:
    if state.help_until is not None and now >= state.help_until:
        state = replace(state, help_until=None)
    if state.asked_at is not None:
        if now - state.asked_at >= VISIT_SECONDS:
            given_up = replace(state, asked_at=None)
            return _rest(given_up, now), (moves.GiveUpVisit(state.visit),)
        return _settle(state, now), ()
    if state.rest_at is None or now < state.rest_at:
        return state, ()
    if state.screen is Screen.NUMBER and state.slip is SlipState.PRINTING:
        return state, ()
    return _rest(state, now), ()


def _touched(state: State, touch: Touch, now: float) -> Step:
    if now - state.changed_at < GUARD_SECONDS:
        return state, ()
    match touch:
        case moves.ChooseLanguage(language):
            return _keep_awake_unless_asking(replace(state, language=language), now), ()
        case moves.ToggleLargeText():
            larger = replace(state, large_text=not state.large_text, page=0)
            return _keep_awake_unless_asking(larger, now), ()
        case moves.AskHelp():
            called = replace(state, help_until=now + HELP_SECONDS)
            return _keep_awake_unless_asking(called, now), (moves.CallHelp(),)
    if state.screen in MENUS:
        return _touched_menu(state, touch, now)
    return _touched_answer(state, touch, now)


def _keep_awake_unless_asking(state: State, now: float) -> State:
    return state if state.asked_at is not None else _keep_awake(state, now)


def _touched_menu(state: State, touch: Touch, now: float) -> Step:
    match touch:
        case moves.ChooseField(field) if state.screen is Screen.HOME:
            return _choose_field(state, field, now)
        case moves.ChooseService(service) if state.screen is not Screen.PRIORITY:
            return _choose_service(state, service, now)
        case moves.AskPriority() if state.office and state.office.priorities:
            turned = _show(state, Screen.PRIORITY, now)
        case moves.ChoosePriority(priority) if state.screen is Screen.PRIORITY:
            turned = _show(replace(state, priority=priority, field=None), Screen.HOME, now)
        case moves.TurnPage(by):
            turned = replace(state, page=max(0, min(page_count(state) - 1, state.page + by)))
        case moves.Back() if state.screen is Screen.SERVICES:
            turned = _show(replace(state, field=None), Screen.HOME, now)
        case moves.Back():
            turned = _show(replace(state, priority=None), Screen.HOME, now)
        case _:
            return state, ()
    return _keep_awake(turned, now), ()


def _choose_field(state: State, field: str, now: float) -> Step:
    services = services_of(state.office, field) if state.office else ()
    if len(services) == 1:
        return _choose_service(state, services[0].code, now)
    if not services:
        return state, ()
    return _keep_awake(_show(replace(state, field=field), Screen.SERVICES, now), now), ()


def _choose_service(state: State, code: str, now: float) -> Step:
    offered = state.office.services if state.office else []
    service = next((service for service in offered if service.code == code), None)
    if service is None:
        return state, ()
    if not service.open:
        closed = replace(
            state, refusal="service_closed", service=code, reopens_at=service.reopens_at
        )
        return _keep_awake(_show(closed, Screen.REFUSED, now), now), ()
    asking = replace(
        state,
        visit=state.visit + 1,
        service=code,
        asked_at=now,
        ticket=None,
        slip=SlipState.NONE,
        rest_at=None,
    )
    effect = moves.AskNumber(asking.visit, code, state.priority, state.language)
    return _show(asking, Screen.ISSUING, now), (effect,)


def _touched_answer(state: State, touch: Touch, now: float) -> Step:
    match touch:
        case moves.AskSlipAgain() if state.screen is Screen.PRINT_FAILED and state.ticket:
            again = replace(state, slip=SlipState.PRINTING)
            shown = _keep_awake(_show(again, Screen.NUMBER, now), now)
            return shown, (moves.PrintAgain(state.ticket.id),)
        case moves.Done() if state.screen in {Screen.NUMBER, Screen.PRINT_FAILED, Screen.REFUSED}:
            return _rest(state, now), ()
        case moves.Back() if state.screen is Screen.REFUSED:
            return _rest(state, now), ()
    return state, ()
