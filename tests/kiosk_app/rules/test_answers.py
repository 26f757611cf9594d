"""What becomes of a number asked for, and of its slip."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk_app.rules import moves
from kiosk_app.rules.flow import step
from kiosk_app.rules.moves import Touch
from kiosk_app.rules.screen import Screen, Setup, SlipState, State
from kiosk_app.rules.visit import NUMBER_SECONDS, PATIENCE_SECONDS, REFUSED_SECONDS
from tests.kiosk_app.rules.runs import (
    ASKED,
    AT,
    FAILED,
    OPEN,
    SHOWN,
    run,
)
from tests.kiosk_app.samples import NOW, a_ticket

TICKET = a_ticket()
PRINTS_NOT = State(setup=Setup(prints=False))
HOME = run(*OPEN)[0]


def test_a_number_is_shown_while_its_slip_is_printed() -> None:
    asked, _ = run(*ASKED)
    state, effects = run(3.0, moves.Issued(1, TICKET), state=replace(asked, staff_told=True))
    assert effects == []
    assert state == replace(
        asked,
        screen=Screen.NUMBER,
        asked_at=None,
        ticket=TICKET,
        slip=SlipState.PRINTING,
        staff_told=False,
        changed_at=3.0,
        rest_at=None,
    )


def test_a_number_without_a_slip_stays_until_somebody_is_done() -> None:
    state, _ = run(*SHOWN, state=PRINTS_NOT)
    assert state.slip is SlipState.NONE
    assert state.rest_at is None
    assert step(state, moves.Tick(), 1e6) == (state, ())
    assert step(state, moves.Done(), 1e6)[0].screen is Screen.HOME


def test_a_number_wipes_an_earlier_refusal() -> None:
    asked = replace(run(*ASKED)[0], refusal="busy")
    assert step(asked, moves.Issued(1, TICKET), 3.0)[0].refusal is None


def test_a_refusal_says_why_and_until_when() -> None:
    asked, _ = run(*ASKED)
    state, effects = run(3.0, moves.IssueRefused(1, "busy", NOW), state=asked)
    assert effects == []
    assert state == replace(
        asked,
        screen=Screen.REFUSED,
        asked_at=None,
        refusal="busy",
        reopens_at=NOW,
        changed_at=3.0,
        rest_at=3.0 + REFUSED_SECONDS,
    )
    assert moves.IssueRefused(1, "busy").reopens_at is None


late_answers = st.one_of(
    st.just(moves.Issued(1, TICKET)),
    st.builds(moves.IssueRefused, st.just(1), st.sampled_from(["busy", "quota_reached"])),
)


@given(late_answers)
def test_an_answer_to_an_earlier_visit_is_shown_to_nobody(answer: moves.News) -> None:
    given_up = (*ASKED, 120.0, moves.Tick())
    gone, _ = run(*given_up)
    assert step(gone, answer, 500.0) == (gone, ())
    next_one, _ = run(*given_up, 1.0, moves.ChooseService("B"))
    assert (next_one.visit, next_one.screen) == (2, Screen.ISSUING)
    assert step(next_one, answer, 500.0) == (next_one, ())


@given(late_answers)
def test_an_answer_told_twice_is_shown_once(answer: moves.News) -> None:
    answered, _ = run(*ASKED, 1.0, answer)
    assert step(answered, answer, 500.0) == (answered, ())


@pytest.mark.parametrize("screen", list(Screen))
def test_a_number_from_before_a_restart_is_shown_where_nobody_is_disturbed(screen: Screen) -> None:
    state, _ = run(*AT[screen])
    told, effects = step(state, moves.Issued(moves.RESUMED_VISIT, TICKET), 50.0)
    assert effects == ()
    if screen in {Screen.HOME, Screen.CLOSED, Screen.AWAY, Screen.SEARCH}:
        assert (told.screen, told.ticket) == (Screen.NUMBER, TICKET)
    else:
        assert told == state


def test_a_number_from_before_a_restart_waits_for_nobody_who_waits_himself() -> None:
    asking, _ = run(*ASKED, moves.Disconnected(), PATIENCE_SECONDS, moves.Tick())
    assert asking.screen is Screen.AWAY
    assert step(asking, moves.Issued(moves.RESUMED_VISIT, TICKET), 50.0) == (asking, ())
    assert step(asking, moves.IssueRefused(moves.RESUMED_VISIT, "busy"), 50.0) == (asking, ())


def test_a_refusal_from_before_a_restart_is_shown_to_nobody() -> None:
    assert step(HOME, moves.IssueRefused(moves.RESUMED_VISIT, "busy"), 50.0) == (HOME, ())


def test_a_number_is_shown_for_its_whole_time_once_its_slip_is_printed() -> None:
    shown, _ = run(*SHOWN)
    printed, effects = run(30.0, moves.PrintEnded("t-1", printed=True), state=shown)
    assert effects == []
    assert printed == replace(shown, slip=SlipState.PRINTED, rest_at=30.0 + NUMBER_SECONDS)


def test_a_slip_that_no_printer_confirms_has_words_of_its_own_and_its_number_leaves() -> None:
    shown, _ = run(*SHOWN)
    sent, effects = run(30.0, moves.PrintEnded("t-1", True, confirmed=False), state=shown)
    assert effects == []
    assert sent == replace(shown, slip=SlipState.SENT, rest_at=30.0 + NUMBER_SECONDS)
    assert step(sent, moves.PrintEnded("t-1", printed=False), 31.0) == (sent, ())


def test_a_failed_slip_keeps_its_number_on_the_glass_until_a_person_comes() -> None:
    shown, _ = run(*SHOWN)
    failed, effects = run(5.0, moves.PrintEnded("t-1", printed=False), state=shown)
    assert effects == []
    assert failed == replace(
        shown, screen=Screen.PRINT_FAILED, slip=SlipState.FAILED, changed_at=5.0, rest_at=None
    )


@pytest.mark.parametrize(
    "touch", [moves.ChooseLanguage("en"), moves.ToggleLargeText(), moves.AskHelp()]
)
def test_a_touch_on_a_failed_slip_does_not_let_it_leave(touch: Touch) -> None:
    state, _ = run(*FAILED, 1.0, touch, 3600.0, moves.Tick())
    assert state.screen is Screen.PRINT_FAILED


def test_a_slip_tried_again_is_printing_and_its_number_stays() -> None:
    failed, _ = run(*FAILED)
    again, effects = run(5.0, moves.AskSlipAgain(), state=failed)
    assert effects == [moves.PrintAgain("t-1")]
    assert again == replace(
        failed,
        screen=Screen.NUMBER,
        slip=SlipState.PRINTING,
        changed_at=5.0,
        rest_at=None,
    )


def test_a_slip_that_comes_out_after_all_is_shown_for_the_whole_time() -> None:
    failed, _ = run(*FAILED)
    printed, effects = run(5.0, moves.PrintEnded("t-1", printed=True), state=failed)
    assert effects == []
    assert printed == replace(
        failed,
        screen=Screen.NUMBER,
        slip=SlipState.PRINTED,
        changed_at=5.0,
        rest_at=5.0 + NUMBER_SECONDS,
    )


def test_a_slip_that_was_printed_does_not_fail_afterwards() -> None:
    printed, _ = run(*SHOWN, moves.PrintEnded("t-1", printed=True))
    assert step(printed, moves.PrintEnded("t-1", printed=False), 5.0) == (printed, ())


@given(st.booleans())
def test_only_the_slip_of_the_number_shown_counts(printed: bool) -> None:
    shown, _ = run(*SHOWN)
    assert step(shown, moves.PrintEnded("t-2", printed), 5.0) == (shown, ())
    assert step(HOME, moves.PrintEnded("t-1", printed), 5.0) == (HOME, ())


@pytest.mark.parametrize(
    "meanwhile", [moves.ChooseLanguage("en"), moves.ChooseService("B"), moves.ChooseService("L")]
)
def test_a_slip_that_fails_later_disturbs_nobody_else(meanwhile: Touch) -> None:
    state, _ = run(*SHOWN, 1.0, moves.Done(), 1.0, meanwhile)
    state = replace(state, ticket=TICKET, slip=SlipState.PRINTING)
    failed, effects = step(state, moves.PrintEnded("t-1", printed=False), 50.0)
    assert (failed, effects) == (replace(state, slip=SlipState.FAILED), ())


def test_a_slip_that_fails_while_a_number_is_asked_for_behind_the_away_screen_waits() -> None:
    asking, _ = run(*ASKED, moves.Disconnected(), PATIENCE_SECONDS, moves.Tick())
    asking = replace(asking, ticket=TICKET, slip=SlipState.PRINTING)
    failed, _ = step(asking, moves.PrintEnded("t-1", printed=False), 50.0)
    assert failed.screen is Screen.AWAY


def test_staff_are_said_to_know_once_they_were_told_of_this_slip() -> None:
    failed, _ = run(*FAILED)
    assert step(failed, moves.StaffTold("t-2"), 5.0) == (failed, ())
    told = step(failed, moves.StaffTold("t-1"), 5.0)
    assert told == (replace(failed, staff_told=True), ())
    assert step(told[0], moves.StaffTold("t-2"), 6.0) == told
    assert step(HOME, moves.StaffTold("t-1"), 5.0) == (HOME, ())
