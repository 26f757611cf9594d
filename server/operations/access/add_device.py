"""A kiosk, board, rating tablet or print agent is let in."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection

from server.contract.states import DeviceKind
from server.credentials import new_token, token_hash
from server.operations.office_rows.changed_plan import changing_set_up
from server.operations.office_rows.device import ADD_DEVICE, check_new_device
from server.storage.office_lock import lock_office
from server.storage.tables.rows import Device


@dataclass(frozen=True, slots=True)
class AddedDevice:
    """A new device and its token, which is known only now."""

    id: str
    token: str


def add_device(
    connection: Connection,
    *,
    office: str,
    kind: DeviceKind,
    name: str,
    now: datetime,
    counter: str | None = None,
) -> AddedDevice:
    """Add a device inside the caller's transaction; `counter` is where a rating tablet stands.

    Raises:
        Refusal: `unknown_office`, `unknown_counter`; `wrong_state` (`device_exists`) when the
            office has a device of this kind and name; `bad_request` (`counter_of_tablets`) when
            another kind is to have a counter.
    """
    lock_office(connection, office)
    check_new_device(connection, office, kind, name, counter)
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
        counter=counter,
        version=None,
    )
    if counter is None:
        ADD_DEVICE.add(connection, device)
        return added
    with changing_set_up(connection, office, now):
        ADD_DEVICE.add(connection, device)
    return added
