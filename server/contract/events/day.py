"""Business days begin and end."""

from server.contract.events.event import Event, event
from server.contract.events.fields import Banners, BusinessDay, ClockDay, WaitingCounts
from server.contract.events.kind import EventType


@event(
    EventType.DAY_OPENED,
    kiosk=("business_day", "waiting"),
    board=("business_day", "waiting", "banners"),
)
class DayOpened(Event):
    """A business day began: number series start over."""

    business_day: BusinessDay
    waiting: WaitingCounts
    banners: Banners


@event(EventType.DAY_CLOSED, kiosk=("business_day",), board=("business_day",))
class DayClosed(Event):
    """The business day ended; whoever still waited has expired."""

    business_day: BusinessDay


@event(EventType.DAY_DOUBTED)
class DayDoubted(Event):
    """The clock's day is doubted; the open day stays, or is that day; null: believed again."""

    business_day: BusinessDay
    clock_day: ClockDay
