"""The glass: QML loaded with its view models, and the flow's state put on it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk_app.glass import items, shown
from kiosk_app.glass.cards import Card, cards
from kiosk_app.glass.panel import Panel
from kiosk_app.glass.rows import Rows
from kiosk_app.glass.view_models import (
    AskedView,
    MenuView,
    MomentView,
    NoticeView,
    NumberView,
    OfficeView,
)
from kiosk_app.glass.visit_view import PanelView, Visit, VisitView
from kiosk_app.rules.moves import Touch
from kiosk_app.rules.screen import State
from printer.fonts import fonts_folder

QML = Path(__file__).parents[1] / "qml"
ITEMS = (items.QrCode,)
"""Types that QML makes by itself; naming them here keeps their registration in sight."""


def load_typeface() -> None:
    """Load the shipped typeface, so that screens do not depend on the machine's fonts."""
    for font in sorted(fonts_folder().glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))


class Glass(QObject):
    """Owns the QML engine and its view models.

    Raises:
        RuntimeError: the QML cannot be loaded.
    """

    def __init__(self, panel: Panel, on_touch: Callable[[Touch], None]) -> None:
        super().__init__()
        self.visit = VisitView(self)
        self.office = OfficeView(self)
        self.moment = MomentView(self)
        self.menu = MenuView(self)
        self.number = NumberView(self)
        self.notice = NoticeView(self)
        self.asked = AskedView(self)
        self.panel = PanelView(panel, self)
        self.cards = Rows(Card, self)
        self.choices = Rows(shown.Choice, self)
        self.hours = Rows(shown.Hours, self)
        self.visit.touched.connect(on_touch)
        self._engine = QQmlApplicationEngine()
        self._engine.setInitialProperties(
            {
                "width": panel.width_px,
                "height": panel.height_px,
                **{
                    name: getattr(self, name)
                    for name in (
                        *(
                            "visit",
                            "office",
                            "moment",
                            "menu",
                            "number",
                            "notice",
                            "asked",
                            "panel",
                        ),
                        *("cards", "choices", "hours"),
                    )
                },
            }
        )
        self._engine.load(QUrl.fromLocalFile(str(QML / "Kiosk.qml")))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the kiosk's screens cannot be loaded")
        self.window: QQuickWindow = roots[0]
        self.window.widthChanged.connect(self._fit)
        self.window.heightChanged.connect(self._fit)

    def _fit(self) -> None:
        self.panel.resize(self.window.width(), self.window.height())

    def show(self, state: State, wall: datetime, now: float) -> None:
        """Put a state on the glass; `wall` is now with a zone, `now` the flow's seconds."""
        self.office.show(state.office, state.language)
        self.moment.show(shown.moment(state, wall))
        self.menu.show(shown.menu(state))
        self.cards.show(cards(state, wall))
        self.choices.show(shown.choices(state))
        self.hours.show(shown.hours(state))
        self.number.show(shown.number(state, now))
        self.notice.show(shown.notice(state, wall))
        self.asked.show(shown.asked(state, now))
        languages = state.office.languages if state.office else ["vi", "en"]
        self.visit.show(
            Visit(
                screen=state.screen.value,
                language=state.language,
                languages=tuple(languages),
                large_text=state.large_text,
                help_called=state.help_until is not None,
            )
        )

    def close(self) -> None:
        """Take the glass down: the engine goes before what its bindings read."""
        self.window.close()
        delete(self._engine)
