"""Phones that are told of their turn by Web Push, and the board's slide while nobody is called."""

import sqlalchemy as sa

from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "notice_subscription",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("ticket", sa.String(length=36), nullable=False),
        sa.Column("endpoint", sa.String(length=1000), nullable=False),
        sa.Column("p256dh", sa.String(length=100), nullable=False),
        sa.Column("auth", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("notice", sa.String(length=4), nullable=True),
        sa.Column("call", sa.String(length=60), nullable=True),
        sa.Column("noted_seq", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["office", "ticket"], ["ticket.office", "ticket.id"]),
        sa.PrimaryKeyConstraint("office", "id"),
    )
    op.create_index(
        "notice_subscription_of_ticket", "notice_subscription", ["office", "ticket"], unique=False
    )
    op.add_column(
        "queue_rules",
        sa.Column("push_notices", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.add_column(
        "board", sa.Column("slide", sa.Boolean(), server_default=sa.true(), nullable=False)
    )


def downgrade() -> None:
    op.drop_column("board", "slide")
    op.drop_column("queue_rules", "push_notices")
    op.drop_index("notice_subscription_of_ticket", table_name="notice_subscription")
    op.drop_table("notice_subscription")
