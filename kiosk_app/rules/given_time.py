"""How long a visit may last: more time is given to whoever asks for it, or still listens."""

from dataclasses import replace

from kiosk_app.rules import moves
from kiosk_app.rules.screen import Sheet, State, sheet
from kiosk_app.rules.visit import VISIT_SECONDS, keep_awake


def while_speaking(state: State, tick: moves.Tick, now: float) -> State:
    """Begin a listener's time anew for as long as something new is being said.

    What is only said once more, such as a number or the seconds left, lets time go by, or nobody's
    visit would ever end. An answer of the server is waited for as long as ever.
    """
    if not (tick.speaking and tick.news and state.keys) or state.asked_at is not None:
        return state
    if sheet(state, now) is not Sheet.NONE:
        return replace(state, listened_at=now)
    if state.rest_at is None:
        return state
    return replace(keep_awake(state, now), extensions=state.extensions)


def extended(state: State, now: float) -> tuple[State, tuple[moves.Effect, ...]]:
    """Give more time, once more."""
    extensions = state.extensions + 1
    if state.asked_at is not None:
        longer = replace(state, rest_at=now + VISIT_SECONDS, extensions=extensions)
        return longer, (moves.StillWaiting(state.visit),)
    return replace(keep_awake(state, now), extensions=extensions), ()
