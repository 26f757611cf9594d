"""A case gets an owner."""

from datetime import datetime

from sqlalchemy import bindparam, select

from server.contract.events import CaseAssigned
from server.contract.problems import FieldError, ProblemCode
from server.operations.case_rows.find_case import SAVE_CASE, open_case_of
from server.operations.case_rows.who_served import who_served
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
        Refusal: those of `open_case_of`; `bad_request` for nobody of the office and for
            everybody who served the field that day, in the same words: were the rated clerk alone
            refused, to try one name after the other would tell who he is.
    """
    case = open_case_of(tx, case_id, actor)
    known = HAS_A_RIGHT.first(tx.connection, office=tx.office, user=owner)
    if known is None or owner in who_served(tx, case.business_day, case.field):
        wrong = FieldError(field="owner", message="no_such_owner")
        raise Refusal(ProblemCode.BAD_REQUEST, "no_such_owner", errors=[wrong])
    SAVE_CASE.save(tx.connection, case._replace(owner=owner))
    tx.append(CaseAssigned(case=case.id), now, actor)
