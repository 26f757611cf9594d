"""Visits and telephones in a language whose code has three letters."""

import sqlalchemy as sa

from alembic import op

revision = "0048"
down_revision = "0047"
branch_labels = None
depends_on = None

TABLES = ("appointment", "notice_subscription")


def upgrade() -> None:
    _widen(2, 3)


def downgrade() -> None:
    _widen(3, 2)


def _widen(before: int, after: int) -> None:
    for table in TABLES:
        with op.batch_alter_table(table) as changed:
            changed.alter_column(
                "language",
                existing_type=sa.String(length=before),
                type_=sa.String(length=after),
                existing_nullable=False,
            )
