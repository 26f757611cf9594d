"""An emergency may be of one hall of an office that has several."""

import sqlalchemy as sa

from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("emergency", sa.Column("hall", sa.String(length=40), nullable=True))


def downgrade() -> None:
    op.drop_column("emergency", "hall")
