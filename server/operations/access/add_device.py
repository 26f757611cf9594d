"""A kiosk, board, rating tablet or print agent is let in, or shut out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, delete, insert, select

from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind
from server.credentials import new_token, token_hash
from server.operations.access.add_person import lock_office
from server.refusal import Refusal
from server.storage.tables import DeviceRow

DEVICE = DeviceRow.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class AddedDevice:
    """A new device and its token, which is known only now."""

    id: str
    token: str


def add_device(
    connection: Connection, *, office: str, kind: DeviceKind, name: str, now: datetime
) -> AddedDevice:
    """Add a device inside the caller's transaction.

    Raises:
        Refusal: `unknown_office`; `wrong_state` (`device_exists`) when the office has a device
            of this kind and name.
    """
    lock_office(connection, office)
    known = select(DEVICE.c.id).where(
        DEVICE.c.office == office, DEVICE.c.kind == kind.value, DEVICE.c.name == name
    )
    if connection.execute(known).first() is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "device_exists", kind=kind.value, name=name)
    added = AddedDevice(str(uuid4()), new_token())
    connection.execute(
        insert(DEVICE).values(
            office=office,
            id=added.id,
            kind=kind.value,
            name=name,
            token_hash=token_hash(added.token),
            created_at=now,
            online=False,
        )
    )
    return added


def revoke_device(connection: Connection, *, office: str, device: str) -> None:
    """Shut a device out: its token opens nothing any more.

    Raises:
        Refusal: `unknown_office`, `unknown_device`.
    """
    lock_office(connection, office)
    gone = connection.execute(
        delete(DEVICE).where(DEVICE.c.office == office, DEVICE.c.id == device)
    )
    if not gone.rowcount:
        raise Refusal(ProblemCode.UNKNOWN_DEVICE, device=device)


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
