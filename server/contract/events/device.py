"""Devices come, go and need a person."""

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
