"""Words on a button: the whole label, else the short one, else lines; the icon where it fits."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk_app.glass.typeface import load_typeface
from kiosk_app.glass.window import QML

MakeButton = Callable[..., QQuickItem]
WIDE, MIDDLE, NARROW = 600, 280, 130
"""Pixels for an icon and "Gọi cán bộ hỗ trợ" at size 32, for "Gọi cán bộ" alone, for "cán bộ"."""


@pytest.fixture
def make_button(qtbot: QtBot) -> Iterator[MakeButton]:
    load_typeface()
    engine = QQmlEngine()
    window = QQuickWindow()
    window.resize(800, 400)
    made: list[QQmlComponent] = []

    def make(
        width: int, short: str = "", drawing: str = "bell", *, stacked: bool = False
    ) -> QQuickItem:
        component = QQmlComponent(engine)
        text = (
            'import QtQuick\nKioskButton { label: "Gọi cán bộ hỗ trợ"; size: 32; height: 110;'
            f' width: {width}; shortLabel: "{short}"; drawing: "{drawing}";'
            f" stacked: {'true' if stacked else 'false'} }}"
        )
        component.setData(text.encode(), QUrl.fromLocalFile(f"{QML}/"))
        button = component.create()
        assert isinstance(button, QQuickItem), component.errorString()
        button.setParentItem(window.contentItem())
        made.append(component)
        return button

    yield make
    window.deleteLater()


def inside(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from inside(child)


def told(button: QQuickItem) -> tuple[str, int, bool]:
    """Give a button's words, in how many lines, and whether an icon stands beside or above them."""
    every = list(inside(button))
    (words,) = [item for item in every if item.objectName() == "buttonLabel"]
    icons = [item for item in every if item.property("stroke") is not None]
    shown = any(icon.property("visible") for icon in icons)
    return str(words.property("text")), int(words.property("lineCount")), shown


@pytest.mark.parametrize(
    ("width", "short", "drawing", "stands"),
    [
        (WIDE, "", "bell", ("Gọi cán bộ hỗ trợ", 1, True)),
        (WIDE, "Gọi cán bộ", "bell", ("Gọi cán bộ hỗ trợ", 1, True)),
        (MIDDLE, "Gọi cán bộ", "bell", ("Gọi cán bộ", 1, True)),
        (MIDDLE, "", "bell", ("Gọi cán bộ hỗ trợ", 2, False)),
        (NARROW, "Gọi cán bộ", "bell", ("Gọi cán bộ", 2, False)),
        (340, "Gọi cán bộ", "", ("Gọi cán bộ hỗ trợ", 1, False)),
    ],
)
def test_a_label_is_whole_else_short_else_in_lines(
    make_button: MakeButton, width: int, short: str, drawing: str, stands: tuple[str, int, bool]
) -> None:
    button = make_button(width, short, drawing)
    assert told(button) == stands
    assert button.property("label") == "Gọi cán bộ hỗ trợ"


def test_an_icon_above_the_words_stays_while_they_have_one_line(make_button: MakeButton) -> None:
    assert told(make_button(MIDDLE, "Gọi cán bộ", stacked=True)) == ("Gọi cán bộ", 1, True)
    assert told(make_button(NARROW, "Gọi cán bộ", stacked=True)) == ("Gọi cán bộ", 2, False)
