"""Which schema a database has, beside the one that this version works on."""

import os
from enum import StrEnum
from typing import NamedTuple

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import column as column_named
from sqlalchemy import inspect, select, table
from sqlalchemy.engine import make_url

from server.storage.database import bring_up_to_date, migrations_folder, open_engine
from server.storage.private_files import close_database, private_file, private_folder, sqlite_file
from server.storage.query import Values
from server.storage.unusable import UnusableDatabaseError

REVISION = table("alembic_version", column_named("version_num"))
REVISIONS = Values(str, select(REVISION.c.version_num))


class SchemaState(StrEnum):
    """How a database stands to this version."""

    MISSING = "missing"
    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    EMPTY_FILE = "empty_file"
    FOREIGN = "foreign"


class Schema(NamedTuple):
    """What was found; `revision` is None where no schema of ours is."""

    state: SchemaState
    revision: str | None


def newest_revision() -> str:
    """Name the schema that this version works on."""
    return str(_script().get_current_head())


def find_schema(url: str) -> Schema:
    """Look at a database without changing it.

    Raises:
        SQLAlchemyError: it cannot be opened.
    """
    path = sqlite_file(url)
    if path is not None and not path.exists():
        return Schema(SchemaState.MISSING, None)
    if path is not None and path.stat().st_size == 0:
        return Schema(SchemaState.EMPTY_FILE, None)
    engine = open_engine(url, writes=False)
    try:
        with engine.connect() as connection:
            tables = inspect(connection).get_table_names()
            if REVISION.name not in tables:
                state = SchemaState.FOREIGN if tables else SchemaState.MISSING
                return Schema(state, None)
            revision = REVISIONS.first(connection)
    finally:
        engine.dispose()
    return Schema(_state_of(revision), revision)


def create(url: str) -> None:
    """Make a database at this version's schema.

    On SQLite it comes under its name only when it is whole, so that whoever is killed meanwhile
    leaves no half of one, and of two who make it at once the second takes the first's.

    Raises:
        OSError: the file cannot be made.
        SQLAlchemyError: the database refuses.
    """
    path = sqlite_file(url)
    if path is None:
        bring_up_to_date(url)
        return
    if not path.parent.is_dir():
        private_folder(path.parent)
    making = path.with_name(f".{path.name}.{os.getpid()}.new")
    making.unlink(missing_ok=True)
    private_file(making)
    try:
        bring_up_to_date(
            make_url(url).set(database=str(making)).render_as_string(hide_password=False)
        )
        try:
            os.link(making, path)
        except FileExistsError:
            return
    finally:
        making.unlink()


def ready_for_commands(url: str) -> None:
    """See that a command may use a database; one that is not there is made.

    Raises:
        UnusableDatabaseError: its schema is older or newer, or it is none of ours.
        OSError: the file cannot be made.
        SQLAlchemyError: the database cannot be opened.
    """
    found = find_schema(url)
    if found.state is SchemaState.MISSING:
        create(url)
    elif found.state is not SchemaState.CURRENT:
        raise unusable(found, url)
    close_database(url)


def unusable(found: Schema, url: str) -> UnusableDatabaseError:
    """Say why a database with another schema is not used."""
    where = sqlite_file(url) or make_url(url).render_as_string()
    return UnusableDatabaseError(
        f"schema_{found.state}", database=where, found=found.revision, wanted=newest_revision()
    )


def _state_of(revision: str | None) -> SchemaState:
    if revision == newest_revision():
        return SchemaState.CURRENT
    known = {one.revision for one in _script().walk_revisions()}
    return SchemaState.OLDER if revision is None or revision in known else SchemaState.NEWER


def _script() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    return ScriptDirectory.from_config(config)
