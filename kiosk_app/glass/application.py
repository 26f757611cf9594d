"""The program that draws on the glass, and the size of the screen that it draws on."""

import logging
import signal
import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QScreen

from kiosk_app.glass.panel import Panel, believable, doubt_of
from kiosk_app.glass.typeface import load_typeface
from kiosk_app.words.wording import wording
from printer.fonts import add_faces
from server.contract.languages import VIETNAMESE, site_fonts

log = logging.getLogger(__name__)

_WINDOW_PX = (540, 960)


def made_application(*, hide_pointer: bool) -> QGuiApplication:
    """Make the program that draws, in the house's face; told to end, it does."""
    running = QGuiApplication.instance()
    application = running if isinstance(running, QGuiApplication) else QGuiApplication(sys.argv[:1])
    add_faces(site_fonts())
    application.setApplicationDisplayName(wording(VIETNAMESE).say("application"))
    load_typeface()
    if hide_pointer:
        application.setOverrideCursor(QCursor(Qt.CursorShape.BlankCursor))
    for number in (signal.SIGINT, signal.SIGTERM):
        # Queued: what is told to end before its events are served would not hear `quit` itself.
        signal.signal(number, lambda *_: QTimer.singleShot(0, application.quit))
    return application


def panel_of(screen: QScreen, override: tuple[float, float] | None, *, windowed: bool) -> Panel:
    """Tell the panel's size in pixels and millimetres; `override` is what somebody measured."""
    if windowed:
        width, height = _WINDOW_PX
        # A window on a desk is a small picture of a 21.5" panel, whatever glass it lies on.
        return Panel(width, height, 268, 476)
    size, told = screen.size(), screen.physicalSize()
    if override:
        return Panel(size.width(), size.height(), *override)
    told_mm = (told.width(), told.height())
    panel = believable(size.width(), size.height(), *told_mm)
    if doubt := doubt_of(panel, told_mm):
        log.warning("%s", doubt)
    return panel
