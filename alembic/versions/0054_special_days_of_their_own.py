"""A special day has hours, a signer and a time of its own until results are there."""

import sqlalchemy as sa

from alembic import op

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("special_day", sa.Column("return_within", sa.Integer(), nullable=True))
    op.add_column("special_day", sa.Column("signer", sa.JSON(none_as_null=True), nullable=True))
    op.add_column("special_day", sa.Column("sessions", sa.JSON(none_as_null=True), nullable=True))


def downgrade() -> None:
    op.drop_column("special_day", "sessions")
    op.drop_column("special_day", "signer")
    op.drop_column("special_day", "return_within")
