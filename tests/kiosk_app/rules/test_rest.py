"""How a visit ends, and what connection and office take away."""

from dataclasses import replace

import pytest

from kiosk_app.rules import moves
from kiosk_app.rules.flow import step
from kiosk_app.rules.screen import LOOK_UP, Screen, SlipState
from kiosk_app.rules.visit import (
    LARGE_TEXT_FACTOR,
    MENU_SECONDS,
    NUMBER_SECONDS,
    PATIENCE_SECONDS,
    REFUSED_SECONDS,
    VISIT_SECONDS,
)
from tests.kiosk_app.rules.runs import (
    ASKED,
    AT,
    CLOSED_OFFICE,
    IN_FIELD,
    OPEN,
    REFUSED,
    SHOWN,
    Steps,
    run,
)
from tests.kiosk_app.samples import NOW, an_office

MOMENT = 1e-3
HOME = run(*OPEN)[0]


@pytest.mark.parametrize("screen", [Screen.NUMBER, Screen.PRINT_FAILED, Screen.REFUSED])
def test_after_done_the_next_person_finds_the_kiosk_as_if_nobody_had_been_there(
    screen: Screen,
) -> None:
    state, _ = run(*AT[screen])
    used = replace(
        state,
        language="en",
        large_text=True,
        field="field-A",
        priority="child",
        page=2,
        refusal="busy",
        reopens_at=NOW,
        help_until=99.0,
    )
    rested, effects = step(used, moves.Done(), 50.0)
    assert effects == ()
    assert rested == replace(
        HOME,
        visit=1,
        service="A",
        ticket=used.ticket,
        slip=used.slip,
        changed_at=50.0,
    )


def test_back_from_a_refusal_ends_the_visit() -> None:
    refused, _ = run(*REFUSED)
    assert step(refused, moves.Back(), 10.0) == step(refused, moves.Done(), 10.0)


def test_a_visit_ends_in_the_offices_first_language() -> None:
    office = an_office().model_copy(update={"languages": ["en", "vi"]})
    steps = (moves.OfficeChanged(office), moves.Connected(), 1.0, moves.ChooseLanguage("vi"))
    assert run(*steps, MENU_SECONDS, moves.Tick())[0].language == "en"
    speechless = an_office().model_copy(update={"languages": []})
    steps = (moves.OfficeChanged(speechless), moves.Connected(), 1.0, moves.ChooseLanguage("en"))
    assert run(*steps, MENU_SECONDS, moves.Tick())[0].language == "vi"
    assert run(1.0, moves.ChooseLanguage("en"), MENU_SECONDS, moves.Tick())[0].language == "vi"


@pytest.mark.parametrize(
    ("steps", "seconds"),
    [
        ((*OPEN, moves.ChooseLanguage("en")), MENU_SECONDS),
        (IN_FIELD, MENU_SECONDS),
        (REFUSED, REFUSED_SECONDS),
        ((*SHOWN, moves.PrintEnded("t-1", printed=True)), NUMBER_SECONDS),
    ],
)
def test_a_visit_ends_by_itself_when_its_time_is_up_and_not_before(
    steps: Steps, seconds: float
) -> None:
    visit, _ = run(*steps)
    assert visit.rest_at is not None
    assert step(visit, moves.Tick(), visit.rest_at - MOMENT) == (visit, ())
    ended, effects = step(visit, moves.Tick(), visit.rest_at)
    assert effects == ()
    assert (ended.screen, ended.rest_at, ended.language) == (Screen.HOME, None, "vi")
    assert ended.changed_at == (visit.changed_at if visit.screen is Screen.HOME else visit.rest_at)
    large, _ = run(visit.rest_at - 1, moves.ToggleLargeText(), state=visit)
    assert large.rest_at == pytest.approx(visit.rest_at - 1 + LARGE_TEXT_FACTOR * seconds)


def test_whoever_comes_next_begins_on_the_first_page() -> None:
    many = moves.OfficeChanged(an_office(services=10, fields=False))
    turned, _ = run(many, moves.Connected(), 1.0, moves.TurnPage(1))
    assert (turned.screen, turned.page) == (Screen.HOME, 1)
    assert step(turned, moves.Tick(), 100.0)[0].page == 0


def test_a_kiosk_at_rest_stays_as_it_is() -> None:
    assert step(HOME, moves.Tick(), 1e6) == (HOME, ())


def test_a_number_stays_while_its_slip_is_printed_but_a_menu_does_not() -> None:
    shown, _ = run(*SHOWN)
    assert step(shown, moves.Tick(), 500.0) == (shown, ())
    left, _ = run(*SHOWN, 1.0, moves.Done(), 1.0, moves.ChooseLanguage("en"))
    assert left.slip is SlipState.PRINTING
    assert step(left, moves.Tick(), 500.0)[0].language == "vi"


def test_help_is_confirmed_for_its_time() -> None:
    called, _ = run(*OPEN, moves.AskHelp())
    assert step(called, moves.Tick(), 1.0 + 20.0 - MOMENT) == (called, ())
    assert step(called, moves.Tick(), 1.0 + 20.0) == (replace(called, help_until=None), ())


def test_whoever_asked_is_taken_for_gone_after_two_minutes() -> None:
    asked, _ = run(*ASKED)
    assert step(asked, moves.Tick(), 1.0 + VISIT_SECONDS - MOMENT) == (asked, ())
    gone, effects = step(asked, moves.Tick(), 1.0 + VISIT_SECONDS)
    assert effects == (moves.GiveUpVisit(1),)
    assert gone == replace(HOME, visit=1, service="A", changed_at=1.0 + VISIT_SECONDS)


@pytest.mark.parametrize(
    ("since", "connected", "screen"),
    [
        (PATIENCE_SECONDS - MOMENT, False, Screen.ISSUING),
        (PATIENCE_SECONDS, False, Screen.AWAY),
        (PATIENCE_SECONDS, True, Screen.ISSUING),
    ],
)
def test_patience_with_a_lost_connection_while_a_number_is_asked_for(
    since: float, connected: bool, screen: Screen
) -> None:
    asked = replace(run(*ASKED)[0], connected=connected, asked_at=100.0)
    ticked, effects = step(asked, moves.Tick(), 100.0 + since)
    assert effects == ()
    assert ticked.screen is screen
    assert ticked.asked_at == 100.0
    assert ticked.changed_at == (100.0 + since if screen is Screen.AWAY else asked.changed_at)


@pytest.mark.parametrize("screen", list(Screen))
def test_a_lost_connection_takes_away_what_needs_it(screen: Screen) -> None:
    state, _ = run(*AT[screen])
    lost, effects = step(state, moves.Disconnected(), 4.0)
    assert effects == ()
    stays = {Screen.ISSUING, Screen.NUMBER, Screen.PRINT_FAILED}
    assert lost == replace(
        state,
        connected=False,
        screen=screen if screen in stays else Screen.AWAY,
        changed_at=state.changed_at if screen in stays | {Screen.AWAY} else 4.0,
    )


@pytest.mark.parametrize("screen", list(Screen))
def test_an_office_that_closes_takes_away_the_menus_only(screen: Screen) -> None:
    state, _ = run(*AT[screen])
    closing, effects = step(state, CLOSED_OFFICE, 4.0)
    assert effects == ()
    menus = {
        *(Screen.HOME, Screen.SERVICES, Screen.PRIORITY, Screen.CARD, Screen.ERRANDS),
        *LOOK_UP,
    }
    assert closing == replace(
        state,
        office=CLOSED_OFFICE.office,
        screen=Screen.CLOSED if screen in menus else screen,
        changed_at=4.0 if screen in menus else state.changed_at,
    )


@pytest.mark.parametrize("screen", [Screen.AWAY, Screen.CLOSED])
def test_what_opens_or_comes_back_shows_the_first_screen(screen: Screen) -> None:
    state, _ = run(*AT[screen])
    ready = replace(state, office=an_office(), connected=True)
    assert step(ready, moves.Connected(), 4.0) == (
        replace(ready, screen=Screen.HOME, changed_at=4.0),
        (),
    )


def test_a_menu_in_use_is_left_alone_by_news_of_the_office() -> None:
    for steps in (AT[Screen.PRIORITY], AT[Screen.SERVICES], AT[Screen.HOME]):
        state, _ = run(*steps)
        assert state.office is not None
        assert step(state, moves.OfficeChanged(state.office), 4.0) == (state, ())


def test_a_field_that_lost_its_services_is_left() -> None:
    state, _ = run(*IN_FIELD)
    fewer = an_office(services=10, fields=True)
    without = [service for service in fewer.services if service.field != "field-A"]
    emptied = fewer.model_copy(update={"services": without})
    left, _ = step(state, moves.OfficeChanged(emptied), 4.0)
    assert (left.screen, left.changed_at) == (Screen.HOME, 4.0)


def test_a_page_that_the_office_no_longer_fills_turns_back_to_the_last() -> None:
    many = moves.OfficeChanged(an_office(services=10, fields=False))
    state, _ = run(many, moves.Connected(), 1.0, moves.TurnPage(1))
    assert state.page == 1
    assert step(state, many, 4.0)[0].page == 1
    fewer = moves.OfficeChanged(an_office(services=3, fields=False))
    assert step(state, fewer, 4.0)[0].page == 0
