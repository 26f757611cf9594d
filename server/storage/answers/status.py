"""How it stands in the hall, for everybody: the contract's Status."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from server.contract.answers import Reception, ServiceStatus, Status
from server.contract.answers.as_json import SessionJson, Written
from server.contract.answers.status_json import (
    DayCountsJson,
    DossierDayJson,
    KeptPromisesJson,
    ServiceStatusJson,
    StatusJson,
)
from server.contract.states import AT_COUNTER, TicketState
from server.domain.calendar import OpenSession
from server.domain.quiet_hours import HourOfWeek
from server.office_file import model, public_part
from server.storage.answers.appointments import books_visits
from server.storage.answers.coming import crowds_told, quiet_told
from server.storage.answers.halls import halls_told
from server.storage.answers.office import closed_for
from server.storage.answers.quarters import answered_quarter
from server.storage.answers.reckoned import newcomers_wait
from server.storage.answers.wire import local
from server.storage.query import Query
from server.storage.reader import OfficeMoment, open_day
from server.storage.set_up.told import Settled, Telling
from server.storage.tables import TICKET
from server.storage.transaction import count_waiting

STATUS = Telling(Status, model.OfficeTable, StatusJson)
RECEPTIONS = Settled(Reception, public_part.Reception)
SERVICE = Telling(ServiceStatus, model.Service, ServiceStatusJson)


class InState(NamedTuple):
    """How many numbers of a day stand so."""

    state: str
    people: int


STATES_OF_DAY = Query(
    InState,
    select(TICKET.c.state, func.count().label("people"))
    .where(TICKET.c.office == bindparam("office"), TICKET.c.business_day == bindparam("day"))
    .group_by(TICKET.c.state),
)


def status_answer(
    at: OfficeMoment,
    kept: KeptPromisesJson | None,
    quiet: Sequence[HourOfWeek] | None,
    dossiers: DossierDayJson | None,
) -> Written:
    """Read the contract's Status, with what is read of whole weeks and days beside it."""
    plan, now, calendar = at.plan, at.now, at.plan.calendar
    texts = plan.office.texts
    is_open = any(calendar.hands_out(now, code) for code in plan.services)
    openings = (calendar.reopens_at(now, code) for code in plan.services)
    opens_next = min((one for one in openings if one is not None), default=None)
    day = open_day(at.connection, plan.code) or calendar.business_day(now)
    return STATUS.write(
        plan.office,
        {
            "office": plan.code,
            "leaders": texts.leaders.model_dump(),
            "suggestion_box": texts.suggestion_box.model_dump(),
            "suggestion_book": texts.suggestion_book.model_dump(),
            "updated_at": local(now, calendar.timezone),
            "business_day": day,
            "open": is_open,
            "reopens_at": None if is_open else local(opens_next, calendar.timezone),
            "closed_for": None if is_open else closed_for(plan, now),
            "sessions": [session_told(one) for one in calendar.sessions_of(day)],
            "today": counts_of_day(at.connection, plan.code, day),
            "services": _services(at),
            "kept": kept,
            "quiet_hours": quiet_told(quiet),
            "dossiers": dossiers,
            "receptions": RECEPTIONS.each(plan.set_up.receptions),
            "halls": halls_told(at),
            "answered": answered_quarter(at),
            "crowds": crowds_told(plan, now),
            "books_visits": books_visits(plan),
            "numbers_from_home": plan.set_up.from_home.allowed,
        },
    )


def _services(at: OfficeMoment) -> list[Written]:
    plan, now, calendar = at.plan, at.now, at.plan.calendar
    counts = count_waiting(at.connection, plan.code)
    serving = _serving(at)
    return [
        SERVICE.write(
            one.about,
            {
                "open": calendar.hands_out(now, code),
                "reopens_at": local(calendar.reopens_at(now, code), calendar.timezone),
                "serving": serving.get(code),
                "waiting": counts.get(code, 0),
                "wait": newcomers_wait(at.paces, at.calls, code, None, now),
            },
        )
        for code, one in plan.services.items()
    ]


def _serving(at: OfficeMoment) -> dict[str, str]:
    """Name the number of each service that was called last of those at a counter."""
    here = [one for one in at.live.tickets(at.connection) if one.state in AT_COUNTER]
    here.sort(key=lambda one: one.last_called_at or one.issued_at)
    return {one.service: one.number for one in here}


def counts_of_day(connection: Connection, office: str, day: date) -> DayCountsJson:
    """Count what has become of each number of a day."""
    found = STATES_OF_DAY.all(connection, office=office, day=day)
    count = {one.state: one.people for one in found}

    def of(*states: TicketState) -> int:
        return sum(count.get(one.value, 0) for one in states)

    return {
        "issued": sum(count.values()),
        "served": of(TicketState.SERVED),
        "waiting": of(TicketState.WAITING),
        "at_counter": of(*AT_COUNTER, TicketState.PARKED),
        "left": of(TicketState.CANCELLED),
        "no_show": of(TicketState.NO_SHOW),
        "expired": of(TicketState.EXPIRED),
    }


def session_told(session: OpenSession) -> SessionJson:
    """Write a session with its hours."""
    return {
        "opens": _clock(session.opens),
        "closes": _clock(session.closes),
        "last_ticket": _clock(session.last_ticket),
    }


def _clock(moment: datetime) -> str:
    return moment.strftime("%H:%M")
