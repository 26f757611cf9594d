"""An office's procedure catalogue as values: every version, and what counts on a day."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter

from sqlalchemy import Connection, bindparam, select

from server.domain.deadline_rule import Rule, kept_rule, rule_kept
from server.domain.planned_stages import kept_stages, stages_kept
from server.domain.procedure import Procedure, in_force
from server.storage.query import Query
from server.storage.tables import PROCEDURE
from server.storage.tables.rows import ProcedureVersion

VERSIONS = Query(
    ProcedureVersion,
    select(PROCEDURE)
    .where(PROCEDURE.c.office == bindparam("office"))
    .order_by(PROCEDURE.c.code, PROCEDURE.c.version),
)


def read_catalogue(connection: Connection, office: str, day: date) -> list[Procedure]:
    """Read the procedures that count on a day, drafts among them, in the order of their codes."""
    rows = VERSIONS.all(connection, office=office)
    counting = (in_force(each, day) for _, each in groupby(rows, attrgetter("code")))
    return [procedure_of(one) for one in counting if one is not None]


def read_all_versions(connection: Connection, office: str) -> dict[str, list[ProcedureVersion]]:
    """Read every version of every procedure, by code, oldest first."""
    rows = VERSIONS.all(connection, office=office)
    return {code: list(each) for code, each in groupby(rows, attrgetter("code"))}


def procedure_of(row: ProcedureVersion) -> Procedure:
    """Give a row's procedure."""
    return Procedure(
        code=row.code,
        name=row.name,
        everyday=row.everyday,
        field=row.field,
        service=row.service,
        counters=row.counters,
        papers=row.papers,
        fee=row.fee,
        legal_time=_rule(row.legal_time),
        committed_time=_rule(row.committed_time),
        time_note=row.time_note,
        steps=row.steps,
        forms=row.forms,
        legal_basis=row.legal_basis,
        effective_from=row.effective_from,
        effective_to=row.effective_to,
        source=row.source,
        prolongation=_rule(row.prolongation),
        stages=stages_kept(row.stages),
        proposals=tuple(row.proposals),
    )


def row_of_procedure(
    procedure: Procedure, office: str, version: int, imported_at: datetime
) -> ProcedureVersion:
    """Make a version of a procedure."""
    return ProcedureVersion(
        office=office,
        code=procedure.code,
        version=version,
        name=dict(procedure.name),
        everyday=procedure.everyday,
        field=dict(procedure.field),
        service=procedure.service,
        counters=procedure.counters,
        papers=procedure.papers,
        fee=None if procedure.fee is None else dict(procedure.fee),
        legal_time=_kept(procedure.legal_time),
        committed_time=_kept(procedure.committed_time),
        time_note=None if procedure.time_note is None else dict(procedure.time_note),
        steps=procedure.steps,
        forms=procedure.forms,
        legal_basis=procedure.legal_basis,
        effective_from=procedure.effective_from,
        effective_to=procedure.effective_to,
        source=procedure.source,
        imported_at=imported_at,
        prolongation=_kept(procedure.prolongation),
        stages=kept_stages(procedure.stages),
        proposals=list(procedure.proposals),
    )


def last_begun(versions: Iterable[ProcedureVersion], begins: date) -> ProcedureVersion | None:
    """Find the newest version that begins on a day; None: there is none."""
    begun = [one for one in versions if one.effective_from == begins]
    return max(begun, key=attrgetter("version"), default=None)


def is_withdrawn(version: ProcedureVersion) -> bool:
    """Tell whether a version never counts: it took back one that had never been there before."""
    return version.effective_to is not None and version.effective_to < version.effective_from


def _rule(kept: str | None) -> Rule | None:
    return None if kept is None else rule_kept(kept)


def _kept(rule: Rule | None) -> str | None:
    return None if rule is None else kept_rule(rule)
