"""What the server answers: office, ticket, counter, board."""

from server.contract.answers.answer import Answer, Localized
from server.contract.answers.board import (
    Announcement,
    Board,
    BoardCall,
    BoardCounter,
    BoardService,
    BoardSettings,
)
from server.contract.answers.counter import Counter, CounterOfOffice, CounterWarning, ServedService
from server.contract.answers.day_log import DayLog, LogEntry, LoggedService
from server.contract.answers.office import (
    ClerkRules,
    DayHours,
    FieldOfServices,
    Office,
    OfficeTexts,
    Outcome,
    ParkReason,
    PauseReason,
    Priority,
    Service,
    Session,
)
from server.contract.answers.staff import Device, OwnDevice, Person, SignedIn, StaffSnapshot
from server.contract.answers.ticket import Follow, Ticket, TicketList, WaitRange

__all__ = [
    "Announcement",
    "Answer",
    "Board",
    "BoardCall",
    "BoardCounter",
    "BoardService",
    "BoardSettings",
    "ClerkRules",
    "Counter",
    "CounterOfOffice",
    "CounterWarning",
    "DayHours",
    "DayLog",
    "Device",
    "FieldOfServices",
    "Follow",
    "Localized",
    "LogEntry",
    "LoggedService",
    "Office",
    "OfficeTexts",
    "Outcome",
    "OwnDevice",
    "ParkReason",
    "PauseReason",
    "Person",
    "Priority",
    "ServedService",
    "Service",
    "Session",
    "SignedIn",
    "StaffSnapshot",
    "Ticket",
    "TicketList",
    "WaitRange",
]
