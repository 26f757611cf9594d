"""The figures of a hall that alert rules look at."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import bindparam, func, select

from server.contract.alert_states import AlertKind
from server.contract.answers.hall_json import HelpOfferJson
from server.contract.states import AT_COUNTER, TicketState
from server.domain.alerts import About, AlertRule, SeenHall
from server.storage.answers.devices import BY_NAME
from server.storage.answers.hall import ALERTS_NOW, ONE_MINUTE, waits_since
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.tables import TICKET
from server.storage.tables.hall_rows import Alert
from server.storage.tables.live import by_index


class LastCalled(NamedTuple):
    """When somebody was last called for a service."""

    service: str
    at: datetime


LAST_CALLED = Query(
    LastCalled,
    by_index(
        select(TICKET.c.service, func.max(TICKET.c.last_called_at).label("at"))
        .where(
            TICKET.c.office == bindparam("office"),
            TICKET.c.business_day == bindparam("day"),
            TICKET.c.last_called_at.is_not(None),
        )
        .group_by(TICKET.c.service),
        "ticket_of_day",
    ),
)
FORGOTTEN_AFTER = timedelta(days=1)
"""A device that has been silent for longer was put away, and everybody knows."""


def rules_of_alerts(at: OfficeMoment) -> list[AlertRule]:
    """Give an office's rules of alerts."""
    return [
        AlertRule(AlertKind(one.kind), one.limit, frozenset(one.services))
        for one in at.plan.set_up.alert_rules
    ]


def raised_by_rules(at: OfficeMoment) -> frozenset[About]:
    """Name what rules have raised and not yet ended."""
    found = ALERTS_NOW.all(at.connection, office=at.plan.code)
    kinds = ((AlertKind(one.kind), one.about) for one in found)
    return frozenset(About(kind, about) for kind, about in kinds if kind is not AlertKind.HELP)


def offered(at: OfficeMoment) -> list[Alert]:
    """Read the long visits of which only whoever sits there was asked, and has not answered."""
    found = ALERTS_NOW.all(at.connection, office=at.plan.code)
    return [one for one in found if one.told_at is None and one.wanted is None]


def help_offer(at: OfficeMoment, counter: str) -> HelpOfferJson:
    """Read what whoever sits at a counter is asked."""
    asked = next((one for one in offered(at) if one.about == counter), None)
    return {
        "alert": None if asked is None else asked.id,
        "figure": None if asked is None else asked.figure,
    }


def offers_due(at: OfficeMoment) -> list[datetime]:
    """Tell when each offer of help that has no answer is told to the supervisors."""
    answer = timedelta(minutes=at.plan.set_up.alerts.answer_minutes)
    return [one.since + answer for one in offered(at)]


def seen_hall(at: OfficeMoment) -> SeenHall:
    """Read the figures; nobody is called outside the hours, so nobody is missed there."""
    now = at.now
    waiting: dict[str, int] = {}
    since: dict[str, datetime] = {}
    visits: dict[str, float] = {}
    for one in at.live.tickets(at.connection):
        if one.state == TicketState.WAITING:
            waiting[one.service] = waiting.get(one.service, 0) + 1
            since[one.service] = min(since.get(one.service, now), waits_since(one))
        elif one.state in AT_COUNTER and one.counter is not None:
            began = one.started_at or one.last_called_at or now
            visits[one.counter] = (now - began) / ONE_MINUTE
    day = at.plan.calendar.business_day(now)
    return SeenHall(
        waiting=waiting,
        longest={code: (now - first) / ONE_MINUTE for code, first in since.items()},
        uncalled=_uncalled(at, since, day) if at.plan.calendar.is_open(now) else {},
        visits=visits,
        silent=_silent(at),
    )


def _uncalled(at: OfficeMoment, since: dict[str, datetime], day: date) -> dict[str, float]:
    called = {
        one.service: one.at for one in LAST_CALLED.all(at.connection, office=at.plan.code, day=day)
    }
    return {
        code: (at.now - max(first, called.get(code, first))) / ONE_MINUTE
        for code, first in since.items()
    }


def _silent(at: OfficeMoment) -> dict[str, float]:
    return {
        one.id: (at.now - one.seen_at) / ONE_MINUTE
        for one in BY_NAME.all(at.connection, office=at.plan.code)
        if not one.online and one.seen_at is not None and at.now - one.seen_at < FORGOTTEN_AFTER
    }
