"""A report is sent once a month; conduct sheets, their templates and every version of them."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "figure_rules", sa.Column("report_day", sa.Integer(), server_default="3", nullable=False)
    )
    op.add_column("figure_rules", sa.Column("report_to", sa.String(length=254), nullable=True))
    op.create_table(
        "ordered_report",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("ordered_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office", "month"),
    )
    op.create_table(
        "conduct_template",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("announced_at", Instant(), nullable=False),
        sa.Column("announced_by", sa.String(length=80), nullable=False),
        sa.Column("items", sa.JSON(), nullable=False),
        sa.Column("remark_only", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office", "month"),
    )
    op.create_table(
        "conduct_version",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("clerk", sa.String(length=80), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(length=10), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("points", sa.JSON(), nullable=False),
        sa.Column("text", sa.String(length=2000), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office", "month", "clerk", "rank"),
    )


def downgrade() -> None:
    op.drop_table("conduct_version")
    op.drop_table("conduct_template")
    op.drop_table("ordered_report")
    op.drop_column("figure_rules", "report_to")
    op.drop_column("figure_rules", "report_day")
