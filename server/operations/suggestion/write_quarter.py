"""The office writes what people said in a quarter and what it did, for itself or for everybody."""

from datetime import datetime

from server.contract.feedback_requests import WriteQuarter
from server.contract.problems import FieldError, ProblemCode
from server.domain.nameless import nameless
from server.domain.quarters import Quarter
from server.refusal import Refusal
from server.storage.answers.quarters import VERSIONS
from server.storage.prepared import PreparedInsert
from server.storage.tables.quarter_rows import QuarterVersion
from server.storage.transaction import Actor, OfficeTransaction

ADD_VERSION = PreparedInsert(QuarterVersion)


def write_quarter(
    tx: OfficeTransaction, quarter: Quarter, written: WriteQuarter, actor: Actor, now: datetime
) -> None:
    """Keep another version; those before stay as they are.

    Published without any pair, a quarter is told to nobody any more.

    Raises:
        Refusal: `bad_request` (`bad_quarter`) for one that has not begun; (`quarter_empty`)
            without any pair where nothing is to be withdrawn.
    """
    if quarter.span.first > tx.plan.calendar.business_day(now):
        raise _bad("quarter", "bad_quarter")
    before = VERSIONS.all(tx.connection, office=tx.office, quarter=quarter.name)
    if not written.pairs and not (written.publish and any(one.published for one in before)):
        raise _bad("pairs", "quarter_empty")
    ADD_VERSION.add(
        tx.connection,
        QuarterVersion(
            office=tx.office,
            quarter=quarter.name,
            version=before[0].version + 1 if before else 1,
            at=now,
            by=actor.user or "",
            published=written.publish,
            pairs=[
                {"said": nameless(one.said), "done": nameless(one.done)} for one in written.pairs
            ],
        ),
    )


def _bad(field: str, reason: str) -> Refusal:
    errors = [FieldError(field=field, message=reason)]
    return Refusal(ProblemCode.BAD_REQUEST, reason, errors=errors)
