"""Who is told of a dossier's result by e-mail, who collected it, and with which number."""

import sqlalchemy as sa

from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "dossier_submitter",
        sa.Column("email_agreed", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.add_column(
        "dossier_submitter", sa.Column("collected_by", sa.String(length=200), nullable=True)
    )
    op.add_column(
        "received_dossier", sa.Column("result_ticket", sa.String(length=36), nullable=True)
    )


def downgrade() -> None:
    op.drop_column("received_dossier", "result_ticket")
    op.drop_column("dossier_submitter", "collected_by")
    op.drop_column("dossier_submitter", "email_agreed")
