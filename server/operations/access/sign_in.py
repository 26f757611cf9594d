"""A person signs in: once in one browser or program."""

from sqlalchemy import bindparam, select

from server.contract.problems import ProblemCode
from server.operations.at_counter.sign_ins import forget_expired
from server.refusal import Refusal
from server.storage.prepared import PreparedInsert
from server.storage.query import Values
from server.storage.tables import PERSON
from server.storage.tables.rows import SignIn
from server.storage.transaction import OfficeTransaction

PASSWORD_HASH = Values(
    str, select(PERSON.c.password_hash).where(PERSON.c.user == bindparam("user"))
)
ADD_SIGN_IN = PreparedInsert(SignIn)


def sign_in(tx: OfficeTransaction, opened: SignIn, password_hash: str) -> None:
    """Keep the sign-in of a person of this office whose password has been verified.

    `password_hash` is what it was verified against. Sign-ins that have expired are forgotten on
    the way.

    Raises:
        Refusal: `not_signed_in` (`wrong_password`) when the password has changed meanwhile.
    """
    if PASSWORD_HASH.first(tx.connection, user=opened.user) != password_hash:
        raise Refusal(ProblemCode.NOT_SIGNED_IN, "wrong_password")
    forget_expired(tx, opened.created_at)
    ADD_SIGN_IN.add(tx.connection, opened)
