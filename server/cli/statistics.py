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
from server.contract.problems import ProblemCode
from server.domain.figures.periods import Span
from server.figure_file.write import WRITES
from server.forms.report import report_sheet
from server.forms.spoken_report import spoken_report
from server.forms.typeset import pdf_of
from server.refusal import Refusal
from server.settings import read_settings
from server.storage.answers.letterhead import letterhead_of
from server.storage.answers.period_report import period_report
from server.storage.answers.statistics import Asked, statistics
from server.storage.database import open_engine
from server.storage.figures.office_days import OfficeDays, real_office
from server.storage.figures.rebuild import rebuild
from server.storage.schema import ready_for_commands
from server.storage.set_up.plan import OfficePlan, read_plan

REPORT = "pdf"
KINDS = (*WRITES, REPORT)
DAY = click.DateTime(["%Y-%m-%d"])


@click.group(invoke_without_command=True, help=words("help.statistics"))
@click.option("--office", help=words("help.of_office"))
@click.option("--from", "first", type=DAY, help=words("help.statistics.from"))
@click.option("--to", "last", type=DAY, help=words("help.statistics.to"))
@click.option(
    "--by", type=click.Choice(get_args(By)), default="service", help=words("help.statistics.by")
)
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
@click.option("--spoken", is_flag=True, help=words("help.statistics.spoken"))
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
    spoken: bool,
    out: Path | None,
) -> None:
    """Sum up the figures of an office's days."""
    if ctx.invoked_subcommand is not None:
        return
    if office is None or first is None or last is None or as_json + spoken + (out is not None) != 1:
        raise click.UsageError(words("statistics.usage"))
    form = None if out is None else out.suffix.removeprefix(".")
    if form is not None and form not in {*WRITES, REPORT}:
        raise Failure(words("statistics.kind", kinds=", ".join(f".{one}" for one in KINDS)))
    asked = Asked(span_of(first, last), by)
    with database(writes=False) as connection:
        at = OfficeDays(connection, plan_of(connection, office), datetime.now(UTC))
        content = _spoken(at, asked) if spoken else _content(at, asked, form)
    if out is None:
        click.echo(content.decode())
    else:
        out.write_bytes(content)
        click.echo(words("statistics.written", file=out))


def span_of(first: datetime, last: datetime) -> Span:
    """Take the days of a command.

    Raises:
        Failure: the last is before the first.
    """
    if last < first:
        raise Failure(words("statistics.backwards"))
    return Span(first.date(), last.date())


def plan_of(connection: Connection, office: str) -> OfficePlan:
    """Read a real office's set-up.

    Raises:
        Refusal: `unknown_office`; `wrong_state` for a practice office.
    """
    plan = read_plan(connection, office)
    if plan is None:
        raise Refusal(ProblemCode.UNKNOWN_OFFICE, office=office)
    real_office(plan)
    return plan


def _content(at: OfficeDays, asked: Asked, form: str | None) -> bytes:
    """Write the figures as JSON, as a file of a form, or as the report."""
    if form == REPORT:
        report = period_report(at, asked.span, language())
        head = letterhead_of(at.plan, language(), at.now, "")
        return pdf_of(report_sheet(head, report))
    told = statistics(at, asked, language())
    return orjson.dumps(told) if form is None else WRITES[form][0](told, language())


def _spoken(at: OfficeDays, asked: Asked) -> bytes:
    report = period_report(at, asked.span, language())
    return spoken_report(report, getattr(at.plan.office.name, language()), language()).text.encode()


@command.command("rebuild", help=words("help.statistics.rebuild"))
@click.option("--office", "office_", required=True, help=words("help.of_office"))
def rebuild_(*, office_: str) -> None:
    """Sum up every day that is over anew, from its intervals."""
    settings = read_settings()
    ready_for_commands(settings.database_url)
    engine = open_engine(settings.database_url, writes=True)
    try:
        with engine.begin() as connection:
            plan_of(connection, office_)
        days = rebuild(engine, office_)
    finally:
        engine.dispose()
    click.echo(words("statistics.rebuilt", days=days))
