"""What every event is: its name, its fields, and which of them each audience hears."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, ClassVar, TypeVar, dataclass_transform

from server.contract.events.kind import EventType
from server.contract.states import Audience

EventData = dict[str, Any]
"""The fields of an event by name, as its class says them."""
STAFFS_ALONE = ("priority", "appointment_at", "outcome", "park_reason", "remind_at")
"""What a ticket tells of its person that no slip says: devices stand where everybody sees them."""


@dataclass(slots=True, kw_only=True)
class Event:
    """Base of every event: one class a kind, declared by `event`, and a value that never changes.

    It is not frozen: to make one would take several times as long, and every act makes one.

    Attributes:
        type: the event's name on the wire.
        heard: the fields that each audience hears, in order; none: a skip.
        unsaid: fields that the wire leaves out while they have this value.
        meant_for: the field that names the only device which hears it; None: every one does.
    """

    type: ClassVar[EventType]
    heard: ClassVar[Mapping[Audience, tuple[str, ...]]]
    unsaid: ClassVar[Mapping[str, Any]]
    meant_for: ClassVar[str | None]

    @property
    def device_meant(self) -> str | None:
        """The id of the only device that hears it; None: every one does."""
        return None if self.meant_for is None else getattr(self, self.meant_for)

    @property
    def ticket_id(self) -> str | None:
        """The id of the ticket that it tells of; None: of none."""
        told: Mapping[str, Any] | None = getattr(self, "ticket", None)
        return None if told is None else told["id"]

    def told_to(self, audience: Audience, device: str | None = None) -> EventData | None:
        """Pick what an audience, or this device of it, may hear; None when that is nothing."""
        names = self.heard[audience]
        if not names or not _is_meant(self.device_meant, audience, device):
            return None
        return _without_person(self._said(names), audience)

    def kept(self) -> EventData:
        """Write what the outbox keeps: everything that any audience hears."""
        return self._said(self.heard[Audience.STAFF])

    def _said(self, names: tuple[str, ...]) -> EventData:
        said = {name: getattr(self, name) for name in names}
        for name, value in self.unsaid.items():
            if name in said and said[name] == value:
                del said[name]
        return said


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event as the outbox kept it: written a moment ago, or by an older version."""

    type: EventType
    data: Mapping[str, Any]

    @property
    def device_meant(self) -> str | None:
        """The id of the only device that hears it; None: every one does."""
        field = EVENTS[self.type].meant_for
        return None if field is None else self.data[field]

    @property
    def ticket_id(self) -> str | None:
        """The id of the ticket that it tells of; None: of none."""
        told = self.data.get("ticket")
        return None if told is None else told["id"]

    def told_to(self, audience: Audience, device: str | None = None) -> EventData | None:
        """Pick what an audience, or this device of it, may hear; None when that is nothing.

        A field that is younger than the row cannot be told, one that is no more is not told.
        """
        names = EVENTS[self.type].heard[audience]
        if not names or not _is_meant(self.device_meant, audience, device):
            return None
        said = {name: self.data[name] for name in names if name in self.data}
        return _without_person(said, audience)


def _is_meant(meant: str | None, audience: Audience, device: str | None) -> bool:
    return meant is None or audience is Audience.STAFF or meant == device


def _without_person(said: EventData, audience: Audience) -> EventData:
    if audience is not Audience.STAFF and "ticket" in said:
        said["ticket"] = {**said["ticket"], **dict.fromkeys(STAFFS_ALONE)}
    return said


EVENTS: dict[EventType, type[Event]] = {}
"""The class of each kind; declaring one enters it."""

Declared = TypeVar("Declared", bound=Event)


@dataclass_transform(kw_only_default=True)
def event(
    kind: EventType,
    *,
    kiosk: tuple[str, ...] = (),
    board: tuple[str, ...] = (),
    meant_for: str | None = None,
) -> Callable[[type[Declared]], type[Declared]]:
    """Declare a class as the event of a kind: staff hear all its fields, the others those named.

    Of the others, one with `meant_for` is heard by the device alone that this field names.

    Each field must be given where the event is made. One with a default may be left out there,
    and the wire leaves it out while it has that value.

    Raises:
        TypeError: an audience is to hear a field that the event has not, or the kind has a
            class already; so a mistake shows when the program starts.
    """

    def declare(declared: type[Declared]) -> type[Declared]:
        made = dataclass(slots=True, kw_only=True)(declared)
        known = {one.name: one.default for one in fields(made)}
        strange = {*kiosk, *board, *([meant_for] if meant_for else [])} - known.keys()
        if strange or kind in EVENTS:
            raise TypeError(f"{kind} cannot be declared: {sorted(strange) or 'it is already'}")
        made.type = kind
        made.heard = {Audience.STAFF: tuple(known), Audience.KIOSK: kiosk, Audience.BOARD: board}
        made.meant_for = meant_for
        made.unsaid = {name: value for name, value in known.items() if value is not MISSING}
        EVENTS[kind] = made
        return made

    return declare
