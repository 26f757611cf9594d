"""A kiosk, board, rating tablet or print agent is let in."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection, bindparam, select

from server.contract.problems import ProblemCode
from server.contract.states import DeviceKind
from server.credentials import new_token, token_hash
from server.refusal import Refusal
from server.storage.office_lock import lock_office
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.tables import DEVICE
from server.storage.tables.rows import Device

KNOWN_DEVICE = Values(
    str,
    select(DEVICE.c.id).where(
        DEVICE.c.office == bindparam("office"),
        DEVICE.c.kind == bindparam("kind"),
        DEVICE.c.name == bindparam("name"),
    ),
)
ADD_DEVICE = PreparedInsert(Device)


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
    if KNOWN_DEVICE.first(connection, office=office, kind=kind.value, name=name) is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "device_exists", kind=kind.value, name=name)
    added = AddedDevice(str(uuid4()), new_token())
    device = Device(
        office=office,
        id=added.id,
        kind=kind.value,
        name=name,
        token_hash=token_hash(added.token),
        created_at=now,
        online=False,
        trouble=None,
        seen_at=None,
    )
    ADD_DEVICE.add(connection, device)
    return added
