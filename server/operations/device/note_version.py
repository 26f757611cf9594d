"""A device says which version it runs."""

from server.operations.office_rows.device import FIND_DEVICE
from server.storage.prepared import PreparedUpdate
from server.storage.tables.rows import Device
from server.storage.transaction import OfficeTransaction

SAVE_VERSION = PreparedUpdate(Device, ("version",))


def note_version(tx: OfficeTransaction, device_id: str, version: str) -> None:
    """Keep what a device runs; nobody is told of it, and unknown devices are gone."""
    device = FIND_DEVICE.first(tx.connection, office=tx.office, id=device_id)
    if device is not None and device.version != version:
        SAVE_VERSION.save(tx.connection, device._replace(version=version))
