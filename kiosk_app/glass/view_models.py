"""What QML may read of office, time, menu and number."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk_app.glass.office_settings import settings
from kiosk_app.glass.shown import Menu, Moment, Number
from kiosk_app.words.wording import wording
from server.contract.answers import Office
from server.contract.languages import VIETNAMESE

QML_IMPORT_NAME = "Luot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class OfficeView(QObject):
    """All that the office has settled; no key is named here, QML reads each by its name.

    `tests/architecture/test_keys.py` holds the names that QML reads to the answer's.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office: Office | None = None
        self._language: str = VIETNAMESE
        self._in_vietnamese = settings(None, wording(self._language))
        self._settings = self._in_vietnamese

    def show(self, office: Office | None, language: str) -> None:
        """Show other settings, or the same in another language."""
        if office is self._office and language == self._language:
            return
        self._office, self._language = office, language
        before = self._settings, self._in_vietnamese
        self._in_vietnamese = settings(office, wording(VIETNAMESE))
        self._settings = settings(office, wording(language))
        if before != (self._settings, self._in_vietnamese):
            self.changed.emit()

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # Qt knows the name
    def settings(self) -> dict[str, Any]:
        return self._settings

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # Qt knows the name
    def inVietnamese(self) -> dict[str, Any]:  # noqa: N802 -- QML's style
        return self._in_vietnamese


@QmlElement
class MomentView(QObject):
    """What time it is at the office."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = Moment()

    def show(self, shown: Moment) -> None:
        """Show other values."""
        if shown != self._shown:
            self._shown = shown
            self.changed.emit()

    @Property(str, notify=changed)
    def clock(self) -> str:
        return self._shown.clock

    @Property(str, notify=changed)
    def weekday(self) -> str:
        return self._shown.weekday

    @Property(str, notify=changed)
    def date(self) -> str:
        return self._shown.date


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
    def title(self) -> str:
        return self._shown.title

    @Property(str, notify=changed)
    def subtitle(self) -> str:
        return self._shown.subtitle

    @Property(str, notify=changed)
    def rule(self) -> str:
        return self._shown.rule

    @Property(str, notify=changed)
    def elsewhere(self) -> str:
        return self._shown.elsewhere

    @Property(str, notify=changed)
    def banner(self) -> str:
        return self._shown.banner

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.can_go_back

    @Property(str, notify=changed)
    def back(self) -> str:
        return self._shown.back

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

    @Property(bool, notify=changed)
    def offersCheckIn(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.offers_check_in

    @Property(bool, notify=changed)
    def offersCard(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.offers_card

    @Property(str, notify=changed)
    def priorityClasses(self) -> str:  # noqa: N802 -- QML's style
        return self._shown.priority_classes

    @Property(int, notify=changed)
    def columns(self) -> int:
        return self._shown.columns

    @Property(bool, notify=changed)
    def compact(self) -> bool:
        return self._shown.compact

    @Property(bool, notify=changed)
    def bare(self) -> bool:
        return self._shown.bare

    @Property(int, notify=changed)
    def nameSize(self) -> int:  # noqa: N802 -- QML's style
        return self._shown.name_size

    @Property(float, notify=changed)
    def stub(self) -> float:
        return self._shown.stub

    @Property(bool, notify=changed)
    def priorityInBar(self) -> bool:  # noqa: N802 -- QML's style
        return self._shown.priority_in_bar

    @Property(float, notify=changed)
    def priorityHeight(self) -> float:  # noqa: N802 -- QML's style
        return self._shown.priority_height


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
    def until(self) -> str:
        return self._shown.until

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
