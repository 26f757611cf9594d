"""`luot intervals`: what the figures are computed from, one row an interval."""

import csv
from datetime import datetime
from pathlib import Path

import click

from server.cli.connect import database
from server.cli.speech import words
from server.cli.statistics import DAY, plan_of, span_of
from server.storage.figures.intervals import ExportedInterval, exported_intervals

HEADINGS = {"priority": "class"}


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
        rows = csv.writer(file)
        rows.writerow([HEADINGS.get(one, one) for one in ExportedInterval._fields])
        written = 0
        for one in exported_intervals(connection, office, span, zone):
            rows.writerow([_written(value) for value in one])
            written += 1
    click.echo(words("intervals.written", rows=written, file=out))


def _written(value: object) -> object:
    return value.isoformat(timespec="microseconds") if isinstance(value, datetime) else value
