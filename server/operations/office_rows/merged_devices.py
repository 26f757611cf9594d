"""Devices of two offices as those of one: where kiosks stand, and names that are told apart."""

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select, update

from server.contract.states import DeviceKind
from server.office_file.merging import Places
from server.office_file.model import OfficeFile
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


def rename_devices(connection: Connection, of: OfficeFile, into: OfficeFile) -> Places:
    """Put the office's code behind each name that the other office has for a device of the kind.

    A kiosk that a file names may not be there yet. Answers the kiosks of both offices that are,
    and what the names of the one that comes became.
    """
    old = of.office.code
    mine, others = (DEVICES.all(connection, office=one.office.code) for one in (into, of))
    had = {(one.kind, one.name) for one in mine} | _named(into)
    come = {(one.kind, one.name) for one in others} | _named(of)
    taken = had | come
    names: dict[tuple[str, str], str] = {}
    for kind, name in sorted(had & come):
        names[kind, name] = _free(kind, name, old, taken)
        taken.add((kind, names[kind, name]))
    for one in others:
        new = names.get((one.kind, one.name))
        if new is not None:
            here = (DEVICE.c.office == old) & (DEVICE.c.id == one.id)
            connection.execute(update(DEVICE).where(here).values({DEVICE.c.name: new}))
    kiosks = {name: new for (kind, name), new in names.items() if kind == DeviceKind.KIOSK}
    return Places(_kiosks(mine), _kiosks(others), kiosks)


def _named(office_file: OfficeFile) -> set[tuple[str, str]]:
    printers = [one.kiosk for one in office_file.printers if one.kiosk is not None]
    halls = [kiosk for one in office_file.halls for kiosk in one.kiosks]
    return {(DeviceKind.KIOSK.value, one) for one in (*printers, *halls)}


def _free(kind: str, name: str, office: str, taken: set[tuple[str, str]]) -> str:
    ending, number = f" ({office})", 2
    while (kind, found := name[: LONGEST_NAME - len(ending)] + ending) in taken:
        ending = f" ({office} {number})"
        number += 1
    return found


def _kiosks(devices: list[KnownDevice]) -> list[str]:
    return [one.name for one in devices if one.kind == DeviceKind.KIOSK]
