"""Practice offices: copies of an office's set-up in which people try things out."""

import sqlalchemy as sa

from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("office", sa.Column("practice_of", sa.String(length=40), nullable=True))


def downgrade() -> None:
    op.drop_column("office", "practice_of")
