"""What a centre settles for its offices, and whose each setting of an office is."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0049"
down_revision = "0048"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "centre_default",
        sa.Column("field", sa.String(length=80), nullable=False),
        sa.Column("settled", sa.JSON(), nullable=False),
        sa.Column("user", sa.String(length=80), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.PrimaryKeyConstraint("field"),
    )
    op.create_table(
        "setting_origin",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("field", sa.String(length=80), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("user", sa.String(length=80), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("offered", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "field"),
    )
    op.add_column("setting_change", sa.Column("states", sa.JSON(none_as_null=True), nullable=True))
    op.add_column(
        "setting_change",
        sa.Column("by_centre", sa.Boolean(), server_default=sa.false(), nullable=False),
    )


def downgrade() -> None:
    op.drop_column("setting_change", "by_centre")
    op.drop_column("setting_change", "states")
    op.drop_table("setting_origin")
    op.drop_table("centre_default")
