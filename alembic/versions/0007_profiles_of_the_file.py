"""What work profile the office file gave a counter, beside the one that it has now."""

import sqlalchemy as sa

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("counter", sa.Column("file_profile", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("counter", "file_profile")
