"""What QML may read and touch: typed objects between the flow and the screens."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement

from kiosk_app import moves
from kiosk_app.accent import Accent, accent_of
from kiosk_app.panel import LARGE_TEXT, Panel, believable
from kiosk_app.shown import Header, Menu, Notice, Number
from kiosk_app.wording import wording

QML_IMPORT_NAME = "Luot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex


@QmlElement
class Rows(QAbstractListModel):
    """A list of values for QML, with a role for each field."""

    def __init__(self, kind: type[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Any, ...] = ()
        self._names = [field.name for field in fields(kind)]

    def show(self, rows: Sequence[Any]) -> None:
        """Show other rows; a row that stays at its place keeps what is drawn of it."""
        old, new = self._rows, tuple(rows)
        if new == old:
            return
        common = min(len(old), len(new))
        if len(new) > len(old):
            self.beginInsertRows(QModelIndex(), common, len(new) - 1)
            self._rows = old + new[common:]
            self.endInsertRows()
        elif len(new) < len(old):
            self.beginRemoveRows(QModelIndex(), common, len(old) - 1)
            self._rows = old[:common]
            self.endRemoveRows()
        self._rows = new
        for place in range(common):
            if old[place] != new[place]:
                self.dataChanged.emit(self.index(place), self.index(place))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 -- Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = role - Qt.ItemDataRole.UserRole
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[place])

    def roleNames(self) -> dict[int, QByteArray]:  # noqa: N802 -- Qt's name
        return {
            Qt.ItemDataRole.UserRole + place: QByteArray(_camel(name).encode())
            for place, name in enumerate(self._names)
        }


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


@QmlElement
class HeaderView(QObject):
    """Whose kiosk it is and what time it is there."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Header()
        self._accent: Accent | None = None

    def show(self, shown: Header) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self._accent = accent_of(shown.accent)
            self.changed.emit()

    @Property(str, notify=changed)
    def agency(self) -> str:
        return self._shown.agency

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._shown.name

    @Property(str, notify=changed)
    def otherName(self) -> str:  # noqa: N802 -- QML's style
        return self._shown.other_name

    @Property(str, notify=changed)
    def clock(self) -> str:
        return self._shown.clock

    @Property(str, notify=changed)
    def weekday(self) -> str:
        return self._shown.weekday

    @Property(str, notify=changed)
    def date(self) -> str:
        return self._shown.date

    @Property(str, notify=changed)
    def hotline(self) -> str:
        return self._shown.hotline

    @Property(str, notify=changed)
    def accent(self) -> str:
        return self._accent.main if self._accent else ""

    @Property(str, notify=changed)
    def accentDeep(self) -> str:  # noqa: N802 -- QML's style
        return self._accent.deep if self._accent else ""

    @Property(str, notify=changed)
    def accentWash(self) -> str:  # noqa: N802 -- QML's style
        return self._accent.wash if self._accent else ""


@QmlElement
class MenuView(QObject):
    """The words around the cards."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Menu()

    def show(self, shown: Menu) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Property(str, notify=changed)
    def greeting(self) -> str:
        return self._shown.greeting

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._shown.title

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        return self._shown.subtitle

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.can_go_back

    @Property(str, notify=changed)
    def pageText(self) -> str:  # noqa: N802 -- QML's style
        return self._shown.page_text

    @Property(bool, notify=changed)
    def hasPrevious(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.has_previous

    @Property(bool, notify=changed)
    def hasNext(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.has_next

    @Property(bool, notify=changed)
    def offersPriority(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.offers_priority

    @Property(str, notify=changed)
    def priorityClasses(self) -> str:  # noqa: N802 -- QML's style
        return self._shown.priority_classes


@QmlElement
class NumberView(QObject):
    """The ticket on the glass."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Number()

    def show(self, shown: Number) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Property(str, notify=changed)
    def letters(self) -> str:
        return self._shown.letters

    @Property(str, notify=changed)
    def digits(self) -> str:
        return self._shown.digits

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._shown.service

    @Property(str, notify=changed)
    def ahead(self) -> str:
        return self._shown.ahead

    @Property(str, notify=changed)
    def wait(self) -> str:
        return self._shown.wait

    @Property(str, notify=changed)
    def counters(self) -> str:
        return self._shown.counters

    @Property(str, notify=changed)
    def followUrl(self) -> str:  # noqa: N802 -- QML's style
        return self._shown.follow_url

    @Property(str, notify=changed)
    def slip(self) -> str:
        return self._shown.slip

    @Property(str, notify=changed)
    def done(self) -> str:
        return self._shown.done

    @Property(bool, notify=changed)
    def staffTold(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.staff_told


@QmlElement
class NoticeView(QObject):
    """Why there is no number, and what to do."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Notice()

    def show(self, shown: Notice) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._shown.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._shown.text


@QmlElement
class PanelView(QObject):
    """The glass in millimetres, for QML; follows the window where it can be resized."""

    changed = Signal()

    def __init__(self, panel: Panel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panel = panel

    def resize(self, width_px: int, height_px: int) -> None:
        """Take another window size on the same glass, in pixels."""
        density = self._panel.px_per_mm
        panel = believable(width_px, height_px, width_px / density, height_px / density)
        if panel != self._panel and width_px > 0 and height_px > 0:
            self._panel = panel
            self.changed.emit()

    @Property(float, notify=changed)
    def pxPerMm(self) -> float:  # noqa: N802 -- QML's style
        return self._panel.px_per_mm

    @Property(float, notify=changed)
    def unit(self) -> float:
        return self._panel.unit

    @Property(int, notify=changed)
    def body(self) -> int:
        return self._panel.body_px

    @Property(float, notify=changed)
    def largeText(self) -> float:  # noqa: N802 -- QML's style
        return LARGE_TEXT

    @Property(bool, notify=changed)
    def portrait(self) -> bool:
        return self._panel.portrait

    @Property(bool, notify=changed)
    def low(self) -> bool:
        return self._panel.low

    @Property(float, notify=changed)
    def reach(self) -> float:
        return self._panel.reach_px

    @Property(int, notify=changed)
    def rows(self) -> int:
        return self._panel.rows


@dataclass(frozen=True, slots=True)
class Session:
    """What the glass looks like for whoever stands before it."""

    screen: str = "away"
    language: str = "vi"
    languages: tuple[str, ...] = ("vi", "en")
    large_text: bool = False
    help_called: bool = False


@QmlElement
class SessionView(QObject):
    """Which screen is shown, how, and what fingers did."""

    screen_changed = Signal()
    language_changed = Signal()
    languages_changed = Signal()
    large_text_changed = Signal()
    help_called_changed = Signal()
    touched = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Session()
        self._texts = dict(wording(self._shown.language).texts)

    def show(self, shown: Session) -> None:
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

    @Property("QVariantMap", notify=language_changed)  # type: ignore[arg-type]  # Qt knows the name
    def texts(self) -> dict[str, str]:
        return self._texts

    @Slot(str, bool)
    def chooseCard(self, code: str, is_field: bool) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.ChooseField(code) if is_field else moves.ChooseService(code))

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
    def askHelp(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.AskHelp())

    @Slot()
    def askSlipAgain(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.AskSlipAgain())

    @Slot()
    def finish(self) -> None:
        self.touched.emit(moves.Done())
