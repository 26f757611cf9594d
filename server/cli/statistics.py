"""`luot statistics`: the figures of the page of figures, and days summed up anew."""

from datetime import UTC, datetime
from pathlib import Path
from typing import get_args

import click
import orjson
from sqlalchemy import Connection

from server.cli.connect import database
from server.cli.speech import Failure, language, words
from server.contract.answers.statistics import By
from server.contract.answers.statistics_json import StatisticsJson
from server.contract.problems import ProblemCode
from server.domain.figures.periods import Span
from server.figure_file.write import WRITES
from server.refusal import Refusal
from server.settings import read_settings
from server.storage.answers.statistics import Asked, statistics
from server.storage.database import open_engine
from server.storage.figures.office_days import OfficeDays
from server.storage.figures.rebuild import rebuild
from server.storage.schema import ready_for_commands
from server.storage.set_up.plan import OfficePlan, read_plan

DAY = click.DateTime(["%Y-%m-%d"])


@click.group(invoke_without_command=True, help=words("help.statistics"))
@click.option("--office", help=words("help.of_office"))
@click.option("--from", "first", type=DAY, help=words("help.statistics.from"))
@click.option("--to", "last", type=DAY, help=words("help.statistics.to"))
@click.option(
    "--by", type=click.Choice(get_args(By)), default="service", help=words("help.statistics.by")
)
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    help=words("help.statistics.out"),
)
@click.pass_context
def command(
    ctx: click.Context,
    *,
    office: str | None,
    first: datetime | None,
    last: datetime | None,
    by: str,
    as_json: bool,
    out: Path | None,
) -> None:
    """Sum up the figures of an office's days."""
    if ctx.invoked_subcommand is not None:
        return
    if office is None or first is None or last is None or as_json == (out is not None):
        raise click.UsageError(words("statistics.usage"))
    write = None if out is None else WRITES.get(out.suffix.removeprefix("."))
    if out is not None and write is None:
        raise Failure(words("statistics.kind", kinds=", ".join(f".{one}" for one in WRITES)))
    span = span_of(first, last)
    with database(writes=False) as connection:
        told = _told(connection, office, Asked(span, by))
    if write is not None and out is not None:
        out.write_bytes(write[0](told, language()))
        click.echo(words("statistics.written", file=out))
    else:
        click.echo(orjson.dumps(told).decode())


def span_of(first: datetime, last: datetime) -> Span:
    """Take the days of a command.

    Raises:
        Failure: the last is before the first.
    """
    if last < first:
        raise Failure(words("statistics.backwards"))
    return Span(first.date(), last.date())


def plan_of(connection: Connection, office: str) -> OfficePlan:
    """Read an office's set-up.

    Raises:
        Refusal: `unknown_office`.
    """
    plan = read_plan(connection, office)
    if plan is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
    return plan


def _told(connection: Connection, office: str, asked: Asked) -> StatisticsJson:
    at = OfficeDays(connection, plan_of(connection, office), datetime.now(UTC))
    return statistics(at, asked, language())


@command.command("rebuild", help=words("help.statistics.rebuild"))
@click.option("--office", "office_", required=True, help=words("help.of_office"))
def rebuild_(*, office_: str) -> None:
    """Sum up every day that is over anew, from its intervals."""
    settings = read_settings()
    ready_for_commands(settings.database_url)
    engine = open_engine(settings.database_url, writes=True)
    try:
        days = rebuild(engine, office_)
    finally:
        engine.dispose()
    click.echo(words("statistics.rebuilt", days=days))
