"""Keys are of every act, bound to who sent them and to what was asked.

Keys of before are forgotten: what they were asked for is not known any more.
"""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _begin_anew(
        sa.Column("who", sa.String(90), nullable=False),
        sa.Column("asked", sa.String(64), nullable=False),
        sa.Column("tickets", sa.JSON(), nullable=False),
    )
    with op.batch_alter_table("ticket") as table:
        table.drop_constraint("ticket_issue_key", type_="unique")


def downgrade() -> None:
    with op.batch_alter_table("ticket") as table:
        table.create_unique_constraint("ticket_issue_key", ["office", "issue_key"])
    _begin_anew(
        sa.Column("counter", sa.String(40), nullable=False),
        sa.Column("ticket", sa.String(36), nullable=True),
    )


def _begin_anew(*columns: sa.Column[object]) -> None:
    op.drop_index("act_key_age", "act_key")
    op.drop_table("act_key")
    op.create_table(
        "act_key",
        sa.Column("office", sa.String(40), nullable=False),
        sa.Column("key", sa.String(80), nullable=False),
        *columns,
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office", "key"),
    )
    op.create_index("act_key_age", "act_key", ["at"])
