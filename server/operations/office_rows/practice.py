"""The rows of a practice office: taken away, and copied from the real one."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, Table, bindparam, delete, insert, literal, select

from server.storage.prepared import PreparedUpdate
from server.storage.query import Query
from server.storage.tables import METADATA, OFFICE, PERSON, PROCEDURE, RIGHT
from server.storage.tables.office import OfficeRow
from server.storage.tables.ties import part_of

WHO_AND_WITH_WHAT = frozenset({"office", "person", "person_right", "sign_in", "device"})
"""What a reset leaves: people stay signed in and devices paired."""


class Practice(NamedTuple):
    """Whether an office is for practice, and how far it came."""

    practice_of: str | None
    plan_version: int
    seq: int


@part_of(OfficeRow)
class Beginning(NamedTuple):
    """The row of an office in which nothing has happened yet."""

    code: str
    closed_day: date | None
    business_day: date | None
    last_place: int | None
    doubted_day: date | None
    practice_of: str | None


BEGIN_ANEW = PreparedUpdate(
    Beginning, ("closed_day", "business_day", "last_place", "doubted_day", "practice_of")
)
HOLD_PRACTICE = Query(
    Practice,
    select(OFFICE.c.practice_of, OFFICE.c.plan_version, OFFICE.c.seq)
    .where(OFFICE.c.code == bindparam("office"))
    .with_for_update(),
)


def empty(connection: Connection, office: str, kept: Collection[str] = ()) -> None:
    """Delete all rows of an office but those of the tables that are kept, and but its own."""
    for table in reversed(METADATA.sorted_tables):
        if "office" in table.c and table.name not in kept:
            if table.name == PERSON.name:
                _forget_rights_elsewhere(connection, office)
            connection.execute(delete(table).where(table.c.office == office))


def _forget_rights_elsewhere(connection: Connection, office: str) -> None:
    here = select(PERSON.c.user).where(PERSON.c.office == office)
    connection.execute(delete(RIGHT).where(RIGHT.c.user.in_(here)))


def copy_people_and_procedures(connection: Connection, office: str, practice: str) -> None:
    """Let everybody of an office do at its practice office what they may do at home."""
    everybody = select(RIGHT.c.user).where(RIGHT.c.office == office)
    known = RIGHT.c.user.in_(everybody)
    connection.execute(delete(RIGHT).where(RIGHT.c.office == practice, known))
    for table in (RIGHT, PROCEDURE):
        _copy(connection, table, office, practice)


def _copy(connection: Connection, table: Table, office: str, practice: str) -> None:
    others = [one for one in table.c if one.name != "office"]
    found = select(literal(practice), *others).where(table.c.office == office)
    names = ["office", *(one.name for one in others)]
    connection.execute(insert(table).from_select(names, found))
