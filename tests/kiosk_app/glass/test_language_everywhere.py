"""Language and size of letters are changed on every screen, and whoever is there loses nothing."""

import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.kiosk_app.glass.conftest import Hand
from tests.kiosk_app.glass.pictures import EVERY_PANEL, answers
from tests.kiosk_app.glass.test_whole_screens import in_front

MakeHand = Callable[..., Hand]
SCREENS = (
    *("away", "closed", "issuing", "long-number", "long-print-failed", "number-no-slip"),
    *("priority", "refused", "take-over-failed", "time-number", "time-refused"),
)


@pytest.mark.parametrize(
    ("screen", "panel"),
    list(zip(SCREENS, itertools.cycle(("landscape-12", "portrait")), strict=False)),
)
def test_another_language_and_size_leave_the_visit_as_it_is(
    make_hand: MakeHand, screen: str, panel: str
) -> None:
    glass = EVERY_PANEL[panel]
    hand = make_hand(glass)
    hand.now[0] = 1.0
    hand.kiosk.state = before = replace(answers(glass)[screen], setup=hand.kiosk.state.setup)
    hand.kiosk.tick()
    in_front(hand).touch("language_en")
    in_front(hand).touch("largeText")
    after = hand.kiosk.state
    assert (after.language, after.large_text) == ("en", True)
    as_it_was = replace(after, language=before.language, large_text=before.large_text)
    assert replace(as_it_was, rest_at=before.rest_at, extensions=before.extensions) == before
    assert hand.effects == []
    in_front(hand).touch("largeText")
    in_front(hand).touch("language_vi")
    assert hand.kiosk.state.language == "vi"
    assert not hand.kiosk.state.large_text
