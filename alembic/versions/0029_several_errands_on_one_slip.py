"""A ticket may have several errands, done one after the other."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "errand",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("ticket", sa.String(length=36), nullable=False),
        sa.Column("chosen", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(length=40), nullable=False),
        sa.Column("done_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(["office", "ticket"], ["ticket.office", "ticket.id"]),
        sa.ForeignKeyConstraint(["office", "service"], ["service.office", "service.code"]),
        sa.PrimaryKeyConstraint("office", "ticket", "chosen"),
    )
    op.add_column("ticket", sa.Column("errands", sa.Integer(), server_default="0", nullable=False))
    op.add_column(
        "queue_rules",
        sa.Column("errands_a_number", sa.Integer(), server_default="0", nullable=False),
    )


def downgrade() -> None:
    op.drop_column("queue_rules", "errands_a_number")
    op.drop_column("ticket", "errands")
    op.drop_table("errand")
