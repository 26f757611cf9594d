"""Each service's queue in the words of FIWARE's QueueMonitor."""

from datetime import date
from typing import NamedTuple
from urllib.parse import quote

from sqlalchemy import bindparam, select

from server.contract.smart_data_models.queue_monitor import QueueMonitorJson, ServiceStatus
from server.contract.states import AT_COUNTER
from server.storage.figures.office_days import real_office
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.set_up.plan import ServicePlan
from server.storage.tables import SERIES, TICKET
from server.storage.tables.live import live
from server.storage.transaction import count_waiting


class Drawn(NamedTuple):
    """The last number that a series gave."""

    code: str
    business_day: date | None
    number: int | None


class Served(NamedTuple):
    """Somebody at a counter."""

    service: str
    serial: int
    number: str


DRAWN = Query(
    Drawn,
    select(SERIES.c.code, SERIES.c.business_day, SERIES.c.number).where(
        SERIES.c.office == bindparam("office")
    ),
)
SERVED = Query(
    Served,
    live(select(TICKET.c.service, TICKET.c.serial, TICKET.c.number))
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.state.in_(sorted(one.value for one in AT_COUNTER)),
    )
    .order_by(TICKET.c.last_called_at, TICKET.c.number),
)


def queue_monitors(at: OfficeMoment) -> list[QueueMonitorJson]:
    """Give one QueueMonitor a service, in the office's order.

    Raises:
        Refusal: `wrong_state` (`practice_figures`).
    """
    real_office(at.plan)
    plan, connection = at.plan, at.connection
    counts = count_waiting(connection, plan.code)
    today = plan.calendar.business_day(at.now)
    drawn = {
        one.code: one.number
        for one in DRAWN.all(connection, office=plan.code)
        if one.number is not None and one.business_day == today
    }
    served = {one.service: one for one in SERVED.all(connection, office=plan.code)}
    return [
        _monitor(at, one, counts.get(code, 0), drawn.get(one.series_code), served.get(code))
        for code, one in plan.services.items()
    ]


def _monitor(
    at: OfficeMoment, service: ServicePlan, waiting: int, drawn: int | None, served: Served | None
) -> QueueMonitorJson:
    plan, zone = at.plan, at.plan.calendar.timezone
    told: QueueMonitorJson = {
        "id": f"urn:ngsi-ld:QueueMonitor:{plan.code}:{service.code}",
        "type": "QueueMonitor",
        "dateModified": at.now.astimezone(zone).isoformat(timespec="seconds"),
        "dataProvider": plan.office.agency.vi,
        "name": service.about.name.vi,
        "source": f"{at.public_url}/now/{quote(plan.code)}",
        "officeName": plan.office.name.vi,
        "serviceName": service.about.name.vi,
        "serviceId": service.code,
        "serviceStatus": _status(at, service.code),
        "queueLine": service.about.prefix,
        "ticketsToServe": waiting,
    }
    calendar = plan.calendar
    session = calendar.session_at(at.now, service.code) or calendar.next_session(
        at.now, service.code
    )
    if session is not None:
        told["scheduleTime"] = session.opens.isoformat(timespec="seconds")
    if drawn is not None:
        told["lastTicketIssued"] = drawn
        told["lastTicketIssuedLabel"] = service.series.label(drawn)
    if served is not None:
        told["ticketServed"] = served.serial
        told["ticketServedLabel"] = served.number
    return told


def _status(at: OfficeMoment, service: str) -> ServiceStatus:
    calendar = at.plan.calendar
    if calendar.hands_out(at.now, service):
        return "Open"
    others = any(calendar.hands_out(at.now, code) for code in at.plan.services)
    return "Suspended" if others else "Closed"
