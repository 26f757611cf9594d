"""`luot serve`: the server on its database."""

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from server.cli.speech import words
from server.credentials import new_setup_code
from server.gate.outside import read_outside
from server.listen import listen, listen_with_workers
from server.logs import set_up_logs
from server.main import create_app
from server.settings import LOG_FORMATS, SettingError, read_settings
from server.storage.copies import ready_to_serve
from server.storage.sole_server import sole_server
from server.storage.sqlite_library import AT_FAULT, VERSION

host_option = click.option(
    "--host", default="127.0.0.1", show_default=True, help=words("help.host")
)
port_option = click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help=words("help.port"),
)


@click.command("serve", help=words("help.serve"))
@host_option
@port_option
@click.option(
    "--workers",
    default=1,
    show_default=True,
    type=click.IntRange(1, 64),
    help=words("help.workers"),
)
@click.option("--tls-cert", type=click.Path(path_type=Path), help=words("help.tls_cert"))
@click.option("--tls-key", type=click.Path(path_type=Path), help=words("help.tls_key"))
@click.option(
    "--trusted-proxy", "proxies", multiple=True, metavar="CIDR", help=words("help.trusted_proxy")
)
@click.option("--log-format", type=click.Choice(LOG_FORMATS), help=words("help.log_format"))
def command(
    host: str,
    port: int,
    workers: int,
    tls_cert: Path | None,
    tls_key: Path | None,
    proxies: tuple[str, ...],
    log_format: str | None,
) -> None:
    """Serve until stopped."""
    if log_format:
        # Also for the workers, which read their settings from the environment.
        os.environ["LUOT_LOG_FORMAT"] = log_format
    outside = read_outside(tls_cert, tls_key, proxies)
    settings = read_settings(port=port, secure=outside.cert is not None)
    if workers > 1 and settings.on_sqlite:
        raise SettingError("workers_need_postgresql")
    if settings.on_sqlite and AT_FAULT and not settings.accept_sqlite:
        raise SettingError("sqlite_loses_pages", version=VERSION)
    set_up_logs(settings.log_format)
    with sole_server(settings.database_url):
        if workers == 1:
            listen(create_app(settings), host, port, settings.limits, outside).run()
            return
        os.environ.setdefault("LUOT_PUBLIC_URL", settings.public_url)
        # One code for all workers; each tells it in the log.
        os.environ.setdefault("LUOT_SETUP_CODE", new_setup_code())
        ready_to_serve(settings.database_url, settings.copies, datetime.now(UTC))
        listen_with_workers(host, port, workers, settings.limits, outside)
