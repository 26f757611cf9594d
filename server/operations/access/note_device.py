"""A device connects, falls silent, or needs a person."""

from datetime import datetime

from server.operations.office_rows.device import set_condition
from server.storage.transaction import OfficeTransaction


def note_device(
    tx: OfficeTransaction, device_id: str, now: datetime, *, online: bool, trouble: str | None
) -> None:
    """Note what a connection tells of its device; unknown devices are gone."""
    set_condition(tx, device_id, now, online=online, trouble=trouble)
