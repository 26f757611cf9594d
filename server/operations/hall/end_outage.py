"""A supervisor says that the provincial or national system runs again."""

from datetime import datetime

from sqlalchemy import bindparam, func, select

from server.contract.events import OfficeChanged, OutageEnded
from server.contract.problems import ProblemCode
from server.operations.office_rows.changed_plan import plan_changed
from server.refusal import Refusal
from server.storage.prepared import PreparedUpdate
from server.storage.query import Values
from server.storage.tables import INTERVAL, TICKET, Instant
from server.storage.tables.hall_rows import Outage
from server.storage.transaction import Actor, OfficeTransaction

END_OUTAGE = PreparedUpdate(Outage, ("ended_at", "ended_by", "people"))
AFFECTED = Values(
    int,
    select(func.count(func.distinct(TICKET.c.id)))
    .outerjoin_from(
        TICKET,
        INTERVAL,
        (INTERVAL.c.office == TICKET.c.office) & (INTERVAL.c.ticket == TICKET.c.id),
    )
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day >= bindparam("day"),
        TICKET.c.service.in_(bindparam("services", expanding=True)),
        INTERVAL.c.entered_at <= bindparam("until"),
        func.coalesce(INTERVAL.c.left_at, bindparam("until", type_=Instant))
        > bindparam("since", type_=Instant),
        INTERVAL.c.state.in_(["waiting", "called", "serving", "parked"]),
    ),
)


def end_outage(tx: OfficeTransaction, actor: Actor, now: datetime) -> None:
    """End the outage that goes on; how many people it met is counted for the province.

    Raises:
        Refusal: `wrong_state` when none goes on.
    """
    outage = tx.plan.outage
    if outage is None:
        raise Refusal(ProblemCode.WRONG_STATE, "no_outage")
    tx.write_history()
    people = AFFECTED.one(
        tx.connection,
        office=tx.office,
        day=tx.plan.calendar.business_day(outage.began_at),
        services=outage.services or list(tx.plan.services),
        since=outage.began_at,
        until=now,
    )
    ended = outage._replace(ended_at=now, ended_by=actor.user, people=people)
    END_OUTAGE.save(tx.connection, ended)
    plan_changed(tx)
    tx.append(OutageEnded(outage=outage.id, people=people), now, actor)
    tx.append(OfficeChanged(), now, actor)
