"""A kiosk that nobody has let in shows letters, on every panel, and nothing else."""

import pytest
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk_app.glass.pairing_view import PairingGlass
from kiosk_app.glass.panel import Panel
from kiosk_app.glass.typeface import load_typeface
from kiosk_app.words.wording import wording
from tests.kiosk_app.glass.conftest import PORTRAIT

LYING = Panel(1920, 1080, 476, 268)
SMALL = Panel(800, 1280, 162, 260)


def texts(item: QQuickItem) -> list[tuple[str, QQuickItem]]:
    """Every text that shows, and what shows it."""
    if not item.isVisible():
        return []
    said = item.property("text")
    own = [(said, item)] if isinstance(said, str) and said else []
    return own + [one for child in item.childItems() for one in texts(child)]


@pytest.mark.parametrize("panel", [PORTRAIT, LYING, SMALL])
def test_letters_stand_whole_on_the_glass(qtbot: QtBot, panel: Panel) -> None:
    load_typeface()
    glass = PairingGlass(panel, "http://may-chu:8000/")
    try:
        glass.window.show()
        glass.show("HKMTRX")
        qtbot.waitUntil(glass.window.isExposed)
        assert not glass.window.grabWindow().isNull()
        shown = texts(glass.window.contentItem())
        said = [one for one, _ in shown]
        assert [one for one in said if len(one) == len("HKM")] == ["HKM", "TRX"]
        assert wording("vi").say("pairing_title") in said
        assert wording("en").say("pairing_title") in said
        assert any("http://may-chu:8000/devices/" in one for one in said)
        for text, item in shown:
            at = item.mapToScene(item.boundingRect().topLeft())
            end = item.mapToScene(item.boundingRect().bottomRight())
            assert at.x() >= 0, text
            assert at.y() >= 0, text
            assert end.x() <= panel.width_px, text
            assert end.y() <= panel.height_px, text

        glass.show(None)
        said = [one for one, _ in texts(glass.window.contentItem())]
        assert wording("vi").say("pairing_away") in said
        assert "HKM" not in said
        glass.show("ACDEFG")
        assert "ACD" in [one for one, _ in texts(glass.window.contentItem())]
    finally:
        glass.close()
