"""What is done to dossiers: ids, states and counts, nobody's name and no code."""

from server.contract.events.event import Event, event
from server.contract.events.fields import (
    AddedDossiers,
    ChangedDossiers,
    DossierActDone,
    DossierId,
    DossierStateAfter,
    ErasedDossiers,
)
from server.contract.events.kind import EventType


@event(EventType.DOSSIERS_IMPORTED)
class DossiersImported(Event):
    """A file from the official system changed what is known of dossiers."""

    added: AddedDossiers
    changed: ChangedDossiers
    erased: ErasedDossiers


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
