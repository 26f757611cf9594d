"""Black and white by one touch on every screen, and what can be chosen in the lowest part."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QRectF

from kiosk_app.glass.panel import LOW_PART, Panel
from kiosk_app.rules import moves
from tests.display_board.test_tokens import contrast as measured
from tests.display_board.test_tokens import tokens
from tests.kiosk_app.glass.conftest import PORTRAIT, Hand
from tests.kiosk_app.glass.pictures import EVERY_PANEL, PANELS, answers, look_ups, states
from tests.kiosk_app.glass.test_layout import check_targets, check_texts, seen
from tests.kiosk_app.glass.test_whole_screens import faults_of, in_front
from tests.kiosk_app.samples import NOW, an_office

MakeHand = Callable[..., Hand]
SMALLEST = ("landscape-12", "landscape-12-square", "portrait-12")
BLACK = tokens["black"]
GROUNDS = ("paper", "card", "sand", "lotus-wash", "ok-wash", "wait-wash")
INKS = ("ink", "ink-2", "lotus", "lotus-deep", "edge", "ok", "wait", "stop", "focus")


def test_every_ink_on_every_ground_is_ten_to_one() -> None:
    for ground in GROUNDS:
        for ink in INKS:
            assert measured(BLACK[ink], BLACK[ground]) >= 10, (ink, ground)
    assert measured(BLACK["on-lotus"], BLACK["lotus"]) >= 10


def far_from_black_and_white(hand: Hand) -> float:
    """Which part of the glass is neither: edges of letters are, and nothing wide may be."""
    picture = hand.kiosk.glass.window.grabWindow().scaled(540, 960)
    seen: Counter[bool] = Counter()
    for y in range(0, picture.height(), 6):
        for x in range(0, picture.width(), 6):
            colour = picture.pixelColor(x, y)
            grey = max(colour.red(), colour.green(), colour.blue())
            least = min(colour.red(), colour.green(), colour.blue())
            seen[grey > 60 and least < 200] += 1
    return seen[True] / seen.total()


def test_no_screen_keeps_a_colour_in_black_and_white(make_hand: MakeHand) -> None:
    hand = make_hand()
    every = states(PORTRAIT) | answers(PORTRAIT) | look_ups(PORTRAIT)
    faults = {}
    for name, state in every.items():
        if name.endswith("-large"):
            continue
        hand.kiosk.glass.show(replace(state, contrast=True), NOW, 0.0)
        faults[name] = far_from_black_and_white(hand)
    assert {name: part for name, part in faults.items() if part > 0.12} == {}


@pytest.mark.parametrize("name", ["portrait", "landscape", "portrait-15", "landscape-12"])
def test_every_screen_has_contrast_and_letters_by_one_touch(make_hand: MakeHand, name: str) -> None:
    panel = PANELS[name]
    hand = make_hand(panel)
    faults = []
    for screen, state in (states(panel) | look_ups(panel)).items():
        hand.kiosk.glass.show(state, NOW, 0.0)
        hand.kiosk.glass.window.grabWindow()
        offered = {
            item.objectName() for item in seen(hand.kiosk.glass, in_front(hand).items()).targets
        }
        faults += [(screen, missing) for missing in {"contrast", "largeText"} - offered]
    assert faults == []


def test_one_touch_turns_it_on_and_off(make_hand: MakeHand) -> None:
    hand = make_hand()
    hand.kiosk.take(moves.Connected())
    hand.kiosk.take(moves.OfficeChanged(an_office()))
    hand.wait(1)
    hand.touch("contrast")
    assert hand.kiosk.state.contrast
    hand.touch("contrast")
    assert not hand.kiosk.state.contrast


@pytest.mark.parametrize("panel", [PORTRAIT, Panel(768, 1366, 194, 345)])
def test_reach_puts_every_choice_into_the_lowest_part(make_hand: MakeHand, panel: Panel) -> None:
    hand = make_hand(panel)
    for name in ("home", "home-fields", "services", "priority", "number", "refused", "closed"):
        state = replace(states(panel)[name], reach=True)
        hand.kiosk.glass.show(state, NOW, 0.0)
        hand.kiosk.glass.window.grabWindow()
        front = seen(hand.kiosk.glass, in_front(hand).items())
        check_targets(front, hand.kiosk.glass.panel.panel)
        for item in front.targets:
            top = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).top()
            assert top >= panel.height_px * (1 - LOW_PART) - 1, (name, item.objectName())


@pytest.mark.parametrize("name", ["landscape", "landscape-27", "landscape-32"])
def test_reach_puts_every_choice_of_a_lying_panel_low(make_hand: MakeHand, name: str) -> None:
    panel = EVERY_PANEL[name]
    hand = make_hand(panel)
    every = states(panel) | answers(panel) | look_ups(panel)
    faults = []
    for screen, state in sorted(every.items(), key=lambda one: (one[1].large_text, one[0])):
        pages = replace(state.setup, page_size=hand.kiosk.glass.page_size)
        hand.kiosk.glass.show(replace(state, reach=True, setup=pages), NOW, 0.0)
        hand.kiosk.glass.window.grabWindow()
        hand.kiosk.glass.window.grabWindow()
        assert hand.kiosk.glass.panel.panel.reach_px <= panel.height_px * LOW_PART
        front = seen(hand.kiosk.glass, in_front(hand).items())
        faults += [(screen, fault) for fault in faults_of(front, hand.kiosk.glass.panel.panel)]
        if "reach" not in {item.objectName() for item in front.targets}:
            faults.append((screen, "no way back"))
    assert not faults, "\n".join(f"{screen}: {fault}" for screen, fault in faults)


def test_low_on_a_lying_panel_what_is_found_takes_turns_with_the_keys(make_hand: MakeHand) -> None:
    panel = EVERY_PANEL["landscape"]
    hand = make_hand(panel)
    state = replace(look_ups(panel)["search-found"], reach=True)
    hand.kiosk.glass.show(state, NOW, 0.0)
    hand.touch("turnToResults")
    assert not hand.sees("key_a")
    shown = set()
    for _ in state.look_up.found.procedures if state.look_up.found else ():
        hand.kiosk.glass.window.grabWindow()
        front = seen(hand.kiosk.glass, in_front(hand).items())
        assert list(faults_of(front, hand.kiosk.glass.panel.panel)) == []
        shown |= {name for item in front.targets if "result_" in (name := item.objectName())}
        if len(shown) < 4:
            hand.touch("moreResults")
    assert len(shown) == 4
    hand.touch("turnToResults")
    assert hand.sees("key_a")


def test_errands_that_find_no_room_are_turned_to(make_hand: MakeHand) -> None:
    panel = PANELS["landscape-12-square"]
    hand = make_hand(panel)
    state = replace(states(panel)["long-errands-four"], keys=True)
    hand.kiosk.glass.show(state, NOW, 0.0)
    pages: list[set[str]] = []
    while not pages or pages[0] not in pages[1:]:
        hand.kiosk.glass.window.grabWindow()
        front = seen(hand.kiosk.glass, in_front(hand).items())
        check_texts(front, hand.kiosk.glass.panel.panel)
        names = (item.objectName() for item in front.targets)
        pages.append({name for name in names if name.startswith("drop_")})
        hand.touch("nextErrands")
    assert len(set.union(*pages)) == 4
    assert sum(len(page) for page in pages[:-1]) == 4


@pytest.mark.parametrize("name", ["portrait", "portrait-32", "landscape-15", *SMALLEST])
def test_by_keys_every_screen_is_whole_over_its_caption(make_hand: MakeHand, name: str) -> None:
    hand = make_hand(PANELS[name])
    faults = []
    for screen, state in (states(PANELS[name]) | look_ups(PANELS[name])).items():
        by_keys = replace(state, keys=True, contrast=True)
        hand.kiosk.glass.show(by_keys, NOW, 0.0)
        hand.kiosk.glass.window.grabWindow()
        front = seen(hand.kiosk.glass, in_front(hand).items())
        # Keys reach what stands too high for a hand.
        for check in (partial(check_targets, by_hand=False), check_texts):
            try:
                check(front, hand.kiosk.glass.panel.panel)
            except AssertionError as fault:
                faults.append((screen, str(fault).split("\n", 1)[0]))
        assert front.shown
    assert faults == []


@pytest.mark.parametrize("name", ["landscape-27", "portrait-27"])
def test_large_letters_leave_every_screen_of_27_inches_whole(
    make_hand: MakeHand, name: str
) -> None:
    panel = EVERY_PANEL[name]
    hand = make_hand(panel)
    faults = []
    for screen, state in (states(panel) | answers(panel) | look_ups(panel)).items():
        pages = replace(state.setup, page_size=hand.kiosk.glass.page_size)
        hand.kiosk.glass.show(replace(state, large_text=True, setup=pages), NOW, 0.0)
        hand.kiosk.glass.window.grabWindow()
        front = seen(hand.kiosk.glass, in_front(hand).items())
        faults += [(screen, fault) for fault in faults_of(front, hand.kiosk.glass.panel.panel)]
    assert not faults, "\n".join(f"{screen}: {fault}" for screen, fault in faults)
