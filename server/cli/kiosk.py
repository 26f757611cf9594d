"""`luot kiosk`: the touch kiosk."""

import importlib.util
import os
import re
import sqlite3
import sys
from importlib.metadata import version
from pathlib import Path

import click

from server.cli.server_address import check_server_address
from server.cli.speech import Failure, words

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
"""One of these says where Qt draws; without any it aborts."""
TOKEN = re.compile(r"[!-~]+")


@click.command("kiosk", help=words("help.kiosk"))
@click.option("--server", required=True, help=words("help.kiosk.server"))
@click.option(
    "--token-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=words("help.kiosk.token_file"),
)
@click.option("--printer", help=words("help.kiosk.printer"))
@click.option("--windowed", is_flag=True, help=words("help.kiosk.windowed"))
@click.option("--look-up", "looks_up", is_flag=True, help=words("help.kiosk.look_up"))
@click.option(
    "--switch",
    "switch_seconds",
    type=click.FloatRange(0.5, 10),
    metavar="SECONDS",
    help=words("help.kiosk.switch"),
)
@click.option("--scanner", metavar="PORT", help=words("help.kiosk.scanner"))
@click.option("--panel-mm", metavar="WxH", help=words("help.kiosk.panel_mm"))
def command(
    server: str,
    token_file: Path | None,
    printer: str | None,
    windowed: bool,
    panel_mm: str | None,
    looks_up: bool,
    switch_seconds: float | None,
    scanner: str | None,
) -> None:
    """Run the kiosk until it is closed."""
    check_server_address(server)
    if token_file is not None:
        check_token(token_file)
    if importlib.util.find_spec("PySide6") is None:
        raise Failure(words("kiosk.no_qt"))
    if not any(map(os.environ.get, SCREENS)):
        raise Failure(words("kiosk.no_screen"))
    from kiosk_app.main import run  # noqa: PLC0415 - Qt is loaded only to draw a kiosk

    try:
        status = run(
            server,
            token_file,
            printer,
            windowed=windowed,
            panel_mm=panel_mm,
            looks_up=looks_up,
            switch_seconds=switch_seconds or 0.0,
            scanner=scanner,
            version=version("luot"),
        )
    except (ValueError, OSError, sqlite3.Error) as wrong:
        raise Failure(words("kiosk.cannot_start", why=wrong)) from wrong
    sys.exit(status)


def check_token(file: Path) -> None:
    """Refuse what no server would take, before a citizen stands before an endless attempt."""
    try:
        token = file.read_text(encoding="utf-8-sig").strip()
    except UnicodeDecodeError as wrong:
        raise Failure(words("kiosk.token_malformed", file=file)) from wrong
    except OSError as wrong:
        raise Failure(words("kiosk.cannot_start", why=wrong)) from wrong
    if not token:
        raise Failure(words("kiosk.token_empty", file=file))
    if not TOKEN.fullmatch(token):
        raise Failure(words("kiosk.token_malformed", file=file))
