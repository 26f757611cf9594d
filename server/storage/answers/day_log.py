"""The public log of a day: what happened to each number, when and where, without any person."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.answers import DayLog, LoggedService
from server.contract.answers.as_json import DayLogJson, Written
from server.contract.states import Act, TicketState
from server.domain.overtaking import Step, overtakings
from server.office_file import model
from server.storage.answers.office import rule_in_words
from server.storage.answers.outages import outages_told
from server.storage.answers.wire import local
from server.storage.query import Query
from server.storage.reader import open_day
from server.storage.set_up.plan import OfficePlan
from server.storage.set_up.told import Settled, Telling
from server.storage.tables import INTERVAL, TICKET

DAY_LOG = Telling(DayLog, model.OfficeTable, DayLogJson)
SERVICES = Settled(LoggedService, model.Service)

READS = {
    "appointment": ("issue", "placed"),
    "from-home": ("issue", "from-home"),
    "priority": ("placed",),
    "return": ("placed",),
    "rejoin": ("placed",),
    "resume": ("undo",),
}
"""What would tell who is privileged, or is one thing to readers, reads alike; every other act reads
as it is."""


class Happened(NamedTuple):
    """One entry of the log."""

    entered_at: datetime
    number: str
    act: str
    service: str
    counter: str | None
    chosen: bool
    id: str
    state: str


HAPPENED = Query(
    Happened,
    select(
        INTERVAL.c.entered_at,
        TICKET.c.number,
        INTERVAL.c.act,
        INTERVAL.c.service,
        INTERVAL.c.counter,
        INTERVAL.c.chosen,
        TICKET.c.id,
        INTERVAL.c.state,
    )
    # Every ticket has a history; an outer join says that the day's tickets are read first.
    .outerjoin_from(
        TICKET,
        INTERVAL,
        (INTERVAL.c.office == TICKET.c.office) & (INTERVAL.c.ticket == TICKET.c.id),
    )
    .where(TICKET.c.office == bindparam("office"), TICKET.c.business_day == bindparam("day"))
    .order_by(INTERVAL.c.entered_at, TICKET.c.issued_at, TICKET.c.number, INTERVAL.c.step),
)


def day_log(connection: Connection, plan: OfficePlan, day: date | None, now: datetime) -> Written:
    """Read the contract's DayLog; without a day, that of the day that is open."""
    zone = plan.calendar.timezone
    wanted = day or open_day(connection, plan.code)
    wanted = wanted or plan.calendar.business_day(now)
    happened = HAPPENED.all(connection, office=plan.code, day=wanted)
    before = overtakings((_step(one) for one in happened), _served(plan, happened))
    return DAY_LOG.write(
        plan.office,
        {
            "office": plan.code,
            "business_day": wanted,
            "rule": rule_in_words(plan),
            "services": SERVICES.each(one.about for one in plan.services.values()),
            "entries": [
                {
                    "at": local(one.entered_at, zone),
                    "number": one.number,
                    "act": act,
                    "service": one.service,
                    "counter": one.counter,
                    "chosen": one.chosen,
                    "before_others": overtaken.same_service,
                    "before_other_services": overtaken.other_service,
                    "place": _place(plan, one.counter),
                }
                for one, overtaken in zip(happened, before, strict=True)
                for act in READS.get(one.act, (one.act,))
            ],
            "outages": outages_told(connection, plan, wanted, wanted),
            "server_time": local(now, zone),
        },
    )


def _step(one: Happened) -> Step:
    waits = one.state == TicketState.WAITING
    return Step(one.id, one.act, one.service, waits, one.chosen, one.counter)


def _served(plan: OfficePlan, happened: Iterable[Happened]) -> dict[str, set[str]]:
    """Give each counter's services: those of its set-up, and what it called people for that day."""
    served = {code: {*one.services} for code, one in plan.counters.items()}
    for one in happened:
        if one.act == Act.CALL and one.counter is not None:
            served.setdefault(one.counter, set()).add(one.service)
    return served


def _place(plan: OfficePlan, counter: str | None) -> str:
    """Give the word for a counter's place; one that is no longer in the office is a counter."""
    known = plan.counters.get(counter) if counter else None
    return known.about.place if known else "counter"
