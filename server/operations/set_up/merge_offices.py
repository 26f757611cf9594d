"""Two offices become one: whatever the one that goes ever did belongs to the one that stays."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import uuid4

from sqlalchemy import Column, Connection, bindparam, delete, func, select, update

from server.contract.events import OfficeChanged
from server.contract.problems import ProblemCode
from server.office_file.changes import Change
from server.office_file.merge_left import left_behind
from server.office_file.merging import Joined, joined
from server.office_file.merging_codes import (
    Codes,
    Renaming,
    clashes,
    codes_of,
    fresh,
    unknown,
    with_letters,
)
from server.office_file.mistakes import OfficeFileError
from server.office_file.model import OfficeFile
from server.operations.office_rows.change_log import log_difference, log_settings
from server.operations.office_rows.changed_plan import tell_of_change
from server.operations.office_rows.former import OF_OFFICE, follow, keep_former
from server.operations.office_rows.merge_ready import Merging, hold_both
from server.operations.office_rows.merged_devices import rename_devices
from server.operations.office_rows.merged_rows import Move, move_rows
from server.operations.office_rows.wanted_settings import wanted_settings
from server.operations.office_rows.writing import write_office, write_parts
from server.refusal import Refusal
from server.storage.figures.days import forget_from, next_to_sum_up, sum_up
from server.storage.moving_rows import keys_looked_at_last
from server.storage.outbox import Entry, append_events
from server.storage.prepared import PreparedInsert, PreparedUpdate
from server.storage.query import Values
from server.storage.set_up.plan import read_plan
from server.storage.set_up.stored import read_set_up
from server.storage.tables import (
    COUNTER,
    DOSSIER_SERIES,
    HISTORY,
    OFFICE,
    SERVICE,
    SURVEY_FORM,
    TICKET,
)
from server.storage.tables.dossier_rows import DossierSeries
from server.storage.tables.office import OfficeRow
from server.storage.tables.ties import part_of
from server.storage.wait.measured import BUSINESS_DAY

VERSIONS = "version"
"""The series of `next_version`."""
ADD_SERIES = PreparedInsert(DossierSeries)


class MergeClashError(Exception):
    """Both offices have codes or letters that only one may have.

    Attributes:
        old: the office that goes.
        new: the one that stays.
        proposed: others in their place.
    """

    def __init__(self, old: str, new: str, proposed: Renaming) -> None:
        super().__init__(f"{old} and {new} both have {proposed}")
        self.old, self.new, self.proposed = old, new, proposed


LAST_VERSION = Values(
    int,
    select(DOSSIER_SERIES.c.last).where(
        DOSSIER_SERIES.c.office == bindparam("office"), DOSSIER_SERIES.c.name == VERSIONS
    ),
)
FIRST_DAY = Values(
    date,
    select(TICKET.c.business_day)
    .where(TICKET.c.office == bindparam("office"))
    .order_by(TICKET.c.business_day)
    .limit(1),
)
COUNT_TICKETS = Values(
    int, select(func.count()).select_from(TICKET).where(TICKET.c.office == bindparam("office"))
)


@part_of(OfficeRow)
class LastOfBoth(NamedTuple):
    """How far the office that stays is, when both are one."""

    code: str
    business_day: date | None
    last_place: int | None


SAVE_LAST = PreparedUpdate(LastOfBoth, ("business_day", "last_place"))


class Merged(NamedTuple):
    """What was done.

    Attributes:
        tickets: so many came along.
        days: so many days were summed up anew.
        kiosks: kiosks with a new name, by the old one.
        hall: the hall that the office became; empty: its own halls came along.
        home: the hall that the other one became; empty: it has some already.
        left: settings of the one that goes which do not come along, and what is valid instead.
    """

    tickets: int
    days: int
    kiosks: Codes
    hall: str
    home: str
    left: Sequence[Change]


class Written(NamedTuple):
    """The set-up of the office that stays before and after, and what the other one leaves."""

    before: OfficeFile
    after: OfficeFile
    left: Sequence[Change]


def merge_offices(
    connection: Connection, old: str, new: str, renaming: Renaming, now: datetime
) -> Merged:
    """Merge an office into another, in the caller's transaction; nobody else may use it meanwhile.

    Services and counters come along under codes and letters that the other office has not, tickets
    and registers keep the office that wrote them as their origin, and a new history begins: feeds
    do not resume in it.

    Raises:
        Refusal: those of `hold_both`; `bad_request` (`merge_unknown`): what is to be renamed is
            not there.
        MergeClashError: both have what nobody has renamed.
        OfficeFileError: the two set-ups do not make one.
    """
    goes, stays = hold_both(connection, old, new)
    of, into = _file(connection, old), _file(connection, new)
    renaming = _complete(connection, of, into, renaming)
    places = rename_devices(connection, of, into)
    forms = _codes(connection, SURVEY_FORM.c.campaign, new)
    told = joined(into, of, renaming, places, forms)
    wanted = wanted_settings(told.office_file, ())
    if wanted.office_file is None:
        raise OfficeFileError(wanted.mistakes)
    versions = [LAST_VERSION.first(connection, office=one) or 0 for one in (old, new)]
    move = Move(old, new, _renamed(connection, of, into, renaming, told), stays.seq, versions[1])
    tickets = COUNT_TICKETS.one(connection, office=old)
    first = FIRST_DAY.first(connection, office=old)
    earlier = OF_OFFICE.all(connection, office=old)
    with keys_looked_at_last(connection):
        move_rows(connection, move)
        left = left_behind(of, wanted.office_file)
        _write(connection, Written(into, wanted.office_file, left), goes, stays, now)
        connection.execute(delete(OFFICE).where(OFFICE.c.code == old))
    keep_former(connection, move, of, told, goes.seq, now)
    follow(connection, earlier, move, told)
    _go_on_with_versions(connection, new, sum(versions))
    connection.execute(update(HISTORY).values({HISTORY.c.epoch: str(uuid4())}))
    days = 0 if first is None else _sum_up_from(connection, new, first)
    return Merged(tickets, days, places.names, told.place, told.home, left)


def _file(connection: Connection, office: str) -> OfficeFile:
    found = read_set_up(connection, office)
    if found is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
    return found


def _codes(connection: Connection, column: Column[Any], office: str) -> list[str]:
    statement = select(column).where(column.table.c.office == office).distinct()
    return sorted(Values(str, statement).all(connection))


def _complete(
    connection: Connection, of: OfficeFile, into: OfficeFile, asked: Renaming
) -> Renaming:
    """Demand that what both offices have is renamed, and that what is renamed is there."""
    if strange := unknown(of, asked):
        raise Refusal(
            ProblemCode.BAD_REQUEST,
            "merge_unknown",
            office=of.office.code,
            codes=", ".join(strange),
        )
    renaming = with_letters(of, asked)
    services, counters = (
        _codes(connection, column, into.office.code) for column in (SERVICE.c.code, COUNTER.c.code)
    )
    clash = clashes(into, of, renaming, services, counters)
    if any(clash):
        raise MergeClashError(of.office.code, into.office.code, clash)
    return renaming


def _renamed(
    connection: Connection, of: OfficeFile, into: OfficeFile, renaming: Renaming, told: Joined
) -> dict[str, Codes]:
    """Give every new code; what the file has no more gets a free one by itself."""
    old, new = of.office.code, into.office.code
    here = {"services": SERVICE.c.code, "counters": COUNTER.c.code}
    asked = {"services": renaming.services, "counters": renaming.counters}
    gone = {name: set(_codes(connection, one, old)) for name, one in here.items()}
    for name, parts in (("services", of.services), ("counters", of.counters)):
        gone[name] -= set(codes_of(parts))
    codes: dict[str, Codes] = {}
    for name, column in here.items():
        live = [one.code for one in getattr(told.office_file, name)]
        codes[name] = {
            **asked[name],
            **_free(gone[name], [*_codes(connection, column, new), *live]),
        }
    ended = set(_codes(connection, SURVEY_FORM.c.campaign, old)) - set(codes_of(of.campaigns))
    surveys = [
        *_codes(connection, SURVEY_FORM.c.campaign, new),
        *codes_of(told.office_file.campaigns),
    ]
    return {**codes, "campaigns": {**told.campaigns, **_free(ended, surveys)}}


def _free(gone: Iterable[str], taken: Sequence[str]) -> dict[str, str]:
    known = {one.casefold() for one in taken}
    return {one: fresh(one, [*taken, *gone]) for one in sorted(gone) if one.casefold() in known}


def _write(
    connection: Connection, told: Written, goes: Merging, stays: Merging, now: datetime
) -> None:
    """Write the set-up of both, and tell of it after the events of both."""
    office, seq = stays.code, stays.seq + goes.seq + 1
    if told.left:
        log_settings(connection, office, seq, told.left, now, origin=goes.code)
        append_events(connection, [Entry(office, seq, now, OfficeChanged())])
        seq += 1
    version = max(stays.plan_version, goes.plan_version) + 1
    write_office(connection, told.after, version=version, seq=seq)
    write_parts(connection, told.after)
    days = [one for one in (stays.business_day, goes.business_day) if one is not None]
    places = [one for one in (stays.last_place, goes.last_place) if one is not None]
    last = LastOfBoth(office, max(days, default=None), max(places, default=None))
    SAVE_LAST.save(connection, last)
    log_difference(connection, seq, told.before, told.after, now)
    tell_of_change(connection, office, seq, now)


def _go_on_with_versions(connection: Connection, office: str, last: int) -> None:
    """Let the next version of a dossier be higher than any that either office gave."""
    here = (DOSSIER_SERIES.c.office == office) & (DOSSIER_SERIES.c.name == VERSIONS)
    connection.execute(delete(DOSSIER_SERIES).where(here))
    if last:
        ADD_SERIES.add(connection, DossierSeries(office, VERSIONS, last))


def _sum_up_from(connection: Connection, office: str, first: date) -> int:
    """Sum up the days of both, from the first day of the one that came."""
    forget_from(connection, office, first)
    plan = read_plan(connection, office)
    done = 0
    while plan is not None and (day := _next(connection, office)) is not None:
        sum_up(connection, office, day, plan.calendar.timezone)
        done += 1
    return done


def _next(connection: Connection, office: str) -> date | None:
    opened = BUSINESS_DAY.first(connection, office=office)
    return None if opened is None else next_to_sum_up(connection, office, opened)
