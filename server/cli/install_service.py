"""`luot install-service`: systemd units that start server, kiosk and board, and keep them alive."""

import html
import pwd
import sys
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote, urlencode

import click

from server.cli.serve import port_option
from server.cli.server_address import check_server_address
from server.cli.speech import Failure, words

UNIT_FOLDER = Path("/etc/systemd/system")
BROWSERS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
FIRST_FREE_PORT = 1024
"""Below it a port is opened by who has the right to."""
PARTS = ("hardening", "screen_unit", "screen_service")

print_option = click.option("--print", "show", is_flag=True, help=words("help.install.print"))
user_option = click.option(
    "--user", default="luot", show_default=True, help=words("help.install.user")
)
server_option = click.option("--server", required=True, help=words("help.kiosk.server"))
token_option = click.option(
    "--token-file",
    required=True,
    type=click.Path(path_type=Path),
    help=words("help.install.token_file"),
)


@click.group("install-service", help=words("help.install"))
def command() -> None:
    """Group the units."""


@command.command("server", help=words("help.install.server"))
@click.option("--host", default="0.0.0.0", show_default=True, help=words("help.host"))  # noqa: S104 - devices are elsewhere
@port_option
@click.option(
    "--data-dir",
    default="/var/lib/luot",
    show_default=True,
    type=click.Path(path_type=Path),
    help=words("help.install.data_dir"),
)
@click.option("--public-url", help=words("help.install.public_url"))
@click.option(
    "--backup-dir", type=click.Path(path_type=Path), help=words("help.install.backup_dir")
)
@user_option
@print_option
def server_(
    host: str,
    port: int,
    data_dir: Path,
    public_url: str | None,
    backup_dir: Path | None,
    user: str,
    show: bool,
) -> None:
    """Write the server's unit."""
    settings = {
        "LUOT_DATA_DIR": str(data_dir.absolute()),
        "LUOT_PUBLIC_URL": public_url,
        "LUOT_BACKUP_DIR": backup_dir and str(backup_dir.absolute()),
    }
    given = [value(f"{name}={setting}") for name, setting in settings.items() if setting]
    # A disk of copies that is not plugged in must not keep the server from starting.
    writes = [value(str(data_dir.absolute()))]
    writes += [value(f"-{backup_dir.absolute()}")] if backup_dir else []
    install(
        "luot",
        user,
        show=show,
        environment=" ".join(given),
        writes=" ".join(writes),
        host=argument(host),
        port=str(port),
        capabilities="CAP_NET_BIND_SERVICE" if 0 < port < FIRST_FREE_PORT else "",
    )


@command.command("kiosk", help=words("help.install.kiosk"))
@server_option
@token_option
@click.option("--printer", help=words("help.kiosk.printer"))
@click.option("--panel-mm", metavar="WxH", help=words("help.kiosk.panel_mm"))
@click.option(
    "--switch",
    type=click.FloatRange(0.5, 10),
    metavar="SECONDS",
    help=words("help.kiosk.switch"),
)
@click.option("--scanner", metavar="PORT", help=words("help.kiosk.scanner"))
@click.option("--look-up", "looks_up", is_flag=True, help=words("help.kiosk.look_up"))
@user_option
@print_option
def kiosk(
    server: str,
    token_file: Path,
    printer: str | None,
    panel_mm: str | None,
    switch: float | None,
    scanner: str | None,
    looks_up: bool,
    user: str,
    show: bool,
) -> None:
    """Write the kiosk's unit."""
    options = {
        "--printer": printer,
        "--panel-mm": panel_mm,
        "--switch": None if switch is None else f"{switch:g}",
        "--scanner": scanner,
    }
    given = [f" {name} {argument(one)}" for name, one in options.items() if one]
    install(
        "luot-kiosk",
        user,
        show=show,
        server=argument(_address(server)),
        credential=value(f"token:{token_file.absolute()}"),
        options="".join([*given, *([" --look-up"] if looks_up else [])]),
    )


@command.command("board", help=words("help.install.board"))
@server_option
@click.option("--office", required=True, help=words("help.of_office"))
@click.option("--zone", help=words("help.install.zone"))
@token_option
@user_option
@print_option
def board(
    server: str, office: str, zone: str | None, token_file: Path, user: str, show: bool
) -> None:
    """Write the board's unit."""
    query = f"?{urlencode({'zone': zone})}" if zone else ""
    page = html.escape(f"{_address(server)}/board/{quote(office)}{query}")
    script = (
        f"echo '<meta http-equiv=refresh content=\"0; url={page}#token='\"$(cat $0/token)\"'\">'"
        " >$1/luot-board/start.html"
    )
    install(
        "luot-board",
        user,
        show=show,
        credential=value(f"token:{token_file.absolute()}"),
        write_page=f"{argument(script)} %d %t",
        browser=next((one for one in BROWSERS if Path(one).exists()), BROWSERS[0]),
    )


def install(name: str, user: str, *, show: bool, **values: str) -> None:
    """Fill the unit's template, then print it or write it for systemd.

    Raises:
        Failure: there is no such user, or no right to write.
    """
    given = {one: _template(f"{one}.part") for one in PARTS}
    given |= values | {"user": value(user), "luot": argument(str(_luot()))}
    unit = _template(f"{name}.service").format_map(given)
    if show:
        click.echo(unit, nl=False)
        return
    _user_exists(user)
    target = UNIT_FOLDER / f"{name}.service"
    try:
        target.write_text(unit, encoding="utf-8")
        target.chmod(0o644)
    except OSError as wrong:
        raise Failure(words("install.not_written", file=target, why=wrong.strerror)) from wrong
    click.echo(words("install.done", file=target, name=name))


def argument(text: str) -> str:
    """Write one word of a command in a unit.

    Raises:
        Failure: as `value`.
    """
    return value(text.replace("$", "$$"))


def value(text: str) -> str:
    """Write one word of a unit's line, so that systemd reads in it what stands there.

    Raises:
        Failure: it holds a line's end or another control sign, for which a unit has no place.
    """
    if not text.isprintable():
        raise Failure(words("install.unprintable", given=repr(text)))
    literal = text.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{literal}"' if set(literal) & set(" '\"\\;") or not literal else literal


def _template(name: str) -> str:
    return files("server.cli").joinpath("units", name).read_text(encoding="utf-8")


def _luot() -> Path:
    return Path(sys.executable).parent / "luot"


def _address(server: str) -> str:
    check_server_address(server)
    return server.rstrip("/")


def _user_exists(user: str) -> None:
    try:
        pwd.getpwnam(user)
    except KeyError as wrong:
        raise Failure(words("install.no_user", user=user)) from wrong
