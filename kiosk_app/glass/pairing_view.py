"""The glass of a machine that nobody has let in yet: six letters, large, in both languages."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk_app.glass.panel import Panel
from kiosk_app.glass.sizes import for_qml, sizes_of
from kiosk_app.words.wording import wording
from server.contract.languages import HOUSE

QML = Path(__file__).parents[1] / "qml"
KEYS = ("pairing_title", "pairing_how", "pairing_lasts", "pairing_away", "pairing_where")


class PairingGlass:
    """One window that shows letters until it is closed.

    Raises:
        RuntimeError: the QML cannot be loaded.
    """

    def __init__(self, panel: Panel, server_url: str) -> None:
        self._engine = QQmlApplicationEngine()
        self._engine.setInitialProperties(
            {
                "width": panel.width_px,
                "height": panel.height_px,
                "sizes": for_qml(sizes_of(panel, large=False)),
                "said": [_said(language) for language in HOUSE],
                "address": f"{server_url.rstrip('/')}/devices/",
                "letters": "",
                "away": False,
            }
        )
        self._engine.load(QUrl.fromLocalFile(str(QML / "PairingPage.qml")))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the screen for the letters cannot be loaded")
        self.window = roots[0]

    def show(self, letters: str | None) -> None:
        """Show letters; None: the server is away."""
        self.window.setProperty("away", letters is None)
        if letters is not None:
            self.window.setProperty("letters", letters)

    def close(self) -> None:
        """Take the window down."""
        self.window.close()
        delete(self._engine)


def _said(language: str) -> dict[str, str]:
    words = wording(language)
    return {key.removeprefix("pairing_"): words.say(key) for key in KEYS}
