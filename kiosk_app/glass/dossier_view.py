"""What QML may read of a dossier that is looked up, and what fingers do to it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk_app.glass.dossier_shown import SoughtDossier
from kiosk_app.rules import look_up_moves, moves

QML_IMPORT_NAME = "Luot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DossierView(QObject):
    """The code that is typed, and how far its dossier is."""

    changed = Signal()
    touched = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = SoughtDossier()

    def show(self, shown: SoughtDossier) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._shown.code

    @Property(str, notify=changed)
    def says(self) -> str:
        return self._shown.says

    @Property(str, notify=changed)
    def advice(self) -> str:
        return self._shown.advice

    @Property(bool, notify=changed)
    def told(self) -> bool:
        return self._shown.told

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        return self._shown.asking

    @Property(str, notify=changed)
    def take(self) -> str:
        return self._shown.take

    @Slot()
    def takeNumber(self) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(moves.ChooseService(self._shown.service))

    @Slot()
    def open(self) -> None:
        self.touched.emit(look_up_moves.AskDossier())

    @Slot()
    def seek(self) -> None:
        self.touched.emit(look_up_moves.SeekDossier())

    @Slot(str)
    def type(self, sign: str) -> None:
        self.touched.emit(look_up_moves.TypeLetter(sign))

    @Slot(bool)
    def erase(self, everything: bool) -> None:
        self.touched.emit(look_up_moves.EraseLetter(everything))
