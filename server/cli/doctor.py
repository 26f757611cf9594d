"""`luot doctor`: what an installation stands on, each with what to do where it fails."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click
from sqlalchemy import Connection, exists, func, select
from sqlalchemy.exc import SQLAlchemyError

from display_board.voice.bank import Bank
from server.cli.speech import language, words
from server.domain.closures import outlasts_a_closure
from server.settings import Settings, read_settings
from server.storage.answers.doubted_day import open_day
from server.storage.database import open_engine
from server.storage.nightly import nightly_copies
from server.storage.private_files import sqlite_file
from server.storage.query import Query, Values
from server.storage.schema import SchemaState, find_schema, newest_revision
from server.storage.set_up.plan import read_plan
from server.storage.sqlite_library import AT_FAULT, VERSION
from server.storage.tables import DEVICE, OFFICE, OUTBOX, PRINTER
from server.texts import say


class Place(NamedTuple):
    """An office and its time zone."""

    code: str
    timezone: str


LEAST_FREE_MB = 500
CLOCK_TOLERANCE = timedelta(minutes=5)
OLDEST_COPY = timedelta(hours=48)

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
OFFICES = Query(Place, select(OFFICE.c.code, OFFICE.c.timezone))
ZONES = Values(str, select(OFFICE.c.timezone))
TROUBLED = Values(
    str,
    select((DEVICE.c.name + ": " + DEVICE.c.trouble).label("told")).where(DEVICE.c.trouble != ""),
)
WITHOUT_KIOSK = Values(
    str,
    select(PRINTER.c.kiosk).where(
        PRINTER.c.kiosk.is_not(None),
        ~exists().where(DEVICE.c.office == PRINTER.c.office, DEVICE.c.name == PRINTER.c.kiosk),
    ),
)
"""Kiosks that the office file gives a printer and that no device is named after."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at; `do` is empty where nothing is to be done."""

    name: str
    ok: bool
    says: str
    do: str = ""


def _check(name: str, ok: bool, **values: object) -> Check:
    spoken = language()
    end = "ok" if ok else "bad"
    do = "" if ok else say("doctor", spoken, f"{name}.do", **values)
    return Check(name, ok, say("doctor", spoken, f"{name}.{end}", **values), do)


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
            click.echo(f"{'✓' if one.ok else '✗'} {one.says}")
            if one.do:
                click.echo(f"    → {one.do}")
    sys.exit(0 if ok else 1)


def _all_checks(settings: Settings, now: datetime) -> Iterator[Check]:
    yield _check("version", ok=True, version=version("luot"))
    if settings.on_sqlite:
        yield _check("sqlite", not AT_FAULT, version=VERSION)
        yield _rights(settings)
    yield _disk(settings)
    yield from _kept_clock()
    database, usable = _database(settings)
    yield from database
    if usable:
        yield from _inside(settings, now)
    yield _voices(settings)
    yield _copies(settings, now)


def _database(settings: Settings) -> tuple[list[Check], bool]:
    try:
        found = find_schema(settings.database_url)
    except SQLAlchemyError as wrong:
        why = str(getattr(wrong, "orig", None) or wrong).splitlines()[0]
        return [_check("database", ok=False, why=why)], False
    there = found.state not in {SchemaState.MISSING, SchemaState.EMPTY_FILE, SchemaState.FOREIGN}
    checks = [_check("database", there, why=found.state)]
    if there:
        current = found.state is SchemaState.CURRENT
        wanted = newest_revision()
        checks.append(_check("schema", current, found=found.revision, wanted=wanted))
    return checks, there and found.state is SchemaState.CURRENT


def _rights(settings: Settings) -> Check:
    """Find what others may read, or what the user who asks does not own."""
    path = sqlite_file(settings.database_url)
    looked_at = [settings.data_dir, *([path] if path else [])]
    open_to_others = [
        str(one)
        for one in looked_at
        if one.exists() and (one.stat().st_mode & 0o077 or one.stat().st_uid != os.geteuid())
    ]
    return _check("rights", not open_to_others, files=", ".join(open_to_others))


def _disk(settings: Settings) -> Check:
    folder = next(one for one in (settings.data_dir, *settings.data_dir.parents) if one.exists())
    free = shutil.disk_usage(folder).free // 2**20
    return _check("disk", free >= LEAST_FREE_MB, free=free, least=LEAST_FREE_MB, folder=folder)


def _inside(settings: Settings, now: datetime) -> Iterator[Check]:
    looks: tuple[Callable[[Connection, datetime], Check], ...] = (
        _clock,
        _clock_ahead,
        _time_zones,
        _printers,
    )
    engine = open_engine(settings.database_url, writes=False)
    try:
        with engine.connect() as connection, connection.begin():
            yield from [look(connection, now) for look in looks]
    finally:
        engine.dispose()


def _clock(connection: Connection, now: datetime) -> Check:
    """Compare with the last event: a clock that was set back stands before it."""
    last = LAST_EVENT.first(connection)
    right = last is None or now >= last - CLOCK_TOLERANCE
    return _check("clock", right, now=f"{now.astimezone():%H:%M %d/%m/%Y}", last=last)


def _clock_ahead(connection: Connection, now: datetime) -> Check:
    """Find the offices whose clock is doubted, or would be if the server began now."""
    # Without its time zone an office has no date; that is told by itself.
    known = [one.code for one in OFFICES.all(connection) if _known(one.timezone)]
    found = [code for code in known if _is_ahead(connection, code, now)]
    shown = f"{now.astimezone():%H:%M %d/%m/%Y}"
    return _check("clock_ahead", not found, now=shown, offices=", ".join(found))


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
    yield _check("ntp", told.strip() == "yes")


def _printers(connection: Connection, _now: datetime) -> Check:
    """Gather what devices said of printers: asking one while its kiosk prints may spoil a slip."""
    missing, troubles = WITHOUT_KIOSK.all(connection), TROUBLED.all(connection)
    found = ", ".join([*troubles, *missing])
    return _check("printers", not found, found=found)


def _time_zones(connection: Connection, _now: datetime) -> Check:
    unknown = [one for one in ZONES.all(connection) if not _known(one)]
    return _check("time_zone", not unknown, zones=", ".join(unknown))


def _known(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True


def _voices(settings: Settings) -> Check:
    languages = Bank(settings.data_dir / "voice").languages()
    return _check("voices", "vi" in languages, languages=", ".join(sorted(languages)))


def _copies(settings: Settings, now: datetime) -> Check:
    made = nightly_copies(settings.database_url, settings.copies)
    newest: Path | None = made[-1] if made else None
    fresh = (
        newest is not None
        and now.timestamp() - newest.stat().st_mtime < OLDEST_COPY.total_seconds()
    )
    return _check("backups", fresh, newest=newest, folder=settings.copies)
