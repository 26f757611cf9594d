"""The environment as typed settings."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime, time, timedelta
from pathlib import Path

from platformdirs import user_data_path

from server.mail import MailFileError, MailServer, read_mail_file
from server.push_key_file import PushKeyError, check_key_file
from server.webhook_secret import WebhookSecretError, check_secret_file

LOG_FORMATS = ("text", "json")
MOST_COPIES = 999
IDLE_MINUTES = range(5, 961)
"""A sign-in ends after 16 hours anyway."""
SEEN_EVERY = timedelta(minutes=1)
"""So often at most it is written down that a sign-in did something."""


class SettingError(Exception):
    """A setting is unusable; its text in the catalogue `settings` names it and the fix."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason, values)
        self.reason = reason
        self.values = values


@dataclass(frozen=True, slots=True)
class Limits:
    """What one connection and one address may take; who is honest meets none of them.

    Each is a variable of the environment, `LUOT_` and its name in capitals.

    Attributes:
        head_seconds: within which a request's line and headers are whole.
        body_seconds: within which a request's body is whole, and what was sent is taken.
        idle_seconds: so long a connection stays open between two requests.
        connections_an_address: of one address, devices and signed-in people not counted: a whole
            hall may stand behind one. Peers that `--trusted-proxy` names are not counted.
        streams_an_address: of slips' pages that phones of one address keep open.
        streams: of slips' pages, over all addresses; three quarters of the files that may be open
            for strangers are the most, whatever it says.
        reserved_connections: kept for devices and signed-in people.
    """

    head_seconds: int = 10
    body_seconds: int = 30
    idle_seconds: int = 5
    connections_an_address: int = 2_000
    streams_an_address: int = 1_000
    streams: int = 2_000
    reserved_connections: int = 200


@dataclass(frozen=True, slots=True)
class Settings:
    """What an installation decides.

    Attributes:
        data_dir: folder for the database, recordings and slips.
        database_url: SQLAlchemy URL with its driver.
        public_url: what QR codes point to, without a slash at the end.
        log_format: "text" or "json".
        limits: of connections and requests.
        accept_sqlite: serve by an SQLite that may lose pages, too.
        copy_at: when the copy of the night is due, by the machine's clock; None: never.
        copies_kept: how many copies of nights are kept.
        copies_dir: folder of the copies; None: `backups` in the data folder.
        mail: how letters are sent; None: none are.
        push_key: the file of the key by which phones are told; made when it is not there.
        push_hosts: push services, host and port, that may be asked beside the known ones.
        webhook_secret: the file of the secret that signs webhooks; made when it is not there.
        webhook_hosts: hosts, and ports, that webhooks may ask wherever they lie.
        setup_code: by which another machine sets up the first office; empty: one is made.
        idle_minutes: a sign-in that did nothing for so long ends, unless it holds a counter.
    """

    data_dir: Path
    database_url: str
    public_url: str
    log_format: str
    limits: Limits = field(default_factory=Limits)
    accept_sqlite: bool = False
    copy_at: time | None = time(2, 30)
    copies_kept: int = 14
    copies_dir: Path | None = None
    idle_minutes: int = 240
    mail: MailServer | None = None
    push_key: Path | None = None
    push_hosts: tuple[str, ...] = ()
    webhook_secret: Path | None = None
    webhook_hosts: tuple[str, ...] = ()
    setup_code: str = ""

    @property
    def push_key_file(self) -> Path:
        """Where the key by which phones are told is kept."""
        return self.push_key or self.data_dir / "push-key.pem"

    @property
    def webhook_secret_file(self) -> Path:
        """Where the secret that signs webhooks is kept."""
        return self.webhook_secret or self.data_dir / "webhook-secret"

    @property
    def idle(self) -> timedelta:
        """After so long without anything done a sign-in ends.

        What it did is written down no more than once a minute: that minute is on the person's side.
        """
        return timedelta(minutes=self.idle_minutes) + SEEN_EVERY

    @property
    def copies(self) -> Path:
        """The folder of the copies that the server makes by itself."""
        return self.copies_dir or self.data_dir / "backups"

    @property
    def on_sqlite(self) -> bool:
        return self.database_url.startswith("sqlite")


def read_settings(
    environment: Mapping[str, str] | None = None,
    *,
    data_dir: Path | None = None,
    port: int = 8000,
    secure: bool = False,
) -> Settings:
    """Read the settings; `data_dir`, `port` and `secure` (https) come from the command line.

    Raises:
        SettingError: a variable holds something unusable.
    """
    env = os.environ if environment is None else environment
    folder = data_dir or Path(env.get("LUOT_DATA_DIR") or user_data_path("luot", appauthor=False))
    folder = folder.expanduser().absolute()
    given = env.get("LUOT_DATABASE_URL") or f"sqlite:///{folder / 'luot.db'}"
    log_format = env.get("LUOT_LOG_FORMAT") or "text"
    if log_format not in LOG_FORMATS:
        raise SettingError("log_format", given=log_format)
    if env.get("LUOT_BUS_URL"):
        raise SettingError("bus_url", given=env["LUOT_BUS_URL"])
    scheme = "https" if secure else "http"
    public = env.get("LUOT_PUBLIC_URL") or f"{scheme}://127.0.0.1:{port}"
    if not public.startswith(("http://", "https://")):
        raise SettingError("public_url", given=public)
    return Settings(
        folder,
        _with_driver(given),
        public.rstrip("/"),
        log_format,
        _limits(env),
        _accepts(env.get("LUOT_ACCEPT_SQLITE") or "0"),
        _time(env.get("LUOT_BACKUP_AT") or "02:30"),
        _kept(env.get("LUOT_BACKUP_KEEP") or "14"),
        _folder(env.get("LUOT_BACKUP_DIR")),
        _idle(env.get("LUOT_IDLE_MINUTES") or "240"),
        _mail(Path(env.get("LUOT_MAIL_FILE") or folder / "mail.toml")),
        _push_key(Path(env.get("LUOT_PUSH_KEY_FILE") or folder / "push-key.pem")),
        tuple((env.get("LUOT_PUSH_HOSTS") or "").split()),
        _webhook_secret(Path(env.get("LUOT_WEBHOOK_SECRET_FILE") or folder / "webhook-secret")),
        tuple((env.get("LUOT_WEBHOOK_HOSTS") or "").split()),
        (env.get("LUOT_SETUP_CODE") or "").strip().upper(),
    )


def _accepts(given: str) -> bool:
    if given not in {"0", "1"}:
        raise SettingError("accept_sqlite", given=given)
    return given == "1"


def _folder(given: str | None) -> Path | None:
    return Path(given).expanduser().absolute() if given else None


def _mail(path: Path) -> MailServer | None:
    try:
        return read_mail_file(path.expanduser().absolute())
    except MailFileError as wrong:
        raise SettingError(wrong.reason, **wrong.values) from wrong


def _push_key(path: Path) -> Path:
    path = path.expanduser().absolute()
    try:
        check_key_file(path)
    except PushKeyError as wrong:
        raise SettingError(wrong.reason, **wrong.values) from wrong
    return path


def _webhook_secret(path: Path) -> Path:
    path = path.expanduser().absolute()
    try:
        check_secret_file(path)
    except WebhookSecretError as wrong:
        raise SettingError(wrong.reason, **wrong.values) from wrong
    return path


def _limits(env: Mapping[str, str]) -> Limits:
    given = {one.name: env.get(f"LUOT_{one.name.upper()}") for one in fields(Limits)}
    for name, value in given.items():
        if value and not (value.isascii() and value.isdigit() and int(value) > 0):
            raise SettingError("limit", name=f"LUOT_{name.upper()}", given=value)
    return Limits(**{name: int(value) for name, value in given.items() if value})


def _time(given: str) -> time | None:
    if given == "off":
        return None
    try:
        return datetime.strptime(given, "%H:%M").time()  # noqa: DTZ007 - a time of the clock
    except ValueError as wrong:
        raise SettingError("backup_at", given=given) from wrong


def _kept(given: str) -> int:
    if not given.isdecimal() or not 1 <= int(given) <= MOST_COPIES:
        raise SettingError("backup_keep", given=given, most=MOST_COPIES)
    return int(given)


def _idle(given: str) -> int:
    if not (given.isascii() and given.isdigit() and int(given) in IDLE_MINUTES):
        least, most = IDLE_MINUTES[0], IDLE_MINUTES[-1]
        raise SettingError("idle_minutes", given=given, least=least, most=most)
    return int(given)


def _with_driver(url: str) -> str:
    """Name the driver, so that users need not know it."""
    scheme, separator, rest = url.partition("://")
    drivers = {
        "sqlite": "sqlite",
        "postgresql": "postgresql+psycopg",
        "postgres": "postgresql+psycopg",
        "postgresql+psycopg": "postgresql+psycopg",
    }
    if not separator or scheme not in drivers:
        raise SettingError("database_url", given=scheme)
    return f"{drivers[scheme]}://{rest}"
