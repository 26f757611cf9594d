"""A dossier as its acts find it, and who may act on it."""

from sqlalchemy import bindparam, select

from server.contract.problems import FieldError, ProblemCode
from server.refusal import Refusal
from server.storage.prepared import PreparedUpdate
from server.storage.query import Query
from server.storage.tables import RECEIVED_DOSSIER
from server.storage.tables.dossier_rows import ReceivedDossier
from server.storage.transaction import OfficeTransaction

BY_ID = Query(
    ReceivedDossier,
    select(RECEIVED_DOSSIER).where(
        RECEIVED_DOSSIER.c.office == bindparam("office"), RECEIVED_DOSSIER.c.id == bindparam("id")
    ),
)
BY_CODE = Query(
    ReceivedDossier,
    select(RECEIVED_DOSSIER).where(
        RECEIVED_DOSSIER.c.office == bindparam("office"),
        RECEIVED_DOSSIER.c.folded == bindparam("folded"),
    ),
)
SAVE_DOSSIER = PreparedUpdate(
    ReceivedDossier,
    (
        *("entered_as", "state", "due_at", "judged_at", "legal_at", "extended", "prolonged"),
        *("stopped_at", "supplements", "postal", "result_at", "ended_at", "version"),
        "result_ticket",
    ),
)


def find_dossier(tx: OfficeTransaction, dossier: str) -> ReceivedDossier:
    """Read a dossier of the locked office.

    Raises:
        Refusal: `unknown_dossier`.
    """
    found = BY_ID.first(tx.connection, office=tx.office, id=dossier)
    if found is None:
        raise Refusal(ProblemCode.UNKNOWN_DOSSIER)
    return found


def wrong_field(field: str, reason: str, latest: str = "") -> Refusal:
    """Refuse a field of what was asked, in words that may name the `latest` day."""
    wrong = FieldError(field=field, message=reason)
    return Refusal(ProblemCode.BAD_REQUEST, reason, errors=[wrong], latest=latest)
