"""The office answers an entry of the suggestion book, and shows both to everybody or not."""

from datetime import datetime

from sqlalchemy import bindparam, select

from server.contract.events import SuggestionReplied
from server.contract.feedback_requests import ReplySuggestion
from server.contract.problems import ProblemCode
from server.domain.nameless import nameless
from server.refusal import Refusal
from server.storage.prepared import PreparedUpdate
from server.storage.query import Query
from server.storage.tables import SUGGESTION
from server.storage.tables.rating_rows import Suggestion
from server.storage.transaction import Actor, OfficeTransaction

ONE_ENTRY = Query(
    Suggestion,
    select(SUGGESTION).where(
        SUGGESTION.c.office == bindparam("office"), SUGGESTION.c.id == bindparam("id")
    ),
)
SAVE_REPLY = PreparedUpdate(Suggestion, ("reply", "replied_by", "replied_on", "published"))


def reply_suggestion(
    tx: OfficeTransaction, entry_id: str, reply: ReplySuggestion, actor: Actor, now: datetime
) -> None:
    """Answer an entry, or answer it anew.

    Raises:
        Refusal: `unknown_suggestion`.
    """
    entry = ONE_ENTRY.first(tx.connection, office=tx.office, id=entry_id)
    if entry is None:
        raise Refusal(ProblemCode.UNKNOWN_SUGGESTION)
    SAVE_REPLY.save(
        tx.connection,
        entry._replace(
            reply=nameless(reply.reply),
            replied_by=actor.user,
            replied_on=tx.plan.calendar.business_day(now),
            published=reply.publish,
        ),
    )
    tx.append(SuggestionReplied(suggestion=entry.id, published=reply.publish), now, actor)
