"""How officers are shown at their counters, and what people are told of quarters."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "officer_card",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("user", sa.String(length=80), nullable=False),
        sa.Column("title", sa.JSON(), nullable=False),
        sa.Column("field", sa.JSON(), nullable=False),
        sa.Column("photo", sa.LargeBinary(), nullable=True),
        sa.Column("photo_name", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.ForeignKeyConstraint(
            ["user"],
            ["person.user"],
        ),
        sa.PrimaryKeyConstraint("office", "user"),
    )
    op.create_table(
        "quarter_version",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("quarter", sa.String(length=7), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("published", sa.Boolean(), nullable=False),
        sa.Column("pairs", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "quarter", "version"),
    )


def downgrade() -> None:
    op.drop_table("quarter_version")
    op.drop_table("officer_card")
