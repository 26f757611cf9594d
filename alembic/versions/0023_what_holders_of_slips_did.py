"""What the holder of a slip did with it, and how often a missed number was read out again."""

import sqlalchemy as sa

from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

SETTINGS = {"let_pass_people": "2", "let_pass_times": "2", "rejoin_minutes": "10"}


def upgrade() -> None:
    op.add_column(
        "ticket", sa.Column("let_passes", sa.Integer(), server_default="0", nullable=False)
    )
    op.add_column(
        "ticket", sa.Column("rejoined", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column(
        "ticket", sa.Column("missed_calls", sa.Integer(), server_default="0", nullable=False)
    )
    for name, usual in SETTINGS.items():
        op.add_column(
            "queue_rules", sa.Column(name, sa.Integer(), server_default=usual, nullable=False)
        )


def downgrade() -> None:
    for name in SETTINGS:
        op.drop_column("queue_rules", name)
    op.drop_column("ticket", "missed_calls")
    op.drop_column("ticket", "rejoined")
    op.drop_column("ticket", "let_passes")
