"""`luot backup`: a checked copy of the database, also while it is served."""

from pathlib import Path

import click

from server.cli.speech import Failure, words
from server.settings import read_settings
from server.storage.copies import copy_to


@click.command("backup", help=words("help.backup"))
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """Copy, check, say what the copy holds."""
    target = file.absolute()
    # A stick that is not plugged in is missed, not made up.
    if not target.parent.is_dir():
        raise Failure(words("backup.no_folder", folder=target.parent))
    counts = copy_to(read_settings().database_url, target)
    click.echo(words("backup.done", file=file, **counts._asdict()))
