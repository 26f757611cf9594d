"""The glass: QML loaded with its view models, and the flow's state put on it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk_app.glass import (
    card_shown,
    check_in_shown,
    dossier_shown,
    errands_shown,
    items,
    procedures_shown,
    shown,
)
from kiosk_app.glass.caption import caption
from kiosk_app.glass.card_view import CardView
from kiosk_app.glass.cards import Card, cards
from kiosk_app.glass.check_in_view import CheckInView
from kiosk_app.glass.dossier_view import DossierView
from kiosk_app.glass.errands_view import ErrandsView
from kiosk_app.glass.idle_view import IdleView
from kiosk_app.glass.key_reader import Heard, KeyReader
from kiosk_app.glass.keys_view import Keys, KeysView
from kiosk_app.glass.look_up_views import ProcedureView, SearchView
from kiosk_app.glass.menu_fit import Fit, around, bars_of, fit_menu, page_size_on
from kiosk_app.glass.notice_views import AskedView, NoticeView
from kiosk_app.glass.panel import Panel
from kiosk_app.glass.rows import Rows
from kiosk_app.glass.targets import named, press, targets_in
from kiosk_app.glass.view_models import (
    MenuView,
    MomentView,
    NumberView,
    OfficeView,
)
from kiosk_app.glass.visit_view import PanelView, Visit, VisitView
from kiosk_app.rules import check_in
from kiosk_app.rules.key_moves import Target
from kiosk_app.rules.moves import Touch
from kiosk_app.rules.row_scan import around_all, framed
from kiosk_app.rules.screen import Screen, Sheet, State, sheet, switch_seconds
from kiosk_app.rules.strokes import Typing
from kiosk_app.words.phrase import Phrase
from server.contract.languages import HOUSE

QML = Path(__file__).parents[1] / "qml"
ITEMS = (items.QrCode,)
"""Types that QML makes by itself; naming them here keeps their registration in sight."""
VIEWS = (
    *("visit", "office", "moment", "menu", "number", "notice", "asked", "panel"),
    *("search", "procedure", "dossier", "checkIn", "card", "errands", "keys", "resting"),
)
LISTS = ("cards", "choices", "chosen", "hours", "results", "papers", "steps")


class Glass(QObject):
    """Owns the QML engine and its view models.

    Raises:
        RuntimeError: the QML cannot be loaded.
    """

    def __init__(
        self,
        panel: Panel,
        on_touch: Callable[[Touch | Heard], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
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
        self.card = CardView(self)
        self.errands = ErrandsView(self)
        self.chosen = Rows(errands_shown.ErrandRow, self)
        self.keys = KeysView(self)
        self.resting = IdleView(self)
        self.steps = Rows(dossier_shown.StepRow, self)
        self.results = Rows(procedures_shown.Result, self)
        self.papers = Rows(procedures_shown.PaperRow, self)
        self.cards = Rows(Card, self)
        self.choices = Rows(shown.Choice, self)
        self.hours = Rows(shown.Hours, self)
        looked_up = (self.search, self.procedure, self.dossier, self.checkIn, self.card)
        for touchable in (self.visit, self.errands, *looked_up):
            touchable.touched.connect(on_touch)
        self._engine = QQmlApplicationEngine()
        self.window = self._loaded(panel)
        self.window.widthChanged.connect(self._fit)
        self.window.heightChanged.connect(self._fit)
        self._typing, self._focus = Typing(), ""
        self._reader = KeyReader(on_touch, lambda: self._typing, clock, self)
        self.window.installEventFilter(self._reader)

    def _loaded(self, panel: Panel) -> QQuickWindow:
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
        return roots[0]

    def _fit(self) -> None:
        self.panel.resize(self.window.width(), self.window.height())

    def show(self, state: State, wall: datetime, now: float) -> None:
        """Put a state on the glass; `wall` is now with a zone, `now` the flow's seconds."""
        self.office.show(state.office, state.language)
        self.moment.show(shown.moment(state, wall))
        self.resting.show(state)
        self.panel.show(state)
        self.keys.turn(on=state.keys)
        fit = fit_menu(self.panel.panel, state)
        self._show_menu(state, fit)
        self.cards.show(_page(cards(state, wall), fit, state.page))
        self.choices.show(shown.choices(state))
        self.errands.show(errands_shown.errands(state))
        self.chosen.show(errands_shown.rows(state))
        self.hours.show(shown.hours(state))
        self.number.show(check_in_shown.at_its_hour(state, shown.number(state, now)))
        self.notice.show(shown.notice(state, wall))
        self.asked.show(shown.asked(state, now))
        self.search.show(procedures_shown.search(state))
        self.results.show(procedures_shown.results(state))
        self.procedure.show(procedures_shown.opened(state))
        self.papers.show(procedures_shown.papers(state))
        self.checkIn.show(check_in_shown.sought(state))
        self.card.show(card_shown.shown(state))
        self.dossier.show(dossier_shown.sought(state))
        self.steps.show(dossier_shown.steps(state))
        self._typing = _typing(state, now)
        languages = state.office.languages if state.office else HOUSE
        self.visit.show(
            Visit(
                screen=state.screen.value,
                language=state.language,
                languages=tuple(languages),
                large_text=state.large_text,
                help_called=state.help_until is not None,
                door=(state.door or "") if state.screen is Screen.HOME else "",
                contrast=state.contrast,
                reach=state.reach,
                idle=state.rest_at is None,
                offers_reach=self.panel.panel.offers_reach,
            )
        )

    def targets(self) -> tuple[Target, ...]:
        """Tell what can be chosen on the glass as it is drawn now."""
        return targets_in(self.window.contentItem())

    def focus(self, state: State, said: Sequence[Phrase]) -> None:
        """Frame what has the focus, tell screen readers, and write what is said."""
        moved = state.keys and state.focus != self._focus
        self._focus = state.focus if state.keys else ""
        if moved and (button := named(self.window.contentItem(), state.focus)):
            button.forceActiveFocus(Qt.FocusReason.TabFocusReason)
        self.keys.show(
            Keys(
                on=state.keys,
                focus=state.focus,
                frame=around_all(framed(state)),
                caption=caption(self.panel.panel, said),
                switch=switch_seconds(state) > 0,
            )
        )

    def press(self, name: str) -> None:
        """Press what has this name as a finger would."""
        press(self.window.contentItem(), name)

    def page_size(self, state: State) -> int:
        """How many cards of the menu that a state shows fit one page of this glass."""
        return page_size_on(self.panel.of(state), state)

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


def _typing(state: State, now: float) -> Typing:
    typed = {Screen.SEARCH: state.look_up.query, Screen.DOSSIER: state.dossier.code}
    if check_in.takes_signs(state.check_in):
        typed[Screen.CHECK_IN] = state.check_in.code
    takes = state.screen in typed and sheet(state, now) is Sheet.NONE
    return Typing(
        takes=takes,
        holds=takes and bool(typed[state.screen]),
        by_keys=state.keys,
        one_switch=switch_seconds(state) > 0,
    )


def _page(told: Sequence[Card], fit: Fit, page: int) -> tuple[Card, ...]:
    first = page * fit.page_size
    return tuple(
        replace(card, height_px=height)
        for card, height in list(zip(told, fit.heights, strict=True))[first : first + fit.page_size]
    )
