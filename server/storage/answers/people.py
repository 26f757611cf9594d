"""Who may sign in at an office."""

from typing import Any

from sqlalchemy import Connection, select

from server.storage.lock import lock_office
from server.storage.tables import PERSON


def list_people(connection: Connection, office: str) -> list[dict[str, Any]]:
    """Read who may sign in at an office, by name, without anything secret.

    Raises:
        Refusal: `unknown_office`.
    """
    lock_office(connection, office)
    shown = select(PERSON.c.user, PERSON.c.name, PERSON.c.role).where(PERSON.c.office == office)
    return [dict(row) for row in connection.execute(shown.order_by(PERSON.c.user)).mappings()]
