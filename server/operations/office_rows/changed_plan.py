"""A part of an office's set-up changed inside an act: everybody reads the plan anew."""

from typing import cast

from sqlalchemy import bindparam, update

from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.transaction import OFFICE, OfficeTransaction

NEXT_VERSION = (
    update(OFFICE)
    .where(OFFICE.c.code == bindparam("office"))
    .values(plan_version=OFFICE.c.plan_version + 1)
)


def plan_changed(tx: OfficeTransaction) -> None:
    """Give the plan its next version, from what the tables hold by now.

    Nothing after it may fail: the transaction keeps the new plan.
    """
    tx.connection.execute(NEXT_VERSION, {"office": tx.office})
    tx.plan = cast("OfficePlan", read_plan(tx.connection, tx.office))
