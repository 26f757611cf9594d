"""Run the migrations on the database that the caller names, and on no other."""

import sqlalchemy as sa
from sqlmodel import AutoString

from alembic import context
from server.storage.database import open_engine
from server.storage.tables import METADATA, Instant
from server.storage.tables.columns import Codes, Stretches, Words

MIGRATION_LOCK = 0x4C55_4F54
"""The advisory lock that lets one of several starting processes migrate ("LUOT")."""


def render_item(kind, item, autogen_context):
    """Write in new revisions what both databases understand, and our own column type by name."""
    if kind == "type" and isinstance(item, Instant):
        autogen_context.imports.add("from server.storage.tables import Instant")
        return "Instant()"
    if kind == "type" and isinstance(item, Words | Codes | Stretches):
        return "sa.JSON()"
    if kind == "type" and isinstance(item, AutoString):
        return f"sa.{sa.String(item.length)!r}"
    if kind == "server_default" and isinstance(getattr(item, "arg", None), (sa.False_, sa.True_)):
        return f"sa.{item.arg}()"
    return False


def run() -> None:
    engine = open_engine(context.config.attributes["url"], writes=True)
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})")
        context.configure(
            connection=connection,
            target_metadata=METADATA,
            render_item=render_item,
            compare_type=True,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
