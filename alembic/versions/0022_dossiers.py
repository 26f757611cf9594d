"""How far each dossier is, by its code."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dossier",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("folded", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("level", sa.String(length=20), nullable=False),
        sa.Column("told_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "folded"),
    )
    op.create_index("dossier_folded", "dossier", ["folded"], unique=False)


def downgrade() -> None:
    op.drop_index("dossier_folded", table_name="dossier")
    op.drop_table("dossier")
