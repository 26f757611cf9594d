"""Another system used its token."""

from datetime import datetime

from sqlalchemy import bindparam, update

from server.storage.tables import DEVICE
from server.storage.transaction import OfficeTransaction

USE = (
    update(DEVICE)
    .where(DEVICE.c.office == bindparam("in_office"), DEVICE.c.id == bindparam("with_id"))
    .values({DEVICE.c.seen_at: bindparam("at")})
)


def note_used(tx: OfficeTransaction, device: str, now: datetime) -> None:
    """Note when a token was last used; one that was revoked is no mistake."""
    tx.connection.execute(USE, {"in_office": tx.office, "with_id": device, "at": now})
