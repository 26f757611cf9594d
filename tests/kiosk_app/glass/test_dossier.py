"""A dossier looked up on the glass: typed by finger, or scanned by what types like a keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk_app.glass.panel import Panel
from kiosk_app.rules import look_up_moves as look
from kiosk_app.rules import moves
from kiosk_app.rules.dossier import Asked
from server.contract.answers import Dossier
from server.contract.states import DossierLevel
from tests.kiosk_app.glass.conftest import PORTRAIT, Hand
from tests.kiosk_app.glass.pictures import PANELS
from tests.kiosk_app.samples import an_office

CODE = "000.00.99.H99-261118-0007"
MakeHand = Callable[..., Hand]


def begin(hand: Hand) -> None:
    for told in (moves.OfficeChanged(an_office()), moves.Connected()):
        hand.kiosk.take(told)
    hand.wait(1.0)
    hand.kiosk.take(look.AskSearch())
    hand.wait(1.0)


def type_keys(hand: Hand, text: str) -> None:
    """Type as a scanner does, all at once and with signs for keys."""
    for sign in text:
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        QCoreApplication.sendEvent(hand.kiosk.glass.window, key)


@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
def test_it_is_typed_by_finger_and_read(make_hand: MakeHand, panel: Panel) -> None:
    hand = make_hand(panel=panel)
    begin(hand)
    hand.touch("openDossier")
    hand.wait(1.0)
    hand.touch("key_figures")
    hand.touch("key_h")
    hand.touch("key_figures")
    for figure in "992611180007":
        hand.touch(f"key_{figure}")
    hand.touch("key_erase")
    hand.touch("key_7")
    assert hand.find("code").property("text") == "H992611180007"
    hand.touch("seekDossier")
    assert hand.effects[-1] == look.FindDossier("H992611180007")
    hand.kiosk.take(look.DossierAnswered("H992611180007", None, Asked.UNKNOWN))
    assert "4 s" in hand.find("dossierSays").property("text")
    hand.touch("seekDossier")
    told = Dossier(code=CODE, level=DossierLevel.APPRAISED)
    hand.kiosk.take(look.DossierAnswered("H992611180007", told, Asked.TOLD))
    hand.kiosk.glass.window.grabWindow()
    assert hand.find("code").property("text") == CODE
    assert hand.find("title").property("text").startswith("2 trong 4")
    assert not hand.sees("seekDossier")
    assert sum(one.objectName() == "stepNote" and one.isVisible() for one in hand.items()) == 4
    assert not hand.sees("takeNumber")
    hand.touch("back")
    assert hand.find("code").property("text") != CODE


def test_a_result_that_is_there_leads_to_its_number(make_hand: MakeHand) -> None:
    hand = make_hand(panel=PORTRAIT)
    office = an_office()
    fetched = office.services[1].model_copy(update={"stage": "result"})
    services = [office.services[0], fetched, *office.services[2:]]
    begin(hand)
    hand.kiosk.take(moves.OfficeChanged(office.model_copy(update={"services": services})))
    hand.kiosk.take(look.Scanned(CODE, by_scanner=True))
    told = Dossier(code=CODE, level=DossierLevel.APPROVED)
    hand.kiosk.take(look.DossierAnswered(CODE, told, Asked.TOLD))
    hand.wait(1.0)
    assert fetched.name.vi in hand.find("takeNumber").property("label")
    hand.touch("takeNumber")
    asked = [one for one in hand.effects if isinstance(one, moves.AskNumber)]
    assert [one.service for one in asked] == [fetched.code]


def test_a_scanner_types_it_on_whatever_menu_stands(make_hand: MakeHand) -> None:
    hand = make_hand(panel=PORTRAIT)
    for told in (moves.OfficeChanged(an_office()), moves.Connected()):
        hand.kiosk.take(told)
    hand.wait(1.0)
    window = hand.kiosk.glass.window
    type_keys(hand, f"http://queue.test/d/{CODE}")
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert hand.effects[-1] == look.FindDossier(CODE)
    assert hand.kiosk.state.screen == "dossier"
    # Another receipt after it begins anew.
    hand.kiosk.take(look.DossierAnswered(CODE, None, Asked.UNKNOWN))
    type_keys(hand, "H61.12-251118-0008")
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert hand.effects[-1] == look.FindDossier("H61.12-251118-0008")


def test_a_keyboard_types_into_the_search(make_hand: MakeHand) -> None:
    hand = make_hand(panel=PORTRAIT)
    begin(hand)
    for letter in "so dp":
        hand.now[0] += 0.3
        type_keys(hand, letter)
    QTest.keyClick(hand.kiosk.glass.window, Qt.Key.Key_Backspace)
    assert hand.find("query").property("text") == "so d"
