"""Letting a kiosk in: letters on its glass until somebody has typed them."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk_app.engine.pairing import PairingDesk, keep_token, kept_token
from kiosk_app.glass.pairing_view import PairingGlass
from kiosk_app.glass.panel import Panel
from server.contract.states import DeviceKind


class _Ear(QObject):
    """Carries what the desk's thread says to the window's."""

    shown = Signal(object)
    ended = Signal()


def own_token(
    application: QGuiApplication,
    panel: Panel,
    server_url: str,
    file: Path,
    open_window: Callable[[QQuickWindow], None],
) -> str | None:
    """Give this kiosk's token: the one it kept, else that of letters which somebody types.

    None when the window was closed before.

    Raises:
        OSError: the token cannot be kept.
    """
    kept = kept_token(server_url, file)
    if kept is not None:
        return kept
    token = _by_letters(application, panel, server_url, open_window)
    if token is not None:
        keep_token(token, file)
    return token


def _by_letters(
    application: QGuiApplication,
    panel: Panel,
    server_url: str,
    open_window: Callable[[QQuickWindow], None],
) -> str | None:
    glass, ear = PairingGlass(panel, server_url), _Ear()
    ear.shown.connect(glass.show, Qt.ConnectionType.QueuedConnection)
    ear.ended.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    desk = PairingDesk(server_url, DeviceKind.KIOSK, ear.shown.emit)
    tokens: list[str | None] = []

    def wait() -> None:
        tokens.append(desk.wait())
        ear.ended.emit()

    waiting = threading.Thread(target=wait, name="pairing", daemon=True)
    waiting.start()
    open_window(glass.window)
    try:
        application.exec()
    finally:
        desk.stop()
        waiting.join()
        glass.close()
    return tokens[0] if tokens else None
