"""Devices that nobody is connected to any more are told offline, whoever lost them."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import bindparam, select

from server.operations.office_rows.device import set_condition
from server.storage.prepared import PreparedUpdate
from server.storage.query import Query
from server.storage.tables import DEVICE
from server.storage.tables.rows import Device
from server.storage.transaction import OfficeTransaction

SEEN_EVERY = timedelta(seconds=20)
"""A connected device is written down as seen no more often than this."""
SILENT_AFTER = timedelta(seconds=90)
"""A server that stopped or crashed can no longer say that a device went; time says it."""

DEVICES = Query(Device, select(DEVICE).where(DEVICE.c.office == bindparam("office")))
SAVE_SEEN = PreparedUpdate(Device, ("seen_at",))


def mind_devices(tx: OfficeTransaction, connected: Collection[str], now: datetime) -> None:
    """Note those of `connected` as seen; tell staff of devices that no server has seen lately.

    `connected` are the ids of the devices connected to this process; other processes note
    their own.
    """
    for one in DEVICES.all(tx.connection, office=tx.office):
        if one.id in connected:
            if not one.online:
                set_condition(tx, one.id, now, online=True, trouble=one.trouble)
            elif _not_seen_since(one, now - SEEN_EVERY, now):
                SAVE_SEEN.save(tx.connection, one._replace(seen_at=now))
        elif one.online and _not_seen_since(one, now - SILENT_AFTER, now):
            set_condition(tx, one.id, now, online=False, trouble=one.trouble)


def _not_seen_since(device: Device, then: datetime, now: datetime) -> bool:
    """Tell whether nobody saw it since; seen by a clock that was ahead counts as not seen."""
    return device.seen_at is None or device.seen_at <= then or device.seen_at > now
