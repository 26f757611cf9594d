"""A case as its acts find it: open, and never before the clerk who was rated."""

from sqlalchemy import bindparam, select

from server.contract.problems import ProblemCode
from server.refusal import Refusal
from server.storage.prepared import PreparedUpdate
from server.storage.query import Query
from server.storage.tables import RATING_CASE
from server.storage.tables.rating_rows import RatingCase
from server.storage.transaction import Actor, OfficeTransaction

ONE_CASE = Query(
    RatingCase,
    select(RATING_CASE).where(
        RATING_CASE.c.office == bindparam("office"), RATING_CASE.c.id == bindparam("id")
    ),
)
SAVE_CASE = PreparedUpdate(
    RatingCase, ("owner", "closed_at", "closed_by", "cause", "action", "check")
)


def open_case_of(tx: OfficeTransaction, case_id: str, actor: Actor) -> RatingCase:
    """Read a case that somebody may act on.

    Raises:
        Refusal: `unknown_case`, also to the clerk who was rated; `wrong_state` (`case_closed`).
    """
    case = ONE_CASE.first(tx.connection, office=tx.office, id=case_id)
    if case is None or (case.not_for is not None and case.not_for == actor.user):
        raise Refusal(ProblemCode.UNKNOWN_CASE)
    if case.closed_at is not None:
        raise Refusal(ProblemCode.WRONG_STATE, "case_closed")
    return case
