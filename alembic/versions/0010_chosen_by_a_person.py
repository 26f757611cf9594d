"""Whether a person, and not the order, gave a ticket its turn or its place."""

import sqlalchemy as sa

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "ticket_interval",
        sa.Column("chosen", sa.Boolean(), server_default=sa.false(), nullable=False),
    )


def downgrade() -> None:
    op.drop_column("ticket_interval", "chosen")
