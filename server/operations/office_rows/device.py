"""The rows of devices: what is held against a new one, and what staff are told of a condition."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select

from server.contract.events import DeviceOffline, DeviceOnline, DeviceTrouble
from server.contract.problems import FieldError, ProblemCode
from server.contract.states import DeviceKind
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert, PreparedUpdate
from server.storage.query import Query, Values
from server.storage.tables import COUNTER, DEVICE
from server.storage.tables.rows import Device
from server.storage.transaction import Actor, OfficeTransaction

FIND_DEVICE = Query(
    Device,
    select(DEVICE).where(DEVICE.c.office == bindparam("office"), DEVICE.c.id == bindparam("id")),
)

KNOWN_NAME = Values(
    str,
    select(DEVICE.c.id).where(
        DEVICE.c.office == bindparam("office"),
        DEVICE.c.kind == bindparam("kind"),
        DEVICE.c.name == bindparam("name"),
    ),
)
KNOWN_COUNTER = Values(
    str,
    select(COUNTER.c.code).where(
        COUNTER.c.office == bindparam("office"),
        COUNTER.c.code == bindparam("counter"),
        COUNTER.c.retired.is_(False),
    ),
)
ADD_DEVICE = PreparedInsert(Device)
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


def known_device(tx: OfficeTransaction, device_id: str) -> Device:
    """Find a device of the office.

    Raises:
        Refusal: `unknown_device`.
    """
    device = FIND_DEVICE.first(tx.connection, office=tx.office, id=device_id)
    if device is None:
        raise Refusal(ProblemCode.UNKNOWN_DEVICE, "no_such_device")
    return device


def check_new_device(
    connection: Connection, office: str, kind: DeviceKind, name: str, counter: str | None
) -> None:
    """See that an office may have one more device of this kind, name and counter.

    Raises:
        Refusal: those of `check_free_name` and `check_counter`.
    """
    check_free_name(connection, office, kind, name)
    if counter is not None:
        check_counter(connection, office, kind, counter)


def check_free_name(connection: Connection, office: str, kind: DeviceKind, name: str) -> None:
    """See that no device of a kind has a name.

    Raises:
        Refusal: `wrong_state` (`device_exists`).
    """
    if KNOWN_NAME.first(connection, office=office, kind=kind.value, name=name) is not None:
        taken = FieldError(field="name", message="device_exists")
        raise Refusal(
            ProblemCode.WRONG_STATE, "device_exists", errors=[taken], kind=kind.value, name=name
        )


def check_counter(connection: Connection, office: str, kind: DeviceKind, counter: str) -> None:
    """See that a device may stand at a counter: rating tablets do, at one that the office has.

    Raises:
        Refusal: `unknown_counter`; `bad_request` (`counter_of_tablets`) for another kind.
    """
    if kind is not DeviceKind.RATING:
        wrong = FieldError(field="counter", message="counter_of_tablets")
        raise Refusal(ProblemCode.BAD_REQUEST, "counter_of_tablets", errors=[wrong])
    if KNOWN_COUNTER.first(connection, office=office, counter=counter) is None:
        raise Refusal(ProblemCode.UNKNOWN_COUNTER, counter=counter)


def forget_device(connection: Connection, office: str, device: str) -> None:
    """Delete a device: its token opens nothing any more.

    Raises:
        Refusal: `unknown_device`.
    """
    here = (DEVICE.c.office == office) & (DEVICE.c.id == device)
    if not connection.execute(delete(DEVICE).where(here)).rowcount:
        raise Refusal(ProblemCode.UNKNOWN_DEVICE, device=device)
