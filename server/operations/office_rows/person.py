"""A person's rows: who is known by a name, and the roles that they are given."""

from sqlalchemy import Connection, bindparam, select

from server.contract.states import Role
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.tables import PERSON
from server.storage.tables.rows import Right

OFFICE_OF = Values(str, select(PERSON.c.office).where(PERSON.c.user == bindparam("user")))
ADD_RIGHT = PreparedInsert(Right)


def is_known(connection: Connection, user: str) -> bool:
    """Tell whether somebody signs in by this name, at whichever office."""
    return OFFICE_OF.first(connection, user=user) is not None


def add_right(connection: Connection, office: str, user: str, role: Role) -> None:
    """Write down a role that somebody has at an office from now on."""
    ADD_RIGHT.add(connection, Right(office, user, role.value))
