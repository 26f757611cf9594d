"""Planned stages of dossiers, copies that they certify, proposals to simplify a procedure."""

import sqlalchemy as sa

from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None

TABLES = ("procedure_version", "received_dossier")


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("stages", sa.JSON(), server_default="[]", nullable=False))
    op.add_column(
        "procedure_version",
        sa.Column("proposals", sa.JSON(), server_default="[]", nullable=False),
    )
    op.add_column(
        "received_dossier", sa.Column("copies", sa.Integer(), server_default="0", nullable=False)
    )


def downgrade() -> None:
    op.drop_column("received_dossier", "copies")
    op.drop_column("procedure_version", "proposals")
    for table in TABLES:
        op.drop_column(table, "stages")
