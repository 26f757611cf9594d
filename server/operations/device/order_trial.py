"""An admin tries a slip on a printer before its settings are saved."""

from datetime import datetime

from server.contract.events import SlipTrialOrdered
from server.contract.problems import ProblemCode
from server.contract.slip_texts import SlipTexts
from server.contract.states import DeviceKind
from server.operations.office_rows.device import known_device
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction

PRINTING = frozenset({DeviceKind.KIOSK.value, DeviceKind.AGENT.value})


def order_trial(
    tx: OfficeTransaction, device_id: str, slip: SlipTexts, actor: Actor, now: datetime
) -> int:
    """Ask one device to print it; answers the order's `seq`. No number is given out.

    Raises:
        Refusal: `unknown_device`, also for one that does not print; `wrong_state`
            (`device_offline`): it is not connected, and paper that comes hours later helps nobody.
    """
    device = known_device(tx, device_id)
    if device.kind not in PRINTING:
        raise Refusal(ProblemCode.UNKNOWN_DEVICE, device=device_id)
    if not device.online:
        raise Refusal(ProblemCode.WRONG_STATE, "device_offline", device=device.name)
    trial = tx.next_seq
    tx.append(SlipTrialOrdered(device=device.id, slip=slip), now, actor)
    return trial
