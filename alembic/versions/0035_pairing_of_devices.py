"""Devices that show letters and wait to be let in, and the version that a device runs."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pairing",
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("letters", sa.String(length=6), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=True),
        sa.Column("ends_at", Instant(), nullable=False),
        sa.Column("office", sa.String(length=40), nullable=True),
        sa.Column("device", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("secret_hash"),
        sa.UniqueConstraint("letters", name="pairing_letters"),
    )
    op.create_index("pairing_ends", "pairing", ["ends_at"], unique=False)
    op.add_column("device", sa.Column("version", sa.String(length=40), nullable=True))


def downgrade() -> None:
    op.drop_column("device", "version")
    op.drop_index("pairing_ends", table_name="pairing")
    op.drop_table("pairing")
