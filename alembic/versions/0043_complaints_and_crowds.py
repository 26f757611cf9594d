"""Where people complain, how full a hall may be, and when crowds are expected."""

import sqlalchemy as sa

from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("hall", sa.Column("most_waiting", sa.Integer(), nullable=True))
    op.add_column("limits", sa.Column("most_waiting", sa.Integer(), nullable=True))
    op.add_column(
        "office",
        sa.Column("slip_quiet_hours", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.add_column("office", sa.Column("email", sa.String(length=254), nullable=True))
    op.add_column(
        "office_calendar",
        sa.Column("warn_of_crowds", sa.Boolean(), server_default=sa.true(), nullable=False),
    )
    op.add_column(
        "office_texts",
        sa.Column(
            "suggestion_box", sa.JSON(), server_default='{"vi": "", "en": ""}', nullable=False
        ),
    )
    op.add_column(
        "office_texts",
        sa.Column(
            "suggestion_book", sa.JSON(), server_default='{"vi": "", "en": ""}', nullable=False
        ),
    )
    op.add_column(
        "office_texts",
        sa.Column("crowds", sa.JSON(), server_default='{"vi": "", "en": ""}', nullable=False),
    )


def downgrade() -> None:
    op.drop_column("office_texts", "crowds")
    op.drop_column("office_texts", "suggestion_book")
    op.drop_column("office_texts", "suggestion_box")
    op.drop_column("office_calendar", "warn_of_crowds")
    op.drop_column("office", "email")
    op.drop_column("office", "slip_quiet_hours")
    op.drop_column("limits", "most_waiting")
    op.drop_column("hall", "most_waiting")
