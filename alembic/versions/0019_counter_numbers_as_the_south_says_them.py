"""Counter numbers as the south says them."""

import sqlalchemy as sa

from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "office",
        sa.Column("spoken_numbers", sa.String(length=10), server_default="north", nullable=False),
    )


def downgrade() -> None:
    op.drop_column("office", "spoken_numbers")
