"""Somebody changes an office's settings while it works, as an office file would."""

from collections.abc import Sequence
from datetime import datetime

from server.office_file.changes import Change
from server.operations.appointment_rows.hours_told import tell_of_hours
from server.operations.office_rows.stored_settings import store_settings
from server.storage.transaction import Actor, OfficeTransaction


def change_settings(
    tx: OfficeTransaction, changes: Sequence[Change], actor: Actor, now: datetime
) -> list[Change]:
    """Change settings, and tell whoever booked an hour that is closed by it, or open again.

    Answers what differs, and raises, as `store_settings` does.
    """
    before = tx.plan
    done = store_settings(tx, changes, actor, now)
    tell_of_hours(tx.connection, tx.plan, before, now)
    return done
