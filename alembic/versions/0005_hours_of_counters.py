"""Hours of a counter's own."""

import sqlalchemy as sa

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    hours = sa.Column("hours", sa.JSON(), nullable=False, server_default=sa.text("'[]'"))
    op.add_column("counter", hours)


def downgrade() -> None:
    op.drop_column("counter", "hours")
