"""What can be chosen on the glass as it is drawn now, and pressing it without a finger."""

from collections.abc import Iterator

from PySide6.QtCore import QMetaObject, QRectF, Qt
from PySide6.QtQuick import QQuickItem

from kiosk_app.rules.key_moves import Target


def buttons(item: QQuickItem) -> Iterator[QQuickItem]:
    """Walk over what is shown and can be pressed; nothing under a sheet is."""
    for child in item.childItems():
        if not child.isVisible() or not child.isEnabled() or child.opacity() == 0:
            continue
        if child.inherits("QQuickAbstractButton"):
            yield child
        else:
            yield from buttons(child)


def targets_in(item: QQuickItem) -> tuple[Target, ...]:
    """Tell name, words and place of each button in an item, in pixels of the glass."""
    return tuple(_target(one) for one in buttons(item))


def _target(button: QQuickItem) -> Target:
    box = button.mapRectToScene(QRectF(0, 0, button.width(), button.height()))
    label = str(button.property("label")).replace("\n", " ")
    return Target(button.objectName(), label, box.x(), box.y(), box.width(), box.height())


def named(item: QQuickItem, name: str) -> QQuickItem | None:
    """Find a button by its name; None: it is not on the glass any more."""
    return next((one for one in buttons(item) if one.objectName() == name), None)


def press(item: QQuickItem, name: str) -> None:
    """Press a button as a finger would."""
    button = named(item, name)
    if button is not None:
        QMetaObject.invokeMethod(button, "click", Qt.ConnectionType.DirectConnection)
