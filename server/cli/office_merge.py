"""`luot office merge`: two offices become one, with all that either ever did."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click
from sqlalchemy import Connection

from server.cli.connect import database
from server.cli.speech import Failure, words
from server.office_file.merging_codes import Codes, Renaming
from server.operations.set_up.merge_offices import MergeClashError, Merged, merge_offices
from server.settings import Settings, read_settings
from server.storage.copies import copy_to
from server.storage.private_files import sqlite_file
from server.storage.sole_server import alone_on, sole_server

LONGEST_VALUE = 60
OPTIONS = {"services": "--service", "counters": "--counter", "letters": "--letters"}


def _pairs(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    pairs = [one.partition("=") for one in given]
    if not all(old and new for old, _, new in pairs):
        raise click.BadParameter(words("office.merge.pair"))
    return {old: new for old, _, new in pairs}


@click.command("merge", help=words("help.office.merge"))
@click.argument("office")
@click.option("--into", required=True, metavar="OFFICE", help=words("help.office.merge.into"))
@click.option(
    "--service",
    "services",
    multiple=True,
    metavar="A=K",
    callback=_pairs,
    help=words("help.office.merge.service"),
)
@click.option(
    "--counter",
    "counters",
    multiple=True,
    metavar="1=11",
    callback=_pairs,
    help=words("help.office.merge.counter"),
)
@click.option(
    "--letters",
    multiple=True,
    metavar="A=K",
    callback=_pairs,
    help=words("help.office.merge.letters"),
)
@click.option("--try", "tries", is_flag=True, help=words("help.office.merge.try"))
def command(
    *, office: str, into: str, services: Codes, counters: Codes, letters: Codes, tries: bool
) -> None:
    """Try, copy the database, merge, say what came along; with --try nothing stays."""
    settings = read_settings()
    renaming = Renaming(services, counters, letters)
    with sole_server(settings.database_url):
        # What is refused leaves no copy behind.
        done = _merged(office, into, renaming, tries=True)
        copy = None if tries else _copy(settings, office)
        if copy is not None:
            done = _merged(office, into, renaming, tries=False)
    click.echo(
        words("office.merge.done", old=office, new=into, tickets=done.tickets, days=done.days)
    )
    for old, new in done.kiosks.items():
        click.echo(words("office.merge.kiosk", old=old, new=new))
    for hall, of in ((done.hall, office), (done.home, into)):
        if hall:
            click.echo(words("office.merge.hall", office=of, address=f"/board/{into}?zone={hall}"))
    if done.left:
        click.echo(words("office.merge.left", old=office, new=into))
        for one in done.left:
            was, is_now = (_in_short(value) for value in (one.before, one.after))
            click.echo(f"  {'.'.join(one.path)}: {was} → {is_now}")
    if copy is None:
        click.echo(words("nothing_changed"))
    else:
        click.echo(words("office.merge.copy", file=copy))


def _in_short(value: object) -> str:
    told = words("office.merge.nothing") if value is None else json.dumps(value, ensure_ascii=False)
    return told if len(told) <= LONGEST_VALUE else f"{told[:LONGEST_VALUE]}…"


def _copy(settings: Settings, office: str) -> Path:
    ending = "db" if sqlite_file(settings.database_url) else "pgdump"
    copy = settings.copies / f"before-merging-{office}-{datetime.now(UTC):%Y%m%dT%H%M%S}.{ending}"
    copy_to(settings.database_url, copy)
    return copy


def _merged(office: str, into: str, renaming: Renaming, *, tries: bool) -> Merged:
    with database(writes=True) as connection:
        whole = connection.begin_nested()
        done = _merge(connection, office, into, renaming)
        if tries:
            whole.rollback()
    return done


def _merge(connection: Connection, office: str, into: str, renaming: Renaming) -> Merged:
    alone_on(connection)
    try:
        return merge_offices(connection, office, into, renaming, datetime.now(UTC))
    except MergeClashError as clash:
        proposed = " ".join(
            f"{OPTIONS[kind]} {old}={new}"
            for kind, codes in clash.proposed._asdict().items()
            for old, new in codes.items()
        )
        both = words("office.merge.clash", old=office, new=into, options=proposed)
        raise Failure(f"{both}\n{words('nothing_changed')}") from clash
