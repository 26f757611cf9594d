"""Dossiers that an office receives itself, and by how much the law prolongs a procedure."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dossier_feed",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("folded", sa.String(length=40), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "source", "folded"),
    )
    op.create_table(
        "dossier_rules",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("own_receipts", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("code_prefix", sa.String(length=10), server_default="TN", nullable=False),
        sa.Column("typeface", sa.String(length=10), server_default="serif", nullable=False),
        sa.Column("people_kept_days", sa.Integer(), server_default="180", nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office"),
    )
    op.execute("INSERT INTO dossier_rules (office) SELECT code FROM office")
    op.create_table(
        "dossier_series",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=10), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "name"),
    )
    op.create_table(
        "received_dossier",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("folded", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("own_code", sa.Boolean(), nullable=False),
        sa.Column("entered_as", sa.String(length=40), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("procedure", sa.String(length=40), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("service", sa.String(length=40), nullable=False),
        sa.Column("ticket", sa.String(length=36), nullable=True),
        sa.Column("counter", sa.String(length=40), nullable=True),
        sa.Column("received_by", sa.String(length=80), nullable=False),
        sa.Column("received_at", Instant(), nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("judged_at", Instant(), nullable=False),
        sa.Column("legal_at", Instant(), nullable=False),
        sa.Column("extended", sa.Boolean(), nullable=False),
        sa.Column("prolonged", sa.String(length=20), nullable=False),
        sa.Column("committed_time", sa.String(length=40), nullable=False),
        sa.Column("legal_time", sa.String(length=40), nullable=False),
        sa.Column("prolongation", sa.String(length=40), nullable=True),
        sa.Column("skipped", sa.JSON(), nullable=False),
        sa.Column("stopped_at", Instant(), nullable=True),
        sa.Column("supplements", sa.Integer(), nullable=False),
        sa.Column("papers", sa.JSON(), nullable=False),
        sa.Column("sets", sa.Integer(), nullable=False),
        sa.Column("fee", sa.String(length=10), nullable=False),
        sa.Column("fee_amount", sa.Integer(), nullable=True),
        sa.Column("fee_note", sa.String(length=200), nullable=True),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("collection", sa.String(length=10), nullable=False),
        sa.Column("postal", sa.String(length=80), nullable=True),
        sa.Column("deciding_agency", sa.String(length=200), nullable=True),
        sa.Column("immediate", sa.Boolean(), nullable=False),
        sa.Column("result_at", Instant(), nullable=True),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office", "service"],
            ["service.office", "service.code"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
        sa.UniqueConstraint("office", "folded", name="received_dossier_code"),
        sa.UniqueConstraint("office", "year", "serial", name="received_dossier_register"),
    )
    op.create_index(
        "received_dossier_due", "received_dossier", ["office", "ended_at", "due_at"], unique=False
    )
    op.create_index(
        "received_dossier_result", "received_dossier", ["office", "result_at"], unique=False
    )
    op.create_table(
        "dossier_step",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("dossier", sa.String(length=36), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(length=20), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("user", sa.String(length=80), nullable=True),
        sa.Column("counter", sa.String(length=40), nullable=True),
        sa.Column("reason", sa.String(length=1000), nullable=True),
        sa.Column("ground", sa.String(length=400), nullable=True),
        sa.Column("agency", sa.String(length=200), nullable=True),
        sa.Column("due_before", Instant(), nullable=False),
        sa.Column("due_after", Instant(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office", "dossier"],
            ["received_dossier.office", "received_dossier.id"],
        ),
        sa.PrimaryKeyConstraint("office", "dossier", "rank"),
    )
    op.create_table(
        "dossier_submitter",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("dossier", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("telephone", sa.String(length=40), nullable=True),
        sa.Column("email", sa.String(length=120), nullable=True),
        sa.Column("address", sa.String(length=200), nullable=True),
        sa.Column("id_number", sa.String(length=20), nullable=True),
        sa.Column("authorised", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(
            ["office", "dossier"],
            ["received_dossier.office", "received_dossier.id"],
        ),
        sa.PrimaryKeyConstraint("office", "dossier"),
    )
    op.add_column(
        "procedure_version", sa.Column("prolongation", sa.String(length=40), nullable=True)
    )


def downgrade() -> None:
    op.drop_column("procedure_version", "prolongation")
    op.drop_table("dossier_submitter")
    op.drop_table("dossier_step")
    op.drop_index("received_dossier_result", table_name="received_dossier")
    op.drop_index("received_dossier_due", table_name="received_dossier")
    op.drop_table("received_dossier")
    op.drop_table("dossier_series")
    op.drop_table("dossier_rules")
    op.drop_table("dossier_feed")
