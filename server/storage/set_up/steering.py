"""What a supervisor decided for today: services stopped, an outage or emergency that goes on."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, bindparam, select

from server.contract.languages import HOUSE
from server.domain.special_days import Stop
from server.storage.query import Query
from server.storage.tables import EMERGENCY, OUTAGE, SERVICE_STOP
from server.storage.tables.hall_rows import Emergency, Outage, ServiceStop
from server.texts import say

STOPS = Query(ServiceStop, select(SERVICE_STOP).where(SERVICE_STOP.c.office == bindparam("office")))
OUTAGE_NOW = Query(
    Outage,
    select(OUTAGE)
    .where(OUTAGE.c.office == bindparam("office"), OUTAGE.c.ended_at.is_(None))
    .order_by(OUTAGE.c.began_at),
)


EMERGENCY_NOW = Query(
    Emergency,
    select(EMERGENCY)
    .where(EMERGENCY.c.office == bindparam("office"), EMERGENCY.c.ended_at.is_(None))
    .order_by(EMERGENCY.c.began_at),
)


def read_stops(connection: Connection, office: str) -> dict[str, Stop]:
    """Read the stops of an office's services, also those that are over."""
    return {one.service: Stop(one.since, one.until) for one in STOPS.all(connection, office=office)}


def read_outage(connection: Connection, office: str) -> Outage | None:
    """Read the outage that goes on; None: the systems run."""
    return OUTAGE_NOW.first(connection, office=office)


def read_emergency(connection: Connection, office: str) -> Emergency | None:
    """Read the emergency that goes on; None: there is none."""
    return EMERGENCY_NOW.first(connection, office=office)


def notices_of(
    emergency: Emergency | None, outage: Outage | None, services: Collection[str]
) -> Mapping[str, Mapping[str, str]]:
    """Say for each service what its people are told before anything else, by language."""
    if emergency is not None:
        key = "emergency.banner" if emergency.exit is None else "emergency.banner.exit"
        urgent = {language: say("hall", language, key, exit=emergency.exit) for language in HOUSE}
        return dict.fromkeys(services, urgent)
    if outage is None:
        return {}
    told = {language: say("hall", language, "outage.banner") for language in HOUSE}
    concerned = services if outage.services is None else outage.services
    return dict.fromkeys(concerned, told)
