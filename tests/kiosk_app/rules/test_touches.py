"""What a touch does to the whole state, and that all others do nothing."""

from dataclasses import replace

import pytest

from kiosk_app.rules import card_moves, errand_moves, look_up_moves, moves
from kiosk_app.rules.flow import step
from kiosk_app.rules.moves import Touch
from kiosk_app.rules.screen import MOST_EXTENSIONS, WARNING_SECONDS, Screen, Setup, SlipState, State
from kiosk_app.rules.visit import (
    GUARD_SECONDS,
    HELP_SECONDS,
    LARGE_TEXT_FACTOR,
    MENU_SECONDS,
    NUMBER_SECONDS,
    PATIENCE_SECONDS,
    REFUSED_SECONDS,
    VISIT_SECONDS,
)
from tests.kiosk_app.rules.runs import (
    AT,
    IN_FIELD,
    OPEN,
    REFUSED,
    SHOWN,
    WITH_PRIORITIES,
    run,
)
from tests.kiosk_app.samples import an_office

HOME = run(*OPEN)[0]
TOUCHES: tuple[Touch, ...] = (
    moves.ChooseField("field-B"),
    moves.ChooseService("B"),
    moves.AskPriority(),
    moves.ChoosePriority("child"),
    moves.Back(),
    moves.TurnPage(1),
    moves.AskSlipAgain(),
    moves.Done(),
    moves.MoreTime(),
    moves.AskTakeOver(),
    moves.KeepNumber(),
    look_up_moves.AskSearch(),
    look_up_moves.TypeLetter("a"),
    look_up_moves.EraseLetter(),
    look_up_moves.ChooseProcedure("9"),
    look_up_moves.AskChecklist(),
    look_up_moves.AskDossier(),
    look_up_moves.SeekDossier(),
    look_up_moves.AskCheckIn(),
    look_up_moves.SeekAppointment(),
    look_up_moves.TakeAppointment(ordinary=True),
    card_moves.UseCard(),
    card_moves.SkipCard(),
    errand_moves.AskSeveral(),
    errand_moves.MoreErrands(),
    errand_moves.DropErrand("A"),
    errand_moves.TakeForAll(),
)
"""Touches of one screen or another; those of every screen are not among them."""
HEEDED: dict[Screen, set[type[Touch]]] = {
    Screen.AWAY: set(),
    Screen.CLOSED: set(),
    Screen.HOME: {
        moves.ChooseField,
        moves.ChooseService,
        moves.AskPriority,
        moves.Back,
        moves.TurnPage,
        look_up_moves.AskSearch,
    },
    Screen.PRIORITY: {moves.AskPriority, moves.ChoosePriority, moves.Back, moves.TurnPage},
    Screen.SERVICES: {moves.ChooseService, moves.Back, moves.TurnPage},
    Screen.ERRANDS: {
        moves.AskPriority,
        moves.Back,
        moves.TurnPage,
        errand_moves.MoreErrands,
        errand_moves.DropErrand,
        errand_moves.TakeForAll,
    },
    Screen.ISSUING: set(),
    Screen.NUMBER: {moves.Done, moves.AskTakeOver},
    Screen.PRINT_FAILED: {moves.AskSlipAgain, moves.Done, moves.AskTakeOver},
    Screen.REFUSED: {moves.Back, moves.Done},
    Screen.SEARCH: {
        moves.Back,
        look_up_moves.TypeLetter,
        look_up_moves.EraseLetter,
        look_up_moves.ChooseProcedure,
        look_up_moves.AskDossier,
        look_up_moves.AskCheckIn,
    },
    Screen.DOSSIER: {
        moves.Back,
        look_up_moves.TypeLetter,
        look_up_moves.EraseLetter,
        look_up_moves.SeekDossier,
    },
    Screen.PROCEDURE: {moves.Back, look_up_moves.AskChecklist},
    Screen.CARD: {moves.Back, card_moves.UseCard, card_moves.SkipCard},
    Screen.CHECK_IN: {
        moves.Back,
        look_up_moves.TypeLetter,
        look_up_moves.EraseLetter,
        look_up_moves.SeekAppointment,
    },
}
"""Which touches do anything on which screen."""


@pytest.mark.parametrize("screen", list(Screen))
def test_a_screen_heeds_its_own_touches_only(screen: Screen) -> None:
    state, _ = run(*AT[screen])
    assert state.screen is screen
    for touch in TOUCHES:
        nothing = step(state, touch, 10.0) == (state, ())
        assert nothing is (type(touch) not in HEEDED[screen]), touch


@pytest.mark.parametrize("screen", list(Screen))
def test_every_screen_heeds_language_letters_and_the_call_for_help(screen: Screen) -> None:
    state, _ = run(*AT[screen])
    kept = {Screen.ISSUING: state.rest_at, Screen.PRINT_FAILED: None, Screen.NUMBER: None}
    seconds = REFUSED_SECONDS if screen is Screen.REFUSED else MENU_SECONDS
    until = kept.get(screen, 50.0 + seconds)
    larger_until = kept.get(screen, 50.0 + LARGE_TEXT_FACTOR * seconds)
    assert step(state, moves.ChooseLanguage("en"), 50.0) == (
        replace(state, language="en", rest_at=until),
        (),
    )
    assert step(replace(state, page=3), moves.ToggleLargeText(), 50.0) == (
        replace(state, large_text=True, page=0, rest_at=larger_until),
        (),
    )
    assert step(state, moves.AskHelp(), 50.0) == (
        replace(state, help_until=50.0 + HELP_SECONDS, rest_at=until),
        (moves.CallHelp(),),
    )


def test_large_letters_are_turned_off_again() -> None:
    state, _ = run(*OPEN, moves.ToggleLargeText(), moves.ToggleLargeText())
    assert state == replace(HOME, rest_at=1.0 + MENU_SECONDS)


@pytest.mark.parametrize(("after", "heeded"), [(0.449, False), (0.451, True)])
def test_a_touch_counts_again_just_under_half_a_second_after_the_screen_changed(
    after: float, heeded: bool
) -> None:
    assert GUARD_SECONDS == 0.45
    state, _ = run(*AT[Screen.REFUSED])
    _, effects = run(*REFUSED, after, moves.AskHelp())
    assert (effects[-1] == moves.CallHelp()) is heeded
    assert state.changed_at == 2.0


def test_a_touch_in_the_very_moment_in_which_the_guard_ends_counts() -> None:
    state = replace(HOME, changed_at=0.0)
    assert step(state, moves.AskHelp(), GUARD_SECONDS)[1] == (moves.CallHelp(),)


def test_the_times_are_those_that_were_measured_with_people() -> None:
    assert (MENU_SECONDS, REFUSED_SECONDS, HELP_SECONDS) == (65, 40, 20)
    assert (NUMBER_SECONDS, WARNING_SECONDS, MOST_EXTENSIONS) == (35, 20, 10)
    assert (PATIENCE_SECONDS, VISIT_SECONDS, LARGE_TEXT_FACTOR) == (8, 120, 3)


def test_choosing_a_service_asks_for_its_number_and_notes_when() -> None:
    state, effects = run(*OPEN, moves.ChooseLanguage("en"), 1.0, moves.ChooseService("A"))
    assert effects == [moves.AskNumber(1, "A", None, "en")]
    assert state == replace(
        HOME,
        language="en",
        screen=Screen.ISSUING,
        visit=1,
        service="A",
        asked_at=2.0,
        changed_at=2.0,
        rest_at=2.0 + VISIT_SECONDS,
    )


def test_each_number_asked_for_is_a_visit_of_its_own_and_forgets_the_last_ticket() -> None:
    left = (*SHOWN, moves.PrintEnded("t-1", printed=True), 1.0, moves.Done(), 1.0)
    state, effects = run(*left, moves.ChooseService("B"))
    assert effects[-1] == moves.AskNumber(2, "B", None, "vi")
    assert (state.visit, state.service, state.asked_at) == (2, "B", 4.0)
    assert (state.ticket, state.slip) == (None, SlipState.NONE)


def test_a_service_that_gives_no_numbers_now_is_refused_without_asking() -> None:
    state, effects = run(*OPEN, moves.ChooseService("L"))
    closed = next(one for one in an_office().services if one.code == "L")
    assert effects == []
    assert state == replace(
        HOME,
        screen=Screen.REFUSED,
        service="L",
        refusal="service_closed",
        reopens_at=closed.reopens_at,
        changed_at=1.0,
        rest_at=1.0 + REFUSED_SECONDS,
    )


@pytest.mark.parametrize("touch", [moves.ChooseService("Z"), moves.ChooseField("field-Z")])
def test_what_the_office_no_longer_offers_is_not_chosen(touch: Touch) -> None:
    assert run(*OPEN, touch) == (HOME, [])


def test_nothing_is_chosen_before_the_office_is_known() -> None:
    nowhere = State(screen=Screen.HOME)
    for touch in (moves.ChooseService("A"), moves.ChooseField("field-A"), moves.AskPriority()):
        assert step(nowhere, touch, 1.0) == (nowhere, ())


def test_a_field_of_several_services_opens_on_its_first_page() -> None:
    office = (moves.OfficeChanged(an_office(services=10)), moves.Connected(), 1.0)
    home, _ = run(*office)
    state, effects = run(2.0, moves.ChooseField("field-A"), state=replace(home, page=1))
    assert effects == []
    assert state == replace(
        home,
        screen=Screen.SERVICES,
        field="field-A",
        page=0,
        changed_at=2.0,
        rest_at=2.0 + MENU_SECONDS,
    )
    back, effects = run(4.0, moves.Back(), state=state)
    assert effects == []
    assert back == replace(home, changed_at=4.0, rest_at=4.0 + MENU_SECONDS)


def test_a_field_of_one_service_is_as_good_as_its_service() -> None:
    home, _ = run(moves.OfficeChanged(an_office(services=10)), moves.Connected())
    service = step(home, moves.ChooseService("B"), 5.0)
    assert service[0].screen is Screen.ISSUING
    assert step(home, moves.ChooseField("field-B"), 5.0) == service


def test_back_from_a_field_keeps_the_priority_and_back_from_the_fields_drops_it() -> None:
    prior = replace(run(*IN_FIELD)[0], priority="child")
    first, _ = run(5.0, moves.Back(), state=prior)
    assert (first.screen, first.priority, first.field) == (Screen.HOME, "child", None)
    second, _ = run(6.0, moves.Back(), state=first)
    assert (second.screen, second.priority) == (Screen.HOME, None)


def test_asking_for_priority_and_choosing_it() -> None:
    home, _ = run(*WITH_PRIORITIES)
    asked, effects = run(5.0, moves.AskPriority(), state=home)
    assert effects == []
    assert asked == replace(
        home, screen=Screen.PRIORITY, changed_at=5.0, rest_at=5.0 + MENU_SECONDS
    )
    chosen, effects = run(6.0, moves.ChoosePriority("child"), state=replace(asked, field="field-A"))
    assert effects == []
    assert chosen == replace(
        home, priority="child", field=None, changed_at=6.0, rest_at=6.0 + MENU_SECONDS
    )
    back, _ = run(6.0, moves.Back(), state=replace(asked, priority="child"))
    assert back == replace(home, priority=None, changed_at=6.0, rest_at=6.0 + MENU_SECONDS)


def test_a_page_is_turned_both_ways_and_not_past_the_ends() -> None:
    office = (moves.OfficeChanged(an_office(services=10, fields=False)), moves.Connected())
    home = replace(run(*office)[0], setup=Setup(page_size=lambda _: 4))
    for page, by, shown in ((0, 1, 1), (1, 1, 2), (2, 1, 2), (2, -1, 1), (1, -1, 0), (0, -1, 0)):
        at = replace(home, page=page)
        assert step(at, moves.TurnPage(by), 5.0) == (
            replace(at, page=shown, rest_at=5.0 + MENU_SECONDS),
            (),
        )


def test_another_language_with_fewer_pages_shows_its_last_page() -> None:
    office = (moves.OfficeChanged(an_office(services=10, fields=False)), moves.Connected())
    of_words = Setup(page_size=lambda s: 4 if s.language == "vi" else 10)
    home = replace(run(*office)[0], setup=of_words, page=2)
    assert step(home, moves.ChooseLanguage("en"), 5.0)[0].page == 0
