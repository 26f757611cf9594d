"""New versions of procedures, added to an office's catalogue."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection

from server.domain.procedure import Procedure
from server.storage.prepared import PreparedInsert
from server.storage.set_up.catalogue import (
    is_withdrawn,
    last_begun,
    procedure_of,
    read_all_versions,
    row_of_procedure,
)
from server.storage.tables.rows import ProcedureVersion

ADD_VERSIONS = PreparedInsert(ProcedureVersion)


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


def versions_before(
    connection: Connection, office: str, now: datetime
) -> tuple[datetime | None, list[ProcedureVersion]]:
    """Give the moment of the last change, and versions that put back what was before it.

    What was new then is withdrawn: it ends before it begins. None: nothing was ever kept.
    """
    known = read_all_versions(connection, office)
    last = max((one.imported_at for all_ in known.values() for one in all_), default=None)
    rows: list[ProcedureVersion] = []
    for versions in known.values():
        earlier = [one for one in versions if one.imported_at != last]
        newest = {one.effective_from: one for one in versions if one.imported_at == last}
        for begins, one in newest.items():
            before = last_begun(earlier, begins)
            what = procedure_of(before or one)
            if before is None and not is_withdrawn(one):
                what = replace(what, effective_to=begins - timedelta(days=1))
            number = len(versions) + 1 + sum(each.code == one.code for each in rows)
            rows.append(row_of_procedure(what, office, number, now))
    return last, rows


def add_versions(connection: Connection, rows: Sequence[ProcedureVersion]) -> None:
    """Add versions to the catalogue."""
    ADD_VERSIONS.add(connection, *rows)
