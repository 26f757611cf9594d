"""A file of procedures becomes an office's catalogue, from the machine itself."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from server.domain.procedure import Procedure
from server.operations.office_rows.change_log import log_settings
from server.operations.office_rows.changed_plan import changing_set_up
from server.operations.office_rows.procedures import (
    Imported,
    add_versions,
    logged_versions,
    new_versions,
    newest_versions,
)


def set_up_catalogue(
    connection: Connection, office: str, procedures: Sequence[Procedure], now: datetime
) -> Imported:
    """Keep each procedure that differs as a new version, beside a busy server too.

    Raises:
        Refusal: `unknown_office`.
    """
    rows, imported = new_versions(connection, office, procedures, now)
    if rows:
        with changing_set_up(connection, office, now) as seq:
            # Only now is nobody else at it.
            before = newest_versions(connection, office)
            rows, imported = new_versions(connection, office, procedures, now)
            add_versions(connection, rows)
            log_settings(connection, office, seq, logged_versions(before, rows), now)
    return imported
