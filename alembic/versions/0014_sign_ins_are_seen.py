"""A sign-in tells when it last did something and where it came from, and ends when it is idle."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sign_in", sa.Column("seen_at", Instant(), nullable=True))
    op.add_column("sign_in", sa.Column("address", sa.String(45), nullable=True))
    op.execute("UPDATE sign_in SET seen_at = created_at")
    with op.batch_alter_table("sign_in") as table:
        table.alter_column("seen_at", existing_type=Instant(), nullable=False)
    op.create_index("counter_sign_in", "counter", ["sign_in"])


def downgrade() -> None:
    op.drop_index("counter_sign_in", "counter")
    op.drop_column("sign_in", "address")
    op.drop_column("sign_in", "seen_at")
