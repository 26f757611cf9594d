"""The devices of an office."""

from typing import Any

from sqlalchemy import Connection, select

from server.storage.lock import lock_office
from server.storage.tables import DEVICE


def list_devices(connection: Connection, office: str) -> list[dict[str, Any]]:
    """Read the devices of an office by kind and name, without anything secret.

    Raises:
        Refusal: `unknown_office`.
    """
    lock_office(connection, office)
    shown = select(
        DEVICE.c.id,
        DEVICE.c.kind,
        DEVICE.c.name,
        DEVICE.c.online,
        DEVICE.c.trouble,
        DEVICE.c.seen_at,
    ).where(DEVICE.c.office == office)
    rows = connection.execute(shown.order_by(DEVICE.c.kind, DEVICE.c.name)).mappings()
    return [dict(row) for row in rows]
