"""Services open and close by their hours."""

from server.contract.events.event import Event, event
from server.contract.events.fields import ReopensAt, ServiceCode
from server.contract.events.kind import EventType


@event(EventType.SERVICE_OPENED, kiosk=("service",), board=("service",))
class ServiceOpened(Event):
    """The service hands out numbers."""

    service: ServiceCode


@event(EventType.SERVICE_CLOSED, kiosk=("service", "reopens_at"), board=("service",))
class ServiceClosed(Event):
    """The service hands out no more numbers."""

    service: ServiceCode
    reopens_at: ReopensAt
