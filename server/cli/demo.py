"""`luot demo`: a ready office that is alive, to try everything with."""

import asyncio
import importlib.util
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import click
import httpx

from kiosk_app.words.slips import slip_of
from printer.job import open_printer
from printer.outcome import Outcome
from server.catalogue_file.dossiers import example_dossier
from server.cli.serve import port_option
from server.cli.speech import Failure, words
from server.contract.answers import Office, Ticket
from server.demo.booking import book_one
from server.demo.crowd import Crowd
from server.demo.month import fill_month, month_office
from server.demo.pattern import Chance
from server.demo.prepare import OWNER_ONLY, SECRETS_FILE, DemoSecrets, prepare
from server.demo.slips import slips_router
from server.listen import ReadyServer, listen
from server.logs import set_up_logs
from server.main import create_app, utc_now
from server.office_file.model import OfficeFile
from server.settings import Settings, read_settings
from server.storage.private_files import private_folder
from server.storage.sole_server import sole_server

HOST = "127.0.0.1"
MOST_DAYS = 366
MONTH_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
"""Of the example office."""


@click.command("demo", help=words("help.demo"))
@port_option
@click.option(
    "--data-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help=words("help.demo.data_dir"),
)
@click.option("--no-crowd", is_flag=True, help=words("help.demo.no_crowd"))
@click.option("--days", type=click.IntRange(1, MOST_DAYS), help=words("help.demo.days"))
@click.option("--seed", type=int, default=1, show_default=True, help=words("help.demo.seed"))
@click.option("--no-serve", is_flag=True, help=words("help.demo.no_serve"))
def command(
    *,
    port: int,
    data_dir: Path | None,
    no_crowd: bool,
    days: int | None,
    seed: int,
    no_serve: bool,
) -> None:
    """Run the demo until stopped."""
    settings = _settings(data_dir, port)
    set_up_logs(settings.log_format)
    if data_dir is None:
        # The office's own data folder: made by the demo or by `serve`, it is the owner's alone.
        private_folder(settings.data_dir.parent)
    private_folder(settings.data_dir)
    known = _with_a_month(settings, days, seed) if days else _prepared(settings, utc_now())
    if no_serve:
        return
    slips = settings.data_dir / "slips"
    with sole_server(settings.database_url), suppress(KeyboardInterrupt):
        app = create_app(settings)
        app.include_router(slips_router(slips))
        _tell(settings, known)
        server = listen(app, HOST, port, settings.limits)
        asyncio.run(_run(server, settings, known, slips, crowd=not no_crowd))
    if not server.started:
        raise Failure(words("demo.port_taken", port=port))


def _settings(data_dir: Path | None, port: int) -> Settings:
    """The demo keeps to its own folder and database, whatever an office runs beside it."""
    environment = {name: value for name, value in os.environ.items() if name != "LUOT_DATABASE_URL"}
    found = read_settings(environment, data_dir=data_dir, port=port)
    if data_dir is not None:
        return found
    folder = found.data_dir / "demo"
    return replace(found, data_dir=folder, database_url=f"sqlite:///{folder / 'luot.db'}")


def _prepared(
    settings: Settings,
    now: datetime,
    with_a_month: Callable[[OfficeFile], OfficeFile] | None = None,
) -> DemoSecrets:
    return prepare(settings, lambda key: words(f"demo.person.{key}"), now, with_a_month)


def _with_a_month(settings: Settings, days: int, seed: int) -> DemoSecrets:
    """Make the office as it was before its first day, and let the days come.

    Raises:
        Failure: the folder has a demo already.
    """
    if (settings.data_dir / SECRETS_FILE).exists():
        raise Failure(words("demo.days_in_new_folder", path=settings.data_dir))
    now = utc_now()
    # The set-up was there before anybody came.
    before, today = now - timedelta(days=days + 1), now.astimezone(MONTH_ZONE).date()
    known = _prepared(settings, before, partial(month_office, today=today, days=days))
    click.echo(words("demo.month", days=days))
    fill_month(
        settings,
        known,
        today,
        days,
        seed,
        lambda day, many: click.echo(words("demo.month.day", day=day, visits=many)),
    )
    return known


def _tell(settings: Settings, known: DemoSecrets) -> None:
    url, token = settings.public_url, _token_file(settings, known)
    lines = [
        words("demo.title"),
        words("demo.board", url=f"{url}/board/{known.office}#token={known.board}"),
        *_tablet(known, url),
        words("demo.clerk", url=f"{url}/clerk/", user=known.clerk.user),
        words("demo.cases", url=f"{url}/cases/", user=known.supervisor.user),
        words("demo.figures", url=f"{url}/figures/", user=known.supervisor.user),
        words("demo.dossiers", url=f"{url}/dossiers/", user=known.supervisor.user),
        words("demo.now", url=f"{url}/now/{known.office}"),
        words("demo.log", url=f"{url}/log/{known.office}"),
        words("demo.procedures", url=f"{url}/procedures/{known.office}"),
        words("demo.dossier", url=f"{url}/d/{example_dossier()}"),
        words("demo.book", url=f"{url}/book/{known.office}"),
        words("demo.home", url=f"{url}/home/{known.office}"),
        words("demo.appointments", url=f"{url}/appointments/{known.office}"),
        words("demo.slips", url=f"{url}/demo/slips"),
        words("demo.reference", url=f"{url}/docs"),
        words("demo.sign_ins"),
        *(
            f"    {one.user:<12} {one.password}"
            for one in (known.clerk, known.supervisor, known.admin)
        ),
        words("demo.kiosk_token", path=token),
        words("demo.look_up", url=url, path=token),
        words("demo.data", path=settings.data_dir),
    ]
    click.echo("\n".join(lines))


def _tablet(known: DemoSecrets, url: str) -> list[str]:
    """Tell where the rating tablet is; a folder that an older version made has none."""
    if known.tablet is None:
        return []
    return [words("demo.tablet", url=f"{url}/rating/{known.office}#token={known.tablet}")]


def _token_file(settings: Settings, known: DemoSecrets) -> Path:
    path = settings.data_dir / "kiosk.token"
    path.touch(OWNER_ONLY)
    path.write_text(known.kiosk + "\n", encoding="utf-8")
    return path


async def _run(
    server: ReadyServer, settings: Settings, known: DemoSecrets, slips: Path, *, crowd: bool
) -> None:
    serving = asyncio.create_task(server.serve())
    ready = asyncio.create_task(server.serves.wait())
    await asyncio.wait({serving, ready}, return_when=asyncio.FIRST_COMPLETED)
    if not ready.done():
        ready.cancel()
        await serving
        return
    citizens = _crowd(settings, known, slips)
    await _tell_of_a_citizen(citizens)
    await _tell_of_a_booking(settings, known)
    click.echo("ready")
    sys.stdout.flush()
    window = _kiosk_window(settings, slips)
    people = asyncio.create_task(citizens.run()) if crowd else None
    try:
        await serving
    finally:
        if people is not None:
            people.cancel()
            with suppress(asyncio.CancelledError):
                await people
        if window is not None:
            window.terminate()


async def _tell_of_a_citizen(citizens: Crowd) -> None:
    """A citizen's page is there only with a number, so somebody takes one."""
    # Another server may stand at the public address; the demo goes on without this line.
    with suppress(httpx.HTTPError):
        ticket = await citizens.one_citizen()
        if ticket is not None:
            click.echo(words("demo.citizen", url=ticket.follow_url, number=ticket.number))


async def _tell_of_a_booking(settings: Settings, known: DemoSecrets) -> None:
    """A visit to check in, move and cancel is there only once somebody books."""
    with suppress(httpx.HTTPError):
        page = await book_one(settings.public_url, known.office)
        if page is not None:
            click.echo(words("demo.appointment", url=page))


def _crowd(settings: Settings, known: DemoSecrets, slips: Path) -> Crowd:
    printer = open_printer(f"folder://{slips}")

    def print_slip(ticket: Ticket, office: Office) -> str:
        outcome: Outcome = printer.print_slip(
            slip_of(ticket, office, ticket.language), f"{ticket.id}:1"
        )
        return "printed" if outcome.printed else "failed"

    return Crowd(
        settings.public_url,
        known.office,
        known.crowd_kiosk,
        known.crowd,
        print_slip,
        Chance(),
    )


def _kiosk_window(settings: Settings, slips: Path) -> "subprocess.Popen[bytes] | None":
    """Open the kiosk's window where there is a screen and Qt to draw on it."""
    has_screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if not has_screen:
        click.echo(words("demo.no_screen"), err=True)
        return None
    if importlib.util.find_spec("PySide6") is None:
        click.echo(words("demo.no_qt"), err=True)
        return None
    return subprocess.Popen(  # noqa: S603 - our own command
        [
            *(sys.executable, "-m", "server.cli", "kiosk", "--windowed"),
            *("--server", settings.public_url),
            *("--token-file", str(settings.data_dir / "kiosk.token")),
            *("--printer", f"folder://{slips}"),
        ]
    )
