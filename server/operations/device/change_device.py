"""A device gets another name, or stands at another counter."""

from datetime import datetime

from sqlalchemy import bindparam, update

from server.contract.device_requests import ChangeDevice
from server.contract.events import DeviceRenamed, OfficeChanged
from server.contract.states import DeviceKind
from server.domain.logged import Logged
from server.office_file.changes import Change
from server.operations.office_rows.act_log import note_act
from server.operations.office_rows.changed_plan import plan_changed
from server.operations.office_rows.device import check_counter, check_free_name, known_device
from server.storage.prepared import PreparedUpdate
from server.storage.tables import PRINTER
from server.storage.tables.rows import Device
from server.storage.transaction import Actor, OfficeTransaction

SAVE_PLACE = PreparedUpdate(Device, ("name", "counter"))
FOLLOW = (
    update(PRINTER)
    .where(PRINTER.c.office == bindparam("in_office"), PRINTER.c.kiosk == bindparam("before"))
    .values({PRINTER.c.kiosk: bindparam("after")})
)


def change_device(
    tx: OfficeTransaction, device_id: str, wanted: ChangeDevice, actor: Actor, now: datetime
) -> None:
    """Give a device its name and, a rating tablet, its counter; its token stays.

    The printer that names a kiosk goes on naming it.

    Raises:
        Refusal: `unknown_device`; `wrong_state` (`device_exists`); `unknown_counter`;
            `bad_request` (`counter_of_tablets`).
    """
    device = known_device(tx, device_id)
    if (device.name, device.counter) == (wanted.name, wanted.counter):
        return
    kind = DeviceKind(device.kind)
    if wanted.name != device.name:
        check_free_name(tx.connection, tx.office, kind, wanted.name)
    if wanted.counter is not None:
        check_counter(tx.connection, tx.office, kind, wanted.counter)
    SAVE_PLACE.save(tx.connection, device._replace(name=wanted.name, counter=wanted.counter))
    was, is_now = (
        {"name": name, "counter": counter}
        for name, counter in ((device.name, device.counter), (wanted.name, wanted.counter))
    )
    note_act(tx, [Change((Logged.DEVICE, device.kind, wanted.name), was, is_now)], actor, now)
    tx.append(DeviceRenamed(device=device.id, kind=device.kind, name=wanted.name), now, actor)
    names = {"in_office": tx.office, "before": device.name, "after": wanted.name}
    follows = kind is DeviceKind.KIOSK and tx.connection.execute(FOLLOW, names).rowcount
    if follows or wanted.counter != device.counter:
        plan_changed(tx)
        tx.append(OfficeChanged(), now, actor)
