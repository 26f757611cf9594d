"""The catalogue as those who keep it see it: drafts, versions, and what a file would change."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import Connection

from server.catalogue_file.columns import COLUMNS
from server.catalogue_file.example import sample_procedures
from server.catalogue_file.read import Office, list_of
from server.catalogue_file.write import rows_of_procedure
from server.contract.answers.as_json import Words
from server.contract.answers.kept_procedure_json import (
    CatalogueChangesJson,
    CatalogueColumnJson,
    KeptCatalogueJson,
    KeptProcedureJson,
    LastImportJson,
    NamedProcedureJson,
    ProcedureVersionJson,
    ProcedureVersionsJson,
)
from server.contract.problems import ProblemCode
from server.domain.procedure import Procedure, in_force
from server.refusal import Refusal
from server.storage.answers.settings import procedures_saved
from server.storage.reader import OfficeMoment
from server.storage.set_up.catalogue import (
    is_withdrawn,
    last_begun,
    procedure_of,
    read_all_versions,
)
from server.storage.tables.rows import ProcedureVersion
from server.texts import LANGUAGES

Versions = Sequence[ProcedureVersion]


def kept_catalogue(at: OfficeMoment) -> KeptCatalogueJson:
    """List every procedure with where it stands, withdrawn ones left out."""
    known = read_all_versions(at.connection, at.plan.code)
    day = at.plan.calendar.business_day(at.now)
    here = Office(at.plan.services.keys(), at.plan.counters.keys())
    return {
        "columns": [
            CatalogueColumnJson(
                key=one.key,
                title={language: one.title(language) for language in LANGUAGES},
                most=one.most,
                needed=one.needed,
                list=list_of(one),
            )
            for one in COLUMNS
        ],
        "procedures": [
            _kept(versions, day, here.services) for versions in known.values() if _stands(versions)
        ],
        "last": _last(at, list(known.values())),
        "samples": len(sample_procedures(here)[0]),
    }


def procedure_versions(at: OfficeMoment, code: str, language: str) -> ProcedureVersionsJson:
    """Tell every version of a procedure as rows of the file.

    Raises:
        Refusal: `unknown_procedure`.
    """
    versions = read_all_versions(at.connection, at.plan.code).get(code, [])
    if not versions:
        raise Refusal(ProblemCode.UNKNOWN_PROCEDURE, procedure=code)
    counts = _shown(versions, at.plan.calendar.business_day(at.now))
    told = [_version(one, language, current=one is counts) for one in reversed(versions)]
    shown = [one for one in told if one is not None]
    return {"newest": versions[-1].version, "versions": shown}


def catalogue_changes(
    connection: Connection, office: str, procedures: Sequence[Procedure]
) -> CatalogueChangesJson:
    """Tell what importing these would do, and which procedures they do not name."""
    known = {
        code: versions
        for code, versions in read_all_versions(connection, office).items()
        if _stands(versions)
    }
    told: CatalogueChangesJson = {
        "added": [_named(one) for one in procedures if one.code not in known],
        "changed": [],
        "unchanged": 0,
        "not_named": [],
        "drafts": [_named(one) for one in procedures if one.time is None],
    }
    for one in (one for one in procedures if one.code in known):
        versions = known[one.code]
        before = last_begun(versions, one.effective_from) or versions[-1]
        columns = _differing(procedure_of(before), one)
        if columns:
            told["changed"].append({**_named(one), "columns": columns})
        else:
            told["unchanged"] += 1
    named = {one.code for one in procedures}
    told["not_named"] = [
        _named(procedure_of(versions[-1])) for code, versions in known.items() if code not in named
    ]
    return told


def _named(one: Procedure) -> NamedProcedureJson:
    return {"code": one.code, "name": one.name}


def _stands(versions: Versions) -> bool:
    """Tell whether some beginning of a procedure was not withdrawn."""
    begins = {one.effective_from for one in versions}
    newest = [last_begun(versions, day) for day in begins]
    return any(one is not None and not is_withdrawn(one) for one in newest)


def _shown(versions: Versions, day: date) -> ProcedureVersion:
    """Choose the version that counts; else the one that will, or did."""
    return in_force(versions, day) or versions[-1]


def _kept(versions: Versions, day: date, services: Collection[str]) -> KeptProcedureJson:
    one = _shown(versions, day)
    return {
        "code": one.code,
        "name": one.name,
        "field": one.field,
        "service": one.service,
        "state": _state(procedure_of(one), day, services),
        "versions": len(versions),
    }


def _state(one: Procedure, day: date, services: Collection[str]) -> str:
    if one.time is None:
        return "draft"
    if one.service not in services:
        return "no_service"
    if one.effective_from > day:
        return "coming"
    return "ended" if one.effective_to is not None and one.effective_to < day else "shown"


def _last(at: OfficeMoment, known: Sequence[Versions]) -> LastImportJson | None:
    moments = [one.imported_at for versions in known for one in versions]
    if not moments:
        return None
    last = max(moments)
    count = sum(versions[-1].imported_at == last for versions in known)
    change = procedures_saved(at.connection, at.plan.code, last)
    return {"at": last, "procedures": count, "change": None if change is None else change.seq}


def _version(one: ProcedureVersion, language: str, *, current: bool) -> ProcedureVersionJson | None:
    if is_withdrawn(one):
        return None
    return {
        "version": one.version,
        "imported_at": one.imported_at,
        "effective_from": one.effective_from,
        "effective_to": one.effective_to,
        "current": current,
        "rows": _rows(procedure_of(one), language),
    }


def _rows(one: Procedure, language: str) -> list[dict[str, str]]:
    return [
        {key: str(cell) for key, cell in row.items() if cell is not None and cell != ""}
        for row in rows_of_procedure(one, language)
    ]


def _differing(before: Procedure, after: Procedure) -> list[Words]:
    if before == after:
        return []
    old, new = (_rows(one, LANGUAGES[0]) for one in (before, after))
    return [
        {language: column.title(language) for language in LANGUAGES}
        for column in COLUMNS
        if [row.get(column.key) for row in old if column.key in row]
        != [row.get(column.key) for row in new if column.key in row]
    ]
