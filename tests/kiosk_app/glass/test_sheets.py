"""The sheets that ask: seen, told to screen readers, and alone while they lie there."""

from collections.abc import Callable

from kiosk_app.rules import moves
from kiosk_app.rules.visit import MENU_SECONDS, NUMBER_SECONDS
from tests.kiosk_app.glass.conftest import Hand
from tests.kiosk_app.samples import a_ticket, an_office

MakeHand = Callable[..., Hand]


def opened(hand: Hand) -> Hand:
    hand.kiosk.take(moves.Connected())
    hand.kiosk.take(moves.OfficeChanged(an_office()))
    hand.wait(1)
    return hand


def text_of(hand: Hand, name: str) -> str:
    return str(hand.find(name).property("text"))


def test_a_menu_warns_counts_and_gives_more_time(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.kiosk.take(moves.ToggleLargeText())
    hand.kiosk.take(moves.ToggleLargeText())
    assert not hand.sees("sheet")
    hand.wait(MENU_SECONDS - 20)
    assert text_of(hand, "sheetTitle") == "Quý vị cần thêm thời gian?"
    assert text_of(hand, "sheetSeconds") == "20 giây"
    hand.wait(3)
    assert text_of(hand, "sheetSeconds") == "17 giây"
    hand.touch("moreTime")
    hand.kiosk.tick()
    assert not hand.sees("sheet")
    assert hand.kiosk.state.extensions == 1


def test_a_printed_number_warns_before_it_leaves(make_hand: MakeHand) -> None:
    hand = opened(make_hand())
    hand.touch("card_A")
    hand.kiosk.take(moves.Issued(1, a_ticket()))
    hand.kiosk.take(moves.PrintEnded("t-1", printed=True))
    hand.wait(NUMBER_SECONDS - 19)
    assert hand.sees("sheet")
    hand.touch("sheetDone")
    assert hand.sees("card_A")


def test_a_touch_on_a_number_without_a_slip_asks_first(make_hand: MakeHand) -> None:
    hand = opened(make_hand(prints=False))
    hand.touch("card_A")
    hand.kiosk.take(moves.Issued(1, a_ticket()))
    hand.wait(3600)
    assert hand.sees("ticketNumber")
    assert not hand.sees("sheet")
    hand.touch("ticketNumber")
    assert text_of(hand, "sheetTitle") == "Số A012 còn cần trên màn hình?"
    hand.wait(1)
    hand.touch("keepNumber")
    assert not hand.sees("sheet")
    assert hand.sees("ticketNumber")
    hand.touch("ticketNumber")
    hand.wait(1)
    hand.touch("sheetDone")
    assert hand.sees("card_A")
