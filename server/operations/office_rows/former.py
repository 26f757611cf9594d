"""Offices that were merged, as they are remembered: what became of their codes and addresses."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from server.office_file.merging import Joined
from server.office_file.merging_codes import Codes
from server.office_file.model import OfficeFile
from server.office_file.write import write_office_file
from server.operations.office_rows.merged_rows import Move
from server.storage.prepared import PreparedInsert, PreparedUpdate
from server.storage.query import Query
from server.storage.tables import FORMER_OFFICE
from server.storage.tables.former import Renamed
from server.storage.tables.former_rows import FormerOffice

KEEP = PreparedInsert(FormerOffice)
OF_OFFICE = Query(
    FormerOffice, select(FORMER_OFFICE).where(FORMER_OFFICE.c.office == bindparam("office"))
)
FOLLOW = PreparedUpdate(FormerOffice, ("events_after", "events_until", "renamed"))


def keep_former(
    connection: Connection,
    move: Move,
    settings: OfficeFile,
    told: Joined,
    events: int,
    now: datetime,
) -> None:
    """Remember an office that is merged now; `events`: so many it had."""
    renamed = Renamed(
        services=dict(move.codes["services"]),
        counters=dict(move.codes["counters"]),
        zones=dict(told.zones),
        campaigns=dict(move.codes["campaigns"]),
        place=told.place,
    )
    name = settings.office.name.model_dump()
    last = move.events + events
    text = write_office_file(settings)
    KEEP.add(
        connection,
        FormerOffice(move.new, move.old, name, now, move.events, last, renamed, text),
    )


def follow(
    connection: Connection, earlier: Sequence[FormerOffice], move: Move, told: Joined
) -> None:
    """Let what was merged into an office before lead to where that office went itself."""
    for one in earlier:
        was = one.renamed
        renamed = Renamed(
            services=_further(was["services"], move.codes["services"]),
            counters=_further(was["counters"], move.codes["counters"]),
            zones=_further(was["zones"], told.zones),
            campaigns=_further(was["campaigns"], move.codes["campaigns"]),
            place=told.halls.get(was["place"], was["place"]),
        )
        FOLLOW.save(
            connection,
            one._replace(
                office=move.new,
                events_after=one.events_after + move.events,
                events_until=one.events_until + move.events,
                renamed=renamed,
            ),
        )


def _further(was: Codes, renamed: Codes) -> dict[str, str]:
    """Give each old code the newest; what kept its code then may have another now."""
    return {**renamed, **{old: renamed.get(code, code) for old, code in was.items()}}
