"""The menu of the voice: say again, slower, faster, louder, quieter, by five keys or one switch.

It stands on no screen: the help key opens it for whoever goes by keys, the caption writes what the
voice says of it, and the frame stays at the button for help. From where it begins each of its
choices is at most two keys away. A second press of the help key calls staff; with one switch, which
has no such key, the frame on that button opens it, and the call for staff comes first.
"""

from collections.abc import Sequence
from dataclasses import replace

from kiosk_app.rules import focus, moves
from kiosk_app.rules.key_moves import MOVING, SOUND, AdjustSound, PadKey, Target
from kiosk_app.rules.moves import Touch
from kiosk_app.rules.screen import State, switch_seconds

STAFF = "voice_staff"
AGAIN = "voice_again"
STEPS = {
    "voice_slower": PadKey.SLOWER,
    "voice_faster": PadKey.FASTER,
    "voice_louder": PadKey.LOUDER,
    "voice_quieter": PadKey.QUIETER,
}
Answered = tuple[State, tuple[AdjustSound, ...], Touch | None]


def opens(state: State, key: PadKey) -> bool:
    """Whether a key opens the menu where it is not open."""
    chosen = key is PadKey.OK or key in MOVING
    return key is PadKey.HELP or (chosen and state.focus == "help" and switch_seconds(state) > 0)


def opened(state: State, now: float) -> State:
    """Begin with what is wanted most."""
    there = replace(state, tuned_from=state.focus, targets=choices(state, state.targets))
    return replace(there, focus=there.targets[0].name, focused_at=now)


def choices(state: State, on_glass: Sequence[Target]) -> tuple[Target, ...]:
    """Give the menu's choices, all at the place of the button for help."""
    at = next((one for one in on_glass if one.name == "help"), None) or Target("", "", 0, 0, 0, 0)
    first = (STAFF,) if switch_seconds(state) else ()
    return tuple(replace(at, name=name, label="") for name in (*first, AGAIN, *STEPS))


def closed(state: State) -> State:
    """Go back to where the focus was."""
    return replace(state, tuned_from=None, focus=state.tuned_from or "")


def answered(state: State, key: PadKey, now: float) -> Answered:
    """Take a key while the menu is open. A step is heard at once: its name is said anew."""
    chosen = key is PadKey.OK or (key in MOVING and switch_seconds(state) > 0)
    if key is PadKey.HELP or (chosen and state.focus == STAFF):
        return closed(state), (), moves.AskHelp()
    if key in SOUND:
        return state, (AdjustSound(key),), None
    if chosen and state.focus in STEPS:
        return state, (AdjustSound(STEPS[state.focus]), AdjustSound(PadKey.AGAIN)), None
    if chosen or key is PadKey.BACK:
        # Told anew, the screen is what was asked for again.
        return closed(state), (), None
    name, _ = focus.moved(state.focus, state.targets, key)
    return replace(state, focus=name, focused_at=now), (), None
