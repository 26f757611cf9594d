"""What concerns the hall as a whole."""

from server.contract.events.event import Event, event
from server.contract.events.fields import (
    AlertAbout,
    AlertFigure,
    AlertId,
    AlertKindTold,
    BusinessDay,
    CounterCode,
    EmergencyId,
    ExitNumber,
    HallConcerned,
    HelpWanted,
    MoveAccepted,
    MoveReason,
    MoveTo,
    MoveToOrNone,
    OutageId,
    PeopleMet,
    RedChecks,
    ServicesConcerned,
)
from server.contract.events.kind import EventType


@event(EventType.EMERGENCY_BEGAN)
class EmergencyBegan(Event):
    """Everybody is asked to leave one hall, or all; a fresh snapshot says it to everybody."""

    emergency: EmergencyId
    exit: ExitNumber
    hall: HallConcerned


@event(EventType.EMERGENCY_ENDED)
class EmergencyEnded(Event):
    """The emergency is over."""

    emergency: EmergencyId


@event(EventType.OUTAGE_BEGAN)
class OutageBegan(Event):
    """The provincial or national system is down; a fresh snapshot says it to everybody."""

    outage: OutageId
    services: ServicesConcerned


@event(EventType.OUTAGE_ENDED)
class OutageEnded(Event):
    """The provincial or national system runs again."""

    outage: OutageId
    people: PeopleMet


@event(EventType.ALERT_RAISED)
class AlertRaised(Event):
    """Something in the hall needs a supervisor: a queue, a counter or a device, never a person."""

    alert: AlertId
    kind: AlertKindTold
    about: AlertAbout
    figure: AlertFigure


@event(EventType.ALERT_ENDED)
class AlertEnded(Event):
    """It needs nobody any more."""

    alert: AlertId


@event(EventType.HELP_OFFERED)
class HelpOffered(Event):
    """A visit is long: whoever sits there is asked first whether help is needed."""

    alert: AlertId
    counter: CounterCode
    figure: AlertFigure


@event(EventType.HELP_ANSWERED)
class HelpAnswered(Event):
    """Whoever sits there has answered."""

    alert: AlertId
    counter: CounterCode
    wanted: HelpWanted


@event(EventType.MOVE_ASKED)
class MoveAsked(Event):
    """Whoever sits at a counter is asked to go to another one, or is asked no longer."""

    counter: CounterCode
    to: MoveToOrNone


@event(EventType.MOVE_ANSWERED)
class MoveAnswered(Event):
    """Whoever sits there has answered; a yes moves once nobody is served there."""

    counter: CounterCode
    to: MoveTo
    accepted: MoveAccepted
    reason: MoveReason


@event(EventType.DAY_STARTED)
class DayStarted(Event):
    """A supervisor looked at the morning sheet and began the working day."""

    business_day: BusinessDay
    red: RedChecks
