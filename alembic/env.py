"""Run the migrations on the database that the caller names, and on no other."""

import sqlalchemy as sa
from sqlmodel import AutoString

from alembic import context
from server.storage.database import open_engine
from server.storage.tables import METADATA, Instant
from server.storage.tables.columns import Codes, Papers, Stretches, Words

MIGRATION_LOCK = 0x4C55_4F54
"""The advisory lock that lets one of several starting processes migrate ("LUOT")."""


def render_item(kind, item, autogen_context):
    """Write in new revisions what both databases understand, and our own column type by name."""
    if kind == "type" and isinstance(item, Instant):
        autogen_context.imports.add("from server.storage.tables import Instant")
        return "Instant()"
    if kind == "type" and isinstance(item, Words | Codes | Papers | Stretches):
        return "sa.JSON()"
    if kind == "type" and isinstance(item, AutoString):
        return f"sa.{sa.String(item.length)!r}"
    if kind == "server_default" and isinstance(getattr(item, "arg", None), (sa.False_, sa.True_)):
        return f"sa.{item.arg}()"
    return False


def leave_keys_alone(connection, _record):
    """Let SQLite make a table anew to which others point, as its own guide to ALTER TABLE says."""
    connection.execute("PRAGMA foreign_keys = OFF")


def check_keys(connection):
    """Demand that every row points to one that is there."""
    astray = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchmany(5)
    if astray:
        raise RuntimeError(f"after the migration these rows point to nothing: {astray}")


def run() -> None:
    engine = open_engine(context.config.attributes["url"], writes=True)
    on_sqlite = engine.dialect.name == "sqlite"
    if on_sqlite:
        sa.event.listen(engine, "connect", leave_keys_alone)
    with engine.begin() as connection:
        if not on_sqlite:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})")
        context.configure(
            connection=connection,
            target_metadata=METADATA,
            render_item=render_item,
            compare_type=True,
        )
        before = context.get_context().get_current_heads()
        with context.begin_transaction():
            context.run_migrations()
        if on_sqlite and context.get_context().get_current_heads() != before:
            check_keys(connection)
    engine.dispose()


run()
