"""The waiting line as the discipline sees it, read from the tickets' rows."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, text, tuple_

from server.domain.discipline import Call, Waiting, moment
from server.domain.policies import Policy, Ratio
from server.storage.prepared import Prepared
from server.storage.tables import TICKET

Row = Mapping[str, Any]

LINE_COLUMNS = tuple(
    TICKET.c[name]
    for name in (
        "id",
        "number",
        "business_day",
        "service",
        "place",
        "priority",
        "first",
        "for_counter",
        "after_calls",
        "returned_at",
        "appointment_at",
    )
)
"""What `as_waiting` needs of a ticket."""

_IN_LINE = (TICKET.c.office == bindparam("office")) & text("ticket.state = 'waiting'")
_ALONE = (TICKET.c.after_calls > 0) | TICKET.c.appointment_at.is_not(None)
_FIRST_OF_LANES = (
    select(TICKET.c.service, func.min(TICKET.c.place))
    .where(_IN_LINE, ~_ALONE)
    .group_by(TICKET.c.service, TICKET.c.priority, TICKET.c.first, TICKET.c.for_counter)
)
LINE_HEADS = Prepared(
    select(*LINE_COLUMNS)
    .where(_IN_LINE, ~_ALONE, tuple_(TICKET.c.service, TICKET.c.place).in_(_FIRST_OF_LANES))
    .union_all(select(*LINE_COLUMNS).where(_IN_LINE, _ALONE))
)
CALLS_SINCE = select(func.count()).where(
    TICKET.c.office == bindparam("office"),
    TICKET.c.business_day == bindparam("day"),
    TICKET.c.state != "waiting",
    TICKET.c.service == bindparam("service"),
    TICKET.c.called_at > bindparam("since"),
)
LATEST_CALLS = (
    select(TICKET.c.service, TICKET.c.priority)
    .where(
        TICKET.c.office == bindparam("office"),
        TICKET.c.business_day == bindparam("day"),
        TICKET.c.state != "waiting",
        TICKET.c.service.in_(bindparam("services", expanding=True)),
        TICKET.c.called_at.is_not(None),
    )
    .order_by(TICKET.c.called_at.desc(), TICKET.c.number.desc())
    .limit(bindparam("most"))
)


def line_heads(connection: Connection, office: str) -> list[Waiting]:
    """Read those of an office among whom the discipline's choice is, whatever the counter.

    Of tickets that differ in nothing but their arrival only the first can be next, so a long
    line need not be read whole. Those who come for an appointment or after a missed call are
    each a case of their own.
    """
    return as_waiting(connection, office, LINE_HEADS.records(connection, {"office": office}))


def as_waiting(connection: Connection, office: str, rows: Iterable[Row]) -> list[Waiting]:
    """Make of waiting tickets' rows what the discipline chooses from."""
    return [
        Waiting(
            row["id"],
            row["number"],
            row["service"],
            row["place"],
            row["priority"],
            _slot(row["appointment_at"]),
            counter=row["for_counter"],
            first=row["first"],
            after_calls=_still_held_back(connection, office, row),
        )
        for row in rows
    ]


def _slot(appointment_at: datetime | None) -> int | None:
    return None if appointment_at is None else moment(appointment_at)


def _still_held_back(connection: Connection, office: str, row: Row) -> int:
    """Count the calls of its service that still go before a ticket.

    Counted, not kept: so an undone call is a call that never was.
    """
    if not row["after_calls"]:
        return 0
    made: int = connection.execute(
        CALLS_SINCE,
        {
            "office": office,
            "day": row["business_day"],
            "service": row["service"],
            "since": row["returned_at"],
        },
    ).scalar_one()
    wanted: int = row["after_calls"]
    return max(0, wanted - made)


def latest_calls(
    connection: Connection,
    office: str,
    policy: Policy,
    day: date | None,
    services: Iterable[str],
) -> Sequence[Call]:
    """Read the calls that the policy counts, the newest last; most policies count none."""
    if not isinstance(policy, Ratio):
        return ()
    rows = connection.execute(
        LATEST_CALLS,
        {
            "office": office,
            "day": day,
            "services": list(services),
            "most": policy.ordinary + policy.priority,
        },
    ).all()
    return [Call(row.service, row.priority) for row in reversed(rows)]
