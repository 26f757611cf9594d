"""What every screen and every sheet takes: another language, other letters, a person's help."""

from dataclasses import replace

from kiosk_app.rules import moves
from kiosk_app.rules.screen import State
from kiosk_app.rules.visit import HELP_SECONDS, keep_awake, with_page_there


def touched(
    state: State, touch: moves.Anywhere, now: float
) -> tuple[State, tuple[moves.Effect, ...]]:
    """Take a touch that means the same wherever it falls."""
    effects: tuple[moves.Effect, ...] = ()
    match touch:
        case moves.ChooseLanguage(language):
            changed = with_page_there(replace(state, language=language))
        case moves.ToggleLargeText():
            changed = replace(state, large_text=not state.large_text, page=0)
        case moves.ToggleContrast():
            changed = replace(state, contrast=not state.contrast, page=0)
        case moves.ToggleReach():
            changed = replace(state, reach=not state.reach, page=0)
        case moves.AskHelp():
            changed = replace(state, help_until=now + HELP_SECONDS)
            effects = (moves.CallHelp(),)
    return changed if state.asked_at is not None else keep_awake(changed, now), effects
