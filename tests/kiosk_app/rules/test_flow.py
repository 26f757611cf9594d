"""The flow alone: moves in, states and effects out."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk_app.rules import moves, visit
from kiosk_app.rules.flow import step
from kiosk_app.rules.moves import Move
from kiosk_app.rules.screen import (
    RESTING,
    Screen,
    Setup,
    SlipState,
    State,
    cards_on,
    page_count,
    seconds_left,
)
from kiosk_app.rules.visit import holds_number_without_slip
from tests.kiosk_app.rules.runs import ASKED, OPEN, SHOWN, run
from tests.kiosk_app.samples import NOW, a_ticket, an_office

LATER = 10.0


def test_starts_away_until_server_and_office_are_known() -> None:
    assert run()[0].screen is Screen.AWAY
    assert run(moves.Connected())[0].screen is Screen.AWAY
    assert run(moves.OfficeChanged(an_office()))[0].screen is Screen.AWAY
    assert run(*OPEN)[0].screen is Screen.HOME


def test_eight_services_stand_on_the_first_screen_and_nine_are_grouped() -> None:
    assert cards_on(run(*OPEN)[0]) == tuple("ABHLMQUX")
    grouped = run(moves.OfficeChanged(an_office(services=9)), moves.Connected())[0]
    assert cards_on(grouped) == tuple(f"field-{code}" for code in "ABHLMQUX")


def test_many_services_without_fields_are_paged() -> None:
    state, _ = run(moves.OfficeChanged(an_office(services=10, fields=False)), moves.Connected())
    assert page_count(state) == 2
    turned, _ = run(1.0, moves.TurnPage(1), moves.TurnPage(1), state=state)
    assert turned.page == 1


def test_a_field_with_one_service_gives_a_number_at_once() -> None:
    state, effects = run(
        moves.OfficeChanged(an_office(services=10)),
        moves.Connected(),
        1.0,
        moves.ChooseField("field-B"),
    )
    assert effects == [moves.AskNumber(1, "B", None, "vi")]
    assert state.screen is Screen.ISSUING


def test_back_from_a_field_returns_to_the_fields() -> None:
    office = moves.OfficeChanged(an_office(services=10))
    in_field = (office, moves.Connected(), 1.0, moves.ChooseField("field-A"), 1.0)
    assert cards_on(run(*in_field)[0]) == ("A", "C", "D")
    assert run(*in_field, moves.Back())[0].screen is Screen.HOME


def test_the_second_half_of_a_double_tap_does_nothing() -> None:
    _, effects = run(*ASKED, 0.1, moves.ChooseService("A"))
    assert len(effects) == 1
    state, _ = run(*ASKED, 1.0, moves.Issued(1, a_ticket()), 0.2, moves.Done())
    assert state.screen is Screen.NUMBER
    state, effects = run(*SHOWN, 1.0, moves.Done(), 0.2, moves.ChooseService("B"))
    assert state.screen is Screen.HOME
    assert len(effects) == 1


def test_no_number_is_asked_for_while_one_is_being_asked_for() -> None:
    _, effects = run(*ASKED, LATER, moves.ChooseService("B"), moves.Back(), moves.Done())
    assert len(effects) == 1


def test_a_lost_connection_shows_away_only_after_some_patience_and_the_number_still_comes() -> None:
    state, _ = run(*ASKED, moves.Disconnected())
    assert state.screen is Screen.ISSUING
    state, _ = run(*ASKED, moves.Disconnected(), visit.PATIENCE_SECONDS, moves.Tick())
    assert state.screen is Screen.AWAY
    state, _ = run(*ASKED, moves.Disconnected(), LATER, moves.Tick(), moves.Connected())
    assert state.screen is Screen.ISSUING
    state, _ = run(*ASKED, moves.Disconnected(), LATER, moves.Tick(), moves.Issued(1, a_ticket()))
    assert state.screen is Screen.NUMBER


def test_a_number_that_comes_too_late_is_given_up_once() -> None:
    waited = (*ASKED, visit.VISIT_SECONDS, moves.Tick())
    state, effects = run(*waited)
    assert effects[-1] == moves.GiveUpVisit(1)
    assert state.screen is Screen.HOME
    state, effects = run(*waited, LATER, moves.Tick(), moves.Issued(1, a_ticket()))
    assert effects.count(moves.GiveUpVisit(1)) == 1
    assert state.screen is Screen.HOME


def test_a_number_asked_for_before_a_restart_is_shown_to_whoever_still_stands_there() -> None:
    resumed = moves.Issued(moves.RESUMED_VISIT, a_ticket())
    assert run(*OPEN, resumed)[0].screen is Screen.NUMBER
    assert run(*ASKED, resumed)[0].screen is Screen.ISSUING


def test_the_number_stays_while_its_slip_is_printed_and_leaves_afterwards() -> None:
    state, _ = run(*SHOWN, 60.0, moves.Tick())
    assert state.screen is Screen.NUMBER
    printed = (*SHOWN, 60.0, moves.PrintEnded("t-1", printed=True), moves.Tick())
    assert run(*printed)[0].screen is Screen.NUMBER
    assert run(*printed, visit.NUMBER_SECONDS, moves.Tick())[0].screen is Screen.HOME


def test_seconds_left_count_down_to_zero() -> None:
    state, _ = run(*SHOWN, moves.PrintEnded("t-1", printed=True))
    assert seconds_left(state, 2.0) == 35
    assert seconds_left(state, 2.5) == 35
    assert seconds_left(state, 36.9) == 1
    assert seconds_left(state, 99.0) == 0


def test_a_failed_print_stays_for_ever_and_can_be_tried_again() -> None:
    failed = (*SHOWN, moves.PrintEnded("t-1", printed=False))
    state, _ = run(*failed, 3600.0, moves.Tick())
    assert state.screen is Screen.PRINT_FAILED
    state, effects = run(*failed, 1.0, moves.AskSlipAgain())
    assert effects[-1] == moves.PrintAgain("t-1")
    assert (state.screen, state.slip) == (Screen.NUMBER, SlipState.PRINTING)
    state, _ = run(*failed, moves.PrintEnded("t-1", printed=True))
    assert state.screen is Screen.NUMBER


def test_a_print_that_fails_after_done_comes_back_only_while_nobody_else_is_there() -> None:
    left = (*SHOWN, 1.0, moves.Done(), 1.0)
    state, _ = run(*left, moves.PrintEnded("t-1", printed=False))
    assert state.screen is Screen.PRINT_FAILED
    state, _ = run(*left, moves.ChooseLanguage("en"), moves.PrintEnded("t-1", printed=False))
    assert state.screen is Screen.HOME


def test_a_refusal_is_shown_and_goes_away_by_itself() -> None:
    refused = (*ASKED, 1.0, moves.IssueRefused(1, "quota_reached", NOW))
    state, _ = run(*refused)
    assert (state.screen, state.refusal) == (Screen.REFUSED, "quota_reached")
    assert state.reopens_at == NOW
    rested, _ = run(*refused, visit.REFUSED_SECONDS, moves.Tick())
    assert (rested.screen, rested.reopens_at) == (Screen.HOME, None)


def test_a_server_that_stores_nothing_is_away_and_tried_again() -> None:
    refused = (*ASKED, 1.0, moves.IssueRefused(1, "storage_failed"))
    state, _ = run(*refused)
    assert (state.screen, state.asked_at) == (Screen.AWAY, None)
    rested, _ = run(*refused, visit.REFUSED_SECONDS, moves.Tick())
    assert rested.screen is Screen.HOME


def test_an_untouched_menu_forgets_the_visit() -> None:
    chosen = (*OPEN, moves.ChooseLanguage("en"), moves.ToggleLargeText())
    state, _ = run(*chosen, visit.MENU_SECONDS * 3.0, moves.Tick())
    assert (state.language, state.large_text, state.rest_at) == ("vi", False, None)


def test_large_text_gives_three_times_the_time() -> None:
    chosen = (*OPEN, moves.ToggleLargeText())
    assert run(*chosen, visit.MENU_SECONDS + 1, moves.Tick())[0].large_text


def test_an_office_that_closes_takes_the_menu_away_but_not_the_number() -> None:
    closing = moves.OfficeChanged(an_office(is_open=False))
    assert run(*OPEN, closing)[0].screen is Screen.CLOSED
    state, _ = run(*SHOWN, closing)
    assert state.screen is Screen.NUMBER
    assert run(*SHOWN, closing, 1.0, moves.Done())[0].screen is Screen.CLOSED


def test_help_is_confirmed_for_a_while() -> None:
    state, effects = run(*OPEN, moves.AskHelp())
    assert effects == [moves.CallHelp()]
    assert state.help_until is not None
    assert run(*OPEN, moves.AskHelp(), 60.0, moves.Tick())[0].help_until is None


def test_priority_is_offered_only_where_the_office_has_classes() -> None:
    assert run(*OPEN, moves.AskPriority())[0].screen is Screen.HOME
    prior = (moves.OfficeChanged(an_office(priorities=True)), moves.Connected(), 1.0)
    state, _ = run(*prior, moves.AskPriority())
    assert state.screen is Screen.PRIORITY
    chosen = (*prior, moves.AskPriority(), 1.0, moves.ChoosePriority("child"), 1.0)
    assert run(*chosen, moves.Back())[0].priority is None
    _, effects = run(*chosen, moves.ChooseService("B"))
    assert effects == [moves.AskNumber(1, "B", "child", "vi")]


def any_moves() -> st.SearchStrategy[Move]:
    office = st.builds(
        an_office,
        services=st.sampled_from([1, 8, 10]),
        priorities=st.booleans(),
        is_open=st.sampled_from([True, True, False]),
    )
    visits = st.integers(0, 4)
    services = st.sampled_from(["A", "B", "L", "Z"])
    return st.one_of(
        st.builds(moves.OfficeChanged, office),
        st.just(moves.Connected()),
        st.just(moves.Disconnected()),
        st.builds(moves.Issued, visits, st.builds(a_ticket)),
        st.builds(moves.IssueRefused, visits, st.sampled_from(["busy", "quota_reached"])),
        st.builds(moves.PrintEnded, st.sampled_from(["t-1", "t-2"]), st.booleans()),
        st.just(moves.StaffTold("t-1")),
        st.just(moves.Tick()),
        st.builds(moves.ChooseField, st.sampled_from(["field-A", "field-B", "field-Z"])),
        st.builds(moves.ChooseService, services),
        st.just(moves.AskPriority()),
        st.builds(moves.ChoosePriority, st.sampled_from(["elderly", "child"])),
        st.just(moves.Back()),
        st.builds(moves.TurnPage, st.sampled_from([-1, 1])),
        st.builds(moves.ChooseLanguage, st.sampled_from(["vi", "en"])),
        st.just(moves.ToggleLargeText()),
        st.just(moves.AskHelp()),
        st.just(moves.AskSlipAgain()),
        st.just(moves.Done()),
        st.just(moves.MoreTime()),
        st.just(moves.AskTakeOver()),
        st.just(moves.KeepNumber()),
    )


@settings(max_examples=300)
@given(
    st.lists(st.tuples(any_moves(), st.sampled_from([0.0, 0.1, 1.0, 20.0, 130.0])), max_size=60),
    st.booleans(),
)
def test_no_order_of_moves_asks_twice_for_one_visit_or_gets_stuck(
    history: list[tuple[Move, float]], prints: bool
) -> None:
    state, now = State(setup=Setup(prints=prints)), 0.0
    answered: set[int] = set()
    asked: list[int] = []
    for move, seconds in [(m, s) for m, s in history]:
        now += seconds
        before = state
        state, effects = step(state, move, now)
        for effect in effects:
            if isinstance(effect, moves.AskNumber):
                assert before.asked_at is None, "asked while asking"
                assert isinstance(move, moves.ChooseService | moves.ChooseField)
                asked.append(effect.visit)
        if isinstance(move, moves.Issued | moves.IssueRefused):
            answered.add(move.visit)
        assert 0 <= state.page < page_count(state)
        if state.screen in {Screen.NUMBER, Screen.PRINT_FAILED}:
            assert state.ticket is not None
        if state.screen not in RESTING:
            assert (state.rest_at is None) is holds_number_without_slip(state)
    assert asked == sorted(set(asked)), "one visit, one number"
    if state.slip is SlipState.PRINTING and state.ticket:
        state, _ = step(state, moves.PrintEnded(state.ticket.id, printed=True), now)
    for _ in range(3):
        now += 500.0
        state, _ = step(state, moves.Tick(), now)
    if state.screen is Screen.PRINT_FAILED or not prints:
        state, _ = step(state, moves.Done(), now)
    assert state.screen in RESTING
    assert replace(state, large_text=False).language == "vi"
