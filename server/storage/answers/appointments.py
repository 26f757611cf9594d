"""Appointments as they are read: the slots that are left, and one's own."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from server.contract.answers.appointment_json import (
    AppointmentDayJson,
    AppointmentDaysJson,
    AppointmentJson,
    AppointmentSlotJson,
)
from server.contract.problems import ProblemCode
from server.contract.states import AppointmentState
from server.domain.appointment import (
    Offer,
    Slot,
    arrival,
    days_offered,
    no_show_share,
    slots_of_day,
    typed_code,
)
from server.domain.calendar import ONE_DAY
from server.domain.figures.tally import share
from server.domain.rating import FEWEST
from server.refusal import Refusal
from server.storage.answers.booking_figures import lately_ended
from server.storage.answers.office import closed_for
from server.storage.answers.wire import local
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.set_up.plan import OfficePlan
from server.storage.tables import APPOINTMENT, TICKET
from server.storage.tables.appointment_rows import Appointment

USUAL_MINUTES = 10.0
"""The length of a stay where none was measured yet."""


class Taken(NamedTuple):
    """How many visits of a slot are booked."""

    slot_at: datetime
    visits: int


TAKEN = Query(
    Taken,
    select(APPOINTMENT.c.slot_at, func.count().label("visits"))
    .where(
        APPOINTMENT.c.office == bindparam("office"),
        APPOINTMENT.c.business_day >= bindparam("first"),
        APPOINTMENT.c.business_day <= bindparam("last"),
        APPOINTMENT.c.service == bindparam("service"),
        APPOINTMENT.c.state.in_([AppointmentState.BOOKED.value, AppointmentState.ARRIVED.value]),
    )
    .group_by(APPOINTMENT.c.slot_at),
)


BY_CODE = Query(
    Appointment,
    select(APPOINTMENT).where(
        APPOINTMENT.c.office == bindparam("office"), APPOINTMENT.c.code == bindparam("code")
    ),
)


BY_ID = Query(
    Appointment,
    select(APPOINTMENT).where(
        APPOINTMENT.c.office == bindparam("office"), APPOINTMENT.c.id == bindparam("id")
    ),
)


class Given(NamedTuple):
    """The number of a visit whose holder has come."""

    number: str
    follow_code: str


GIVEN = Query(
    Given,
    select(TICKET.c.number, TICKET.c.follow_code).where(
        TICKET.c.office == bindparam("office"), TICKET.c.id == bindparam("id")
    ),
)


def offer_of(
    connection: Connection, plan: OfficePlan, service: str, minutes: float | None, now: datetime
) -> Offer:
    """Put together what an office offers of a service.

    Raises:
        Refusal: `unknown_service`.
    """
    if service not in plan.services:
        raise Refusal(ProblemCode.UNKNOWN_SERVICE, service=service)
    about, rules = plan.services[service].about, plan.set_up.appointments
    missed = 0.0
    if rules.overbook:
        ended = lately_ended(connection, plan.code, service, plan.calendar.business_day(now))
        missed = no_show_share(ended[AppointmentState.ARRIVED], ended[AppointmentState.MISSED])
    return Offer(
        a_slot=about.appointments_a_slot,
        slot_minutes=rules.slot_minutes,
        lead=timedelta(minutes=about.appointment_lead_minutes),
        days_ahead=rules.days_ahead,
        walk_in_share=rules.walk_in_percent / 100,
        visit_minutes=minutes or USUAL_MINUTES,
        no_show_share=missed,
    )


def slots_on(
    connection: Connection,
    plan: OfficePlan,
    service: str,
    day: date,
    minutes: float | None,
    now: datetime,
) -> list[Slot]:
    """List the slots of a service on a day, with the places that are left.

    Raises:
        Refusal: `unknown_service`.
    """
    offer = offer_of(connection, plan, service, minutes, now)
    # A session may reach into the next day; the calendar's last day has none.
    next_day = min(day, date.max - ONE_DAY) + ONE_DAY
    taken = _taken(connection, plan, service, day, next_day)
    return _slots(plan, service, day, offer, taken, now)


def slots_answer(at: OfficeMoment, service: str, day: date) -> list[AppointmentSlotJson]:
    """Read the contract's AppointmentSlots of a day."""
    found = slots_on(at.connection, at.plan, service, day, minutes_of(at, service), at.now)
    return list(_told(found, at.plan))


def books_visits(plan: OfficePlan) -> bool:
    """Tell whether visits of any service may be booked."""
    return any(one.about.appointments_a_slot for one in plan.services.values())


def days_answer(at: OfficeMoment, service: str, *, reminds: bool) -> AppointmentDaysJson:
    """Read the contract's AppointmentDays: each day that is offered and what is left of it."""
    offer = offer_of(at.connection, at.plan, service, minutes_of(at, service), at.now)
    days = days_offered(at.plan.calendar, offer.days_ahead, at.now)
    taken = _taken(at.connection, at.plan, service, days[0], days[-1] + ONE_DAY)
    rules = at.plan.set_up.appointments
    today = at.plan.calendar.business_day(at.now)
    ended = lately_ended(at.connection, at.plan.code, service, today)
    missed = ended[AppointmentState.MISSED]
    over = ended[AppointmentState.ARRIVED] + missed
    return {
        "days": [_day(at, service, day, offer, taken) for day in days],
        "slot_minutes": rules.slot_minutes,
        "early_minutes": rules.early_minutes,
        "late_minutes": rules.late_minutes,
        "reminds": reminds,
        "over": over,
        "missed_share": share(missed, over) if over >= FEWEST else None,
    }


def _day(
    at: OfficeMoment, service: str, day: date, offer: Offer, taken: dict[datetime, int]
) -> AppointmentDayJson:
    slots = _slots(at.plan, service, day, offer, taken, at.now)
    return {
        "day": day,
        "left": sum(one.left for one in slots),
        "open": bool(at.plan.calendar.sessions_of(day, service)),
        "name": at.plan.calendar.closed_for(day),
    }


def appointment_answer(at: OfficeMoment, code: str) -> AppointmentJson:
    """Read the contract's Appointment behind a code, however it was typed.

    Raises:
        Refusal: `unknown_appointment`.
    """
    found = BY_CODE.first(at.connection, office=at.plan.code, code=typed_code(code))
    if found is None:
        raise Refusal(ProblemCode.UNKNOWN_APPOINTMENT)
    return told_appointment(at, found)


def id_of_code(at: OfficeMoment, code: str) -> str | None:
    """Look up the id of the visit behind a code; None: there is none."""
    found = BY_CODE.first(at.connection, office=at.plan.code, code=typed_code(code))
    return None if found is None else found.id


def appointment_of_id(at: OfficeMoment, id_: str) -> AppointmentJson:
    """Read the contract's Appointment of an id, for whoever has just acted on it.

    Raises:
        Refusal: `unknown_appointment`.
    """
    found = BY_ID.first(at.connection, office=at.plan.code, id=id_)
    if found is None:
        raise Refusal(ProblemCode.UNKNOWN_APPOINTMENT)
    return told_appointment(at, found)


def told_appointment(at: OfficeMoment, one: Appointment) -> AppointmentJson:
    """Write what the holder of a code may know."""
    rules, zone = at.plan.set_up.appointments, at.plan.calendar.timezone
    early, late = timedelta(minutes=rules.early_minutes), timedelta(minutes=rules.late_minutes)
    known = at.plan.services.get(one.service)
    given = one.ticket and GIVEN.first(at.connection, office=at.plan.code, id=one.ticket)
    hour = local(one.slot_at, zone)
    closed = one.state == AppointmentState.BOOKED and cannot_be_kept(at.plan, one)
    return {
        "code": one.code,
        "service": one.service,
        "service_name": known.about.name.model_dump() if known else {"vi": "", "en": ""},
        "day": hour.date(),
        "slot": f"{hour:%H:%M}",
        "slot_at": hour,
        "check_in_from": hour - early,
        "check_in_until": hour + late,
        "state": one.state,
        "arrival": arrival(one.slot_at, at.now, early, late),
        "today": one.business_day == at.plan.calendar.business_day(at.now),
        "closed": closed,
        "closed_for": closed_for(at.plan, one.slot_at) if closed else None,
        "number": given.number if given else None,
        "follow_url": f"{at.public_url}/t/{given.follow_code}" if given else None,
        "page_url": page_url(at.public_url, at.plan.code, one.code),
        "server_time": local(at.now, zone),
    }


def cannot_be_kept(plan: OfficePlan, visit: Appointment) -> bool:
    """Tell whether the office serves nobody at the hour of a visit, as its calendar stands now."""
    known = visit.service in plan.services
    return not (known and plan.calendar.is_open(visit.slot_at, visit.service))


def page_url(public_url: str, office: str, code: str) -> str:
    """Name the page of one's own appointment: what its QR code says."""
    return f"{public_url}/appointments/{office}/{code}"


def minutes_of(at: OfficeMoment, service: str) -> float | None:
    """Tell the usual length of a stay for a service; None: none was measured."""
    pace = at.paces.get(service)
    return None if pace is None else pace.minutes


def _taken(
    connection: Connection, plan: OfficePlan, service: str, first: date, last: date
) -> dict[datetime, int]:
    rows = TAKEN.all(connection, office=plan.code, service=service, first=first, last=last)
    return {one.slot_at: one.visits for one in rows}


def _slots(
    plan: OfficePlan,
    service: str,
    day: date,
    offer: Offer,
    taken: dict[datetime, int],
    now: datetime,
) -> list[Slot]:
    extra = plan.calendar.extra_counters(day, service)
    counters = len({*plan.services[service].counters, *extra})
    return slots_of_day(plan.calendar, service, day, offer, counters, taken, now)


def _told(slots: Iterable[Slot], plan: OfficePlan) -> Iterable[AppointmentSlotJson]:
    for one in slots:
        hour = local(one.at, plan.calendar.timezone)
        yield {"slot": f"{hour:%H:%M}", "at": hour, "left": one.left}
