"""A command's way to the database: at this version's schema, one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from server.settings import read_settings
from server.storage.database import open_engine
from server.storage.private_files import private_folder
from server.storage.schema import ready_for_commands


@contextmanager
def database(*, writes: bool) -> Iterator[Connection]:
    """Open one transaction, also beside a running server; it is undone when the command fails.

    Raises:
        SettingError: the environment names no usable database.
        UnusableDatabaseError: its schema is older or newer; only `serve` and `upgrade` migrate.
    """
    settings = read_settings()
    if settings.on_sqlite:
        private_folder(settings.data_dir)
    ready_for_commands(settings.database_url)
    engine = open_engine(settings.database_url, writes=writes)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
