"""What is said where the screen stays: how it looks now, and what became of a checklist."""

from typing import NamedTuple

from kiosk_app.rules.look_up import Checklist
from kiosk_app.rules.screen import State
from kiosk_app.words.phrase import Phrase, phrase
from kiosk_app.words.wording import Wording

TURNED = {
    "large_text": ("say_large_text_off", "say_large_text_on"),
    "contrast": ("say_contrast_off", "say_contrast_on"),
    "reach": ("say_reach_off", "say_reach_on"),
}


class Looks(NamedTuple):
    """What changes on a screen without another one coming."""

    large_text: bool
    contrast: bool
    reach: bool
    checklist: Checklist


def looks(state: State) -> Looks:
    """Take from a state what is told when it changes."""
    return Looks(state.large_text, state.contrast, state.reach, state.look_up.checklist)


def changes(before: Looks | None, after: Looks, words: Wording) -> tuple[Phrase, ...]:
    """Say what is so from now on; nothing to whoever only just began to listen."""
    if before is None:
        return ()
    said = [
        phrase(words, keys[getattr(after, what)])
        for what, keys in TURNED.items()
        if getattr(before, what) != getattr(after, what)
    ]
    if after.checklist not in {before.checklist, Checklist.NONE}:
        said.append(phrase(words, f"checklist_{after.checklist}"))
    return tuple(said)
