"""Lists of values as QML reads them."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtQml import QmlElement

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
