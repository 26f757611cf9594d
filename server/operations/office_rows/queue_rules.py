"""The rules of calling as the tables hold them, from an office file and back into one."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, select

from server.office_file.model import Counter, OfficeFile
from server.office_file.queue_part import LimitsTable, QueueTable
from server.operations.office_rows.calendar import name_of
from server.storage.tables import COUNTER, PROFILE, QUEUE_RULES

Columns = dict[str, Any]
Profiles = Mapping[tuple[str, str], Columns]
"""Weight, and the wait past which it helps, by counter and service."""

RULE_COLUMNS = ("queue", "limits", "priorities", "park_reasons", "outcomes")


def queue_rules_of(office_file: OfficeFile) -> Columns:
    """Put the rules of an office file into columns."""
    return {
        "queue": office_file.queue.model_dump(),
        "limits": office_file.limits.model_dump(),
        "priorities": [
            {"code": one.code, "name": name_of(one.name), "rate": one.rate}
            for one in office_file.priorities
        ],
        "park_reasons": [
            {"code": one.code, "name": name_of(one.name)} for one in office_file.park_reasons
        ],
        "outcomes": [{"code": one.code, "name": name_of(one.name)} for one in office_file.outcomes],
    }


def read_queue_rules(connection: Connection, office: str) -> Columns:
    """Read the stored rules; an office without any has those of a file without any."""
    columns = [QUEUE_RULES.c[name] for name in RULE_COLUMNS]
    statement = select(*columns).where(QUEUE_RULES.c.office == office)
    row = connection.execute(statement).mappings().first()
    if row is not None:
        return dict(row)
    nothing: Columns = {name: [] for name in RULE_COLUMNS}
    return {
        **nothing,
        "queue": QueueTable().model_dump(),
        "limits": LimitsTable().model_dump(),
    }


def queue_in_file(rules: Columns) -> Columns:
    """Write the rules as tables of an office file."""
    return {
        "queue": rules["queue"],
        "limits": rules["limits"],
        "priority": rules["priorities"],
        "park_reason": rules["park_reasons"],
        "outcome": rules["outcomes"],
    }


def profiles_of(counters: Iterable[Counter]) -> Profiles:
    """Put the work profiles of an office file into rows."""
    found: dict[tuple[str, str], Columns] = {}
    for counter in counters:
        for service in counter.serves:
            weight = counter.weights.get(service, 1.0)
            found[counter.code, service] = {"weight": weight, "after_minutes": None}
        for help_ in counter.helps:
            found[counter.code, help_.service] = {
                "weight": 1.0,
                "after_minutes": help_.after_minutes,
            }
    return found


def read_profiles(connection: Connection, office: str) -> Profiles:
    """Read the stored work profiles."""
    rows = connection.execute(select(PROFILE).where(PROFILE.c.office == office))
    return {
        (row.counter, row.service): {"weight": row.weight, "after_minutes": row.after_minutes}
        for row in rows
    }


def read_file_profiles(connection: Connection, office: str) -> dict[str, list[Columns] | None]:
    """Read, by counter, the work profile that the office file last gave it."""
    rows = connection.execute(
        select(COUNTER.c.code, COUNTER.c.file_profile).where(COUNTER.c.office == office)
    )
    return {row.code: row.file_profile for row in rows}


def file_profile(profiles: Profiles, counter: str) -> list[Columns]:
    """Write one counter's work profile as it is remembered."""
    return [
        {"service": service, **row}
        for (code, service), row in sorted(profiles.items())
        if code == counter
    ]


def with_changes_of_the_day(
    wanted: Profiles,
    live: Profiles,
    remembered: Mapping[str, list[Columns] | None],
    services: Collection[str],
) -> Profiles:
    """Keep what a supervisor assigned since, wherever the file itself says nothing new.

    Args:
        wanted: the profiles of the file.
        live: those that the counters have now.
        remembered: those that the file gave them last, by counter.
        services: the services of the file; work of others is dropped.
    """
    kept: dict[tuple[str, str], Columns] = {}
    for counter in {code for code, _ in wanted}:
        of_file = {key: row for key, row in wanted.items() if key[0] == counter}
        now = {key: row for key, row in live.items() if key[0] == counter and key[1] in services}
        works = any(row["after_minutes"] is None for row in now.values())
        says_nothing_new = remembered.get(counter) == file_profile(wanted, counter)
        kept |= now if works and says_nothing_new else of_file
    return kept


def profile_in_file(profiles: Profiles, counter: str, services: Iterable[str]) -> Columns:
    """Write a counter's work profile as keys of an office file; services in the office's order."""
    rows = {code: profiles[counter, code] for code in services if (counter, code) in profiles}
    own = {code: row for code, row in rows.items() if row["after_minutes"] is None}
    return {
        "serves": list(own),
        "weights": {code: row["weight"] for code, row in own.items() if row["weight"] != 1.0},
        "helps": [
            {"service": code, "after_minutes": row["after_minutes"]}
            for code, row in rows.items()
            if row["after_minutes"] is not None
        ],
    }
