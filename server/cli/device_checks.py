"""What `luot doctor` tells of devices, by what they said themselves.

Asking a printer while its kiosk prints may spoil a slip.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import Connection, exists, select

from server.cli.check import Check, moment, told
from server.contract.states import TroubleCode
from server.operations.access.mind_devices import SILENT_AFTER
from server.storage.query import Query, Values
from server.storage.tables import DEVICE, PRINTER
from server.storage.tables.rows import Device

TROUBLED = Query(
    Device, select(DEVICE).where(DEVICE.c.trouble != "").order_by(DEVICE.c.office, DEVICE.c.name)
)
WITHOUT_KIOSK = Values(
    str,
    select(PRINTER.c.kiosk).where(
        PRINTER.c.kiosk.is_not(None),
        ~exists().where(DEVICE.c.office == PRINTER.c.office, DEVICE.c.name == PRINTER.c.kiosk),
    ),
)
"""Kiosks that the office file gives a printer and that no device is named after."""

OF_PRINTERS = frozenset(
    {
        TroubleCode.PAPER_LOW,
        TroubleCode.PAPER_OUT,
        TroubleCode.COVER_OPEN,
        TroubleCode.OFFLINE,
        TroubleCode.ERROR,
        TroubleCode.BUSY,
        TroubleCode.UNREACHABLE,
        TroubleCode.CONNECTION_LOST,
    }
)


def device_checks(connection: Connection, now: datetime) -> Iterator[Check]:
    """Tell of printers, then of all else; what no server heard of late is a hint, with its time.

    A copied database holds the words of devices that now speak to another server, or to none.
    """
    troubled = TROUBLED.all(connection)
    printers = [one for one in troubled if one.trouble in OF_PRINTERS]
    others = [one for one in troubled if one.trouble not in OF_PRINTERS]
    yield _found("printers", printers, now, WITHOUT_KIOSK.all(connection))
    yield _found("devices", others, now)


def _found(
    name: str, devices: Sequence[Device], now: datetime, without: Sequence[str] = ()
) -> Check:
    present = [one for one in devices if _heard_lately(one, now)]
    says = [_says(one) for one in present]
    do = {told(f"trouble.{one.trouble}.do"): None for one in present}
    if without:
        says.append(told("printers.missing", kiosks=", ".join(without)))
        do[told("printers.missing.do", kiosk=without[0])] = None
    if says:
        return Check(name, False, "; ".join(says), " ".join(do))
    if devices:
        past = "; ".join(_says(one) for one in devices)
        return Check(name, True, told("devices.past", found=past), told("devices.past.do"))
    return Check(name, True, told(f"{name}.ok"))


def _heard_lately(device: Device, now: datetime) -> bool:
    """Tell whether its word is of now: a server that has it connected notes it so often."""
    seen = device.seen_at
    return device.online and seen is not None and seen <= now <= seen + SILENT_AFTER


def _says(device: Device) -> str:
    what = told(f"trouble.{device.trouble}")
    if device.seen_at is None:
        return told("device.says", name=device.name, what=what)
    return told("device.said", name=device.name, what=what, at=moment(device.seen_at))
