"""A ticket keeps the wait that was told when it was taken."""

import sqlalchemy as sa

from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("promised_low", sa.Integer(), nullable=True))
    op.add_column("ticket", sa.Column("promised_high", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("ticket", "promised_high")
    op.drop_column("ticket", "promised_low")
