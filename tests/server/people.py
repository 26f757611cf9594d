"""People of the example office, for tests below the routes."""

from datetime import datetime

from sqlalchemy import Connection

from server.contract.states import Role
from server.operations.access.add_person import add_person


def add_clerk(
    connection: Connection, user: str, now: datetime, *, password_hash: str = "!"
) -> None:
    """Add a clerk who is called as they sign in.

    Raises:
        Refusal: those of `add_person`.
    """
    add_person(
        connection,
        office="minh-tam",
        user=user,
        name=user,
        role=Role.CLERK,
        password_hash=password_hash,
        now=now,
    )
