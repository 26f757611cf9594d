"""What is told on the first screen while nobody uses the kiosk, each thing in its turn."""

from collections.abc import Callable
from datetime import timedelta

from kiosk_app.rules import moves
from kiosk_app.words.tidings import tidings
from kiosk_app.words.wording import wording
from tests.kiosk_app.glass.conftest import PORTRAIT, Hand
from tests.kiosk_app.samples import NOW, an_office

MakeHand = Callable[..., Hand]


def test_each_tiding_has_its_turn_and_goes_when_somebody_comes(make_hand: MakeHand) -> None:
    hand = make_hand(panel=PORTRAIT)
    office = an_office(services=4)
    for told in (moves.OfficeChanged(office), moves.Connected()):
        hand.kiosk.take(told)
    hand.wait(1.0)
    seen = set()
    for minutes in range(6):
        hand.kiosk.glass.show(hand.kiosk.state, NOW + timedelta(minutes=minutes), 0.0)
        hand.kiosk.glass.window.grabWindow()
        if hand.sees("tiding"):
            seen.add(hand.find("tiding").property("text"))
        assert hand.sees("tiding") or hand.sees("manners") or hand.sees("leaders")
        assert hand.sees("callUs")
    assert seen == set(tidings(wording("vi"), office))
    hand.kiosk.take(moves.ChooseField("field-A"))
    hand.kiosk.glass.window.grabWindow()
    assert not hand.sees("tiding")
