"""An office's archive look-up page, and the share of priority past which ratio is proposed."""

import sqlalchemy as sa

from alembic import op

revision = "0050"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("office", sa.Column("archive_url", sa.String(length=400), nullable=True))
    op.add_column(
        "queue_rules",
        sa.Column("priority_share", sa.Integer(), server_default="30", nullable=False),
    )


def downgrade() -> None:
    op.drop_column("queue_rules", "priority_share")
    op.drop_column("office", "archive_url")
