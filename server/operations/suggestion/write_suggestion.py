"""Somebody writes into the suggestion book, or staff enter what came on paper or by telephone."""

from datetime import datetime
from uuid import uuid4

from server.contract.feedback_requests import WriteSuggestion
from server.contract.problems import FieldError, ProblemCode
from server.domain.nameless import nameless
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.tables.rating_rows import Suggestion
from server.storage.transaction import OfficeTransaction

ADD_SUGGESTION = PreparedInsert(Suggestion)
LONGEST = 1_000


def write_suggestion(
    tx: OfficeTransaction, written: WriteSuggestion, source: str, now: datetime
) -> str:
    """Keep an entry without what names a person; answers its id. No event tells of it.

    Raises:
        Refusal: `bad_request` for a field that the office does not have.
    """
    known = {one.code for one in tx.plan.set_up.fields_of_services}
    if written.field is not None and written.field not in known:
        wrong = FieldError(field="field", message="unknown_field")
        raise Refusal(ProblemCode.BAD_REQUEST, "unknown_field", errors=[wrong])
    entry = Suggestion(
        office=tx.office,
        id=str(uuid4()),
        business_day=tx.plan.calendar.business_day(now),
        field=written.field,
        source=source,
        text=nameless(written.text)[:LONGEST],
        reply=None,
        replied_by=None,
        replied_on=None,
        published=False,
    )
    ADD_SUGGESTION.add(tx.connection, entry)
    return entry.id
