"""What staff see of the counters: who sits there, what they serve, whom they have."""

from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.answers import Counter
from server.contract.answers.as_json import CounterJson, ServedServiceJson, Written
from server.domain.discipline import WorkProfile, minutes
from server.office_file import model
from server.storage.answers.errands import errands_of_each
from server.storage.answers.wire import ticket_wire
from server.storage.query import Query, Values
from server.storage.set_up.plan import OfficePlan
from server.storage.set_up.told import Telling
from server.storage.tables import COUNTER, PERSON
from server.storage.wait.live_line import TICKETS_AT_COUNTERS

TOLD = Telling(Counter, model.Counter, CounterJson)


class CounterAndClerk(NamedTuple):
    """A counter and the display name of who sits there."""

    code: str
    state: str
    pause_reason: str | None
    clerk_name: str | None


COUNTERS = Query(
    CounterAndClerk,
    select(
        COUNTER.c.code,
        COUNTER.c.state,
        COUNTER.c.pause_reason,
        PERSON.c.name.label("clerk_name"),
    )
    .outerjoin(PERSON, PERSON.c.user == COUNTER.c.person)
    .where(COUNTER.c.office == bindparam("office"), COUNTER.c.retired.is_(False))
    .order_by(COUNTER.c.rank),
)


HELD_BY = Values(
    str,
    select(COUNTER.c.code).where(
        COUNTER.c.office == bindparam("office"), COUNTER.c.sign_in == bindparam("sign_in")
    ),
)


def counters(connection: Connection, plan: OfficePlan, public_url: str) -> list[Written]:
    """Read every counter with its clerk and the ticket it has."""
    told = _read(connection, plan, public_url).items()
    return [TOLD.write(plan.counters[code].about, beside) for code, beside in told]


def counter_after(
    connection: Connection, plan: OfficePlan, public_url: str, code: str, behind: list[str]
) -> Written:
    """Read one counter after an act that left people behind for these services."""
    told = _read(connection, plan, public_url)[code]
    told["warning"] = {"code": "nobody_serves", "services": behind} if behind else None
    return TOLD.write(plan.counters[code].about, told)


def _read(connection: Connection, plan: OfficePlan, public_url: str) -> dict[str, CounterJson]:
    """Read what is told of every counter beside its settings, in the office's order."""
    zone = plan.calendar.timezone
    there = TICKETS_AT_COUNTERS.all(connection, office=plan.code)
    errands = errands_of_each(connection, plan.code, there)
    current = {
        one.counter: ticket_wire(one, zone, public_url, errands=errands.get(one.id, ()))
        for one in there
    }
    return {
        one.code: {
            "services": list(plan.counters[one.code].services),
            "state": one.state,
            "pause_reason": one.pause_reason,
            "clerk": one.clerk_name,
            "ticket": current.get(one.code),
            "profile": profile_told(plan.counters[one.code].profile),
        }
        for one in COUNTERS.all(connection, office=plan.code)
    }


def profile_told(profile: WorkProfile) -> list[ServedServiceJson]:
    """Write a work profile: what a counter serves, then where it only helps."""
    own: list[ServedServiceJson] = [
        {"code": code, "weight": weight, "after_minutes": None}
        for code, weight in profile.weights.items()
    ]
    helped: list[ServedServiceJson] = [
        {"code": code, "weight": 1.0, "after_minutes": round(minutes(wait))}
        for code, wait in profile.overflow.items()
    ]
    return own + helped


def counter_of_sign_in(connection: Connection, office: str, sign_in: str | None) -> str | None:
    """Name the counter that a sign-in holds."""
    return HELD_BY.first(connection, office=office, sign_in=sign_in)
