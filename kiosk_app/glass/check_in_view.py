"""What QML may read of a check-in, and what fingers do to it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk_app.rules import look_up_moves
from kiosk_app.words.check_ins import SoughtVisit

QML_IMPORT_NAME = "Luot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CheckInView(QObject):
    """The code that is typed, or the hour of the visit."""

    changed = Signal()
    touched = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = SoughtVisit()

    def show(self, shown: SoughtVisit) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._shown.code

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._shown.title

    @Property(str, notify=changed)
    def says(self) -> str:
        return self._shown.says

    @Property(bool, notify=changed)
    def typing(self) -> bool:
        return self._shown.typing

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        return self._shown.asking

    @Property(bool, notify=changed)
    def late(self) -> bool:
        return self._shown.late

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._shown.service

    @Property(str, notify=changed)
    def hour(self) -> str:
        return self._shown.hour

    @Property(str, notify=changed)
    def kept(self) -> str:
        return self._shown.kept

    @Property(str, notify=changed)
    def take(self) -> str:
        return self._shown.take

    @Property(str, notify=changed)
    def instead(self) -> str:
        return self._shown.instead

    @Slot()
    def open(self) -> None:
        self.touched.emit(look_up_moves.AskCheckIn())

    @Slot()
    def seek(self) -> None:
        self.touched.emit(look_up_moves.SeekAppointment())

    @Slot(bool)
    def takeNumber(self, ordinary: bool) -> None:  # noqa: N802 -- QML's style
        self.touched.emit(look_up_moves.TakeAppointment(ordinary))

    @Slot(str)
    def type(self, sign: str) -> None:
        self.touched.emit(look_up_moves.TypeLetter(sign))

    @Slot(bool)
    def erase(self, everything: bool) -> None:
        self.touched.emit(look_up_moves.EraseLetter(everything))
