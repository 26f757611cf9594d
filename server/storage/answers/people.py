"""Who may sign in at an office."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.answers.access_as_json import OfficePeopleJson, PersonJson
from server.contract.states import Role
from server.storage.answers.counters import counter_of_sign_in
from server.storage.answers.officers import officers
from server.storage.answers.sign_ins import own_sign_ins
from server.storage.identities import find_account, rights_of
from server.storage.known_office import check_office
from server.storage.query import Query, Values
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import PERSON, RIGHT
from server.storage.transaction import Actor

MOST_FIRST = (Role.ADMIN, Role.SUPERVISOR, Role.CLERK, Role.HEAD, Role.CENTRE, Role.VOLUNTEER)
"""Of several roles a page goes by the one that may most in the hall."""


class KnownPerson(NamedTuple):
    """A person, without anything secret, and one role of theirs."""

    user: str
    name: str
    role: str


PEOPLE = Query(
    KnownPerson,
    select(PERSON.c.user, PERSON.c.name, RIGHT.c.role)
    .join_from(RIGHT, PERSON, PERSON.c.user == RIGHT.c.user)
    .where(RIGHT.c.office == bindparam("office"))
    .order_by(PERSON.c.user, RIGHT.c.role),
)

OWN = Values(str, select(PERSON.c.user).where(PERSON.c.office == bindparam("office")))


def list_people(connection: Connection, office: str) -> list[KnownPerson]:
    """Read who may do something at an office, by name, each role of theirs for itself.

    Raises:
        Refusal: `unknown_office`.
    """
    check_office(connection, office)
    return PEOPLE.all(connection, office=office)


def office_people(
    connection: Connection, plan: OfficePlan, current: str | None, now: datetime, idle: timedelta
) -> OfficePeopleJson:
    """Read who may do something at an office; `current` is the sign-in that asks."""
    roles: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for one in PEOPLE.all(connection, office=plan.code):
        roles.setdefault(one.user, []).append(one.role)
        names[one.user] = one.name
    shown = officers(connection, plan.code)
    own = set(OWN.all(connection, office=plan.code))
    return {
        "people": [
            {
                "user": user,
                "name": names[user],
                "own": user in own,
                "roles": given,
                "sign_ins": own_sign_ins(
                    connection, plan, Actor(user=user, sign_in=current), now, idle
                ),
                "shown": shown.get(user),
            }
            for user, given in roles.items()
        ]
    }


def person_answer(
    connection: Connection, user: str, sign_in: str | None, office: str | None = None
) -> PersonJson | None:
    """Read the contract's Person at an office, with the counter that the sign-in holds there.

    Without an office, at their own, or where they have no right there at the first where they
    have one. None when there is no such person.
    """
    account = find_account(connection, user)
    if account is None:
        return None
    rights = rights_of(connection, user)
    at = office or (account.office if account.office in rights else next(iter(rights), ""))
    at = at or account.office
    here = rights.get(at, frozenset())
    return {
        "user": account.user,
        "name": account.name,
        "role": next((role for role in MOST_FIRST if role in here), None),
        "office": at,
        "counter": counter_of_sign_in(connection, at, sign_in),
        "rights": [
            {"office": code, "role": role}
            for code, roles in rights.items()
            for role in MOST_FIRST
            if role in roles
        ],
    }
