"""Whether a number may be taken now: by the service's hours, its quota, the kiosk's limit."""

import math
from datetime import date, datetime, timedelta

from sqlalchemy import bindparam, func, select

from server.contract.problems import FieldError, ProblemCode
from server.domain.admission import Closed, may_issue
from server.domain.calendar import ONE_DAY, OpenSession
from server.refusal import Refusal
from server.storage.answers.errands import GIVEN_BESIDE
from server.storage.answers.wire import local
from server.storage.query import Values
from server.storage.tables import TICKET
from server.storage.tables.live import KEEPS_ITS_NUMBER
from server.storage.transaction import Actor, OfficeTransaction

ISSUED = Values(
    int,
    select(func.count()).where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day >= bindparam("day"),
        TICKET.c.service == bindparam("service"),
        TICKET.c.issued_at >= bindparam("since"),
        KEEPS_ITS_NUMBER,
    ),
)
KIOSK_TICKETS = Values(
    datetime,
    select(TICKET.c.issued_at)
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day == bindparam("day"),
        TICKET.c.device == bindparam("device"),
        TICKET.c.issued_at > bindparam("since"),
        # Those of a clock that was ahead hold nobody for as long as it was.
        TICKET.c.issued_at <= bindparam("now"),
    )
    .order_by(TICKET.c.issued_at.desc())
    .limit(bindparam("most")),
)
LIMIT_COUNTS = timedelta(minutes=1)


def hold_kiosk_to_its_limit(
    tx: OfficeTransaction, actor: Actor, today: date, now: datetime
) -> None:
    """Let no kiosk be emptied: so many numbers a minute and no more; staff are not held.

    Raises:
        Refusal: `too_many_requests`, with the seconds after which the next is given.
    """
    most = tx.plan.set_up.limits.kiosk_tickets_a_minute
    if most is None or actor.device is None:
        return
    given = KIOSK_TICKETS.all(
        tx.connection,
        office=tx.office,
        day=today,
        device=actor.device,
        since=now - LIMIT_COUNTS,
        now=now,
        most=most,
    )
    if len(given) < most:
        return
    seconds = math.ceil((given[-1] + LIMIT_COUNTS - now).total_seconds())
    raise Refusal(
        ProblemCode.TOO_MANY_REQUESTS, "too_many_tickets", retry_after=seconds, seconds=seconds
    )


def admit_appointment(
    tx: OfficeTransaction,
    service: str,
    at: datetime,
    actor: Actor,
    today: date,
    now: datetime,
    *,
    booked: bool = False,
) -> datetime | None:
    """Let an appointment into the line of today; answers its hour, None to whoever comes late.

    Neither the hour of the last number nor a quota holds it: its place was promised before.
    Past the office's late window it has an ordinary number, by arrival. Without having `booked`
    somebody has an hour from staff alone.

    Raises:
        Refusal: `not_allowed` to a device; `bad_request` for another day; `service_closed` when
            nobody is served at that hour, or any more.
    """
    if actor.device is not None and not booked:
        raise Refusal(ProblemCode.NOT_ALLOWED, "appointment_by_staff")
    calendar = tx.plan.calendar
    if abs(at - now) > ONE_DAY:  # also a year that no clock of an office can show
        raise _of_another_day(at)
    told = local(at, calendar.timezone)
    if calendar.business_day(at) != today:
        raise _of_another_day(told)
    if not (calendar.is_open(at, service) and calendar.is_open(max(at, now), service)):
        raise Refusal(ProblemCode.SERVICE_CLOSED, "closed_at_appointment", service=service, at=told)
    late = timedelta(minutes=tx.plan.set_up.appointments.late_minutes)
    return None if now > at + late else at


def _of_another_day(at: datetime) -> Refusal:
    reason = "appointment_other_day"
    wrong = FieldError(field="appointment_at", message=reason)
    return Refusal(ProblemCode.BAD_REQUEST, reason, errors=[wrong], at=at)


def admit(tx: OfficeTransaction, service: str, now: datetime) -> None:
    """Let a number of a service be taken.

    Raises:
        Refusal: `service_closed` or `quota_reached`, with when to come back.
    """

    def issued_in(session: OpenSession) -> int:
        asked = {
            "office": tx.office,
            "day": session.day,
            "service": service,
            "since": session.opens,
        }
        return ISSUED.one(tx.connection, **asked) + GIVEN_BESIDE.one(tx.connection, **asked)

    answer = may_issue(tx.plan.calendar, service, now, issued_in)
    if answer is None:
        return
    zone = tx.plan.calendar.timezone
    if isinstance(answer, Closed):
        reopens = local(answer.reopens_at, zone)
        reason = "service_closed" if reopens is None else "service_closed_until"
        raise Refusal(ProblemCode.SERVICE_CLOSED, reason, service=service, reopens_at=reopens)
    reopens = local(answer.next_at, zone)
    reason = "quota_reached" if reopens is None else "quota_reached_until"
    raise Refusal(
        ProblemCode.QUOTA_REACHED, reason, service=service, most=answer.most, reopens_at=reopens
    )
