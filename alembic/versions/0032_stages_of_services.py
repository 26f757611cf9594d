"""Services that hand over results, and at which stage campaigns and their forms ask."""

import sqlalchemy as sa

from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "service",
        sa.Column("stage", sa.String(length=10), server_default="intake", nullable=False),
    )
    op.add_column("campaign", sa.Column("stage", sa.String(length=10), nullable=True))
    op.add_column("survey_form", sa.Column("stage", sa.String(length=10), nullable=True))


def downgrade() -> None:
    op.drop_column("survey_form", "stage")
    op.drop_column("campaign", "stage")
    op.drop_column("service", "stage")
