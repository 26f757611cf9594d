"""`luot restore`: the database of a copy, where none is yet."""

from pathlib import Path

import click

from server.cli.speech import words
from server.settings import read_settings
from server.storage.copies import restore
from server.storage.erased import erase_what_came_back
from server.storage.private_files import private_folder
from server.storage.schema import SchemaState, find_schema


@click.command("restore", help=words("help.restore"))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Check, restore, say what came back."""
    settings = read_settings()
    private_folder(settings.data_dir)
    counts = restore(file, settings.database_url)
    # A copy with an older schema is erased from when a server brings it up to date.
    is_current = find_schema(settings.database_url).state is SchemaState.CURRENT
    back = is_current and erase_what_came_back(settings.database_url, settings.data_dir)
    click.echo(words("restore.done", file=file, **counts._asdict()))
    if back:
        click.echo(words("restore.erased", count=back))
