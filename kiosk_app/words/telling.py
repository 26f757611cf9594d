"""When something is said to whoever goes by keys: at each arrival, each key, and then again."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk_app.rules.check_in import stage
from kiosk_app.rules.screen import Screen, Sheet, SlipState, State, sheet, warning_seconds
from kiosk_app.words.changes import Looks, changes, looks
from kiosk_app.words.phrase import Phrase
from kiosk_app.words.spoken import Phrases, spoken
from kiosk_app.words.wording import wording
from server.contract.answers import Localized

Notice = Callable[[State], tuple[str, str]]

AGAIN_SECONDS = 25.0
"""A number is said again so often until its visitor goes."""
WARNED_AT = (20, 10, 5)
"""Seconds before the visit ends at which that is said."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What is said anew when it changes."""

    arrived: tuple[object, ...] = ()
    looks: Looks | None = None
    warned: int = 0
    help_until: float | None = None
    focus: str = ""
    in_row: bool = False
    said_at: float = float("-inf")


class Telling:
    """Remembers what was said last, so that only news is said."""

    def __init__(self) -> None:
        self._last = Moment()
        self.caption: Phrases = ()
        self.news = False
        """Whether what was said last is new, and not a number or a warning said again."""

    def told(
        self, state: State, now: float, notice: Notice, aloud: str | None = None
    ) -> tuple[Phrase, ...] | None:
        """Say what is new; None: nothing is, or nobody goes by keys.

        `notice` gives what a screen without a number shows, title and text; `aloud` is the
        language that is spoken where that of the screen has no voice.
        """
        if not state.keys:
            self._last, self.caption = Moment(), ()
            return None
        arrived = _place(state, now)
        warned = _warned(state, now)
        # That the notice has gone again is told to nobody.
        called = state.help_until is not None and state.help_until != self._last.help_until
        anew = called or (arrived, warned) != (self._last.arrived, self._last.warned)
        again = _holds_number(state) and now - self._last.said_at >= AGAIN_SECONDS
        moved = (state.focus, state.in_row) != (self._last.focus, self._last.in_row)
        self.caption = _caption(state, now, notice(state))
        heard = state if aloud is None else replace(state, language=aloud)
        changed = changes(self._last.looks, looks(state), wording(heard.language))
        if not changed and not anew and not moved and not again:
            return None
        self.news = arrived != self._last.arrived or called or changed != ()
        self._last = Moment(
            arrived, looks(state), warned, state.help_until, state.focus, state.in_row, now
        )
        if not anew and not moved and not again:
            return changed
        return changed + spoken(heard, now, notice(heard), arrived=anew or again)


def _holds_number(state: State) -> bool:
    return state.screen in {Screen.NUMBER, Screen.PRINT_FAILED}


def _caption(state: State, now: float, notice: tuple[str, str]) -> Phrases:
    """Write the choice where there is one to make; else what the screen tells."""
    menus = {Screen.HOME, Screen.SERVICES, Screen.PRIORITY}
    chooses = state.screen in menus or state.focus.startswith(("result_", "voice_"))
    focused = chooses and sheet(state, now) is Sheet.NONE and state.focus != ""
    return spoken(state, now, notice, arrived=not focused)


def _warned(state: State, now: float) -> int:
    """Tell the last of the warnings that were due, in seconds."""
    if sheet(state, now) is not Sheet.TIME:
        return 0
    left = warning_seconds(state, now)
    return next((at for at in reversed(WARNED_AT) if left <= at), 0)


def _place(state: State, now: float) -> tuple[object, ...]:
    slip = state.slip if state.slip is not SlipState.NONE else None
    return (
        state.screen,
        state.language,
        state.tuned_from is not None,
        sheet(state, now),
        *(
            state.gathering,
            state.errands,
            state.field,
            state.priority,
        ),
        slip if _holds_number(state) else None,
        *(state.look_up.query, state.look_up.answers, state.look_up.opened, state.look_up.away),
        *(state.dossier.code, state.dossier.asked),
        *(state.check_in.code, state.check_in.asked, stage(state.check_in)),
        state.refusal if state.screen is Screen.REFUSED else None,
        *(state.card.stage, state.card.secret is not None),
        _of_today(state),
    )


def _of_today(state: State) -> tuple[Localized, ...]:
    """Give what stands above the choices: an emergency that begins there is said at once."""
    if state.office is None or state.screen not in {Screen.HOME, Screen.SERVICES}:
        return ()
    return tuple(one.banner for one in state.office.services if one.banner)
