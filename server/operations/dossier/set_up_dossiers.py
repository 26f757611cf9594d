"""A file from the official system says how far dossiers are, from the machine itself."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from server.contract.answers.dossier_json import ImportedDossiersJson
from server.contract.events import Event
from server.domain.dossier import ToldDossier
from server.operations.office_rows.changed_plan import tell_beside
from server.operations.office_rows.dossiers import imported_event, keep_told


def set_up_dossiers(
    connection: Connection, office: str, told: Sequence[ToldDossier], now: datetime
) -> ImportedDossiersJson:
    """Keep what a file tells, beside a busy server too.

    Raises:
        Refusal: `unknown_office`.
    """
    counts: ImportedDossiersJson = {"added": 0, "changed": 0, "unchanged": 0, "erased": 0}

    def keep() -> Event | None:
        counts.update(keep_told(connection, office, told, now))
        return imported_event(counts)

    tell_beside(connection, office, now, keep)
    return counts
