"""Acts of the console beside the settings, in the log of changes: who did what, and when.

They name people, devices and files by what these sign in with or are called, and hold nothing
else of anybody.
"""

from collections.abc import Sequence
from datetime import datetime

from server.contract.events import OfficeChanged
from server.office_file.changes import Change
from server.operations.office_rows.change_log import log_settings
from server.storage.transaction import Actor, OfficeTransaction


def log_act(
    tx: OfficeTransaction,
    changes: Sequence[Change],
    actor: Actor,
    now: datetime,
    *,
    undoes: int | None = None,
) -> None:
    """Write down an act and tell of it; of one that changed nothing nothing is written."""
    if changes:
        note_act(tx, changes, actor, now, undoes=undoes)
        tx.append(OfficeChanged(), now, actor)


def note_act(
    tx: OfficeTransaction,
    changes: Sequence[Change],
    actor: Actor,
    now: datetime,
    *,
    undoes: int | None = None,
) -> None:
    """Write down an act under the event that its operation appends next."""
    log_settings(
        tx.connection, tx.office, tx.next_seq, changes, now, user=actor.user, undoes=undoes
    )
