"""What a supervisor decided for today: services that are stopped, an outage that goes on."""

from collections.abc import Collection, Mapping

from sqlalchemy import Connection, bindparam, select

from server.contract.languages import HOUSE
from server.domain.special_days import Stop
from server.storage.query import Query
from server.storage.tables import OUTAGE, SERVICE_STOP
from server.storage.tables.hall_rows import Outage, ServiceStop
from server.texts import say

STOPS = Query(ServiceStop, select(SERVICE_STOP).where(SERVICE_STOP.c.office == bindparam("office")))
OUTAGE_NOW = Query(
    Outage,
    select(OUTAGE)
    .where(OUTAGE.c.office == bindparam("office"), OUTAGE.c.ended_at.is_(None))
    .order_by(OUTAGE.c.began_at),
)


def read_stops(connection: Connection, office: str) -> dict[str, Stop]:
    """Read the stops of an office's services, also those that are over."""
    return {one.service: Stop(one.since, one.until) for one in STOPS.all(connection, office=office)}


def read_outage(connection: Connection, office: str) -> Outage | None:
    """Read the outage that goes on; None: the systems run."""
    return OUTAGE_NOW.first(connection, office=office)


def notices_of(outage: Outage | None, services: Collection[str]) -> Mapping[str, Mapping[str, str]]:
    """Say for each service that an outage concerns what its people are told, by language."""
    if outage is None:
        return {}
    told = {language: say("hall", language, "outage.banner") for language in HOUSE}
    concerned = services if outage.services is None else outage.services
    return dict.fromkeys(concerned, told)
