"""The sign-ins of a person, as they see them."""

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from server.contract.answers.access_as_json import SignInOfMineJson
from server.storage.answers.wire import local
from server.storage.identities import GOES_ON
from server.storage.query import Query
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import COUNTER, SIGN_IN
from server.storage.transaction import Actor


class SignInThere(NamedTuple):
    """A sign-in that goes on, and the counter that it holds."""

    id: str
    created_at: datetime
    seen_at: datetime
    address: str | None
    counter: str | None


HELD = select(func.min(COUNTER.c.code)).where(COUNTER.c.sign_in == SIGN_IN.c.id).scalar_subquery()
GOING_ON = Query(
    SignInThere,
    select(
        SIGN_IN.c.id,
        SIGN_IN.c.created_at,
        SIGN_IN.c.seen_at,
        SIGN_IN.c.address,
        HELD.label("counter"),
    )
    .where(SIGN_IN.c.office == bindparam("office"), SIGN_IN.c.user == bindparam("user"), GOES_ON)
    .order_by(SIGN_IN.c.seen_at.desc(), SIGN_IN.c.id),
)


def own_sign_ins(
    connection: Connection, plan: OfficePlan, actor: Actor, now: datetime, idle: timedelta
) -> list[SignInOfMineJson]:
    """Read where somebody of this office is signed in, the one last seen first."""
    zone = plan.calendar.timezone
    found = GOING_ON.all(
        connection, office=plan.code, user=actor.user, now=now, seen_since=now - idle
    )
    return [
        {
            "id": one.id,
            "since": local(one.created_at, zone),
            "seen_at": local(one.seen_at, zone),
            "address": one.address,
            "counter": one.counter,
            "current": one.id == actor.sign_in,
        }
        for one in found
    ]
