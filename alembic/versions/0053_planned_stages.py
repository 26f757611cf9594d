"""How long each stage of a procedure's dossiers may take and who has it; kept by each dossier."""

import sqlalchemy as sa

from alembic import op

revision = "0053"
down_revision = "0051"
branch_labels = None
depends_on = None

TABLES = ("procedure_version", "received_dossier")


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("stages", sa.JSON(), server_default="[]", nullable=False))


def downgrade() -> None:
    for table in TABLES:
        op.drop_column(table, "stages")
