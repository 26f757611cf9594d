"""Every screen but the menus, whole on every panel, with real long names: no letter is lost."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk_app.glass.panel import Panel
from tests.kiosk_app.glass.conftest import Hand
from tests.kiosk_app.glass.pictures import EVERY_PANEL, answers
from tests.kiosk_app.glass.test_layout import (
    Seen,
    box_of_words,
    check_targets,
    check_texts,
    check_words_inside_targets,
    check_words_without_icon_are_centred,
    rectangle,
    seen,
)
from tests.kiosk_app.samples import NOW

MakeHand = Callable[..., Hand]


@dataclass
class Front(Hand):
    """What lies in front and can be touched: the sheet over a screen, or the screen."""

    def items(self) -> Iterator[QQuickItem]:
        every = list(super().items())
        for sheet in ("sheet", "priorityPage"):
            over = [item for item in every if item.objectName() == sheet and item.isVisible()]
            if over:
                return (item for item in every if over[0].isAncestorOf(item))
        return iter(every)


def in_front(hand: Hand) -> Front:
    return Front(hand.qtbot, hand.kiosk, hand.effects, hand.now)


def check_nothing_lies_on_another(front: Seen) -> None:
    words = [
        (item.property("text"), box_of_words(item))
        for item in front.texts
        if not any(button.isAncestorOf(item) for button in front.targets)
    ]
    codes = [item for item in front.shown if item.objectName() == "qr"]
    solid = [(item.objectName(), rectangle(item)) for item in (*front.targets, *codes)]
    for (name, one), (other_name, other) in combinations(words + solid, 2):
        assert not one.intersects(other), (name, other_name)


def faults_of(front: Seen, panel: Panel) -> Iterator[str]:
    checks: tuple[Callable[[], None], ...] = (
        partial(check_targets, front, panel),
        partial(check_texts, front, panel),
        partial(check_words_inside_targets, front),
        partial(check_words_without_icon_are_centred, front),
        partial(check_nothing_lies_on_another, front),
    )
    for check in checks:
        try:
            check()
        except AssertionError as fault:
            yield str(fault).split("\n", 1)[0]


LANGUAGES = itertools.cycle(("en", "vi"))
"""Each panel in one language: of two that are alike, the other has the other."""


@pytest.mark.timeout(600)
@pytest.mark.parametrize(
    ("name", "language"), list(zip(sorted(EVERY_PANEL), LANGUAGES, strict=False))
)
def test_screens_are_whole_and_offer_language_and_size(
    make_hand: MakeHand, name: str, language: str
) -> None:
    panel = EVERY_PANEL[name]
    hand = make_hand(panel)
    faults = []
    # What has large letters comes last: to change their size lays all out anew.
    screens = sorted(answers(panel).items(), key=lambda one: (one[1].large_text, one[0]))
    for screen, state in screens:
        hand.kiosk.glass.show(replace(state, language=language), NOW, 0.0)
        hand.kiosk.glass.window.grabWindow()
        front = seen(hand.kiosk.glass, in_front(hand).items())
        faults += [(screen, fault) for fault in faults_of(front, panel)]
        offered = {item.objectName() for item in front.targets}
        other = "language_en" if language == "vi" else "language_vi"
        faults += [(screen, missing) for missing in sorted({other, "largeText"} - offered)]
    assert not faults, "\n".join(f"{screen}: {fault}" for screen, fault in faults)
