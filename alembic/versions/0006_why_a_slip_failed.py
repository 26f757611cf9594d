"""Why a ticket's last slip did not come out."""

import sqlalchemy as sa

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("print_reason", sa.String(80), nullable=True))


def downgrade() -> None:
    op.drop_column("ticket", "print_reason")
