"""A plugged headset makes the kiosk say where it stands; the next visitor hears nothing of it."""

from collections.abc import Callable, Sequence

import pytest

from kiosk_app.engine.speaker import Unheard
from kiosk_app.rules import moves
from kiosk_app.rules.visit import NUMBER_SECONDS
from tests.kiosk_app.glass.conftest import Hand
from tests.kiosk_app.samples import a_ticket, an_office

MakeHand = Callable[..., Hand]


class Told(Unheard):
    """A speaker that writes down what it is to say."""

    def __init__(self) -> None:
        self.said: list[tuple[str, ...]] = []
        self.stops = 0

    def say(self, sentence_parts: Sequence[str]) -> None:
        self.said.append(tuple(sentence_parts))

    def stop(self) -> None:
        self.stops += 1


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def hand(make_hand: MakeHand, told: Told) -> Hand:
    hand = make_hand()
    hand.kiosk._speaker = told
    hand.kiosk.take(moves.Connected())
    hand.kiosk.take(moves.OfficeChanged(an_office()))
    hand.wait(1)
    return hand


def test_a_headset_is_answered_with_what_the_screen_is(hand: Hand, told: Told) -> None:
    hand.kiosk.listening.emit()
    hand.qtbot.waitUntil(lambda: len(told.said) == 1, timeout=60_000)
    assert told.said == [("Mời Quý vị\nchọn dịch vụ",)]


def test_the_number_is_said_with_who_is_ahead_and_where_to_wait(hand: Hand, told: Told) -> None:
    hand.touch("card_A")
    hand.kiosk.take(moves.Issued(1, a_ticket()))
    hand.kiosk.listening.emit()
    hand.qtbot.waitUntil(lambda: len(told.said) == 1, timeout=60_000)
    [(title, number, ahead, where)] = told.said
    assert (title, number) == ("Số của Quý vị", "A012")
    assert "người" in ahead
    assert where


def test_the_voice_falls_silent_and_forgets_when_the_visit_ends(hand: Hand, told: Told) -> None:
    hand.touch("card_A")
    hand.kiosk.take(moves.Issued(1, a_ticket()))
    hand.kiosk.take(moves.PrintEnded("t-1", printed=True))
    assert told.stops == 0
    hand.wait(NUMBER_SECONDS + 1)
    assert told.stops == 1
    hand.wait(1)
    assert told.stops == 1


def test_a_closed_kiosk_says_when_it_opens(hand: Hand, told: Told) -> None:
    hand.kiosk.take(moves.Disconnected())
    hand.kiosk.listening.emit()
    hand.qtbot.waitUntil(lambda: len(told.said) == 1, timeout=60_000)
    assert told.said[0][0] == "Máy lấy số\ntạm ngừng hoạt động"
