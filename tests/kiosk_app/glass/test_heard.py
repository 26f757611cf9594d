"""A plugged headset makes the kiosk say where it stands; the next visitor hears nothing of it."""

from collections.abc import Callable

import pytest

from kiosk_app.rules import moves
from kiosk_app.rules.visit import LARGE_TEXT_FACTOR, NUMBER_SECONDS
from tests.kiosk_app.glass.conftest import Hand
from tests.kiosk_app.samples import a_ticket, an_office

MakeHand = Callable[..., Hand]


@pytest.fixture
def hand(make_hand: MakeHand) -> Hand:
    hand = make_hand()
    hand.kiosk.take(moves.Connected())
    hand.kiosk.take(moves.OfficeChanged(an_office()))
    hand.wait(1)
    return hand


def plug_in(hand: Hand) -> tuple[str, ...]:
    before = len(hand.said)
    hand.kiosk.listening.emit()
    hand.qtbot.waitUntil(lambda: any(hand.said[before:]), timeout=60_000)
    return next(said for said in hand.said[before:] if said)


def test_a_headset_is_answered_with_what_the_screen_is(hand: Hand) -> None:
    assert plug_in(hand)[0] == "Mời Quý vị chọn dịch vụ"
    assert hand.kiosk.state.keys


def test_the_number_is_said_with_who_is_ahead_and_where_to_wait(hand: Hand) -> None:
    hand.touch("card_A")
    hand.kiosk.take(moves.Issued(1, a_ticket()))
    said = plug_in(hand)
    assert "A012" in said
    assert any("người" in part for part in said)
    assert "Quầy" in said


def test_the_voice_falls_silent_and_forgets_when_the_visit_ends(hand: Hand) -> None:
    plug_in(hand)
    hand.touch("card_A")
    hand.kiosk.take(moves.Issued(1, a_ticket()))
    hand.kiosk.take(moves.PrintEnded("t-1", printed=True))
    hand.wait(NUMBER_SECONDS * LARGE_TEXT_FACTOR + 1)
    assert hand.said[-1] == ()
    assert not hand.kiosk.state.keys


def test_a_kiosk_without_its_server_says_so(hand: Hand) -> None:
    hand.kiosk.take(moves.Disconnected())
    assert "tạm ngừng hoạt động" in plug_in(hand)[0]
