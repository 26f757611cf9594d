"""Offices that were merged into others, and what of theirs keeps its origin."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

CODE = "received_dossier_code"
REGISTER = "received_dossier_register"
KEYS = {"conduct_template": ["month"], "conduct_version": ["month", "clerk", "rank"]}


def upgrade() -> None:
    op.create_table(
        "former_office",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("merged_at", Instant(), nullable=False),
        sa.Column("events_after", sa.BigInteger(), nullable=False),
        sa.Column("events_until", sa.BigInteger(), nullable=False),
        sa.Column("renamed", sa.JSON(), nullable=False),
        sa.Column("settings", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office", "code"),
    )
    op.create_index("former_office_code", "former_office", ["code"], unique=True)
    for name in ("ticket", "setting_change"):
        op.add_column(name, sa.Column("origin", sa.String(length=40), nullable=True))
    for name in ("received_dossier", *KEYS):
        op.add_column(
            name, sa.Column("origin", sa.String(length=40), server_default="", nullable=False)
        )
    _dossiers_once_by("office", "origin")
    for name, key in KEYS.items():
        _key_again(name, ["office", *key, "origin"])


def _dossiers_once_by(*whose: str) -> None:
    with op.batch_alter_table("received_dossier") as table:
        table.drop_constraint(CODE, type_="unique")
        table.drop_constraint(REGISTER, type_="unique")
        table.create_unique_constraint(CODE, [*whose, "folded"])
        table.create_unique_constraint(REGISTER, [*whose, "year", "serial"])


def _key_again(name: str, key: list[str]) -> None:
    """Give a table another key; SQLite needs the table made anew for that."""
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(f"{name}_pkey", name, type_="primary")
        op.create_primary_key(f"{name}_pkey", name, key)
        return
    there = sa.Table(name, sa.MetaData(), autoload_with=op.get_bind(), resolve_fks=False)
    columns = [
        sa.Column(
            one.name,
            one.type,
            nullable=one.nullable,
            server_default=one.server_default.arg if one.server_default else None,
        )
        for one in there.columns
    ]
    office = sa.ForeignKeyConstraint(["office"], ["office.code"])
    op.create_table(f"{name}_anew", *columns, office, sa.PrimaryKeyConstraint(*key))
    op.execute(f"INSERT INTO {name}_anew SELECT * FROM {name}")  # noqa: S608 - names of ours
    op.drop_table(name)
    op.rename_table(f"{name}_anew", name)


def downgrade() -> None:
    for name, key in KEYS.items():
        _key_again(name, ["office", *key])
    _dossiers_once_by("office")
    for name in ("received_dossier", *KEYS, "setting_change", "ticket"):
        op.drop_column(name, "origin")
    op.drop_index("former_office_code", table_name="former_office")
    op.drop_table("former_office")
