"""A person signs out."""

from datetime import datetime

from server.operations.at_counter.sign_ins import end_sign_in, find_sign_in
from server.storage.tables.rows import SignIn
from server.storage.transaction import OfficeTransaction


def sign_out(tx: OfficeTransaction, sign_in_id: str, now: datetime) -> SignIn | None:
    """End a sign-in as `end_sign_in` does; one that has ended already (None) is no mistake."""
    sign_in = find_sign_in(tx, sign_in_id)
    if sign_in is not None:
        end_sign_in(tx, sign_in, now)
    return sign_in
