"""`luot doctor`: what an installation stands on, each with what to do where it fails."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click
from sqlalchemy import Connection, func, select
from sqlalchemy.exc import SQLAlchemyError

from server.cli.check import Check, check, moment
from server.cli.device_checks import device_checks
from server.cli.file_checks import copies, rights
from server.cli.mail_check import mail_check
from server.cli.push_check import push_check
from server.cli.speech import unusable_in_words, words
from server.cli.voice_checks import names_spoken, voices, voices_missing
from server.domain.closures import outlasts_a_closure
from server.settings import Settings, read_settings
from server.storage.answers.doubted_day import open_day
from server.storage.database import open_engine
from server.storage.query import Query, Values
from server.storage.schema import SchemaState, find_schema, newest_revision, unusable
from server.storage.set_up.plan import read_plan
from server.storage.sole_server import last_start
from server.storage.sqlite_library import AT_FAULT, VERSION
from server.storage.tables import OFFICE, OUTBOX


class Place(NamedTuple):
    """An office and its time zone."""

    code: str
    timezone: str


LEAST_FREE_MB = 500
CLOCK_TOLERANCE = timedelta(minutes=5)

LATEST_EVENTS = 1_000
"""So many events of an office are looked at for one that the clock has not reached."""
LAST_EVENT = Values(
    datetime,
    select(func.max(OUTBOX.c.at, type_=OUTBOX.c.at.type).label("at"))
    # An outer join: offices are read first, and not the outbox from its beginning.
    .select_from(OFFICE)
    .outerjoin(
        OUTBOX,
        (OUTBOX.c.office == OFFICE.c.code) & (OUTBOX.c.seq > OFFICE.c.seq - LATEST_EVENTS),
    ),
)
FIRST_EVENT = Values(
    datetime,
    select(func.min(OUTBOX.c.at, type_=OUTBOX.c.at.type).label("at")).where(OUTBOX.c.seq == 1),
)
OFFICES = Query(Place, select(OFFICE.c.code, OFFICE.c.timezone))
ZONES = Values(str, select(OFFICE.c.timezone))


@click.command("doctor", help=words("help.doctor"))
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
def command(*, as_json: bool) -> None:
    """Check everything; exit status 1 when something fails."""
    checks = list(_all_checks(read_settings(), datetime.now(UTC)))
    ok = all(one.ok for one in checks)
    if as_json:
        told = {"ok": ok, "checks": [asdict(one) for one in checks]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for one in checks:
            click.echo(f"{_mark(one)} {one.says}")
            if one.do:
                click.echo(f"    → {one.do}")
    sys.exit(0 if ok else 1)


def _mark(one: Check) -> str:
    if not one.ok:
        return "✗"
    return "!" if one.do else "✓"


def _all_checks(settings: Settings, now: datetime) -> Iterator[Check]:
    yield check("version", ok=True, version=version("luot"))
    if settings.on_sqlite:
        yield check("sqlite", not AT_FAULT, version=VERSION)
        yield rights(settings)
    yield _disk(settings)
    yield from _kept_clock()
    database, usable = _database(settings)
    yield from database
    started = last_start(settings.database_url)
    if usable:
        inside, begun = _inside(settings, now)
        yield from inside
        started = started or (None if settings.on_sqlite else begun)
    yield voices(settings)
    yield from mail_check(settings.mail)
    yield copies(settings, started, now)


def _database(settings: Settings) -> tuple[list[Check], bool]:
    try:
        found = find_schema(settings.database_url)
    except SQLAlchemyError as wrong:
        why = str(getattr(wrong, "orig", None) or wrong).splitlines()[0]
        return [check("database", ok=False, why=why)], False
    there = found.state not in {SchemaState.MISSING, SchemaState.EMPTY_FILE, SchemaState.FOREIGN}
    why = "" if there else unusable_in_words(unusable(found, settings.database_url))
    checks = [check("database", there, why=why)]
    if there:
        current = found.state is SchemaState.CURRENT
        wanted = newest_revision()
        checks.append(check("schema", current, found=found.revision, wanted=wanted))
    return checks, there and found.state is SchemaState.CURRENT


def _disk(settings: Settings) -> Check:
    folder = next(one for one in (settings.data_dir, *settings.data_dir.parents) if one.exists())
    free = shutil.disk_usage(folder).free // 2**20
    return check("disk", free >= LEAST_FREE_MB, free=free, least=LEAST_FREE_MB, folder=folder)


def _inside(settings: Settings, now: datetime) -> tuple[list[Check], datetime | None]:
    """Look into the database; also tell when its first office was set up."""
    engine = open_engine(settings.database_url, writes=False)
    try:
        with engine.connect() as connection, connection.begin():
            first = [
                _clock(connection, now),
                _clock_ahead(connection, now),
                _time_zones(connection),
                voices_missing(connection, settings),
                names_spoken(connection, settings),
            ]
            told = (*device_checks(connection, now), *push_check(connection, settings))
            return [*first, *told], FIRST_EVENT.first(connection)
    finally:
        engine.dispose()


def _clock(connection: Connection, now: datetime) -> Check:
    """Compare with the last event: a clock that was set back stands before it."""
    last = LAST_EVENT.first(connection)
    right = last is None or now >= last - CLOCK_TOLERANCE
    return check("clock", right, now=moment(now), last="–" if last is None else moment(last))


def _clock_ahead(connection: Connection, now: datetime) -> Check:
    """Find the offices whose clock is doubted, or would be if the server began now."""
    # Without its time zone an office has no date; that is told by itself.
    known = [one.code for one in OFFICES.all(connection) if _known(one.timezone)]
    found = [code for code in known if _is_ahead(connection, code, now)]
    return check("clock_ahead", not found, now=moment(now), offices=", ".join(found))


def _is_ahead(connection: Connection, code: str, now: datetime) -> bool:
    day = open_day(connection, code)
    if day.business_day is None or day.doubted_day is not None:
        return day.doubted_day is not None
    plan = read_plan(connection, code)
    if plan is None:
        return False
    return outlasts_a_closure(plan.calendar, day.business_day, plan.calendar.business_day(now))


def _kept_clock() -> Iterator[Check]:
    """Ask systemd whether a time server keeps the clock; where there is no systemd, nobody."""
    ask = ("timedatectl", "show", "--property=NTPSynchronized", "--value")
    try:
        told = subprocess.run(ask, capture_output=True, text=True, check=True, timeout=10).stdout  # noqa: S603 - ours
    except (OSError, subprocess.SubprocessError):
        return
    yield check("ntp", told.strip() == "yes")


def _time_zones(connection: Connection) -> Check:
    unknown = [one for one in ZONES.all(connection) if not _known(one)]
    return check("time_zone", not unknown, zones=", ".join(unknown))


def _known(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True
