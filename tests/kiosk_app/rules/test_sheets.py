"""What asks before a visit ends by itself, and before a number without a slip gives way."""

from dataclasses import replace

import pytest

from kiosk_app.rules import moves
from kiosk_app.rules.flow import step
from kiosk_app.rules.screen import (
    MOST_EXTENSIONS,
    WARNING_SECONDS,
    Screen,
    Setup,
    Sheet,
    SlipState,
    State,
    extensions_left,
    sheet,
    sheet_since,
    warning_seconds,
)
from kiosk_app.rules.visit import GUARD_SECONDS, VISIT_SECONDS
from tests.kiosk_app.rules.runs import ASKED, FAILED, IN_FIELD, OPEN, REFUSED, SHOWN, Steps, run

MOMENT = 1e-3
PRINTED: Steps = (*SHOWN, moves.PrintEnded("t-1", printed=True))
TIMED: dict[str, Steps] = {
    "menu": (*OPEN, moves.ChooseLanguage("en")),
    "field": IN_FIELD,
    "number": PRINTED,
    "refusal": REFUSED,
    "asking": ASKED,
}
WITHOUT_SLIP: dict[str, State] = {
    "printing": run(*SHOWN)[0],
    "failed": run(*FAILED)[0],
    "no printer": run(*SHOWN, state=State(setup=Setup(prints=False)))[0],
}


def ends_at(state: State) -> float:
    assert state.rest_at is not None
    return state.rest_at


@pytest.mark.parametrize("visit", TIMED)
def test_twenty_seconds_before_any_time_out_the_glass_warns(visit: str) -> None:
    state, _ = run(*TIMED[visit])
    warned_at = ends_at(state) - WARNING_SECONDS
    assert WARNING_SECONDS == 20
    assert sheet(state, warned_at - MOMENT) is Sheet.NONE
    assert warning_seconds(state, warned_at - MOMENT) == 0
    assert sheet_since(state, warned_at - MOMENT) is None
    assert sheet(state, warned_at) is Sheet.TIME
    assert sheet_since(state, warned_at + 3) == warned_at
    assert [warning_seconds(state, warned_at + t) for t in (0, 0.5, 1, 19.5, 21)] == [
        *(20, 20, 19, 1, 0)
    ]


@pytest.mark.parametrize("visit", TIMED)
def test_more_time_is_given_ten_times_and_no_more(visit: str) -> None:
    state, _ = run(*TIMED[visit])
    for time in range(MOST_EXTENSIONS):
        assert extensions_left(state) == 10 - time
        now = ends_at(state) - 1.0
        longer, effects = step(state, moves.MoreTime(), now)
        assert longer.screen is state.screen
        assert sheet(longer, now) is Sheet.NONE
        assert ends_at(longer) > ends_at(state)
        assert effects == ((moves.StillWaiting(1),) if visit == "asking" else ())
        state = longer
    now = ends_at(state) - 1.0
    assert extensions_left(state) == 0
    assert step(state, moves.MoreTime(), now) == (state, ())
    assert step(state, moves.Tick(), now + 1.0)[0].screen is Screen.HOME


def test_any_other_touch_gives_the_ten_times_anew() -> None:
    state, _ = run(*OPEN, moves.ChooseLanguage("en"))
    longer, _ = step(state, moves.MoreTime(), ends_at(state) - 1)
    again, _ = step(longer, moves.ChooseLanguage("vi"), ends_at(longer) - 30)
    assert extensions_left(again) == MOST_EXTENSIONS


def test_without_a_warning_nobody_asks_for_more_time() -> None:
    state, _ = run(*PRINTED)
    assert step(state, moves.MoreTime(), 10.0) == (state, ())


def test_whoever_waits_for_a_number_and_says_so_is_not_given_up() -> None:
    asked, _ = run(*ASKED)
    longer, _ = step(asked, moves.MoreTime(), 110.0)
    assert step(longer, moves.Tick(), 110.0 + VISIT_SECONDS - MOMENT) == (longer, ())
    gone, effects = step(longer, moves.Tick(), 110.0 + VISIT_SECONDS)
    assert (gone.screen, effects) == (Screen.HOME, (moves.GiveUpVisit(1),))


@pytest.mark.parametrize("visit", TIMED)
def test_done_on_the_warning_ends_the_visit(visit: str) -> None:
    state, _ = run(*TIMED[visit])
    ended, effects = step(state, moves.Done(), ends_at(state) - 1)
    assert (ended.screen, ended.rest_at, ended.language) == (Screen.HOME, None, "vi")
    assert effects == ((moves.GiveUpVisit(1),) if visit == "asking" else ())


def test_nothing_behind_the_warning_heeds_a_finger_but_language_size_and_help_do() -> None:
    state, _ = run(*IN_FIELD)
    now = ends_at(state) - 1
    for touch in (moves.ChooseService("A"), moves.Back(), moves.TurnPage(1)):
        assert step(state, touch, now) == (state, ())
    for other in (moves.ChooseLanguage("en"), moves.ToggleLargeText(), moves.AskHelp()):
        assert sheet(step(state, other, now)[0], now) is Sheet.NONE


def test_a_touch_meant_for_what_the_sheet_has_just_covered_does_nothing() -> None:
    state, _ = run(*IN_FIELD)
    opened = ends_at(state) - WARNING_SECONDS
    assert step(state, moves.Done(), opened + GUARD_SECONDS - MOMENT) == (state, ())
    assert step(state, moves.Done(), opened + GUARD_SECONDS + MOMENT)[0].screen is Screen.HOME


@pytest.mark.parametrize("how", WITHOUT_SLIP)
def test_a_number_without_a_slip_never_leaves_unasked(how: str) -> None:
    state = WITHOUT_SLIP[how]
    for touch in (moves.ChooseLanguage("en"), moves.ToggleLargeText(), moves.AskHelp()):
        touched, _ = step(state, touch, 20.0)
        later, _ = step(touched, moves.Tick(), 1e6)
        assert (later.screen, later.rest_at) == (state.screen, None)
        assert sheet(later, 1e6) is Sheet.NONE


@pytest.mark.parametrize("how", WITHOUT_SLIP)
def test_somebody_elses_touch_asks_before_the_number_gives_way(how: str) -> None:
    state = WITHOUT_SLIP[how]
    asked, effects = step(state, moves.AskTakeOver(), 500.0)
    assert (asked, effects) == (replace(state, take_over_at=500.0), ())
    assert sheet(asked, 501.0) is Sheet.TAKE_OVER
    assert sheet_since(asked, 501.0) == 500.0
    assert step(asked, moves.MoreTime(), 501.0) == (asked, ())
    assert step(asked, moves.KeepNumber(), 501.0) == (state, ())
    assert step(asked, moves.Done(), 500.0 + GUARD_SECONDS - MOMENT) == (asked, ())
    given, _ = step(asked, moves.Done(), 501.0)
    assert (given.screen, given.take_over_at) == (Screen.HOME, None)


def test_a_question_that_nobody_answers_goes_and_the_number_stays() -> None:
    state = WITHOUT_SLIP["failed"]
    asked, _ = step(state, moves.AskTakeOver(), 500.0)
    assert step(asked, moves.Tick(), 520.0 - MOMENT) == (asked, ())
    assert step(asked, moves.Tick(), 520.0) == (state, ())


def test_a_slip_that_comes_out_takes_the_question_away() -> None:
    asked, _ = step(WITHOUT_SLIP["printing"], moves.AskTakeOver(), 500.0)
    printed, _ = step(asked, moves.PrintEnded("t-1", printed=True), 501.0)
    assert (printed.slip, printed.take_over_at) == (SlipState.PRINTED, None)
    assert sheet(printed, 501.0) is Sheet.NONE


def test_a_number_with_its_slip_is_not_asked_about() -> None:
    state, _ = run(*PRINTED)
    assert step(state, moves.AskTakeOver(), 10.0) == (state, ())
