"""What acts on an office's people share: who is known, which roles it gives, sign-ins that end."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select

from server.contract.problems import FieldError, ProblemCode
from server.contract.states import Role
from server.operations.at_counter.counters import leave_counters
from server.refusal import Refusal
from server.storage.identities import Account, find_account, rights_of
from server.storage.query import Query
from server.storage.tables import SIGN_IN
from server.storage.tables.rows import SignIn
from server.storage.transaction import Actor, OfficeTransaction

OF_USER = Query(SignIn, select(SIGN_IN).where(SIGN_IN.c.user == bindparam("user")))


class Ended(NamedTuple):
    """Sign-ins that ended, and the other offices where they may hold counters."""

    sign_ins: Sequence[SignIn]
    offices: Sequence[str]


def known_person(tx: OfficeTransaction, user: str) -> Account:
    """Find somebody who signs in by this name, however it is written.

    Raises:
        Refusal: `bad_request` (`unknown_person`).
    """
    account = find_account(tx.connection, user)
    if account is None:
        raise unknown_person(user)
    return account


def unknown_person(user: str) -> Refusal:
    """Refuse a name that nobody has here."""
    wrong = FieldError(field="user", message="unknown_person")
    return Refusal(ProblemCode.BAD_REQUEST, "unknown_person", errors=[wrong], user=user)


def given_here(role: Role) -> Role:
    """Let through a role that an office gives itself.

    Raises:
        Refusal: `bad_request` (`role_of_everywhere`): what is valid at every office is given on
            the server's machine alone.
    """
    if role is Role.CENTRE:
        wrong = FieldError(field="role", message="role_of_everywhere")
        raise Refusal(ProblemCode.BAD_REQUEST, "role_of_everywhere", errors=[wrong])
    return role


def sign_ins_end(tx: OfficeTransaction, user: str, now: datetime) -> Ended:
    """Close the counters of this office that somebody's sign-ins hold; the caller ends these."""
    sign_ins = OF_USER.all(tx.connection, user=user)
    for one in sign_ins:
        leave_counters(tx, one.id, Actor(user=one.user), now)
    others = [office for office in rights_of(tx.connection, user) if office != tx.office]
    return Ended(sign_ins, others)
