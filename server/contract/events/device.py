"""Devices are let in, come, go, need a person and are shut out."""

from dataclasses import dataclass

from server.contract.events.event import Event, event
from server.contract.events.fields import DeviceId, DeviceName, Kind, Trouble
from server.contract.events.kind import EventType


@dataclass(slots=True, kw_only=True)
class DeviceEvent(Event):
    """Base of the events of this file: which device it is."""

    device: DeviceId
    kind: Kind
    name: DeviceName


@event(EventType.DEVICE_PAIRED)
class DevicePaired(DeviceEvent):
    """A device was let in by its letters."""


@event(EventType.DEVICE_RENAMED)
class DeviceRenamed(DeviceEvent):
    """A device has another name."""


@event(EventType.DEVICE_REVOKED)
class DeviceRevoked(DeviceEvent):
    """A device was shut out."""


@event(EventType.DEVICE_ONLINE)
class DeviceOnline(DeviceEvent):
    """A device connected."""


@event(EventType.DEVICE_OFFLINE)
class DeviceOffline(DeviceEvent):
    """A device fell silent."""


@event(EventType.DEVICE_TROUBLE)
class DeviceTrouble(DeviceEvent):
    """A device needs a person, or no longer does."""

    trouble: Trouble
