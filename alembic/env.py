"""Run the migrations on the database that LUOT_DATABASE_URL or the caller names."""

from alembic import context
from server.settings import read_settings
from server.storage.database import open_engine
from server.storage.tables import METADATA, Instant

MIGRATION_LOCK = 0x4C55_4F54
"""The advisory lock that lets one of several starting processes migrate ("LUOT")."""


def render_item(kind, item, autogen_context):
    """Write our own column type by its name in new revisions."""
    if kind == "type" and isinstance(item, Instant):
        autogen_context.imports.add("from server.storage.tables import Instant")
        return "Instant()"
    return False


def run() -> None:
    url = context.config.attributes.get("url") or read_settings().database_url
    engine = open_engine(url, writes=True)
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATION_LOCK})")
        context.configure(
            connection=connection,
            target_metadata=METADATA,
            render_item=render_item,
            render_as_batch=engine.dialect.name == "sqlite",
            compare_type=True,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
