"""Whoever was served is asked how it was."""

from server.contract.events.event import Event, event
from server.contract.events.fields import CounterCode, DeviceId, OpenSeconds, RatingId
from server.contract.events.kind import EventType


@event(
    EventType.RATING_ASKED,
    board=("rating", "counter", "device", "seconds"),
    meant_for="device",
)
class RatingAsked(Event):
    """A visit ended at a counter: its tablet opens. What is answered is told to nobody."""

    rating: RatingId
    counter: CounterCode
    device: DeviceId
    seconds: OpenSeconds
