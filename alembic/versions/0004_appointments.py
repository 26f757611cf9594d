"""Tickets of people with an appointment."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("appointment_at", Instant(), nullable=True))


def downgrade() -> None:
    op.drop_column("ticket", "appointment_at")
