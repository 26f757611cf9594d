"""`luot inspection`: an export for inspectors with a manifest of hashes, and a look at one."""

from datetime import UTC, datetime
from pathlib import Path

import click

from server.cli.connect import database
from server.cli.speech import Failure, language, words
from server.cli.statistics import DAY, plan_of, span_of
from server.figure_file.inspection import (
    InspectionFileError,
    verify_inspection,
    write_inspection,
)
from server.operations.set_up.export_office import export_office
from server.storage.answers.inspection import inspection_files
from server.storage.figures.office_days import OfficeDays


@click.group(help=words("help.inspection"))
def command() -> None:
    """Group the commands for inspections."""


@command.command(help=words("help.inspection.export"))
@click.option("--office", required=True, help=words("help.of_office"))
@click.option("--from", "first", type=DAY, required=True, help=words("help.statistics.from"))
@click.option("--to", "last", type=DAY, required=True, help=words("help.statistics.to"))
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help=words("help.inspection.out"),
)
def export(*, office: str, first: datetime, last: datetime, out: Path) -> None:
    """Write intervals, public log, figures, definitions and settings with their hashes."""
    span, now = span_of(first, last), datetime.now(UTC)
    with database(writes=False) as connection:
        at = OfficeDays(connection, plan_of(connection, office), now)
        settings = export_office(connection, office)
        contents = dict(inspection_files(at, span, settings, language()))
    about = {"office": office, "first": span.first, "last": span.last}
    hashed = write_inspection(out, contents, about, now)
    click.echo(words("inspection.written", file=out, files=len(contents), hash=hashed))


@command.command(help=words("help.inspection.verify"))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--hash", "expected", help=words("help.inspection.hash"))
def verify(*, file: Path, expected: str | None) -> None:
    """Say whether an export is unchanged, and name each file that is not."""
    try:
        found = verify_inspection(file)
    except InspectionFileError as wrong:
        raise Failure(words("inspection.unreadable", file=file, what=wrong)) from wrong
    lines = [words(f"inspection.{one.what}", name=one.name) for one in found.differences]
    if expected is not None and expected.strip().lower() != found.manifest:
        lines.append(words("inspection.other_manifest", hash=found.manifest))
    if lines:
        raise Failure("\n".join(lines))
    click.echo(words("inspection.unchanged", files=found.files, hash=found.manifest))
