"""What was erased because somebody asked for it; ids alone."""

from server.contract.events.event import Event, event
from server.contract.events.fields import ErasedId, ErasedOf
from server.contract.events.kind import EventType


@event(EventType.TEXT_ERASED)
class TextErased(Event):
    """The words of a case or of the suggestion book were erased on request."""

    kind: ErasedOf
    id: ErasedId
