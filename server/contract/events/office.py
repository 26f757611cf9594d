"""The office itself changes."""

from server.contract.events.event import Event, event
from server.contract.events.kind import EventType


@event(EventType.OFFICE_CHANGED)
class OfficeChanged(Event):
    """The office was set up anew: reconnect for a fresh snapshot."""
