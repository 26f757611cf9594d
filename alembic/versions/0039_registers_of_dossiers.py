"""Registers of dossiers: a version of each, what was given out and how, and names kept for them."""

import sqlalchemy as sa

from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

NUMBERED = """
UPDATE received_dossier SET version = numbered.version
FROM (
    SELECT office, id, row_number() OVER (PARTITION BY office ORDER BY year, serial) AS version
    FROM received_dossier
) AS numbered
WHERE received_dossier.office = numbered.office AND received_dossier.id = numbered.id
"""
BEGUN = """
INSERT INTO dossier_series (office, name, last)
SELECT office, 'version', count(*) FROM received_dossier GROUP BY office
"""


def upgrade() -> None:
    op.add_column(
        "dossier_rules",
        sa.Column("register_kept_years", sa.Integer(), server_default="5", nullable=False),
    )
    op.add_column(
        "dossier_submitter",
        sa.Column("register_only", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.add_column("dossier_step", sa.Column("form", sa.String(length=20), nullable=True))
    op.add_column("dossier_step", sa.Column("how", sa.String(length=20), nullable=True))
    op.add_column(
        "received_dossier",
        sa.Column("appointed", sa.Boolean(), server_default=sa.false(), nullable=False),
    )
    op.add_column(
        "received_dossier", sa.Column("version", sa.Integer(), server_default="0", nullable=False)
    )
    op.execute(NUMBERED)
    op.execute(BEGUN)
    op.create_index("received_dossier_version", "received_dossier", ["office", "version"])
    op.create_index("received_dossier_received", "received_dossier", ["office", "received_at"])


def downgrade() -> None:
    op.drop_index("received_dossier_received", table_name="received_dossier")
    op.drop_index("received_dossier_version", table_name="received_dossier")
    op.execute("DELETE FROM dossier_series WHERE name = 'version'")
    op.drop_column("received_dossier", "version")
    op.drop_column("received_dossier", "appointed")
    op.drop_column("dossier_step", "how")
    op.drop_column("dossier_step", "form")
    op.drop_column("dossier_submitter", "register_only")
    op.drop_column("dossier_rules", "register_kept_years")
