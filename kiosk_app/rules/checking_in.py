"""The check-in's part of the flow: typing or scanning a code, and the number that it yields."""

from dataclasses import replace

from kiosk_app.rules import check_in, look_up_moves, moves
from kiosk_app.rules.check_in import NO_CHECK_IN, ByAppointment, CheckIn, Stage
from kiosk_app.rules.look_up import NOTHING_SOUGHT
from kiosk_app.rules.moves import Effect, Touch
from kiosk_app.rules.screen import Screen, State
from kiosk_app.rules.visit import ask_for_number, keep_awake, resting_screen, show

Step = tuple[State, tuple[Effect, ...]]


def begun(state: State, now: float) -> State:
    """Ask for the code of a visit."""
    turned = replace(state, look_up=NOTHING_SOUGHT, check_in=NO_CHECK_IN)
    return keep_awake(show(turned, Screen.CHECK_IN, now), now)


def scanned(state: State, code: str, now: float) -> Step:
    """Ask for the visit whose code a scanner read."""
    return _seeking(begun(state, now), CheckIn(code=code), now)


def told(state: State, news: look_up_moves.AppointmentAnswered, now: float) -> Step:
    """Take what the server tells of a visit; in time its number is asked for at once."""
    answered = check_in.answered(state.check_in, news.code, news.told, news.asked)
    state = replace(state, check_in=answered)
    if state.screen is Screen.CHECK_IN and check_in.stage(answered) is Stage.READY:
        return _asking(state, now, ordinary=False)
    return state, ()


def touched(state: State, touch: Touch, now: float) -> Step:
    """Take a touch on the page of the check-in."""
    checking, stage = state.check_in, check_in.stage(state.check_in)
    match touch:
        case look_up_moves.TypeLetter(letter) if check_in.takes_signs(checking):
            typed = check_in.typed(checking, letter)
        case look_up_moves.EraseLetter(everything) if check_in.takes_signs(checking):
            typed = check_in.erased(checking, everything=everything)
        case look_up_moves.SeekAppointment():
            return _seeking(state, checking, now)
        case look_up_moves.TakeAppointment(ordinary) if stage in {Stage.EARLY, Stage.LATE}:
            return _asking(state, now, ordinary=ordinary)
        case moves.Back() if checking.visit is not None:
            typed = NO_CHECK_IN
        case moves.Back():
            over = replace(state, check_in=NO_CHECK_IN)
            return keep_awake(show(over, resting_screen(over), now), now), ()
        case _:
            return state, ()
    return keep_awake(replace(state, check_in=typed), now), ()


def _seeking(state: State, checking: CheckIn, now: float) -> Step:
    asking = check_in.asking(checking)
    if asking is None:
        return state, ()
    awake = keep_awake(replace(state, check_in=asking), now)
    return awake, (look_up_moves.FindAppointment(asking.code),)


def _asking(state: State, now: float, *, ordinary: bool) -> Step:
    visit = state.check_in.visit
    if visit is None:
        return state, ()
    late = check_in.stage(state.check_in) is Stage.LATE
    waits = replace(state.check_in, waits=not ordinary and not late)
    asking = ask_for_number(replace(state, check_in=waits), visit.service, now)
    by = ByAppointment(visit.code, ordinary=ordinary)
    return asking, (moves.AskNumber(asking.visit, visit.service, None, state.language, by),)
