"""A person's rows: who is known by a name, the password and the roles that they are given."""

from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.problems import FieldError, ProblemCode
from server.contract.signs import as_user_name
from server.contract.states import Role
from server.passwords import LEAST_LENGTH, weakness
from server.refusal import Refusal
from server.storage.answers.named_offices import practice_of
from server.storage.identities import rights_of
from server.storage.prepared import PreparedInsert
from server.storage.query import Query, Values
from server.storage.tables import OFFICE, PERSON, RIGHT
from server.storage.tables.rows import Right


class NamesOfOffice(NamedTuple):
    """What an office and its agency are called."""

    name: Mapping[str, str]
    agency: Mapping[str, str]


OFFICE_OF = Values(str, select(PERSON.c.office).where(PERSON.c.folded == bindparam("folded")))
NAMES_OF_OFFICE = Query(
    NamesOfOffice,
    select(OFFICE.c.name, OFFICE.c.agency).where(OFFICE.c.code == bindparam("office")),
)
ROLES = Values(
    str,
    select(RIGHT.c.role).where(
        RIGHT.c.office == bindparam("office"), RIGHT.c.user == bindparam("user")
    ),
)
"""What somebody may do at an office."""
ADD_RIGHT = PreparedInsert(Right)


def is_known(connection: Connection, user: str) -> bool:
    """Tell whether somebody signs in by this name, however it is written, at any office."""
    return OFFICE_OF.first(connection, folded=as_user_name(user)) is not None


def own_words(connection: Connection, *, office: str, user: str, name: str) -> list[str]:
    """Name what somebody who knows this person and their office would try as a password."""
    own = [office, user, name]
    for names in NAMES_OF_OFFICE.all(connection, office=office):
        own += [*names.name.values(), *names.agency.values()]
    return own


def check_password(password: str, own: list[str], field: str = "password") -> None:
    """Check that a password is good enough for somebody whose own words these are.

    Raises:
        Refusal: `bad_request` (`password_short`, `password_long`, `password_hidden_sign`,
            `password_own_word`, `password_often_guessed`) naming the field.
    """
    weak = weakness(password, own)
    if weak is not None:
        wrong = FieldError(field=field, message=weak)
        raise Refusal(ProblemCode.BAD_REQUEST, weak, errors=[wrong], least=LEAST_LENGTH)


def add_right(connection: Connection, office: str, user: str, role: Role) -> None:
    """Write down a role that somebody has at an office from now on, and where it practises."""
    ADD_RIGHT.add(connection, Right(office, user, role.value))
    there = practice_of(connection, office)
    if there is not None and role not in ROLES.all(connection, office=there, user=user):
        ADD_RIGHT.add(connection, Right(there, user, role.value))


def check_right_here(connection: Connection, office: str, user: str) -> None:
    """Check that somebody has a right at this very office.

    Raises:
        Refusal: `bad_request` (`unknown_person`).
    """
    if office not in rights_of(connection, user):
        wrong = FieldError(field="user", message="unknown_person")
        raise Refusal(ProblemCode.BAD_REQUEST, "unknown_person", errors=[wrong], user=user)
