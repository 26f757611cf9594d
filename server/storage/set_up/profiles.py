"""Work profiles as rows: what each counter serves or helps with, beside how a file says it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Table, select

from server.office_file.model import USUAL_WEIGHT, Counter
from server.office_file.queue_part import Help


@dataclass(frozen=True, slots=True)
class Work:
    """How a counter serves a service: with a weight of its own, or only past a wait in minutes."""

    weight: float
    after_minutes: int | None


Profiles = Mapping[tuple[str, str], Work]
"""By counter and service."""


def profiles_of(counters: Iterable[Counter]) -> Profiles:
    """Take the work profiles out of an office file's counters."""
    found: dict[tuple[str, str], Work] = {}
    for counter in counters:
        for service in counter.serves:
            found[counter.code, service] = Work(counter.weights.get(service, USUAL_WEIGHT), None)
        for help_ in counter.helps:
            found[counter.code, help_.service] = Work(USUAL_WEIGHT, help_.after_minutes)
    return found


def read_profiles(connection: Connection, table: Table, office: str) -> Profiles:
    """Read the work profiles that a table keeps."""
    rows = connection.execute(select(table).where(table.c.office == office))
    return {(row.counter, row.service): Work(row.weight, row.after_minutes) for row in rows}


def profile_keys(
    profiles: Profiles, counter: str, services: Iterable[str]
) -> dict[str, list[str] | dict[str, float] | list[Help]]:
    """Say a counter's work profile in the keys of an office file, services in the given order."""
    works = {code: profiles[counter, code] for code in services if (counter, code) in profiles}
    own = {code: work.weight for code, work in works.items() if work.after_minutes is None}
    return {
        "serves": list(own),
        "weights": {code: weight for code, weight in own.items() if weight != USUAL_WEIGHT},
        "helps": [
            Help(service=code, after_minutes=work.after_minutes)
            for code, work in works.items()
            if work.after_minutes is not None
        ],
    }
