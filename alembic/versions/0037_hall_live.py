"""The hall live."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "alert",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("about", sa.String(length=40), nullable=False),
        sa.Column("figure", sa.Integer(), nullable=True),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
    )
    op.create_index("alert_since", "alert", ["office", "since"], unique=False)
    op.create_table(
        "alert_rule",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("limit", sa.Integer(), nullable=False),
        sa.Column("services", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "rank"),
    )
    op.create_table(
        "alert_targets",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("emails", sa.JSON(), nullable=False),
        sa.Column("webhook", sa.String(length=400), nullable=True),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office"),
    )
    op.execute("INSERT INTO alert_targets (office, emails) SELECT code, '[]' FROM office")
    op.create_table(
        "day_start",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("begun_by", sa.String(length=80), nullable=True),
        sa.Column("red", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "business_day"),
    )
    op.create_table(
        "outage",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("began_at", Instant(), nullable=False),
        sa.Column("ended_at", Instant(), nullable=True),
        sa.Column("began_by", sa.String(length=80), nullable=True),
        sa.Column("ended_by", sa.String(length=80), nullable=True),
        sa.Column("services", sa.JSON(), nullable=True),
        sa.Column("people", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
    )
    op.create_index("outage_began", "outage", ["office", "began_at"], unique=False)
    op.create_table(
        "seat",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("counter", sa.String(length=40), nullable=False),
        sa.Column("person", sa.String(length=80), nullable=False),
        sa.Column("stand_in", sa.String(length=80), nullable=True),
        sa.ForeignKeyConstraint(
            ["office", "counter"],
            ["counter.office", "counter.code"],
        ),
        sa.PrimaryKeyConstraint("office", "day", "counter"),
    )
    op.create_table(
        "service_stop",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("service", sa.String(length=40), nullable=False),
        sa.Column("since", Instant(), nullable=False),
        sa.Column("until", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office", "service"],
            ["service.office", "service.code"],
        ),
        sa.PrimaryKeyConstraint("office", "service"),
    )


def downgrade() -> None:
    op.drop_table("service_stop")
    op.drop_table("seat")
    op.drop_index("outage_began", table_name="outage")
    op.drop_table("outage")
    op.drop_table("day_start")
    op.drop_table("alert_targets")
    op.drop_table("alert_rule")
    op.drop_index("alert_since", table_name="alert")
    op.drop_table("alert")
