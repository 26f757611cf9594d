"""An office's archive page, the share of priority that proposes ratio, and emergencies."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0047"
down_revision = "0046"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("office", sa.Column("archive_url", sa.String(length=400), nullable=True))
    op.add_column(
        "queue_rules",
        sa.Column("priority_share", sa.Integer(), server_default="30", nullable=False),
    )
    op.create_table(
        "emergency",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("began_at", Instant(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("began_by", sa.String(length=80), nullable=True),
        sa.Column("ended_by", sa.String(length=80), nullable=True),
        sa.Column("exit", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
    )
    op.create_index("emergency_began", "emergency", ["office", "began_at"])


def downgrade() -> None:
    op.drop_index("emergency_began", table_name="emergency")
    op.drop_table("emergency")
    op.drop_column("queue_rules", "priority_share")
    op.drop_column("office", "archive_url")
