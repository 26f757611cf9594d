"""An admin shuts a device out."""

from datetime import datetime

from server.contract.events import DeviceRevoked, OfficeChanged
from server.domain.logged import Logged
from server.office_file.changes import Change
from server.operations.office_rows.act_log import note_act
from server.operations.office_rows.changed_plan import plan_changed
from server.operations.office_rows.device import forget_device, known_device
from server.storage.transaction import Actor, OfficeTransaction


def shut_out(tx: OfficeTransaction, device_id: str, actor: Actor, now: datetime) -> str:
    """Shut a device out; answers the hash of the token that opens nothing any more.

    Raises:
        Refusal: `unknown_device`.
    """
    device = known_device(tx, device_id)
    forget_device(tx.connection, tx.office, device.id)
    was = {"name": device.name, "counter": device.counter}
    note_act(tx, [Change((Logged.DEVICE, device.kind, device.name), was, None)], actor, now)
    tx.append(DeviceRevoked(device=device.id, kind=device.kind, name=device.name), now, actor)
    if device.counter is not None:
        plan_changed(tx)
        tx.append(OfficeChanged(), now, actor)
    return device.token_hash
