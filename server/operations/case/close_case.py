"""A case is closed with its cause, what was done, and how that was checked."""

from datetime import datetime

from server.contract.events import CaseClosed
from server.contract.feedback_requests import CloseCase
from server.contract.problems import ProblemCode
from server.domain.nameless import nameless
from server.operations.case_rows.find_case import SAVE_CASE, open_case_of
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def close_case(
    tx: OfficeTransaction,
    case_id: str,
    closing: CloseCase,
    actor: Actor,
    now: datetime,
    *,
    leads: bool,
) -> None:
    """Close a case; its owner may, and who `leads`. No names are kept in what is written.

    Raises:
        Refusal: those of `open_case_of`; `not_allowed` for anybody else.
    """
    case = open_case_of(tx, case_id, actor)
    if not leads and case.owner != actor.user:
        raise Refusal(ProblemCode.NOT_ALLOWED, "not_your_case")
    SAVE_CASE.save(
        tx.connection,
        case._replace(
            closed_at=now,
            closed_by=actor.user,
            cause=nameless(closing.cause),
            action=nameless(closing.action),
            check=nameless(closing.check),
        ),
    )
    tx.append(CaseClosed(case=case.id), now, actor)
