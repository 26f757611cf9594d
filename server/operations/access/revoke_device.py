"""A device is shut out."""

from sqlalchemy import Connection

from server.operations.office_rows.device import forget_device
from server.storage.office_lock import lock_office


def revoke_device(connection: Connection, *, office: str, device: str) -> None:
    """Shut a device out: its token opens nothing any more.

    Raises:
        Refusal: `unknown_office`, `unknown_device`.
    """
    lock_office(connection, office)
    forget_device(connection, office, device)
