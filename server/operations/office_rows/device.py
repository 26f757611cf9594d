"""A device's condition, and what staff are told of it."""

from datetime import datetime

from sqlalchemy import bindparam, select

from server.contract.events import DeviceOffline, DeviceOnline, DeviceTrouble
from server.storage.prepared import PreparedUpdate
from server.storage.query import Query
from server.storage.tables import DEVICE
from server.storage.tables.rows import Device
from server.storage.transaction import Actor, OfficeTransaction

FIND_DEVICE = Query(
    Device,
    select(DEVICE).where(DEVICE.c.office == bindparam("office"), DEVICE.c.id == bindparam("id")),
)

SAVE_DEVICE = PreparedUpdate(Device, ("online", "trouble", "seen_at"))


def set_condition(
    tx: OfficeTransaction, device_id: str, now: datetime, *, online: bool, trouble: str | None
) -> None:
    """Store a device's condition and tell staff of what changed; unknown devices are gone."""
    row = FIND_DEVICE.first(tx.connection, office=tx.office, id=device_id)
    if row is None:
        return
    SAVE_DEVICE.save(tx.connection, row._replace(online=online, trouble=trouble, seen_at=now))
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
