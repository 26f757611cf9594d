"""`luot kiosk`: the touch kiosk."""

import importlib.util
import sqlite3
import sys
from importlib.metadata import version
from pathlib import Path

import click

from server.cli.speech import Failure, words


@click.command("kiosk", help=words("help.kiosk"))
@click.option("--server", required=True, help=words("help.kiosk.server"))
@click.option(
    "--token-file",
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=words("help.kiosk.token_file"),
)
@click.option("--printer", help=words("help.kiosk.printer"))
@click.option("--windowed", is_flag=True, help=words("help.kiosk.windowed"))
@click.option("--panel-mm", metavar="WxH", help=words("help.kiosk.panel_mm"))
def command(
    server: str,
    token_file: Path,
    printer: str | None,
    windowed: bool,
    panel_mm: str | None,
) -> None:
    """Run the kiosk until it is closed."""
    if importlib.util.find_spec("PySide6") is None:
        raise Failure(words("kiosk.no_qt"))
    from kiosk_app.main import run  # noqa: PLC0415 - Qt is loaded only to draw a kiosk

    try:
        status = run(
            server,
            token_file,
            printer,
            windowed=windowed,
            panel_mm=panel_mm,
            version=version("luot"),
        )
    except (ValueError, OSError, sqlite3.Error) as wrong:
        raise Failure(words("kiosk.cannot_start", why=wrong)) from wrong
    sys.exit(status)
