"""What is asked of a visit: on the tablet of a counter, and by a slip."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select

from server.contract.answers import CounterSettings, OfficeSettings, RatingReason
from server.contract.answers.visit_json import RatingTabletJson, VisitToRateJson
from server.contract.problems import ProblemCode
from server.contract.states import TicketState
from server.domain.rating import Channel, last_evening, why_not
from server.office_file import model, rating_part
from server.refusal import Refusal
from server.storage.answers.counters import COUNTERS
from server.storage.answers.officers import officer_at
from server.storage.query import Query
from server.storage.reader import OfficeMoment
from server.storage.set_up.plan import OfficePlan
from server.storage.set_up.told import Settled
from server.storage.tables import RATING_ASK
from server.storage.tables.rating_rows import RatingAsk
from server.storage.tables.rows import Ticket

OFFICE = Settled(OfficeSettings, model.OfficeTable)
COUNTER = Settled(CounterSettings, model.Counter)
REASONS = Settled(RatingReason, rating_part.RatingReason)
ASKED = Query(
    RatingAsk,
    select(RATING_ASK).where(
        RATING_ASK.c.office == bindparam("office"), RATING_ASK.c.ticket == bindparam("ticket")
    ),
)


def tablet_answer(at: OfficeMoment, device: str) -> RatingTabletJson:
    """Read the contract's RatingTablet.

    Raises:
        Refusal: `wrong_state` (`tablet_without_counter`) for one that stands at none.
    """
    plan = at.plan
    stands_at = next((code for code, ids in plan.tablets.items() if device in ids), None)
    counter = plan.counters.get(stands_at or "")
    if counter is None:
        raise Refusal(ProblemCode.WRONG_STATE, "tablet_without_counter")
    clerks = {one.code: one.clerk_name for one in COUNTERS.all(at.connection, office=plan.code)}
    [office] = OFFICE.each([plan.office])
    [about] = COUNTER.each([counter.about])
    return {
        "office": office,
        "counter": about,
        "clerk": clerks.get(counter.code),
        "officer": officer_at(at.connection, plan.code, counter.code),
        "reasons": REASONS.each(plan.set_up.rating_reasons),
        "server_time": at.now.astimezone(plan.calendar.timezone),
    }


def was_rated(connection: Connection, ticket: Ticket) -> bool:
    """Read whether a visit was rated; not how."""
    asked = ASKED.first(connection, office=ticket.office, ticket=ticket.id)
    return asked is not None and asked.answered


def visit_to_rate(
    plan: OfficePlan, ticket: Ticket, now: datetime, *, is_rated: bool
) -> VisitToRateJson | None:
    """Give the contract's VisitToRate; None where there is nothing to rate by the slip."""
    zone = plan.calendar.timezone
    why = why_not(
        Channel.SLIP,
        served_on=ticket.business_day,
        is_served=ticket.state == TicketState.SERVED,
        is_rated=is_rated,
        now=now,
        zone=zone,
    )
    if why is not None:
        return None
    return {
        "rating": ticket.follow_code,
        "until": last_evening(ticket.business_day, zone),
        "reasons": REASONS.each(plan.set_up.rating_reasons),
    }
