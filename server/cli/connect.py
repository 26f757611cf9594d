"""A command's way to the database: the schema up to date, one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from server.settings import read_settings
from server.storage.database import bring_up_to_date, open_engine


@contextmanager
def database(*, writes: bool) -> Iterator[Connection]:
    """Open one transaction, also beside a running server; it is undone when the command fails.

    Raises:
        SettingError: the environment names no usable database.
    """
    settings = read_settings()
    bring_up_to_date(settings.database_url)
    engine = open_engine(settings.database_url, writes=writes)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
