"""An office on which a command of the server's machine does an act, also beside a server."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import cast

from sqlalchemy import Connection

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.office_lock import hold_office
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.transaction import OfficeTransaction, finish
from server.storage.wait.kept_plan import KEPT_AT
from server.storage.wait.line_now import plan_anew, plan_at


@contextmanager
def at_command(connection: Connection, office: str, now: datetime) -> Iterator[OfficeTransaction]:
    """Lock an office in the command's transaction, and let who waits be planned by what it did.

    Raises:
        Refusal: `unknown_office`.
    """
    held = hold_office(connection, office)
    if held is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
    plan = cast("OfficePlan", read_plan(connection, office))
    tx = OfficeTransaction(
        connection,
        plan,
        held.seq,
        held.business_day,
        "",
        last_place=held.last_place,
        doubted_day=held.doubted_day,
    )
    yield tx
    finish(tx)
    if tx.events and KEPT_AT.first(connection, office=office) is not None:
        plan_anew(connection, tx.plan, plan_at(connection, tx.plan, tx.seq), {}, now)
