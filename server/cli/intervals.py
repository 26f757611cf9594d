"""`luot intervals`: what the figures are computed from, one row an interval."""

from datetime import datetime
from pathlib import Path

import click

from server.cli.connect import database
from server.cli.speech import words
from server.cli.statistics import DAY, plan_of, span_of
from server.figure_file.intervals import write_intervals
from server.storage.figures.intervals import ExportedInterval, exported_intervals


@click.command("intervals", help=words("help.intervals"))
@click.option("--office", required=True, help=words("help.of_office"))
@click.option("--from", "first", type=DAY, required=True, help=words("help.statistics.from"))
@click.option("--to", "last", type=DAY, required=True, help=words("help.statistics.to"))
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help=words("help.intervals.out"),
)
def command(*, office: str, first: datetime, last: datetime, out: Path) -> None:
    """Write them as CSV; moments are of the office's clock, with their offset."""
    span = span_of(first, last)
    with (
        database(writes=False) as connection,
        out.open("w", newline="", encoding="utf-8") as file,
    ):
        zone = plan_of(connection, office).calendar.timezone
        rows = exported_intervals(connection, office, span, zone)
        written = write_intervals(file, ExportedInterval._fields, rows)
    click.echo(words("intervals.written", rows=written, file=out))
