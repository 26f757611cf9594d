"""A kiosk, board, rating tablet or print agent is let in."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection, bindparam, select

from server.contract.problems import FieldError, ProblemCode
from server.contract.states import DeviceKind
from server.credentials import new_token, token_hash
from server.operations.office_rows.changed_plan import changing_set_up
from server.refusal import Refusal
from server.storage.office_lock import lock_office
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.tables import COUNTER, DEVICE
from server.storage.tables.rows import Device

KNOWN_DEVICE = Values(
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
    if KNOWN_DEVICE.first(connection, office=office, kind=kind.value, name=name) is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "device_exists", kind=kind.value, name=name)
    if counter is not None:
        _check_counter(connection, office, kind, counter)
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
    )
    if counter is None:
        ADD_DEVICE.add(connection, device)
        return added
    with changing_set_up(connection, office, now):
        ADD_DEVICE.add(connection, device)
    return added


def _check_counter(connection: Connection, office: str, kind: DeviceKind, counter: str) -> None:
    if kind is not DeviceKind.RATING:
        wrong = FieldError(field="counter", message="counter_of_tablets")
        raise Refusal(ProblemCode.BAD_REQUEST, "counter_of_tablets", errors=[wrong])
    if KNOWN_COUNTER.first(connection, office=office, counter=counter) is None:
        raise Refusal(ProblemCode.UNKNOWN_COUNTER, counter=counter)
