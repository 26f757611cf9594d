"""A dossier as whoever has its code is told of it: the contract's Dossier."""

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.dossier_json import DossierJson
from server.domain.dossier import folded_code
from server.storage.query import Query
from server.storage.tables import DOSSIER
from server.storage.tables.dossier_rows import Dossier

BY_CODE = Query(
    Dossier,
    select(DOSSIER)
    .where(DOSSIER.c.folded == bindparam("folded"))
    # Two offices may know one dossier: one that receives it and one that decides.
    .order_by(DOSSIER.c.told_at.desc(), DOSSIER.c.office)
    .limit(1),
)


def dossier_answer(connection: Connection, code: str) -> DossierJson | None:
    """Tell how far a dossier is by what its office said last; None: nobody knows the code."""
    found = BY_CODE.first(connection, folded=folded_code(code))
    return None if found is None else {"code": found.code, "level": found.level}
