"""`luot upgrade`: the schema up to date, after a copy."""

from datetime import UTC, datetime

import click

from server.cli.speech import words
from server.settings import read_settings
from server.storage.copies import ready_to_serve
from server.storage.private_files import private_folder
from server.storage.schema import newest_revision
from server.storage.sole_server import sole_server


@click.command("upgrade", help=words("help.upgrade"))
def command() -> None:
    """Copy and migrate, while no server is at work."""
    settings = read_settings()
    private_folder(settings.data_dir)
    with sole_server(settings.database_url):
        ready_to_serve(settings.database_url, settings.copies, datetime.now(UTC))
    click.echo(words("upgrade.done", revision=newest_revision()))
