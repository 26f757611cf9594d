"""What happens at a counter."""

from server.contract.events.event import Event, event
from server.contract.events.fields import Clerk, CounterCode, ReasonCode, StillThere, WorkMeanwhile
from server.contract.events.kind import EventType


@event(EventType.COUNTER_OPENED, board=("counter",))
class CounterOpened(Event):
    """A clerk sat down, or went on after a pause."""

    counter: CounterCode
    clerk: Clerk


@event(EventType.COUNTER_PAUSED, board=("counter",))
class CounterPaused(Event):
    """The counter calls nobody for a while."""

    counter: CounterCode
    clerk: Clerk
    reason: ReasonCode
    work: WorkMeanwhile = False
    busy: StillThere = False


@event(EventType.COUNTER_CLOSED, board=("counter",))
class CounterClosed(Event):
    """The clerk left."""

    counter: CounterCode
