"""The environment as typed settings."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


class SettingError(Exception):
    """A setting is unusable; its text in the catalogue `settings` names it and the fix."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason, values)
        self.reason = reason
        self.values = values


@dataclass(frozen=True, slots=True)
class Settings:
    """What an installation decides.

    Attributes:
        data_dir: folder for the database, recordings and slips.
        database_url: SQLAlchemy URL with its driver.
        public_url: what QR codes point to, without a slash at the end.
        log_format: "text" or "json".
        accept_sqlite: serve by an SQLite that may lose pages, too.
    """

    data_dir: Path
    database_url: str
    public_url: str
    log_format: str
    accept_sqlite: bool = False

    @property
    def on_sqlite(self) -> bool:
        return self.database_url.startswith("sqlite")


def read_settings(
    environment: Mapping[str, str] | None = None, *, data_dir: Path | None = None, port: int = 8000
) -> Settings:
    """Read the settings; `data_dir` and `port` come from the command line where given.

    Raises:
        SettingError: a variable holds something unusable.
    """
    env = os.environ if environment is None else environment
    folder = data_dir or Path(env.get("LUOT_DATA_DIR") or user_data_path("luot", appauthor=False))
    folder = folder.expanduser().absolute()
    given = env.get("LUOT_DATABASE_URL") or f"sqlite:///{folder / 'luot.db'}"
    log_format = env.get("LUOT_LOG_FORMAT") or "text"
    if log_format not in {"text", "json"}:
        raise SettingError("log_format", given=log_format)
    if env.get("LUOT_BUS_URL"):
        raise SettingError("bus_url", given=env["LUOT_BUS_URL"])
    public = env.get("LUOT_PUBLIC_URL") or f"http://127.0.0.1:{port}"
    if not public.startswith(("http://", "https://")):
        raise SettingError("public_url", given=public)
    accept = env.get("LUOT_ACCEPT_SQLITE") or "0"
    if accept not in {"0", "1"}:
        raise SettingError("accept_sqlite", given=accept)
    return Settings(folder, _with_driver(given), public.rstrip("/"), log_format, accept == "1")


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
