"""Work profiles as rows: what each counter serves or helps with, beside how a file says it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select

from server.office_file.model import USUAL_WEIGHT, Counter
from server.office_file.queue_part import Help
from server.storage.query import Query
from server.storage.tables.rows import FileProfileEntry, ProfileEntry
from server.storage.tables.ties import columns_of, table_of


@dataclass(frozen=True, slots=True)
class Work:
    """How a counter serves a service: with a weight of its own, or only past a wait in minutes."""

    weight: float
    after_minutes: int | None


Profiles = Mapping[tuple[str, str], Work]
"""By counter and service."""
Entry = type[ProfileEntry] | type[FileProfileEntry]


def _entries(row: Entry) -> Query[ProfileEntry | FileProfileEntry]:
    of_office = table_of(row).c.office == bindparam("office")
    return Query(row, select(*columns_of(row)).where(of_office))


ENTRIES = {row: _entries(row) for row in (ProfileEntry, FileProfileEntry)}


def profiles_of(counters: Iterable[Counter]) -> Profiles:
    """Take the work profiles out of an office file's counters."""
    found: dict[tuple[str, str], Work] = {}
    for counter in counters:
        for service in counter.serves:
            found[counter.code, service] = Work(counter.weights.get(service, USUAL_WEIGHT), None)
        for help_ in counter.helps:
            found[counter.code, help_.service] = Work(USUAL_WEIGHT, help_.after_minutes)
    return found


def read_profiles(connection: Connection, entry: Entry, office: str) -> Profiles:
    """Read the work profiles that counters have, or those that the file gave them last."""
    return {
        (one.counter, one.service): Work(one.weight, one.after_minutes)
        for one in ENTRIES[entry].all(connection, office=office)
    }


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
