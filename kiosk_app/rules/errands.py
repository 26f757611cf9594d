"""Several errands on one number: chosen one by one, shown as a list, then asked for together.

Whoever has one errand never meets any of this: a touch on a service takes the number as before.
"""

from dataclasses import replace

from kiosk_app.rules import errand_moves, moves
from kiosk_app.rules.moves import Effect, Touch
from kiosk_app.rules.screen import Screen, State, may_add_errand, offers_errands
from kiosk_app.rules.visit import ask_for_number, keep_awake, show

Step = tuple[State, tuple[Effect, ...]]
GATHERED_ON = frozenset({Screen.HOME, Screen.ERRANDS})


def takes(state: State, touch: Touch) -> bool:
    """Whether a touch is about gathering errands."""
    if isinstance(touch, moves.Back):
        return state.gathering and state.screen in GATHERED_ON
    return isinstance(touch, errand_moves.Touch)


def touched(state: State, touch: Touch, now: float) -> Step:
    """Take a touch that `takes` named."""
    match touch:
        case errand_moves.AskSeveral() if offers_errands(state):
            turned = replace(state, gathering=True, page=0)
        case errand_moves.DropErrand(service) if state.screen is Screen.ERRANDS:
            left = tuple(one for one in state.errands if one != service)
            turned = replace(state, errands=left)
            turned = turned if left else _choosing(turned, now)
        case errand_moves.MoreErrands() if may_add_errand(state):
            turned = _choosing(state, now)
        case errand_moves.TakeForAll() if state.screen is Screen.ERRANDS and state.errands:
            return _ask(state, now)
        case moves.Back():
            turned = _back(state, now)
        case _:
            return state, ()
    return keep_awake(turned, now), ()


def chosen(state: State, service: str, now: float) -> State:
    """Put a service that was touched on the list, once, and show the list."""
    offered = state.office.services if state.office else []
    is_open = any(one.code == service and one.open for one in offered)
    if is_open and service not in state.errands and len(state.errands) < most(state):
        state = replace(state, errands=(*state.errands, service))
    if not state.errands:
        return keep_awake(state, now)
    return keep_awake(show(replace(state, field=None), Screen.ERRANDS, now), now)


def most(state: State) -> int:
    """For how many errands the office gives one number."""
    return state.office.errands_a_number if state.office else 0


def _choosing(state: State, now: float) -> State:
    return show(replace(state, field=None), Screen.HOME, now)


def _back(state: State, now: float) -> State:
    """Go back to the list; from the list, or without one, gathering ends."""
    if state.screen is Screen.HOME and state.errands:
        return show(state, Screen.ERRANDS, now)
    return show(replace(state, gathering=False, errands=(), page=0), Screen.HOME, now)


def _ask(state: State, now: float) -> Step:
    first, *others = state.errands
    asking = ask_for_number(state, first, now)
    wanted = moves.AskNumber(
        *(asking.visit, first, state.priority, state.language),
        also=tuple(others),
        card=state.card.secret,
    )
    return asking, (wanted,)
