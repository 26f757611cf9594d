"""A device is shut out."""

from sqlalchemy import Connection, delete

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.office_lock import lock_office
from server.storage.tables import DEVICE


def revoke_device(connection: Connection, *, office: str, device: str) -> None:
    """Shut a device out: its token opens nothing any more.

    Raises:
        Refusal: `unknown_office`, `unknown_device`.
    """
    lock_office(connection, office)
    here = (DEVICE.c.office == office) & (DEVICE.c.id == device)
    if not connection.execute(delete(DEVICE).where(here)).rowcount:
        raise Refusal(ProblemCode.UNKNOWN_DEVICE, device=device)
