"""Somebody changes an office's settings while it works, as an office file would."""

from collections.abc import Sequence
from datetime import datetime

from server.office_file.changes import Change
from server.operations.office_rows.stored_settings import store_settings
from server.storage.transaction import Actor, OfficeTransaction


def change_settings(
    tx: OfficeTransaction, changes: Sequence[Change], actor: Actor, now: datetime
) -> list[Change]:
    """Change settings; answers what differs, and raises, as `store_settings` does."""
    return store_settings(tx, changes, actor, now)
