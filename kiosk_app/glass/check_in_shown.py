"""What the glass shows of a check-in, and of the number that it yields."""

from dataclasses import replace

from kiosk_app.glass.shown import Number
from kiosk_app.rules.screen import State
from kiosk_app.words import check_ins
from kiosk_app.words.check_ins import SoughtVisit
from kiosk_app.words.wording import wording


def sought(state: State) -> SoughtVisit:
    """Describe the code, or the visit."""
    return check_ins.sought(state, wording(state.language))


def at_its_hour(state: State, number: Number) -> Number:
    """Say of a number that waits for its hour when it is called, not who is before it."""
    says = check_ins.at_its_hour(state, wording(state.language))
    if says is None:
        return number
    ahead, wait = says
    return replace(number, ahead=ahead, wait=wait)
