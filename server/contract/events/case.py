"""What is done about low ratings; that one came is told to nobody."""

from server.contract.events.event import Event, event
from server.contract.events.fields import CaseId
from server.contract.events.kind import EventType


@event(EventType.CASE_ASSIGNED)
class CaseAssigned(Event):
    """A case has an owner, or another one."""

    case: CaseId


@event(EventType.CASE_CLOSED)
class CaseClosed(Event):
    """A case was closed with cause, action and check."""

    case: CaseId
