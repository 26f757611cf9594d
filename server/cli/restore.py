"""`luot restore`: the database of a copy, where none is yet."""

from pathlib import Path

import click

from server.cli.speech import words
from server.settings import read_settings
from server.storage.copies import restore
from server.storage.private_files import private_folder


@click.command("restore", help=words("help.restore"))
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Check, restore, say what came back."""
    settings = read_settings()
    private_folder(settings.data_dir)
    counts = restore(file, settings.database_url)
    click.echo(words("restore.done", file=file, **counts._asdict()))
