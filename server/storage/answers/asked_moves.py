"""Who is asked to go to another counter, as supervisors and whoever sits there see it."""

from collections.abc import Mapping

from sqlalchemy import bindparam, select

from server.contract.answers.hall_json import AskedAtCounterJson, CounterMoveJson
from server.storage.answers.wire import local
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.tables import ASKED_MOVE, COUNTER
from server.storage.tables.hall_rows import AskedMove

MOVES_ASKED = Query(
    AskedMove,
    select(ASKED_MOVE)
    .join(
        COUNTER,
        (COUNTER.c.office == ASKED_MOVE.c.office)
        & (COUNTER.c.code == ASKED_MOVE.c.counter)
        & (COUNTER.c.sign_in == ASKED_MOVE.c.sign_in),
    )
    .where(ASKED_MOVE.c.office == bindparam("office")),
)


def moves_asked(at: OfficeMoment) -> Mapping[str, CounterMoveJson]:
    """Read what those who sit at counters are asked, by counter; not what others were before."""
    return {
        one.counter: {
            "to": one.to,
            "since": local(one.since, at.plan.calendar.timezone),
            "accepted": one.accepted,
            "reason": one.reason,
        }
        for one in MOVES_ASKED.all(at.connection, office=at.plan.code)
    }


def asked_at(at: OfficeMoment, counter: str) -> AskedAtCounterJson:
    """Read what whoever sits at a counter is asked."""
    return {"move": moves_asked(at).get(counter)}
