"""Which pauses are work, what counters did by their time, who leads a day, and offered help."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None

OF_COUNTERS = "type IN ('counter.opened', 'counter.paused', 'counter.closed')"


def upgrade() -> None:
    op.add_column(
        "pause_reason", sa.Column("work", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.create_index(
        "outbox_counters",
        "outbox",
        ["office", "at"],
        unique=False,
        sqlite_where=sa.text(OF_COUNTERS),
        postgresql_where=sa.text(OF_COUNTERS),
    )

    op.create_table(
        "day_plan",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("leader", sa.String(length=80), nullable=True),
        sa.Column("away", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office", "day"),
    )
    op.add_column("alert", sa.Column("told_at", Instant(), nullable=True))
    op.add_column("alert", sa.Column("wanted", sa.Boolean(), nullable=True))
    op.execute("UPDATE alert SET told_at = since")
    op.add_column(
        "alert_targets",
        sa.Column("answer_minutes", sa.Integer(), server_default="3", nullable=False),
    )


def downgrade() -> None:
    op.drop_column("alert_targets", "answer_minutes")
    op.drop_column("alert", "wanted")
    op.drop_column("alert", "told_at")
    op.drop_table("day_plan")
    op.drop_index("outbox_counters", table_name="outbox")
    op.drop_column("pause_reason", "work")
