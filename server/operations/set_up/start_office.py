"""The first office of a database, and who signs in there."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, select

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.office_file.model import OfficeFile
from server.operations.office_rows.any_office import is_empty
from server.operations.office_rows.person import add_right, is_known
from server.operations.office_rows.stored_file import store_file
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.tables import HISTORY
from server.storage.tables.rows import Person

ADD_PERSON = PreparedInsert(Person)


class FirstPerson(NamedTuple):
    """Somebody who signs in from the first day on."""

    user: str
    folded: str
    name: str
    role: Role
    password_hash: str


def start_office(
    connection: Connection, office_file: OfficeFile, people: Sequence[FirstPerson], now: datetime
) -> None:
    """Set up the first office as its file would, and let its people sign in.

    Raises:
        Refusal: `wrong_state` (`already_set_up`) where there is an office; `person_exists`.
        OfficeFileError: see `store_file`.
    """
    # Two first runs at once: the second waits here, and finds an office.
    connection.execute(select(HISTORY.c.id).with_for_update())
    if not is_empty(connection):
        raise Refusal(ProblemCode.WRONG_STATE, "already_set_up")
    store_file(connection, office_file, now)
    office = office_file.office.code
    for one in people:
        if is_known(connection, one.user):
            raise Refusal(ProblemCode.WRONG_STATE, "person_exists", user=one.user)
        person = Person(office, one.user, one.folded, one.name, one.password_hash, now)
        ADD_PERSON.add(connection, person)
        add_right(connection, office, one.user, one.role)
