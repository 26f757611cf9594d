"""What QML may read of the page of a card, and what fingers do to it."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk_app.glass.card_shown import CardShown
from kiosk_app.rules import card_moves

QML_IMPORT_NAME = "Luot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CardView(QObject):
    """Where a card has its code, or the question whether one may be used."""

    changed = Signal()
    touched = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = CardShown()

    def show(self, shown: CardShown) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._shown.title

    @Property(str, notify=changed)
    def says(self) -> str:
        return self._shown.says

    @Property(str, notify=changed)
    def rule(self) -> str:
        return self._shown.rule

    @Property(str, notify=changed)
    def equal(self) -> str:
        return self._shown.equal

    @Property(bool, notify=changed)
    def where(self) -> bool:
        return self._shown.where

    @Property(bool, notify=changed)
    def asks(self) -> bool:
        return self._shown.asks

    @Property(bool, notify=changed)
    def keeping(self) -> bool:
        return self._shown.keeping

    @Property(str, notify=changed)
    def skipLabel(self) -> str:  # noqa: N802 -- QML's style
        return self._shown.skip

    @Slot()
    def use(self) -> None:
        self.touched.emit(card_moves.UseCard())

    @Slot()
    def skip(self) -> None:
        self.touched.emit(card_moves.SkipCard())
