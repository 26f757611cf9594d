"""Looking a dossier up at the kiosk, by finger and by scanner: rules alone."""

import pytest

from kiosk_app.rules import look_up_moves as look
from kiosk_app.rules import moves
from kiosk_app.rules.dossier import LONGEST_CODE, NO_CODE, Asked, code_in
from kiosk_app.rules.screen import WARNING_SECONDS, Screen, Setup, State
from kiosk_app.rules.visit import MENU_SECONDS
from server.contract.answers import Dossier
from server.contract.states import DossierLevel
from tests.kiosk_app.rules.runs import AT, SHOWN, Steps, run
from tests.kiosk_app.samples import an_office

CODE = "000.00.99.H99-261118-0007"
TOLD = Dossier(code=CODE, level=DossierLevel.APPRAISED)
LOOK_UP_KIOSK = State(setup=Setup(looks_up=True))
OPEN: Steps = (moves.OfficeChanged(an_office()), moves.Connected(), 1.0)
AT_FORM: Steps = (*OPEN, look.AskDossier(), 1.0)
TYPED: Steps = (*AT_FORM, *map(look.TypeLetter, "h99 261118/0007"))
SOUGHT: Steps = (*TYPED, look.SeekDossier())
ANSWERED: Steps = (*SOUGHT, look.DossierAnswered("H992611180007", TOLD, Asked.TOLD))


def go(*steps: moves.Move | float) -> tuple[State, list[moves.Effect]]:
    return run(*steps, state=LOOK_UP_KIOSK)


def test_a_code_is_typed_and_asked_for() -> None:
    state, effects = go(*SOUGHT)
    assert state.screen is Screen.DOSSIER
    assert state.dossier.code == "H992611180007", "blanks and other signs type nothing"
    assert state.dossier.asked is Asked.ASKING
    assert effects == [look.FindDossier("H992611180007")]
    assert go(*SOUGHT, look.SeekDossier())[1] == effects, "once, however often it is touched"


def test_too_short_a_code_asks_nothing() -> None:
    state, effects = go(*AT_FORM, *map(look.TypeLetter, "H.1-7"), look.SeekDossier())
    assert (state.dossier.asked, effects) == (Asked.NOT_YET, [])


def test_the_answer_is_shown_and_left() -> None:
    state, _ = go(*ANSWERED)
    assert (state.dossier.told, state.dossier.asked) == (TOLD, Asked.TOLD)
    again, _ = go(*ANSWERED, moves.Back())
    assert (again.screen, again.dossier) == (Screen.DOSSIER, NO_CODE)
    assert go(*ANSWERED, moves.Back(), moves.Back())[0].screen is Screen.SEARCH
    assert go(*ANSWERED, look.TypeLetter("9"))[0].dossier.code == "9"


@pytest.mark.parametrize("asked", [Asked.UNKNOWN, Asked.SLOWED, Asked.AWAY])
def test_without_an_answer_the_code_can_be_mended(asked: Asked) -> None:
    state, _ = go(*SOUGHT, look.DossierAnswered("H992611180007", None, asked))
    assert (state.dossier.asked, state.dossier.told) == (asked, None)
    failed = look.DossierAnswered("H992611180007", None, asked)
    state, _ = go(*SOUGHT, failed, look.EraseLetter())
    assert (state.dossier.code, state.dossier.asked) == ("H99261118000", Asked.NOT_YET)
    assert go(*SOUGHT, failed, look.EraseLetter(everything=True))[0].dossier == NO_CODE


def test_an_answer_that_comes_too_late_changes_nothing() -> None:
    late = look.DossierAnswered("H992611180007", TOLD, Asked.TOLD)
    assert go(*SOUGHT, look.TypeLetter("1"), late)[0].dossier.told is None
    assert go(*SOUGHT, moves.Back(), late)[0].dossier == NO_CODE


def test_what_is_typed_has_a_bound() -> None:
    state, _ = go(*AT_FORM, *map(look.TypeLetter, "9" * (LONGEST_CODE + 5)))
    assert len(state.dossier.code) == LONGEST_CODE


def test_a_dossier_leaves_the_glass_with_whoever_asked() -> None:
    state, _ = go(*ANSWERED, MENU_SECONDS, moves.Tick())
    assert (state.screen, state.dossier) == (Screen.SEARCH, NO_CODE)


@pytest.mark.parametrize(
    ("scanned", "code"),
    [
        (CODE, CODE),
        (CODE.lower(), CODE),
        ("H61.12-251118-0007", "H61.12-251118-0007"),
        (f"H99{CODE}\t", CODE),
        (f"https://cong.example/tra-cuu?ma={CODE}&x=1", CODE),
        (f"http://queue.test/d/{CODE}", CODE),
        ("http://queue.test/d/MT-000123", "MT-000123"),
        ("http://queue.test/d/MT-000123?language=vi", "MT-000123"),
        ("http://queue.test/d/123%2FTNHS", "123/TNHS"),
        ("http://queue.test/d/12%2Ftn%20a?language=vi", "12/TN A"),
        ("http://queue.test/d/20261130?office=a", "20261130"),
        ("http://queue.test/d/12_34", "12_34"),
        ("http://queue.test/d/12", None),
        ("http://queue.test/t/Xk3dQ9bW2p", None),
        ("079203012345||Nguyen Van A|01011990|Nam|Ha Noi|01012021", None),
        ("", None),
    ],
)
def test_a_scanner_reads_the_code_or_an_address_that_holds_it(
    scanned: str, code: str | None
) -> None:
    assert code_in(scanned) == code


@pytest.mark.parametrize(
    "screen", [Screen.HOME, Screen.SERVICES, Screen.PRIORITY, Screen.SEARCH, Screen.PROCEDURE]
)
def test_a_scanned_receipt_is_looked_up_from_each_menu(screen: Screen) -> None:
    state, effects = run(*AT[screen], look.Scanned(CODE))
    assert (state.screen, state.dossier.code) == (Screen.DOSSIER, CODE)
    assert effects[-1] == look.FindDossier(CODE)


def test_a_scan_ends_nobody_elses_business() -> None:
    assert run(*SHOWN, look.Scanned(CODE))[1] == run(*SHOWN)[1]
    warned: Steps = (*AT[Screen.SERVICES], MENU_SECONDS - WARNING_SECONDS)
    assert run(*warned, look.Scanned(CODE))[0].screen is Screen.SERVICES
    assert run(*AT[Screen.AWAY], look.Scanned(CODE))[0].screen is Screen.AWAY


def test_a_receipt_of_another_office_is_asked_for_there() -> None:
    theirs = look.Scanned("http://queue.test/d/123%2FTNHS?language=vi&office=minh%20tam")
    assert go(*OPEN, theirs)[1] == [look.FindDossier("123/TNHS", "minh tam")]
    again = go(*OPEN, theirs, look.TypeLetter("1"), look.Scanned(CODE))[1]
    assert again[-1] == look.FindDossier(CODE), "what is read next is asked for here"


def test_a_receipts_own_number_is_read_where_a_dossier_is_asked_for() -> None:
    number = look.Scanned("123/TNHS", by_scanner=True)
    assert go(*AT_FORM, number)[1] == [look.FindDossier("123/TNHS")]
    assert go(*OPEN, number)[1] == [], "what else it may be, nobody knows"
    assert go(*AT_FORM, look.Scanned("079203012345", by_scanner=True))[1] == []


def test_enter_asks_for_what_was_typed() -> None:
    assert go(*TYPED, look.Scanned("h992611180007"))[1] == [look.FindDossier("H992611180007")]
    assert go(*OPEN, look.Scanned("so do"))[0].screen is Screen.SEARCH
