"""A person ends one of their own sign-ins from another."""

from datetime import datetime

from server.contract.problems import ProblemCode
from server.operations.at_counter.sign_ins import end_sign_in, find_sign_in
from server.refusal import Refusal
from server.storage.tables.rows import SignIn
from server.storage.transaction import OfficeTransaction


def end_own_sign_in(tx: OfficeTransaction, user: str, sign_in_id: str, now: datetime) -> SignIn:
    """End one sign-in of this very person as `end_sign_in` does; answers which it was.

    Raises:
        Refusal: `unknown_sign_in` when there is none, or it is somebody else's.
    """
    sign_in = find_sign_in(tx, sign_in_id)
    if sign_in is None or sign_in.user != user:
        raise Refusal(ProblemCode.UNKNOWN_SIGN_IN)
    end_sign_in(tx, sign_in, now)
    return sign_in
