"""Who may sign in at an office."""

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.as_json import PersonJson
from server.storage.answers.counters import counter_of_sign_in
from server.storage.lock import lock_office
from server.storage.query import Query
from server.storage.tables import PERSON


class KnownPerson(NamedTuple):
    """A person without anything secret."""

    user: str
    name: str
    role: str


_OF_OFFICE = select(*(PERSON.c[name] for name in KnownPerson._fields)).where(
    PERSON.c.office == bindparam("office")
)
PEOPLE = Query(KnownPerson, _OF_OFFICE.order_by(PERSON.c.user))
FIND_PERSON = Query(KnownPerson, _OF_OFFICE.where(PERSON.c.user == bindparam("user")))


def list_people(connection: Connection, office: str) -> list[KnownPerson]:
    """Read who may sign in at an office, by name.

    Raises:
        Refusal: `unknown_office`.
    """
    lock_office(connection, office)
    return PEOPLE.all(connection, office=office)


def person_answer(
    connection: Connection, office: str, user: str, sign_in: str | None
) -> PersonJson | None:
    """Read the contract's Person, with the counter that the sign-in holds."""
    person = FIND_PERSON.first(connection, office=office, user=user)
    if person is None:
        return None
    return {
        "user": person.user,
        "name": person.name,
        "role": person.role,
        "office": office,
        "counter": counter_of_sign_in(connection, office, sign_in),
    }
