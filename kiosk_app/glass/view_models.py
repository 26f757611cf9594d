"""What QML may read of header, menu, number and notices."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk_app.glass.accent import Accent, accent_of
from kiosk_app.glass.shown import Header, Menu, Notice, Number

QML_IMPORT_NAME = "Luot.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


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

    @Property(str, notify=changed)
    def rule(self) -> str:
        return self._shown.rule

    @Property(str, notify=changed)
    def banner(self) -> str:
        return self._shown.banner

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
