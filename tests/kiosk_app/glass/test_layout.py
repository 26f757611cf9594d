"""Every screen on every panel: large enough to touch and to read, within reach, nothing cut off."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQuick import QQuickItem

from kiosk_app.glass.panel import GAP_MM, TOUCH_MM, X_HEIGHT_MM, Panel
from kiosk_app.glass.window import Glass
from kiosk_app.rules.screen import State
from server.contract.answers import Office
from tests.kiosk_app.glass.conftest import KeptGlass, items_of
from tests.kiosk_app.glass.pictures import PANELS, states
from tests.kiosk_app.samples import NOW, both

CAPITAL_MM = 4.8
STUB_EDGE_MM = 1.4
"""Between the letters of a series and the edge or the perforation of their stub."""
HALF_A_PIXEL = 0.5
LONG_NAMES = (
    ("Lao động – Thương binh và Xã hội", "Labour, war invalids and social affairs"),
    ("Đăng ký kinh doanh hộ gia đình", "Registration of household businesses"),
)


def rectangle(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@dataclass(frozen=True)
class Seen:
    """What stands on the glass at one moment: asking Qt for it again and again takes long."""

    shown: list[QQuickItem]
    targets: list[QQuickItem]
    texts: list[QQuickItem]
    covered: bool
    """Whether the classes of priority lie over the menu."""


def seen(glass: Glass, items: Iterable[QQuickItem] | None = None) -> Seen:
    """Look at a glass, or only at those of its items that lie in front."""
    shown: list[QQuickItem] = []
    clear: set[QQuickItem] = set()
    for item in items_of(glass) if items is None else items:
        if item.opacity() == 0 or item.parentItem() in clear:
            clear.add(item)
        elif item.isVisible() and item.width() > 0:
            shown.append(item)
    return Seen(
        shown,
        targets=[item for item in shown if item.inherits("QQuickAbstractButton")],
        texts=[item for item in shown if item.inherits("QQuickText") and item.property("text")],
        covered=glass.visit.property("screen") == "priority",
    )


def with_long_names(office: Office) -> Office:
    renamed = [
        service.model_copy(update={"name": both(*LONG_NAMES[place % 2])})
        for place, service in enumerate(office.services)
    ]
    return office.model_copy(update={"services": renamed})


def drawn(glass: Glass, state: State) -> Seen:
    glass.show(state, NOW, 0.0)
    glass.window.grabWindow()
    glass.window.grabWindow()
    return seen(glass)


def check_targets(glass: Seen, panel: Panel, *, by_hand: bool = True) -> None:
    enabled = [
        (item.objectName(), rectangle(item))
        for item in glass.targets
        if item.isEnabled() or not glass.covered
    ]
    for name, box in enabled:
        millimetres = (box.width() / panel.px_per_mm, box.height() / panel.px_per_mm)
        assert min(millimetres) >= TOUCH_MM, (name, millimetres)
        assert box.left() >= 0, name
        assert box.right() <= panel.width_px, name
        assert box.bottom() <= panel.height_px, name
        within_reach = panel.height_px - box.top() <= panel.reach_px + HALF_A_PIXEL
        assert within_reach or not by_hand, (name, box.top())
    for (name, one), (other_name, other) in combinations(enabled, 2):
        across = max(one.left() - other.right(), other.left() - one.right())
        along = max(one.top() - other.bottom(), other.top() - one.bottom())
        gap = max(across, along) / panel.px_per_mm
        assert gap >= GAP_MM - 0.01, (name, other_name, gap)


def check_texts(glass: Seen, panel: Panel) -> None:
    for item in glass.texts:
        font = item.property("font")
        assert isinstance(font, QFont)
        metrics = QFontMetricsF(font)
        words = item.property("text")
        size = font.pixelSize()
        assert size * 0.53 / panel.px_per_mm >= X_HEIGHT_MM - 0.02, (words, size)
        assert metrics.capHeight() / panel.px_per_mm >= CAPITAL_MM, words
        assert not item.property("truncated"), words
        painted = item.property("paintedWidth")
        assert painted <= item.width() + 1, (words, painted, item.width())
        box = item.mapRectToScene(QRectF(0, 0, painted, item.property("paintedHeight")))
        assert box.left() >= 0, words
        # Over letters without marks a line has room that nothing is drawn in.
        assert (box_of_words(item) if words.isascii() else box).top() >= 0, words
        assert box.right() <= panel.width_px + 1, words
        assert box.bottom() <= panel.height_px + 1, words


def check_words_inside_targets(glass: Seen) -> None:
    for item in glass.targets:
        outer = rectangle(item)
        inside = [
            text
            for text in glass.texts
            if item.isAncestorOf(text) and text.property("paintedWidth") > 0
        ]
        for text in inside:
            corner = text.mapToScene(QPointF(0, 0))
            assert corner.x() >= outer.left(), (item.objectName(), text.property("text"))
            assert corner.x() + text.width() <= outer.right() + 1, text.property("text")
            assert corner.y() >= outer.top() - text.property("paintedHeight") * 0.12, (
                item.objectName(),
                text.property("text"),
            )
            low = corner.y() + text.property("paintedHeight") * 0.93
            assert low <= outer.bottom(), (item.objectName(), text.property("text"))


def box_of_words(item: QQuickItem) -> QRectF:
    """Where the letters of a text stand: its own box has room for stacked marks and tails."""
    painted = QRectF(0, 0, item.property("paintedWidth"), item.property("paintedHeight"))
    trim = item.property("font").pixelSize() * 0.2
    return item.mapRectToScene(painted).adjusted(1, trim, -1, -trim)


def check_texts_apart(glass: Seen) -> None:
    if glass.covered:
        return
    boxes = [(item.property("text"), box_of_words(item)) for item in glass.texts]
    for (words, one), (others, other) in combinations(boxes, 2):
        assert not one.intersects(other), (words, others)


def check_letters_keep_off_edge_and_perforation(glass: Seen, panel: Panel) -> None:
    for item in glass.shown:
        if item.objectName() == "cardLetter" and item.property("text"):
            room = item.x() + (item.width() - item.property("paintedWidth")) / 2
            assert room / panel.px_per_mm >= STUB_EDGE_MM, (item.property("text"), room)


def check_words_without_icon_are_centred(glass: Seen) -> None:
    for button in glass.targets:
        inside = [item for item in glass.shown if button.isAncestorOf(item)]
        words = [item for item in inside if item.objectName() == "buttonLabel"]
        if words and not any(item.objectName() == "buttonIcon" for item in inside):
            middle = rectangle(words[0]).center().x()
            assert abs(middle - rectangle(button).center().x()) <= 1, words[0].property("text")


SCREENS = sorted(name for name in states(PANELS["portrait"]) if not name.startswith("long-"))
MENUS = sorted(
    name
    for name in states(PANELS["portrait"])
    if name.startswith(("long-home", "long-direct", "long-services"))
)
USUAL = ("portrait", "landscape", "portrait-32", "landscape-15")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("panel", USUAL)
@pytest.mark.parametrize("screen", SCREENS)
def test_screen_can_be_touched_and_read(
    kept_glass: KeptGlass, screen: str, panel: str, language: str
) -> None:
    size = PANELS[panel]
    glass = drawn(kept_glass(size), replace(states(size)[screen], language=language))
    assert glass.targets or screen == "issuing"
    check_targets(glass, size)
    check_texts(glass, size)
    check_words_inside_targets(glass)
    check_texts_apart(glass)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("panel", USUAL)
@pytest.mark.parametrize("screen", ["home", "home-plain", "home-large", "services"])
def test_long_names_find_room(
    kept_glass: KeptGlass, screen: str, panel: str, language: str
) -> None:
    size = PANELS[panel]
    state = states(size)[screen]
    assert state.office is not None
    state = replace(state, language=language, office=with_long_names(state.office))
    glass = drawn(kept_glass(size), state)
    check_texts(glass, size)
    check_words_inside_targets(glass)
    check_texts_apart(glass)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("screen", MENUS)
def test_menus_of_the_longest_names_are_whole_on_every_panel(
    kept_glass: KeptGlass, screen: str, panel: str, language: str
) -> None:
    size = PANELS[panel]
    glass = drawn(kept_glass(size), replace(states(size)[screen], language=language))
    check_targets(glass, size)
    check_texts(glass, size)
    check_words_inside_targets(glass)
    check_texts_apart(glass)
    check_letters_keep_off_edge_and_perforation(glass, size)
    check_words_without_icon_are_centred(glass)


@pytest.mark.parametrize("panel", USUAL)
def test_help_stands_in_the_same_corner_of_every_menu(kept_glass: KeptGlass, panel: str) -> None:
    size = PANELS[panel]
    places = set()
    for screen in ("home-few", "home-large", "services", "closed", "away"):
        glass = drawn(kept_glass(size), states(size)[screen])
        [button] = [item for item in glass.targets if item.objectName() == "help"]
        box = rectangle(button)
        places.add((round(box.right()), round(box.bottom())))
    assert len(places) == 1


@pytest.mark.parametrize("panel", USUAL)
def test_the_number_is_the_largest_thing(kept_glass: KeptGlass, panel: str) -> None:
    size = PANELS[panel]
    glass = drawn(kept_glass(size), states(size)["number"])
    [face] = [item for item in glass.shown if item.objectName() == "ticketNumber"]
    sizes = sorted(
        (item.property("font").pixelSize(), face.isAncestorOf(item)) for item in glass.texts
    )
    assert sizes[-1][1]
    assert sizes[-1][0] >= 2 * max(size for size, of_number in sizes if not of_number)
