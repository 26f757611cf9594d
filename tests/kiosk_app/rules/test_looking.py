"""The look-up kiosk's flow alone: typing, opening, the checklist, the number."""

import pytest

from kiosk_app.rules import look_up_moves as look
from kiosk_app.rules import moves
from kiosk_app.rules.look_up import LONGEST_QUERY, NOTHING_SOUGHT, Checklist
from kiosk_app.rules.screen import Screen, Setup, State
from kiosk_app.rules.visit import MENU_SECONDS
from server.contract.answers import FoundProcedures
from tests.kiosk_app.rules.runs import Steps, run
from tests.kiosk_app.samples import a_procedure, an_office

KIOSK = State(setup=Setup(looks_up=True))
AT_WORK: Steps = (moves.OfficeChanged(an_office()), moves.Connected(), 1.0)
FOUND = FoundProcedures(procedures=[a_procedure()], total=1)
TYPED: Steps = (*AT_WORK, *(look.TypeLetter(letter) for letter in "GIAY D"))
CHOSEN: Steps = (*TYPED, look.Found("giay d", FOUND), look.ChooseProcedure("1.004873"), 1.0)
OPENED: Steps = (*CHOSEN, look.Opened("1.004873", a_procedure()), 1.0)


def go(*steps: moves.Move | float) -> tuple[State, list[moves.Effect]]:
    return run(*steps, state=KIOSK)


def test_its_first_screen_is_the_search_even_while_the_office_is_closed() -> None:
    assert go(*AT_WORK)[0].screen is Screen.SEARCH
    closed = moves.OfficeChanged(an_office(is_open=False))
    assert go(closed, moves.Connected())[0].screen is Screen.SEARCH
    assert go(closed)[0].screen is Screen.AWAY
    assert run(*AT_WORK)[0].screen is Screen.HOME


def test_each_letter_is_searched_for() -> None:
    state, effects = go(*TYPED)
    assert state.look_up.query == "giay d"
    assert [one.query for one in effects if isinstance(one, look.Search)] == [
        *("g", "gi", "gia", "giay", "giay ", "giay d"),
    ]


@pytest.mark.parametrize("letter", ["\u0111", "!", "ab", "", "\n"])
def test_what_is_no_key_types_nothing(letter: str) -> None:
    state, effects = go(*AT_WORK, look.TypeLetter(letter))
    assert (state.look_up.query, effects) == ("", [])


def test_blanks_stand_between_words_only() -> None:
    assert go(*AT_WORK, *map(look.TypeLetter, "  a  b"))[0].look_up.query == "a b"


def test_what_is_typed_has_a_bound() -> None:
    state, _ = go(*AT_WORK, *map(look.TypeLetter, "a" * (LONGEST_QUERY + 5)))
    assert len(state.look_up.query) == LONGEST_QUERY


def test_letters_are_erased_one_by_one_or_all() -> None:
    state, effects = go(*TYPED, look.EraseLetter())
    assert state.look_up.query == "giay "
    assert effects[-1] == look.Search("giay ")
    state, effects = go(*TYPED, look.Found("giay d", FOUND), look.EraseLetter(everything=True))
    assert state.look_up.query == ""
    assert state.look_up.found is None
    assert effects[-1] == look.Search("giay d"), "nothing typed asks nothing"


def test_an_answer_to_what_was_typed_before_changes_nothing() -> None:
    assert go(*TYPED, look.Found("giay", FOUND))[0].look_up.found is None
    state, _ = go(*TYPED, look.Found("giay d", FOUND), look.TypeLetter("o"))
    assert state.look_up.found is FOUND, "results stay until the next come"


def test_a_procedure_is_opened_and_left() -> None:
    state, effects = go(*CHOSEN)
    assert state.screen is Screen.PROCEDURE
    assert effects[-1] == look.OpenProcedure("1.004873")
    state, _ = go(*OPENED)
    assert state.look_up.opened == a_procedure()
    assert go(*CHOSEN, look.Opened("other", a_procedure()))[0].look_up.opened is None
    state, _ = go(*OPENED, moves.Back())
    assert state.screen is Screen.SEARCH
    assert state.look_up.query == "giay d"
    assert state.look_up.found is FOUND


def test_the_checklist_is_asked_for_once_and_its_end_told() -> None:
    state, effects = go(*OPENED, look.AskChecklist(), look.AskChecklist())
    asked = look.PrintChecklist(a_procedure(), "vi")
    assert [one for one in effects if isinstance(one, look.PrintChecklist)] == [asked]
    assert state.look_up.checklist is Checklist.PRINTING
    for printed, ended in ((True, Checklist.PRINTED), (False, Checklist.FAILED)):
        state, _ = go(*OPENED, look.AskChecklist(), look.ChecklistEnded("1.004873", printed))
        assert state.look_up.checklist is ended
    other = look.ChecklistEnded("9", printed=True)
    assert go(*OPENED, look.AskChecklist(), other)[0].look_up.checklist is Checklist.PRINTING
    # Whoever opens the same procedure next has not been printed anything.
    late = look.ChecklistEnded("1.004873", printed=True)
    assert go(*OPENED, late)[0].look_up.checklist is Checklist.NONE


def test_without_a_printer_no_checklist_is_asked_for() -> None:
    silent = State(setup=Setup(looks_up=True, prints=False))
    _, effects = run(*OPENED, look.AskChecklist(), state=silent)
    assert not [one for one in effects if isinstance(one, look.PrintChecklist)]


def test_it_leads_straight_to_its_number() -> None:
    state, effects = go(*OPENED, moves.ChooseService("A"))
    assert state.screen is Screen.ISSUING
    assert effects[-1] == moves.AskNumber(1, "A", None, "vi")
    _, effects = go(*OPENED, moves.ChooseService("B"))
    assert not [one for one in effects if isinstance(one, moves.AskNumber)]
    _, effects = go(*AT_WORK, moves.ChooseService("A"))
    assert effects == []


def test_the_next_person_finds_nothing_of_the_one_before() -> None:
    state, _ = go(*OPENED, MENU_SECONDS + 1.0, moves.Tick())
    assert state.screen is Screen.SEARCH
    assert state.look_up == NOTHING_SOUGHT


def test_without_its_server_it_says_so() -> None:
    state, _ = go(*TYPED, moves.Disconnected())
    assert state.screen is Screen.AWAY
    assert go(*TYPED, moves.Disconnected(), moves.Connected())[0].screen is Screen.SEARCH


def test_a_kiosk_for_numbers_leads_to_the_search_and_back() -> None:
    state, _ = run(*AT_WORK, look.AskSearch(), 1.0)
    assert state.screen is Screen.SEARCH
    back, _ = run(*AT_WORK, look.AskSearch(), 1.0, look.TypeLetter("a"), moves.Back())
    assert (back.screen, back.look_up) == (Screen.HOME, NOTHING_SOUGHT)
    assert go(*AT_WORK, moves.Back())[0].screen is Screen.SEARCH
