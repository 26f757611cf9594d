"""What stands against merging two offices just now."""

from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from server.contract.problems import ProblemCode
from server.contract.states import CounterState
from server.refusal import Refusal
from server.storage.query import Query, Values
from server.storage.set_up.steering import read_emergencies, read_outage
from server.storage.tables import COUNTER, OFFICE, SERVICE, TICKET
from server.storage.tables.live import live
from server.storage.tables.office import OfficeRow
from server.storage.tables.ties import columns_of, part_of


@part_of(OfficeRow)
class Merging(NamedTuple):
    """How far an office is that is merged."""

    code: str
    timezone: str
    plan_version: int
    seq: int
    business_day: date | None
    last_place: int | None
    practice_of: str | None


HOLD = Query(
    Merging,
    select(*columns_of(Merging)).where(OFFICE.c.code == bindparam("office")).with_for_update(),
)
PRACTICE = Values(str, select(OFFICE.c.code).where(OFFICE.c.practice_of == bindparam("office")))
AT_WORK = Values(
    str,
    select(COUNTER.c.code)
    .where(COUNTER.c.office == bindparam("office"), COUNTER.c.state != CounterState.CLOSED.value)
    .order_by(COUNTER.c.rank),
)
GIVING = Values(
    str,
    select(SERVICE.c.code)
    .where(SERVICE.c.office == bindparam("office"), SERVICE.c.open.is_(True))
    .order_by(SERVICE.c.rank),
)
STILL_HERE = Values(int, live(select(func.count()).where(TICKET.c.office == bindparam("office"))))


def hold_both(connection: Connection, old: str, new: str) -> tuple[Merging, Merging]:
    """Lock the office that goes and the one that stays, and see that nothing is under way there.

    Raises:
        Refusal: `bad_request` (`merge_same`); `unknown_office`; `wrong_state` (`merge_practice`,
            `merge_timezones`, `merge_day_open`, `merge_trouble`).
    """
    if old == new:
        raise Refusal(ProblemCode.BAD_REQUEST, "merge_same", office=old)
    # In one order, whoever asks.
    held = {code: HOLD.first(connection, office=code) for code in sorted((old, new))}
    found = []
    for code in (old, new):
        office = held[code]
        if office is None:
            raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=code)
        practice = code if office.practice_of else PRACTICE.first(connection, office=code)
        if practice is not None and (office.practice_of or code == old):
            raise Refusal(ProblemCode.WRONG_STATE, "merge_practice", office=practice)
        found.append(office)
    goes, stays = found
    if goes.timezone != stays.timezone:
        raise Refusal(ProblemCode.WRONG_STATE, "merge_timezones", office=old, other=new)
    for one in found:
        _day_is_over(connection, one)
    return goes, stays


def _day_is_over(connection: Connection, office: Merging) -> None:
    asked = {"office": office.code}
    counters = AT_WORK.all(connection, **asked)
    services = GIVING.all(connection, **asked)
    people = STILL_HERE.one(connection, **asked)
    if counters or services or people:
        raise Refusal(
            ProblemCode.WRONG_STATE,
            "merge_day_open",
            office=office.code,
            counters=", ".join(counters) or "0",
            services=", ".join(services) or "0",
            people=people,
        )
    if read_emergencies(connection, office.code) or read_outage(connection, office.code):
        raise Refusal(ProblemCode.WRONG_STATE, "merge_trouble", office=office.code)
