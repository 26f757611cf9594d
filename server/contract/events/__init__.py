"""Every event of the live feed, defined once: a class a kind."""

from server.contract.events.appointment import (
    AppointmentArrived,
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentMissed,
    AppointmentMoved,
)
from server.contract.events.case import CaseAssigned, CaseClosed
from server.contract.events.counter import CounterClosed, CounterOpened, CounterPaused
from server.contract.events.day import DayClosed, DayDoubted, DayOpened
from server.contract.events.device import (
    DeviceEvent,
    DeviceOffline,
    DeviceOnline,
    DevicePaired,
    DeviceRenamed,
    DeviceRevoked,
    DeviceTrouble,
)
from server.contract.events.dossier import DossierMoved, DossierReceived, DossiersImported
from server.contract.events.erasure import TextErased
from server.contract.events.event import EVENTS, Event, StoredEvent, event
from server.contract.events.hall import (
    AlertEnded,
    AlertRaised,
    DayStarted,
    EmergencyBegan,
    EmergencyEnded,
    OutageBegan,
    OutageEnded,
)
from server.contract.events.kind import EventType
from server.contract.events.office import OfficeChanged
from server.contract.events.rating import RatingAsked
from server.contract.events.service import ServiceClosed, ServiceOpened
from server.contract.events.slip import (
    SlipTrialEnded,
    SlipTrialOrdered,
    TicketPrinted,
    TicketPrintFailed,
    TicketPrintOrdered,
)
from server.contract.events.suggestion import SuggestionReplied
from server.contract.events.survey import SurveyHandedOut
from server.contract.events.ticket import (
    AboutCall,
    AboutTicket,
    AboutTicketCalled,
    CallEvent,
    TicketCalled,
    TicketCancelled,
    TicketConfirmed,
    TicketErrandAdded,
    TicketEvent,
    TicketExpired,
    TicketFinished,
    TicketIssued,
    TicketLetPass,
    TicketMissed,
    TicketNoShow,
    TicketParked,
    TicketPriorityChanged,
    TicketPutBack,
    TicketRecalled,
    TicketReminder,
    TicketReturned,
    TicketServiceAdded,
    TicketStarted,
    TicketTransferred,
    TicketUndone,
    TicketWentOn,
)

FRESH_SNAPSHOT = frozenset({EventType.OFFICE_CHANGED})
"""After these the server sends every listener a new snapshot instead of an event."""

__all__ = [
    "EVENTS",
    "FRESH_SNAPSHOT",
    "AboutCall",
    "AboutTicket",
    "AboutTicketCalled",
    "AlertEnded",
    "AlertRaised",
    "AppointmentArrived",
    "AppointmentBooked",
    "AppointmentCancelled",
    "AppointmentMissed",
    "AppointmentMoved",
    "CallEvent",
    "CaseAssigned",
    "CaseClosed",
    "CounterClosed",
    "CounterOpened",
    "CounterPaused",
    "DayClosed",
    "DayDoubted",
    "DayOpened",
    "DayStarted",
    "DeviceEvent",
    "DeviceOffline",
    "DeviceOnline",
    "DevicePaired",
    "DeviceRenamed",
    "DeviceRevoked",
    "DeviceTrouble",
    "DossierMoved",
    "DossierReceived",
    "DossiersImported",
    "EmergencyBegan",
    "EmergencyEnded",
    "Event",
    "EventType",
    "OfficeChanged",
    "OutageBegan",
    "OutageEnded",
    "RatingAsked",
    "ServiceClosed",
    "ServiceOpened",
    "SlipTrialEnded",
    "SlipTrialOrdered",
    "StoredEvent",
    "SuggestionReplied",
    "SurveyHandedOut",
    "TextErased",
    "TicketCalled",
    "TicketCancelled",
    "TicketConfirmed",
    "TicketErrandAdded",
    "TicketEvent",
    "TicketExpired",
    "TicketFinished",
    "TicketIssued",
    "TicketLetPass",
    "TicketMissed",
    "TicketNoShow",
    "TicketParked",
    "TicketPrintFailed",
    "TicketPrintOrdered",
    "TicketPrinted",
    "TicketPriorityChanged",
    "TicketPutBack",
    "TicketRecalled",
    "TicketReminder",
    "TicketReturned",
    "TicketServiceAdded",
    "TicketStarted",
    "TicketTransferred",
    "TicketUndone",
    "TicketWentOn",
    "event",
]
