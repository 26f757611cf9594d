"""The office writes what people said in a quarter and what it did, for itself or for everybody."""

from datetime import datetime

from server.contract.feedback_requests import WriteQuarter
from server.domain.nameless import nameless
from server.domain.quarters import Quarter
from server.storage.answers.quarters import VERSIONS
from server.storage.prepared import PreparedInsert
from server.storage.tables.quarter_rows import QuarterVersion
from server.storage.transaction import Actor, OfficeTransaction

ADD_VERSION = PreparedInsert(QuarterVersion)


def write_quarter(
    tx: OfficeTransaction, quarter: Quarter, written: WriteQuarter, actor: Actor, now: datetime
) -> None:
    """Keep another version; those before stay as they are."""
    last = VERSIONS.first(tx.connection, office=tx.office, quarter=quarter.name)
    ADD_VERSION.add(
        tx.connection,
        QuarterVersion(
            office=tx.office,
            quarter=quarter.name,
            version=1 if last is None else last.version + 1,
            at=now,
            by=actor.user or "",
            published=written.publish,
            pairs=[
                {"said": nameless(one.said), "done": nameless(one.done)} for one in written.pairs
            ],
        ),
    )
