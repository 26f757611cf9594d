"""What may be taken at home: the services, who waits for them, and how many numbers are left."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select

from server.contract.answers import FromHome, FromHomeService
from server.contract.answers.as_json import Written
from server.contract.answers.from_home_json import FromHomeJson, FromHomeServiceJson
from server.domain.from_home import left_at_home
from server.office_file import model
from server.storage.answers.appointments import books_visits
from server.storage.answers.errands import GIVEN_BESIDE
from server.storage.answers.reckoned import newcomers_wait
from server.storage.answers.wire import local
from server.storage.query import Values
from server.storage.reader import OfficeMoment
from server.storage.set_up.plan import OfficePlan
from server.storage.set_up.told import Telling
from server.storage.tables import TICKET
from server.storage.tables.live import KEEPS_ITS_NUMBER
from server.storage.transaction import count_waiting

_GIVEN = select(func.count()).where(
    TICKET.c.office == bindparam("office"),
    TICKET.c.business_day >= bindparam("day"),
    TICKET.c.service == bindparam("service"),
    TICKET.c.issued_at >= bindparam("since"),
    KEEPS_ITS_NUMBER,
)
GIVEN = Values(int, _GIVEN)
GIVEN_AT_HOME = Values(int, _GIVEN.where(TICKET.c.from_home.is_(True)))
ANSWER = Telling(FromHome, model.OfficeTable, FromHomeJson)
SERVICE = Telling(FromHomeService, model.Service, FromHomeServiceJson)


def numbers_left(
    connection: Connection, plan: OfficePlan, service: str, now: datetime
) -> int | None:
    """Count the numbers of a service that may be taken at home now; None while it is closed."""
    session = plan.calendar.session_at(now, service)
    if session is None:
        return None
    asked = {
        "office": plan.code,
        "day": session.day,
        "service": service,
        "since": session.opens,
    }
    return left_at_home(
        plan.set_up.from_home.of_ten,
        plan.calendar.quota(service, session),
        GIVEN.one(connection, **asked) + GIVEN_BESIDE.one(connection, **asked),
        GIVEN_AT_HOME.one(connection, **asked),
    )


def from_home_answer(at: OfficeMoment) -> Written:
    """Read the contract's FromHome."""
    plan, rules = at.plan, at.plan.set_up.from_home
    counts = count_waiting(at.connection, plan.code)
    zone = plan.calendar.timezone
    return ANSWER.write(
        plan.office,
        {
            "allowed": rules.allowed,
            "of_ten": rules.of_ten,
            "confirm_minutes": rules.confirm_minutes,
            "services": [
                SERVICE.write(
                    one.about,
                    {
                        "left": numbers_left(at.connection, plan, code, at.now),
                        "reopens_at": local(plan.calendar.reopens_at(at.now, code), zone),
                        "waiting": counts.get(code, 0),
                        "wait": newcomers_wait(at.paces, at.calls, code, None, at.now),
                    },
                )
                for code, one in plan.services.items()
            ],
            "books_visits": books_visits(plan),
            "server_time": local(at.now, zone),
        },
    )
