"""A case gets an owner."""

from datetime import datetime

from sqlalchemy import bindparam, select

from server.contract.events import CaseAssigned
from server.contract.problems import FieldError, ProblemCode
from server.operations.case_rows.find_case import SAVE_CASE, open_case_of
from server.refusal import Refusal
from server.storage.query import Values
from server.storage.tables import RIGHT
from server.storage.transaction import Actor, OfficeTransaction

HAS_A_RIGHT = Values(
    str,
    select(RIGHT.c.user).where(
        RIGHT.c.office == bindparam("office"), RIGHT.c.user == bindparam("user")
    ),
)


def assign_case(
    tx: OfficeTransaction, case_id: str, owner: str, actor: Actor, now: datetime
) -> None:
    """Give a case to somebody of the office; its clock goes on.

    Raises:
        Refusal: those of `open_case_of`; `bad_request` for nobody of the office and for the
            clerk who was rated, in the same words.
    """
    case = open_case_of(tx, case_id, actor)
    known = HAS_A_RIGHT.first(tx.connection, office=tx.office, user=owner)
    if known is None or owner == case.not_for:
        wrong = FieldError(field="owner", message="no_such_owner")
        raise Refusal(ProblemCode.BAD_REQUEST, "no_such_owner", errors=[wrong])
    SAVE_CASE.save(tx.connection, case._replace(owner=owner))
    tx.append(CaseAssigned(case=case.id), now, actor)
