"""Letters of numbers that are said with a word."""

import sqlalchemy as sa

from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "office",
        sa.Column("spoken_letters", sa.String(length=10), server_default="auto", nullable=False),
    )


def downgrade() -> None:
    op.drop_column("office", "spoken_letters")
