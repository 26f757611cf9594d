"""The devices of an office."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.access_as_json import DeviceJson
from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.answers.wire import local
from server.storage.known_office import check_office
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import DEVICE


class KnownDevice(NamedTuple):
    """A device without anything secret."""

    id: str
    kind: str
    name: str
    online: bool
    trouble: str | None
    seen_at: datetime | None
    counter: str | None
    version: str | None


_OF_OFFICE = select(*(DEVICE.c[name] for name in KnownDevice._fields)).where(
    DEVICE.c.office == bindparam("office")
)
BY_NAME = Query(KnownDevice, _OF_OFFICE.order_by(DEVICE.c.name))
BY_ID = Query(KnownDevice, _OF_OFFICE.where(DEVICE.c.id == bindparam("id")))
BY_KIND = Query(KnownDevice, _OF_OFFICE.order_by(DEVICE.c.kind, DEVICE.c.name))


def list_devices(connection: Connection, office: str) -> list[KnownDevice]:
    """Read the devices of an office by kind and name.

    Raises:
        Refusal: `unknown_office`.
    """
    check_office(connection, office)
    return BY_KIND.all(connection, office=office)


def devices(connection: Connection, plan: OfficePlan) -> list[DeviceJson]:
    """Read the office's devices as staff see them."""
    return [_device(one, plan) for one in BY_NAME.all(connection, office=plan.code)]


def device_answer(at: OfficeMoment, device: str) -> DeviceJson:
    """Read one device as staff see it.

    Raises:
        Refusal: `unknown_device`.
    """
    found = BY_ID.first(at.connection, office=at.plan.code, id=device)
    if found is None:
        raise Refusal(ProblemCode.UNKNOWN_DEVICE, "no_such_device")
    return _device(found, at.plan)


def _device(one: KnownDevice, plan: OfficePlan) -> DeviceJson:
    return {
        "id": one.id,
        "kind": one.kind,
        "name": one.name,
        "online": one.online,
        "trouble": one.trouble,
        "seen_at": local(one.seen_at, plan.calendar.timezone),
        "counter": one.counter,
        "version": one.version,
    }
