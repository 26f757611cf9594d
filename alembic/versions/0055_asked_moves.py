"""Whoever sits at a counter is asked before going to another one."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "asked_move",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("counter", sa.String(length=40), nullable=False),
        sa.Column("sign_in", sa.String(length=64), nullable=False),
        sa.Column("to", sa.String(length=40), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=True),
        sa.Column("reason", sa.String(length=20), nullable=True),
        sa.ForeignKeyConstraint(["office", "counter"], ["counter.office", "counter.code"]),
        sa.PrimaryKeyConstraint("office", "counter"),
    )


def downgrade() -> None:
    op.drop_table("asked_move")
