"""What is told of dossiers: how many a file changed, and never which."""

from server.contract.events.event import Event, event
from server.contract.events.fields import AddedDossiers, ChangedDossiers, ErasedDossiers
from server.contract.events.kind import EventType


@event(EventType.DOSSIERS_IMPORTED)
class DossiersImported(Event):
    """A file from the official system changed what is known of dossiers."""

    added: AddedDossiers
    changed: ChangedDossiers
    erased: ErasedDossiers
