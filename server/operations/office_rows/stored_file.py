"""An office file becomes an office, or changes one while it works."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, bindparam, select

from server.office_file.mistakes import Mistake, OfficeFileError
from server.office_file.model import OfficeFile
from server.operations.office_rows.change_log import log_difference
from server.operations.office_rows.changed_plan import tell_of_change
from server.operations.office_rows.in_use import what_is_in_use
from server.operations.office_rows.origins import what_is_locked
from server.operations.office_rows.profiles import remember_profiles, with_changes_of_the_day
from server.operations.office_rows.writing import write_office, write_parts
from server.storage.query import Query, Values
from server.storage.set_up.profiles import Profiles, profiles_of, read_profiles
from server.storage.set_up.stored import read_set_up
from server.storage.tables import FORMER_OFFICE, OFFICE
from server.storage.tables.office import OfficeRow
from server.storage.tables.rows import FileProfileEntry
from server.storage.tables.ties import columns_of, part_of


@part_of(OfficeRow)
class SetUpBefore(NamedTuple):
    """How far an office is that an office file changes."""

    code: str
    timezone: str
    plan_version: int
    seq: int


HOLD_OFFICE = Query(
    SetUpBefore,
    select(*columns_of(SetUpBefore)).where(OFFICE.c.code == bindparam("office")).with_for_update(),
)
FORMER_OF = Values(
    str, select(FORMER_OFFICE.c.office).where(FORMER_OFFICE.c.code == bindparam("code"))
)


class SetUp(StrEnum):
    """What an office file did."""

    CREATED = "created"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


def store_file(connection: Connection, office_file: OfficeFile, now: datetime) -> SetUp:
    """Create or change an office inside the caller's transaction, which may be a busy server's.

    A file that says what is stored already changes nothing at all. Services and counters that
    the file no longer names are retired with their history; named again, they come back. What
    the day has brought (numbers drawn, who sits where, `seq`) stays as it is, and so does a work
    profile that a supervisor assigned, until the file gives that counter another one than before.

    Raises:
        OfficeFileError: what is to change is locked by the centre, or in use; the office
            was merged into another, to which its old addresses lead. The caller's transaction
            must then be rolled back.
    """
    code = office_file.office.code
    held = HOLD_OFFICE.first(connection, office=code)
    stored = read_set_up(connection, code)
    remembered = read_profiles(connection, FileProfileEntry, code)
    wanted = completed(office_file, stored, remembered)
    if stored == wanted:
        remember_profiles(connection, code, office_file.counters, remembered)
        return SetUp.UNCHANGED
    if held is None and (now_part_of := FORMER_OF.first(connection, code=code)):
        values = {"office": now_part_of}
        raise OfficeFileError([Mistake("office_was_merged", ("office", "code"), values=values)])
    if held is not None and stored is not None:
        today = now.astimezone(ZoneInfo(held.timezone)).date()
        in_use = [
            *what_is_locked(connection, stored, wanted),
            *what_is_in_use(connection, stored, wanted, today),
        ]
        if in_use:
            raise OfficeFileError(in_use)
    version, seq = (0, 0) if held is None else (held.plan_version, held.seq)
    write_office(connection, wanted, version=version + 1, seq=seq + 1)
    write_parts(connection, wanted)
    remember_profiles(connection, code, office_file.counters, remembered)
    log_difference(connection, seq + 1, stored, wanted, now)
    tell_of_change(connection, code, seq + 1, now)
    return SetUp.CREATED if held is None else SetUp.CHANGED


def completed(
    office_file: OfficeFile, stored: OfficeFile | None, remembered: Profiles
) -> OfficeFile:
    """Add what a file leaves to the office: its own days, and work assigned during the day.

    `stored`: the office so far; `remembered`: what the last file had each counter serve.
    """
    days = office_file.calendar_days
    if days is None:
        days = stored.calendar_days if stored else None
    live = profiles_of(stored.counters) if stored else {}
    services = [one.code for one in office_file.services]
    counters = with_changes_of_the_day(office_file.counters, live, remembered, services)
    in_order = sorted(days or (), key=lambda one: one.date)
    return office_file.model_copy(update={"counters": counters, "calendar_days": in_order})
