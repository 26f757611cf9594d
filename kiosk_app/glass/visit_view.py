"""Which screen is shown to whom on what glass, and what fingers do to it."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk_app.glass.panel import Panel, believable
from kiosk_app.glass.sizes import for_qml, sizes_of
from kiosk_app.rules import card_moves, look_up_moves, moves
from kiosk_app.rules.screen import State
from kiosk_app.words.wording import wording
from server.contract.languages import HOUSE, VIETNAMESE

QML_IMPORT_NAME = "Luot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PanelView(QObject):
    """The glass in millimetres, for QML; follows the window where it can be resized."""

    changed = Signal()

    def __init__(self, panel: Panel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._glass = panel
        self._panel = panel

    def resize(self, width_px: int, height_px: int) -> None:
        """Take another window size on the same glass, in pixels."""
        density = self._glass.px_per_mm
        panel = believable(width_px, height_px, width_px / density, height_px / density)
        if panel != self._glass and width_px > 0 and height_px > 0:
            self._glass = panel
            self._take(panel)

    def of(self, state: State) -> Panel:
        """Tell which part of the glass a state has: without the caption, and as low as wished."""
        wished = replace(self._glass, lowered=state.reach)
        return wished.over_caption() if state.keys else wished

    def show(self, state: State) -> None:
        """Give the glass to a state."""
        self._take(self.of(state))

    def _take(self, panel: Panel) -> None:
        if panel != self._panel:
            self._panel = panel
            self.changed.emit()

    @property
    def panel(self) -> Panel:
        """The glass as it is now."""
        return self._panel

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # Qt knows the name
    def sizes(self) -> dict[str, float]:
        return for_qml(sizes_of(self._panel, large=False))

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # Qt knows the name
    def largeSizes(self) -> dict[str, float]:  # noqa: N802 -- QML's style
        return for_qml(sizes_of(self._panel, large=True))

    @Property(bool, notify=changed)
    def portrait(self) -> bool:
        return self._panel.portrait

    @Property(bool, notify=changed)
    def low(self) -> bool:
        return self._panel.low

    @Property(bool, notify=changed)
    def small(self) -> bool:
        return self._panel.small

    @Property(float, notify=changed)
    def height(self) -> float:
        return self._panel.height_px

    @Property(float, notify=changed)
    def reach(self) -> float:
        return self._panel.reach_px


@dataclass(frozen=True, slots=True)
class Visit:
    """What the glass looks like for whoever stands before it."""

    screen: str = "away"
    language: str = VIETNAMESE
    languages: tuple[str, ...] = HOUSE
    large_text: bool = False
    help_called: bool = False
    door: str = ""
    """What the QR code at the door holds; empty: none is shown."""
    contrast: bool = False
    reach: bool = False
    offers_reach: bool = False
    idle: bool = False
    """Nobody uses it."""


def _aids(visit: Visit) -> tuple[bool, ...]:
    return visit.contrast, visit.reach, visit.offers_reach, visit.idle


@QmlElement
class VisitView(QObject):
    """Which screen is shown, how, and what fingers did."""

    screen_changed = Signal()
    language_changed = Signal()
    languages_changed = Signal()
    large_text_changed = Signal()
    help_called_changed = Signal()
    door_changed = Signal()
    aids_changed = Signal()
    touched = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Visit()
        self._texts = dict(wording(self._shown.language).texts)

    def show(self, shown: Visit) -> None:
        """Show other values; each tells only of its own change, so that little is drawn anew."""
        old, self._shown = self._shown, shown
        if shown.language != old.language:
            self._texts = dict(wording(shown.language).texts)
            self.language_changed.emit()
        if shown.languages != old.languages:
            self.languages_changed.emit()
        if shown.large_text != old.large_text:
            self.large_text_changed.emit()
        if shown.help_called != old.help_called:
            self.help_called_changed.emit()
        if shown.door != old.door:
            self.door_changed.emit()
        if _aids(shown) != _aids(old):
            self.aids_changed.emit()
        if shown.screen != old.screen:
            self.screen_changed.emit()

    @Property(str, notify=screen_changed)
    def screen(self) -> str:
        return self._shown.screen

    @Property(str, notify=language_changed)
    def language(self) -> str:
        return self._shown.language

    @Property("QStringList", notify=languages_changed)  # type: ignore[arg-type]  # Qt knows the name
    def languages(self) -> list[str]:
        return list(self._shown.languages)

    @Property(bool, notify=large_text_changed)
    def largeText(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.large_text

    @Property(bool, notify=help_called_changed)
    def helpCalled(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.help_called

    @Property(str, notify=door_changed)
    def door(self) -> str:
        return self._shown.door

    @Property(bool, notify=aids_changed)
    def contrast(self) -> bool:
        return self._shown.contrast

    @Property(bool, notify=aids_changed)
    def reach(self) -> bool:
        return self._shown.reach

    @Property(bool, notify=aids_changed)
    def idle(self) -> bool:
        return self._shown.idle

    @Property(bool, notify=aids_changed)
    def offersReach(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.offers_reach

    @Property("QVariantMap", notify=language_changed)  # type: ignore[arg-type]  # Qt knows the name
    def texts(self) -> dict[str, str]:
        return self._texts

    @Slot(str, bool)
    def chooseCard(self, code: str, is_field: bool) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.ChooseField(code) if is_field else moves.ChooseService(code))

    @Slot()
    def askSearch(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(look_up_moves.AskSearch())

    @Slot()
    def askCard(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(card_moves.AskCard())

    @Slot()
    def askPriority(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.AskPriority())

    @Slot(str)
    def choosePriority(self, code: str) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.ChoosePriority(code))

    @Slot()
    def goBack(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.Back())

    @Slot(int)
    def turnPage(self, by: int) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.TurnPage(by))

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.ChooseLanguage(language))

    @Slot()
    def toggleLargeText(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.ToggleLargeText())

    @Slot()
    def toggleContrast(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.ToggleContrast())

    @Slot()
    def toggleReach(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.ToggleReach())

    @Slot()
    def assist(self) -> None:
        self.touched.emit(moves.Assist())

    @Slot()
    def askHelp(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.AskHelp())

    @Slot()
    def askSlipAgain(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.AskSlipAgain())

    @Slot()
    def finish(self) -> None:
        self.touched.emit(moves.Done())

    @Slot()
    def askMoreTime(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.MoreTime())

    @Slot()
    def askTakeOver(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.AskTakeOver())

    @Slot()
    def keepNumber(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.KeepNumber())
