"""`luot agent`: prints what staff order, for a printer without a kiosk."""

import hashlib
import signal
import sqlite3
import threading
from importlib.metadata import version
from pathlib import Path

import click
from platformdirs import user_data_path

from kiosk_app.engine.core import KioskCore
from kiosk_app.engine.pairing import PairingDesk, keep_token, kept_token
from kiosk_app.engine.server_http import Address
from kiosk_app.rules.moves import Connected, Disconnected, News, PrintEnded
from printer.job import open_printer
from server.cli.kiosk import check_token
from server.cli.server_address import check_server_address
from server.cli.speech import Failure, words
from server.contract.states import DeviceKind


@click.command("agent", help=words("help.agent"))
@click.option("--server", required=True, help=words("help.kiosk.server"))
@click.option(
    "--token-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=words("help.agent.token_file"),
)
@click.option("--printer", required=True, help=words("help.kiosk.printer"))
def command(server: str, token_file: Path | None, printer: str) -> None:
    """Print until it is told to end."""
    check_server_address(server)
    if token_file is not None:
        check_token(token_file)
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    # Two printers of one machine are two agents.
    folder = user_data_path("luot") / "agent" / hashlib.sha256(printer.encode()).hexdigest()[:12]
    try:
        opened = open_printer(printer)
        token = _given(token_file) or _own_token(server, folder / "token", ended)
        if token is None:
            return
        core = KioskCore(
            address=Address(server, token),
            journal_path=folder / "journal.db",
            printer=opened,
            on_news=_tell,
            version=version("luot"),
        )
    except (ValueError, OSError, sqlite3.Error) as wrong:
        raise Failure(words("agent.cannot_start", why=wrong)) from wrong
    core.start()
    try:
        ended.wait()
    finally:
        core.stop()


def _given(token_file: Path | None) -> str | None:
    return None if token_file is None else token_file.read_text(encoding="utf-8-sig").strip()


def _own_token(server: str, file: Path, ended: threading.Event) -> str | None:
    """Give the token that was kept, else that of letters which somebody types elsewhere."""
    kept = kept_token(server, file)
    if kept is not None:
        return kept
    desk = PairingDesk(server, DeviceKind.AGENT, _show_letters)

    def stop_with_us() -> None:
        ended.wait()
        desk.stop()

    threading.Thread(target=stop_with_us, daemon=True).start()
    token = desk.wait()
    if token is not None:
        keep_token(token, file)
        click.echo(words("agent.paired"))
    return token


def _show_letters(letters: str | None) -> None:
    if letters is None:
        click.echo(words("agent.away"), err=True)
    else:
        click.echo(words("agent.letters", letters=f"{letters[:3]} {letters[3:]}"))


def _tell(news: News) -> None:
    match news:
        case Connected():
            click.echo(words("agent.ready"))
        case Disconnected(why):
            click.echo(words(f"agent.away.{why.value}"), err=True)
        case PrintEnded(_, printed):
            click.echo(words("agent.printed" if printed else "agent.not_printed"))
