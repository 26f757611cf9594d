"""What is done to dossiers that the office receives itself: ids and states, nobody's name."""

from server.contract.events.event import Event, event
from server.contract.events.fields import DossierActDone, DossierId, DossierStateAfter
from server.contract.events.kind import EventType


@event(EventType.DOSSIER_RECEIVED)
class DossierReceived(Event):
    """A dossier was received at a counter."""

    dossier: DossierId
    state: DossierStateAfter


@event(EventType.DOSSIER_MOVED)
class DossierMoved(Event):
    """An act was done to a dossier."""

    dossier: DossierId
    act: DossierActDone
    state: DossierStateAfter
