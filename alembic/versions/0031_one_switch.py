"""How fast the frame goes on at a kiosk that is used by one switch; 0: keys move it."""

import sqlalchemy as sa

from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "office", sa.Column("switch_seconds", sa.Float(), server_default="0", nullable=False)
    )


def downgrade() -> None:
    op.drop_column("office", "switch_seconds")
