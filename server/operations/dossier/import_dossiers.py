"""A file from the official system says how far dossiers are, while the office works."""

from collections.abc import Sequence
from datetime import datetime

from server.contract.answers.dossier_json import ImportedDossiersJson
from server.domain.dossier import ToldDossier
from server.operations.office_rows.dossiers import imported_event, keep_told
from server.storage.transaction import Actor, OfficeTransaction


def import_dossiers(
    tx: OfficeTransaction, told: Sequence[ToldDossier], actor: Actor, now: datetime
) -> ImportedDossiersJson:
    """Keep what a file tells; the same file twice changes nothing and is told to nobody."""
    counts = keep_told(tx.connection, tx.office, told, now)
    if event := imported_event(counts):
        tx.append(event, now, actor)
    return counts
