"""A person gives themselves another password."""

from datetime import datetime

from sqlalchemy import bindparam, select

from server.operations.at_counter.sign_ins import end_sign_in, sign_ins_of
from server.storage.prepared import PreparedUpdate
from server.storage.query import Query
from server.storage.tables import PERSON
from server.storage.tables.rows import Person, SignIn
from server.storage.transaction import Actor, OfficeTransaction

FIND_PERSON = Query(
    Person,
    select(PERSON).where(
        PERSON.c.office == bindparam("office"), PERSON.c.user == bindparam("user")
    ),
)
SAVE_PASSWORD = PreparedUpdate(Person, ("password_hash",))


def change_own_password(
    tx: OfficeTransaction, actor: Actor, old_hash: str, new_hash: str, now: datetime
) -> list[SignIn] | None:
    """Change the password of somebody of this office; answers the sign-ins that end by it.

    The one that asks goes on. `old_hash` is what the old password was verified against: None, and
    nothing is changed, when it is another meanwhile.
    """
    person = FIND_PERSON.first(tx.connection, office=tx.office, user=actor.user)
    if person is None or person.password_hash != old_hash:
        return None
    SAVE_PASSWORD.save(tx.connection, person._replace(password_hash=new_hash))
    others = [one for one in sign_ins_of(tx, person.user) if one.id != actor.sign_in]
    for one in others:
        end_sign_in(tx, one, now)
    return others
