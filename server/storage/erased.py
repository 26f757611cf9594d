"""What citizens wrote is erased when they ask for it, and again after a restore of an older copy.

So is the address of whoever cancels a visit, and who handed in a dossier: neither comes back with
a copy.

Ids of what was erased are kept in a file beside the database, one JSON object a line: a copy
from before would bring the words back.
"""

import json
import logging
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Delete,
    Select,
    String,
    Update,
    bindparam,
    cast,
    delete,
    select,
    update,
)

from server.contract.states import ErasedKind
from server.storage.database import open_engine
from server.storage.private_files import FILE_MODE
from server.storage.query import Values
from server.storage.tables import (
    APPOINTMENT_CONTACT,
    DOSSIER_SUBMITTER,
    PAYMENT_REPORT,
    RATING_CASE,
    RECEIVED_DOSSIER,
    SUGGESTION,
)

LOG = logging.getLogger(__name__)
KEPT_IN = "erased.jsonl"
DOSSIERS = (ErasedKind.DOSSIER, ErasedKind.DOSSIER_REGISTER)
TABLES = {
    ErasedKind.CASE: RATING_CASE,
    ErasedKind.SUGGESTION: SUGGESTION,
    ErasedKind.PAYMENT_REPORT: PAYMENT_REPORT,
    ErasedKind.APPOINTMENT_EMAIL: APPOINTMENT_CONTACT,
    **dict.fromkeys(DOSSIERS, DOSSIER_SUBMITTER),
}
REGISTER_ONLY: Mapping[Column[Any], object] = {
    DOSSIER_SUBMITTER.c.email: None,
    DOSSIER_SUBMITTER.c.id_number: None,
    DOSSIER_SUBMITTER.c.authorised: None,
    DOSSIER_SUBMITTER.c.email_agreed: False,
    DOSSIER_SUBMITTER.c.collected_by: None,
    DOSSIER_SUBMITTER.c.register_only: True,
}
"""What is left of who handed a dossier in when the register alone is to know it."""
HAS_OWN_CODE = (
    select(RECEIVED_DOSSIER.c.own_code)
    .where(
        RECEIVED_DOSSIER.c.office == DOSSIER_SUBMITTER.c.office,
        RECEIVED_DOSSIER.c.id == DOSSIER_SUBMITTER.c.dossier,
    )
    .scalar_subquery()
)
OF_YEAR = DOSSIER_SUBMITTER.c.dossier.in_(
    select(RECEIVED_DOSSIER.c.id).where(
        RECEIVED_DOSSIER.c.office == bindparam("of"),
        cast(RECEIVED_DOSSIER.c.year, String) == bindparam("this"),
        RECEIVED_DOSSIER.c.own_code.is_(True),
    )
)
KEYS = {
    ErasedKind.CASE: RATING_CASE.c.id,
    ErasedKind.SUGGESTION: SUGGESTION.c.id,
    ErasedKind.PAYMENT_REPORT: PAYMENT_REPORT.c.id,
    ErasedKind.APPOINTMENT_EMAIL: APPOINTMENT_CONTACT.c.appointment,
    ErasedKind.DOSSIER: DOSSIER_SUBMITTER.c.dossier,
}


class Erased(NamedTuple):
    """A text that is not to come back."""

    office: str
    kind: ErasedKind
    id: str


def _here(kind: ErasedKind) -> ColumnElement[bool]:
    whose = TABLES[kind].c.office == bindparam("of")
    if kind is ErasedKind.DOSSIER_REGISTER:
        return whose & OF_YEAR
    return whose & (KEYS[kind] == bindparam("this"))


def _erasures(kind: ErasedKind) -> tuple[Update | Delete, ...]:
    table = TABLES[kind]
    # What was done about a case is the office's own.
    if kind is ErasedKind.CASE:
        return (update(table).values({table.c.text: None}).where(_here(kind)),)
    if kind is not ErasedKind.DOSSIER:
        # These are nothing but what is erased.
        return (delete(table).where(_here(kind)),)
    return (
        delete(table).where(_here(kind), HAS_OWN_CODE.is_(False)),
        update(table).values(REGISTER_ONLY).where(_here(kind), table.c.register_only.is_(False)),
    )


def _found(kind: ErasedKind) -> Select[tuple[str]]:
    column = KEYS.get(kind, DOSSIER_SUBMITTER.c.dossier)
    return select(column).where(_here(kind))


ERASURES = {kind: _erasures(kind) for kind in ErasedKind}
THERE = {kind: Values(str, _found(kind)) for kind in ErasedKind}
IS_WRITTEN: Mapping[ErasedKind, ColumnElement[bool]] = {
    **{
        kind: table.c.text.is_not(None)
        for kind, table in TABLES.items()
        if kind is not ErasedKind.APPOINTMENT_EMAIL and kind not in DOSSIERS
    },
    ErasedKind.DOSSIER: DOSSIER_SUBMITTER.c.register_only.is_(False),
}
WRITTEN = {
    kind: Values(str, _found(kind).where(IS_WRITTEN[kind])) if kind in IS_WRITTEN else THERE[kind]
    for kind in ErasedKind
}


def is_there(connection: Connection, one: Erased) -> bool:
    """Tell whether there is such a case, entry, report, address or register."""
    return THERE[one.kind].first(connection, of=one.office, this=one.id) is not None


def erase(connection: Connection, one: Erased) -> bool:
    """Erase a text; False: there is none such, or no longer."""
    values = {"of": one.office, "this": one.id}
    done = [connection.execute(statement, values).rowcount for statement in ERASURES[one.kind]]
    return sum(done) > 0


def keep_erased(folder: Path, one: Erased) -> None:
    """Write down what is to stay erased, durably; to be called before it is.

    Raises:
        OSError: the file cannot be written.
    """
    line = json.dumps({"office": one.office, "kind": one.kind.value, "id": one.id}) + "\n"
    file = folder / KEPT_IN
    # A line that a lost power cut short is ended first, so that it spoils no other.
    torn = file.exists() and file.read_bytes()[-1:] not in {b"", b"\n"}
    handle = os.open(file, os.O_CREAT | os.O_APPEND | os.O_WRONLY, FILE_MODE)
    try:
        os.write(handle, (b"\n" if torn else b"") + line.encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def kept_erasures(folder: Path) -> set[Erased]:
    """Read what is to stay erased; a line that a lost power cut short was not answered.

    Raises:
        OSError: the file is there and cannot be read.
    """
    file = folder / KEPT_IN
    kept: set[Erased] = set()
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
        try:
            said = json.loads(line)
            kept.add(Erased(str(said["office"]), ErasedKind(said["kind"]), str(said["id"])))
        except (ValueError, KeyError, TypeError):
            LOG.warning("a line of %s cannot be read", file)
    return kept


def erase_again(connection: Connection, folder: Path) -> int:
    """Erase all that is to stay erased; answers how many texts had come back.

    Raises:
        OSError: the list cannot be read.
    """
    back = [one for one in sorted(kept_erasures(folder)) if _has_words(connection, one)]
    for one in back:
        erase(connection, one)
    return len(back)


def _has_words(connection: Connection, one: Erased) -> bool:
    return WRITTEN[one.kind].first(connection, of=one.office, this=one.id) is not None


def erase_what_came_back(url: str, folder: Path) -> int:
    """Erase again in a database what a restored copy may have brought back; answers how much.

    Raises:
        OSError: the list cannot be read.
        SQLAlchemyError: the database refuses.
    """
    if not (folder / KEPT_IN).exists():
        return 0
    engine = open_engine(url, writes=True)
    try:
        with engine.begin() as connection:
            back = erase_again(connection, folder)
    finally:
        engine.dispose()
    if back:
        LOG.warning("%d erased texts had come back with a copy, and are erased again", back)
    return back
