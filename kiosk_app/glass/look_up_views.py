"""What QML may read of a search and of a procedure, and what fingers do to them."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk_app.glass.procedures_shown import Opened, Search
from kiosk_app.rules import look_up_moves, moves

QML_IMPORT_NAME = "Luot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SearchView(QObject):
    """The search: what was typed, and around what was found."""

    changed = Signal()
    touched = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Search()

    def show(self, shown: Search) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Property(str, notify=changed)
    def query(self) -> str:
        return self._shown.query

    @Property(str, notify=changed)
    def count(self) -> str:
        return self._shown.count

    @Property(bool, notify=changed)
    def nothing(self) -> bool:
        return self._shown.nothing

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.can_go_back

    @Slot(str)
    def type(self, letter: str) -> None:
        self.touched.emit(look_up_moves.TypeLetter(letter))

    @Slot(bool)
    def erase(self, everything: bool) -> None:
        self.touched.emit(look_up_moves.EraseLetter(everything))

    @Slot(str)
    def choose(self, code: str) -> None:
        self.touched.emit(look_up_moves.ChooseProcedure(code))


@QmlElement
class ProcedureView(QObject):
    """The procedure that is open, and the way to its number."""

    changed = Signal()
    touched = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Opened()

    def show(self, shown: Opened) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._shown.title

    @Property(str, notify=changed)
    def called(self) -> str:
        return self._shown.called

    @Property(str, notify=changed)
    def time(self) -> str:
        return self._shown.time

    @Property(str, notify=changed)
    def due(self) -> str:
        return self._shown.due

    @Property(str, notify=changed)
    def fee(self) -> str:
        return self._shown.fee

    @Property(str, notify=changed)
    def where(self) -> str:
        return self._shown.where

    @Property(str, notify=changed)
    def pageUrl(self) -> str:  # noqa: N802 -- QML's style
        return self._shown.page_url

    @Property(str, notify=changed)
    def waitingForIt(self) -> str:  # noqa: N802 -- QML's style
        return self._shown.waiting_for_it

    @Property(str, notify=changed)
    def letter(self) -> str:
        return self._shown.letter

    @Property(str, notify=changed)
    def take(self) -> str:
        return self._shown.take

    @Property(str, notify=changed)
    def people(self) -> str:
        return self._shown.people

    @Property(str, notify=changed)
    def wait(self) -> str:
        return self._shown.wait

    @Property(bool, notify=changed)
    def closed(self) -> bool:
        return self._shown.closed

    @Property(str, notify=changed)
    def checklist(self) -> str:
        return self._shown.checklist

    @Slot()
    def takeNumber(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.ChooseService(self._shown.service))

    @Slot()
    def printChecklist(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(look_up_moves.AskChecklist())
