"""A ticket knows its last call, a recall included: when, and by which event."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("last_called_at", Instant(), nullable=True))
    op.add_column("ticket", sa.Column("last_call", sa.BigInteger(), nullable=True))
    # Calls of the open day keep their order by time; those to come stand before them.
    op.execute(
        "UPDATE ticket SET last_called_at = called_at, last_call = 0 WHERE called_at IS NOT NULL"
    )


def downgrade() -> None:
    op.drop_column("ticket", "last_call")
    op.drop_column("ticket", "last_called_at")
