"""An office's catalogue becomes a list that imports without changing anything."""

from datetime import date

from sqlalchemy import Connection

from server.domain.procedure import Procedure
from server.storage.set_up.catalogue import (
    is_withdrawn,
    last_begun,
    procedure_of,
    read_all_versions,
)


def export_catalogue(connection: Connection, office: str) -> list[Procedure]:
    """List what is kept of each procedure: one for each day on which a version begins.

    Drafts and versions yet to come are among them; what was corrected or withdrawn since is not.
    """
    exported: list[Procedure] = []
    for versions in read_all_versions(connection, office).values():
        begins: list[date] = sorted({one.effective_from for one in versions})
        newest = (last_begun(versions, day) for day in begins)
        exported += [
            procedure_of(one) for one in newest if one is not None and not is_withdrawn(one)
        ]
    return exported
