"""`luot dossiers`: how far dossiers are, from a file of the official system."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from server.catalogue_file.dossiers import example_dossiers, read_dossiers
from server.catalogue_file.mistakes import CatalogueError
from server.cli.connect import database
from server.cli.speech import Failure, words
from server.operations.dossier.set_up_dossiers import set_up_dossiers


@click.group(help=words("help.dossiers"))
def command() -> None:
    """Group the commands for dossiers."""


@command.command(help=words("help.dossiers.example"))
def example() -> None:
    """Print the example."""
    click.echo(example_dossiers(), nl=False)


@command.command("import", help=words("help.dossiers.import"))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--office", required=True, help=words("help.of_office"))
@click.option("--json", "as_json", is_flag=True, help=words("help.json"))
def import_(*, file: Path, office: str, as_json: bool) -> None:
    """Take what a file tells of dossiers."""
    with database(writes=True) as connection:
        try:
            with file.open("rb") as content:
                told = read_dossiers(content)
        except CatalogueError as wrong:
            raise Failure.of_table(file, wrong) from wrong
        imported = set_up_dossiers(connection, office, told, datetime.now(UTC))
    if as_json:
        click.echo(json.dumps({"office": office, **imported}))
        return
    click.echo(words("dossiers.imported", **imported))
