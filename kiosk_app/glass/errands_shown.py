"""What the glass says to somebody who gathers several errands."""

from dataclasses import dataclass

from kiosk_app.rules.screen import Screen, State, may_add_errand, offers_errands
from kiosk_app.words.errands import named
from kiosk_app.words.wording import wording


@dataclass(frozen=True, slots=True)
class Errands:
    """The list of what was chosen, and what can be done with it."""

    offered: bool = False
    """The menu offers to choose several."""
    title: str = ""
    more: bool = False
    """One more may be chosen."""
    take: str = ""


@dataclass(frozen=True, slots=True)
class ErrandRow:
    """One errand that was chosen."""

    code: str
    title: str
    drop: str
    """What its button is called for screen readers and the voice."""


def errands(state: State) -> Errands:
    """Describe the list of errands."""
    words = wording(state.language)
    if state.screen is not Screen.ERRANDS:
        return Errands(offered=offers_errands(state))
    count = len(state.errands)
    return Errands(
        title=words.count("errands_title", count),
        more=may_add_errand(state),
        take=words.count("errands_take", count),
    )


def rows(state: State) -> tuple[ErrandRow, ...]:
    """List what was chosen, in the order of choice."""
    words = wording(state.language)
    return tuple(
        ErrandRow(
            code,
            named(words, state.office, code),
            words.say("errand_drop_this", service=named(words, state.office, code)),
        )
        for code in state.errands
    )
