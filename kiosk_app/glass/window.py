"""The glass: QML loaded with its view models, and the flow's state put on it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk_app.glass import check_in_shown, dossier_shown, items, procedures_shown, shown
from kiosk_app.glass.cards import Card, cards
from kiosk_app.glass.check_in_view import CheckInView
from kiosk_app.glass.dossier_view import DossierView
from kiosk_app.glass.key_reader import KeyReader
from kiosk_app.glass.look_up_views import ProcedureView, SearchView
from kiosk_app.glass.menu_fit import Fit, around, bars_of, fit_menu, page_size_on
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
from kiosk_app.rules.look_up_moves import Scanned
from kiosk_app.rules.moves import Touch
from kiosk_app.rules.screen import Screen, State

QML = Path(__file__).parents[1] / "qml"
ITEMS = (items.QrCode,)
"""Types that QML makes by itself; naming them here keeps their registration in sight."""
VIEWS = (
    *("visit", "office", "moment", "menu", "number", "notice", "asked", "panel"),
    *("search", "procedure", "dossier", "checkIn"),
)
LISTS = ("cards", "choices", "hours", "results", "papers", "steps")


class Glass(QObject):
    """Owns the QML engine and its view models.

    Raises:
        RuntimeError: the QML cannot be loaded.
    """

    def __init__(self, panel: Panel, on_touch: Callable[[Touch | Scanned], None]) -> None:
        super().__init__()
        self.visit = VisitView(self)
        self.office = OfficeView(self)
        self.moment = MomentView(self)
        self.menu = MenuView(self)
        self.number = NumberView(self)
        self.notice = NoticeView(self)
        self.asked = AskedView(self)
        self.panel = PanelView(panel, self)
        self.search = SearchView(self)
        self.procedure = ProcedureView(self)
        self.dossier = DossierView(self)
        self.checkIn = CheckInView(self)
        self.steps = Rows(dossier_shown.StepRow, self)
        self.results = Rows(procedures_shown.Result, self)
        self.papers = Rows(procedures_shown.PaperRow, self)
        self.cards = Rows(Card, self)
        self.choices = Rows(shown.Choice, self)
        self.hours = Rows(shown.Hours, self)
        for touchable in (self.visit, self.search, self.procedure, self.dossier, self.checkIn):
            touchable.touched.connect(on_touch)
        self._engine = QQmlApplicationEngine()
        self._engine.setInitialProperties(
            {
                "width": panel.width_px,
                "height": panel.height_px,
                **{name: getattr(self, name) for name in (*VIEWS, *LISTS)},
            }
        )
        self._engine.load(QUrl.fromLocalFile(str(QML / "Kiosk.qml")))
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("the kiosk's screens cannot be loaded")
        self.window: QQuickWindow = roots[0]
        self.window.widthChanged.connect(self._fit)
        self.window.heightChanged.connect(self._fit)
        self._keys = KeyReader(on_touch, on_touch, self)
        self.window.installEventFilter(self._keys)

    def _fit(self) -> None:
        self.panel.resize(self.window.width(), self.window.height())

    def show(self, state: State, wall: datetime, now: float) -> None:
        """Put a state on the glass; `wall` is now with a zone, `now` the flow's seconds."""
        self.office.show(state.office, state.language)
        self.moment.show(shown.moment(state, wall))
        fit = fit_menu(self.panel.panel, state)
        self._show_menu(state, fit)
        self.cards.show(_page(cards(state, wall), fit, state.page))
        self.choices.show(shown.choices(state))
        self.hours.show(shown.hours(state))
        self.number.show(check_in_shown.at_its_hour(state, shown.number(state, now)))
        self.notice.show(shown.notice(state, wall))
        self.asked.show(shown.asked(state, now))
        self.search.show(procedures_shown.search(state))
        self.results.show(procedures_shown.results(state))
        self.procedure.show(procedures_shown.opened(state))
        self.papers.show(procedures_shown.papers(state))
        self.checkIn.show(check_in_shown.sought(state))
        self.dossier.show(dossier_shown.sought(state))
        self.steps.show(dossier_shown.steps(state))
        languages = state.office.languages if state.office else ["vi", "en"]
        self.visit.show(
            Visit(
                screen=state.screen.value,
                language=state.language,
                languages=tuple(languages),
                large_text=state.large_text,
                help_called=state.help_until is not None,
                door=(state.door or "") if state.screen is Screen.HOME else "",
            )
        )

    def page_size(self, state: State) -> int:
        """How many cards of the menu that a state shows fit one page of this glass."""
        return page_size_on(self.panel.panel, state)

    def _show_menu(self, state: State, fit: Fit) -> None:
        in_bar, height = bars_of(self.panel.panel, around(state))
        laid_out = replace(
            shown.menu(state),
            columns=fit.columns,
            compact=fit.compact,
            bare=fit.bare,
            name_size=fit.title,
            stub=fit.stub,
            priority_in_bar=in_bar,
            priority_height=height,
        )
        self.menu.show(laid_out)

    def close(self) -> None:
        """Take the glass down: the engine goes before what its bindings read."""
        self.window.close()
        delete(self._engine)


def _page(told: Sequence[Card], fit: Fit, page: int) -> tuple[Card, ...]:
    first = page * fit.page_size
    return tuple(
        replace(card, height_px=height)
        for card, height in list(zip(told, fit.heights, strict=True))[first : first + fit.page_size]
    )
