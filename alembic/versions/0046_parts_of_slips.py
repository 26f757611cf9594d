"""What stands on an office's slips, and in which order."""

import sqlalchemy as sa

from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

USUAL = [
    *("office", "service", "number", "wait", "counters", "qr", "time"),
    *("missed_call", "rule", "complaints", "courtesy"),
]


def upgrade() -> None:
    table = op.create_table(
        "slip_rules",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office"),
    )
    known = sa.table("office", sa.column("code"))
    usual = sa.literal(USUAL, sa.JSON()).label("parts")
    op.execute(sa.insert(table).from_select(["office", "parts"], sa.select(known.c.code, usual)))


def downgrade() -> None:
    op.drop_table("slip_rules")
