"""A dossier as whoever has its code is told of it: the contract's Dossier."""

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.dossier_json import DossierJson
from server.domain.dossier import folded_code, received_day
from server.storage.query import Query
from server.storage.tables import DOSSIER
from server.storage.tables.dossier_rows import Dossier

BY_CODE = Query(
    Dossier,
    select(DOSSIER)
    .where(DOSSIER.c.folded == bindparam("folded"))
    # Two offices may know one dossier, one that receives it and one that decides; and receipts'
    # own numbers, "123/TNHS", are alike at many: then the one that was named is meant.
    .order_by(DOSSIER.c.office != bindparam("office"), DOSSIER.c.told_at.desc(), DOSSIER.c.office)
    .limit(1),
)


def dossier_answer(connection: Connection, code: str, office: str = "") -> DossierJson | None:
    """Tell how far a dossier is by what its office said last; None: nobody knows the code.

    `office`: where it was asked, or which the receipt names; of several offices' that one counts,
    and of a code without its day that one alone: another office's is another dossier.
    """
    found = BY_CODE.first(connection, folded=folded_code(code), office=office)
    if found is None or (office not in {"", found.office} and received_day(found.code) is None):
        return None
    return {"code": found.code, "level": found.level}
