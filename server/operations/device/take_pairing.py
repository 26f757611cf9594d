"""An admin types the letters of a device, and lets it in."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import bindparam, select

from server.contract.device_requests import TakePairing
from server.contract.events import DevicePaired, OfficeChanged
from server.contract.problems import FieldError, ProblemCode
from server.domain.logged import Logged
from server.domain.pairing import as_letters
from server.office_file.changes import Change
from server.operations.office_rows.act_log import note_act
from server.operations.office_rows.changed_plan import plan_changed
from server.operations.office_rows.device import ADD_DEVICE, check_new_device
from server.refusal import Refusal
from server.storage.prepared import PreparedUpdate
from server.storage.query import Query
from server.storage.tables import PAIRING
from server.storage.tables.pairing_rows import Pairing
from server.storage.tables.rows import Device
from server.storage.transaction import Actor, OfficeTransaction

BY_LETTERS = Query(
    Pairing,
    select(PAIRING)
    .where(
        PAIRING.c.letters == bindparam("letters"),
        PAIRING.c.ends_at > bindparam("now"),
        PAIRING.c.office.is_(None),
    )
    .with_for_update(),
)
TAKE = PreparedUpdate(Pairing, ("kind", "office", "device"))


def take_pairing(
    tx: OfficeTransaction, typed: str, wanted: TakePairing, actor: Actor, now: datetime
) -> str:
    """Let the device in that shows these letters; answers its id.

    Its token was settled when it asked for letters: the server knows nothing but its hash.

    Raises:
        Refusal: `unknown_pairing` for letters that no device shows any more; `wrong_state`
            (`device_exists`); `unknown_counter`; `bad_request` for a kind that the device is not
            (`other_kind_of_device`) or a counter for another kind than a rating tablet.
    """
    letters = as_letters(typed)
    waiting = letters and BY_LETTERS.first(tx.connection, letters=letters, now=now)
    if not waiting:
        raise Refusal(ProblemCode.UNKNOWN_PAIRING)
    if waiting.kind not in {None, wanted.kind.value}:
        wrong = FieldError(field="kind", message="other_kind_of_device")
        raise Refusal(
            ProblemCode.BAD_REQUEST, "other_kind_of_device", errors=[wrong], kind=waiting.kind
        )
    check_new_device(tx.connection, tx.office, wanted.kind, wanted.name, wanted.counter)
    device = Device(
        office=tx.office,
        id=str(uuid4()),
        kind=wanted.kind.value,
        name=wanted.name,
        token_hash=waiting.token_hash,
        created_at=now,
        online=False,
        trouble=None,
        seen_at=None,
        counter=wanted.counter,
        version=None,
    )
    ADD_DEVICE.add(tx.connection, device)
    TAKE.save(tx.connection, waiting._replace(kind=device.kind, office=tx.office, device=device.id))
    there = {"name": device.name, "counter": device.counter}
    note_act(tx, [Change((Logged.DEVICE, device.kind, device.name), None, there)], actor, now)
    tx.append(DevicePaired(device=device.id, kind=device.kind, name=device.name), now, actor)
    if device.counter is not None:
        plan_changed(tx)
        tx.append(OfficeChanged(), now, actor)
    return device.id
