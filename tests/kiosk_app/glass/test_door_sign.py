"""The code at the door on the first screen, and a slip that is scanned there."""

from collections.abc import Callable

import pytest

from kiosk_app.glass.panel import Panel
from kiosk_app.rules import look_up_moves as look
from kiosk_app.rules import moves
from kiosk_app.rules.moves import Rejoined
from tests.kiosk_app.glass.conftest import PORTRAIT, Hand
from tests.kiosk_app.glass.pictures import PANELS
from tests.kiosk_app.samples import an_office

URL = "http://192.168.1.10:8000/home/minh-tam#K7M2QX"
MakeHand = Callable[..., Hand]


def begin(hand: Hand) -> None:
    for told in (moves.OfficeChanged(an_office()), moves.Connected()):
        hand.kiosk.take(told)
    hand.wait(1.0)


@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
def test_where_it_has_room_it_stands_on_the_first_screen(make_hand: MakeHand, panel: Panel) -> None:
    hand = make_hand(panel=panel)
    begin(hand)
    assert not hand.sees("door")
    hand.kiosk.take(moves.DoorTurned(URL))
    hand.kiosk.glass.window.grabWindow()
    if panel == PORTRAIT:
        assert hand.sees("door")
    if hand.sees("door"):
        code = hand.find("door")
        assert code.property("text") == URL
        assert min(code.width(), code.height()) >= 4 * 45
    hand.kiosk.take(moves.DoorTurned(None))
    assert not hand.sees("door")


def test_a_scanned_slip_says_what_became_of_it(make_hand: MakeHand) -> None:
    hand = make_hand(panel=PORTRAIT)
    begin(hand)
    hand.kiosk.take(look.Scanned("http://192.168.1.10:8000/t/0G7HJKMNPQRS"))
    assert hand.effects[-1] == moves.Rejoin("0G7HJKMNPQRS")
    for became, title in (
        (Rejoined.DONE, "Số của Quý vị đã trở lại hàng chờ"),
        (Rejoined.NO, "Số này không tự trở lại hàng chờ được"),
    ):
        hand.kiosk.take(moves.RejoinAnswered(became))
        hand.kiosk.glass.window.grabWindow()
        assert hand.find("title").property("text") == title
        hand.wait(1.0)
        hand.touch("back")
        hand.wait(1.0)
        hand.kiosk.take(look.Scanned("http://192.168.1.10:8000/t/0G7HJKMNPQRS"))
