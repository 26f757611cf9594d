"""Days that are over are summed up, and an office says what it measures its figures by."""

import sqlalchemy as sa

from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

HISTOGRAMS = ("called_waits", "uncalled_waits", "ways", "services", "handlings")
COUNTS = ("served", "no_show", "left_line", "expired", "uncalled")


def upgrade() -> None:
    op.create_table(
        "figure_rules",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("promised_wait_minutes", sa.Integer(), server_default="20", nullable=False),
        sa.Column("target_percent", sa.Integer(), server_default="85", nullable=False),
        sa.Column("month_ends_on", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office"),
    )
    op.execute("INSERT INTO figure_rules (office) SELECT code FROM office")
    op.create_table(
        "day_figure",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("split", sa.String(length=10), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in COUNTS),
        *(sa.Column(name, sa.LargeBinary(), nullable=False) for name in HISTOGRAMS),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office", "split", "business_day", "key"),
    )


def downgrade() -> None:
    op.drop_table("day_figure")
    op.drop_table("figure_rules")
