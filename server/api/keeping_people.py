"""What an admin does with the people of an office: acts of access, within one office."""

from datetime import datetime

from server.contract.problems import ProblemCode
from server.contract.states import Role
from server.domain.logged import Logged
from server.office_file.changes import Change
from server.operations.access.add_person import add_person
from server.operations.access.change_password import change_password
from server.operations.access.give_right import give_right
from server.operations.access.take_right import take_right
from server.operations.at_counter.staff_of_office import (
    Ended,
    given_here,
    known_person,
    sign_ins_end,
    unknown_person,
)
from server.operations.office_rows.act_log import log_act
from server.refusal import Refusal
from server.storage.transaction import Actor, OfficeTransaction


def let_person_in(
    tx: OfficeTransaction,
    user: str,
    name: str,
    role: Role,
    password_hash: str,
    actor: Actor,
    now: datetime,
) -> None:
    """Add somebody to this office with a first role.

    Raises:
        Refusal: `wrong_state` (`person_exists`); `bad_request` (`role_of_everywhere`).
    """
    add_person(
        tx.connection,
        office=tx.office,
        user=user,
        name=name,
        role=given_here(role),
        password_hash=password_hash,
        now=now,
    )
    _log(tx, user, role, before=False, after=True, actor=actor, now=now)


def give_role(tx: OfficeTransaction, user: str, role: Role, actor: Actor, now: datetime) -> None:
    """Give somebody who signs in already, here or elsewhere, one more role at this office.

    Raises:
        Refusal: `wrong_state` (`right_given_already`); `bad_request` (`unknown_person`,
            `role_of_everywhere`).
    """
    known = known_person(tx, user)
    give_right(tx.connection, office=tx.office, user=known.user, role=given_here(role))
    _log(tx, known.user, role, before=False, after=True, actor=actor, now=now)


def take_role(tx: OfficeTransaction, user: str, role: Role, actor: Actor, now: datetime) -> Ended:
    """Take a role from somebody; their sign-ins end.

    Nobody takes the admin's role from themselves: an office that nobody can set up helps no one.

    Raises:
        Refusal: `wrong_state` (`own_admin`); `bad_request` (`unknown_person`, `unknown_right`).
    """
    known = known_person(tx, user)
    if role is Role.ADMIN and known.user == actor.user:
        raise Refusal(ProblemCode.WRONG_STATE, "own_admin")
    ended = sign_ins_end(tx, known.user, now)
    take_right(tx.connection, office=tx.office, user=known.user, role=role)
    _log(tx, known.user, role, before=True, after=False, actor=actor, now=now)
    return ended


def set_password(
    tx: OfficeTransaction, user: str, password_hash: str, actor: Actor, now: datetime
) -> Ended:
    """Give somebody of this office another password; their sign-ins end.

    Raises:
        Refusal: `bad_request` (`unknown_person`), also for somebody of another office.
    """
    known = known_person(tx, user)
    if known.office != tx.office:
        raise unknown_person(user)
    ended = sign_ins_end(tx, known.user, now)
    change_password(tx.connection, user=known.user, password_hash=password_hash)
    log_act(tx, [Change((Logged.PERSON, known.user, "password"), None, True)], actor, now)
    return ended


def _log(
    tx: OfficeTransaction,
    user: str,
    role: Role,
    *,
    before: bool,
    after: bool,
    actor: Actor,
    now: datetime,
) -> None:
    log_act(tx, [Change((Logged.PERSON, user, role.value), before, after)], actor, now)
