"""New versions of procedures, added to an office's catalogue."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from server.domain.logged import Logged
from server.domain.procedure import Procedure
from server.office_file.changes import Change
from server.storage.prepared import PreparedInsert
from server.storage.query import Query
from server.storage.set_up.catalogue import (
    last_begun,
    procedure_of,
    read_all_versions,
    row_of_procedure,
)
from server.storage.tables import PROCEDURE
from server.storage.tables.rows import ProcedureVersion

ADD_VERSIONS = PreparedInsert(ProcedureVersion)


class Newest(NamedTuple):
    """The newest version of a procedure that counts from a day."""

    code: str
    effective_from: date
    version: int


NEWEST = Query(
    Newest,
    select(
        PROCEDURE.c.code, PROCEDURE.c.effective_from, func.max(PROCEDURE.c.version).label("version")
    )
    .where(PROCEDURE.c.office == bindparam("office"))
    .group_by(PROCEDURE.c.code, PROCEDURE.c.effective_from),
)


class Imported(NamedTuple):
    """What a file of procedures did.

    Attributes:
        added: how many were not known before.
        changed: how many got another version.
        unchanged: how many say what is kept already.
        drafts: those without a set time.
    """

    added: int
    changed: int
    unchanged: int
    drafts: list[Procedure]


def new_versions(
    connection: Connection, office: str, procedures: Sequence[Procedure], now: datetime
) -> tuple[list[ProcedureVersion], Imported]:
    """Make a version of each procedure that says something else than is kept.

    A procedure that is not named stays as it is.
    """
    known = read_all_versions(connection, office)
    rows: list[ProcedureVersion] = []
    for one in procedures:
        versions = known.setdefault(one.code, [])
        before = last_begun(versions, one.effective_from)
        if before is None or procedure_of(before) != one:
            rows.append(row_of_procedure(one, office, len(versions) + 1, now))
            versions.append(rows[-1])
    return rows, Imported(
        added=sum(one.version == 1 for one in rows),
        changed=sum(one.version > 1 for one in rows),
        unchanged=len(procedures) - len(rows),
        drafts=[one for one in procedures if one.time is None],
    )


def newest_versions(connection: Connection, office: str) -> dict[tuple[str, date], int]:
    """Give the newest version of each procedure, by code and the day from which it counts."""
    return {
        (one.code, one.effective_from): one.version for one in NEWEST.all(connection, office=office)
    }


def versions_again(
    connection: Connection,
    office: str,
    versions: Sequence[tuple[str, int, int | None]],
    now: datetime,
) -> list[ProcedureVersion]:
    """Make the newest version of each procedure say once more what an earlier one says.

    Of each are given its code, the version that counts, and the one that is to count again;
    None: there was none, and it is withdrawn: it ends before it begins.
    """
    known = read_all_versions(connection, office)
    rows: list[ProcedureVersion] = []
    for code, counts, version in versions:
        kept = next(one for one in known[code] if one.version == (version or counts))
        ends = kept.effective_to if version else kept.effective_from - timedelta(days=1)
        again = kept._replace(version=len(known[code]) + 1, imported_at=now, effective_to=ends)
        known[code].append(again)
        rows.append(again)
    return rows


def logged_versions(
    before: Mapping[tuple[str, date], int], rows: Sequence[ProcedureVersion]
) -> list[Change]:
    """Tell of new versions as the log of changes does: which one counted, and which counts now."""
    return [
        Change(
            (Logged.PROCEDURE, one.code), before.get((one.code, one.effective_from)), one.version
        )
        for one in rows
    ]


def add_versions(connection: Connection, rows: Sequence[ProcedureVersion]) -> None:
    """Add versions to the catalogue."""
    ADD_VERSIONS.add(connection, *rows)
