"""Devices of two offices as those of one: where kiosks stand, and names that are told apart."""

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select, update

from server.contract.states import DeviceKind
from server.office_file.merging import Places
from server.storage.query import Query
from server.storage.tables import DEVICE

LONGEST_NAME = 80


class KnownDevice(NamedTuple):
    """A device and its name."""

    id: str
    kind: str
    name: str


DEVICES = Query(
    KnownDevice,
    select(DEVICE.c.id, DEVICE.c.kind, DEVICE.c.name)
    .where(DEVICE.c.office == bindparam("office"))
    .order_by(DEVICE.c.name, DEVICE.c.id),
)


def rename_devices(connection: Connection, old: str, new: str) -> Places:
    """Put the office's code behind each name that the other office has for a device of the kind.

    Answers the kiosks of both, and what their names became.
    """
    mine, others = (DEVICES.all(connection, office=one) for one in (new, old))
    taken = {(one.kind, one.name) for one in (*mine, *others)}
    clash = {(one.kind, one.name) for one in mine}
    names: dict[str, str] = {}
    for one in others:
        if (one.kind, one.name) not in clash:
            continue
        name = _name(one, old, taken)
        taken.add((one.kind, name))
        here = (DEVICE.c.office == old) & (DEVICE.c.id == one.id)
        connection.execute(update(DEVICE).where(here).values({DEVICE.c.name: name}))
        if one.kind == DeviceKind.KIOSK:
            names[one.name] = name
    return Places(_kiosks(mine), _kiosks(others), names)


def _name(device: KnownDevice, office: str, taken: set[tuple[str, str]]) -> str:
    ending = f" ({office})"
    name = device.name[: LONGEST_NAME - len(ending)] + ending
    number = 2
    while (device.kind, name) in taken:
        ending = f" ({office} {number})"
        name = device.name[: LONGEST_NAME - len(ending)] + ending
        number += 1
    return name


def _kiosks(devices: list[KnownDevice]) -> list[str]:
    return [one.name for one in devices if one.kind == DeviceKind.KIOSK]
