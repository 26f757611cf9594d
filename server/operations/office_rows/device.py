"""A device's condition, and what staff are told of it."""

from datetime import datetime

from sqlalchemy import bindparam, select, update

from server.contract.events import DeviceOffline, DeviceOnline, DeviceTrouble
from server.storage.query import Query
from server.storage.tables import DEVICE
from server.storage.tables.rows import Device
from server.storage.transaction import Actor, OfficeTransaction

FIND_DEVICE = Query(
    Device,
    select(DEVICE).where(DEVICE.c.office == bindparam("office"), DEVICE.c.id == bindparam("id")),
)

SAVE_DEVICE = (
    update(DEVICE)
    .where(DEVICE.c.office == bindparam("in_office"), DEVICE.c.id == bindparam("with_id"))
    .values(
        online=bindparam("new_online"), trouble=bindparam("new_trouble"), seen_at=bindparam("seen")
    )
)


def set_condition(
    tx: OfficeTransaction, device_id: str, now: datetime, *, online: bool, trouble: str | None
) -> None:
    """Store a device's condition and tell staff of what changed; unknown devices are gone."""
    row = FIND_DEVICE.first(tx.connection, office=tx.office, id=device_id)
    if row is None:
        return
    tx.connection.execute(
        SAVE_DEVICE,
        {
            "in_office": tx.office,
            "with_id": device_id,
            "new_online": online,
            "new_trouble": trouble,
            "seen": now,
        },
    )
    actor = Actor(device=device_id)
    if row.online != online:
        told = DeviceOnline if online else DeviceOffline
        tx.append(told(device=device_id, kind=row.kind, name=row.name), now, actor)
    if row.trouble != trouble:
        tx.append(
            DeviceTrouble(device=device_id, kind=row.kind, name=row.name, trouble=trouble),
            now,
            actor,
        )
