"""What a supervisor decided for today: services stopped, an outage or emergency that goes on."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from server.contract.languages import HOUSE
from server.domain.special_days import Stop
from server.storage.query import Query
from server.storage.tables import EMERGENCY, OUTAGE, SERVICE_STOP
from server.storage.tables.hall_rows import Emergency, Outage, ServiceStop
from server.texts import say


class ServedThere(NamedTuple):
    """A hall by its name, in each language, and what its counters serve."""

    name: Mapping[str, str]
    services: Collection[str]


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


def read_emergencies(connection: Connection, office: str) -> tuple[Emergency, ...]:
    """Read the emergencies that go on, of halls or of the whole office, the oldest first."""
    return tuple(EMERGENCY_NOW.all(connection, office=office))


def notices_of(
    emergencies: Sequence[Emergency],
    outage: Outage | None,
    services: Collection[str],
    halls: Mapping[str, ServedThere],
) -> Mapping[str, Mapping[str, str]]:
    """Say for each service what its people are told before anything else, by language.

    An emergency of the whole office comes before one of a hall, that before an outage.
    """
    told: dict[str, Mapping[str, str]] = {}
    if outage is not None:
        banner = {language: say("hall", language, "outage.banner") for language in HOUSE}
        told |= dict.fromkeys(services if outage.services is None else outage.services, banner)
    for one in sorted(emergencies, key=lambda one: one.hall is None):
        there = None if one.hall is None else halls.get(one.hall)
        if there is not None or one.hall is None:
            concerned = services if there is None else there.services
            told |= dict.fromkeys(concerned, _urgent(one, there))
    return told


def _urgent(emergency: Emergency, there: ServedThere | None) -> Mapping[str, str]:
    key = "emergency.banner" if emergency.exit is None else "emergency.banner.exit"
    said = {language: say("hall", language, key, exit=emergency.exit) for language in HOUSE}
    if there is None:
        return said
    names = there.name
    return {one: f"{names.get(one) or names['vi']}: {text}" for one, text in said.items()}
