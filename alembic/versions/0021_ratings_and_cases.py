"""Visits are rated, low ratings become cases, and a rating tablet knows its counter."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "payment_report",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=True),
        sa.Column("text", sa.String(length=1000), nullable=True),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
    )
    op.create_table(
        "rating_case",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=True),
        sa.Column("text", sa.String(length=1000), nullable=True),
        sa.Column("not_for", sa.String(length=80), nullable=True),
        sa.Column("owner", sa.String(length=80), nullable=True),
        sa.Column("due_at", Instant(), nullable=True),
        sa.Column("closed_at", Instant(), nullable=True),
        sa.Column("closed_by", sa.String(length=80), nullable=True),
        sa.Column("cause", sa.String(length=1000), nullable=True),
        sa.Column("action", sa.String(length=1000), nullable=True),
        sa.Column("check", sa.String(length=1000), nullable=True),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
    )
    op.create_index(
        "rating_case_due", "rating_case", ["office", "closed_at", "due_at"], unique=False
    )
    op.create_table(
        "rating_reason",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "code"),
    )
    op.create_table(
        "rating_rules",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("case_owner", sa.String(length=80), nullable=True),
        sa.Column("payment_reader", sa.String(length=80), nullable=True),
        sa.Column("texts_kept_days", sa.Integer(), server_default="365", nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office"),
    )
    op.execute("INSERT INTO rating_rules (office) SELECT code FROM office")
    op.create_table(
        "suggestion",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=True),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.Column("text", sa.String(length=1000), nullable=False),
        sa.Column("reply", sa.String(length=1000), nullable=True),
        sa.Column("replied_by", sa.String(length=80), nullable=True),
        sa.Column("replied_on", sa.Date(), nullable=True),
        sa.Column("published", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
    )
    op.create_index("suggestion_of_day", "suggestion", ["office", "business_day"], unique=False)
    op.create_table(
        "rating",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("service", sa.String(length=40), nullable=False),
        sa.Column("counter", sa.String(length=40), nullable=True),
        sa.Column("clerk", sa.String(length=80), nullable=True),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("overall", sa.Integer(), nullable=True),
        sa.Column("speed", sa.Integer(), nullable=True),
        sa.Column("attitude", sa.Integer(), nullable=True),
        sa.Column("convenience", sa.Integer(), nullable=True),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["office", "service"],
            ["service.office", "service.code"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
    )
    op.create_index("rating_of_day", "rating", ["office", "business_day"], unique=False)
    op.create_table(
        "rating_ask",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("ticket", sa.String(length=36), nullable=False),
        sa.Column("rating", sa.String(length=36), nullable=True),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office", "ticket"],
            ["ticket.office", "ticket.id"],
        ),
        sa.PrimaryKeyConstraint("office", "ticket"),
        sa.UniqueConstraint("office", "rating", name="rating_ask_rating"),
    )
    op.create_index("rating_ask_age", "rating_ask", ["office", "business_day"], unique=False)
    op.add_column("device", sa.Column("counter", sa.String(length=40), nullable=True))


def downgrade() -> None:
    op.drop_column("device", "counter")
    op.drop_index("rating_ask_age", table_name="rating_ask")
    op.drop_table("rating_ask")
    op.drop_index("rating_of_day", table_name="rating")
    op.drop_table("rating")
    op.drop_index("suggestion_of_day", table_name="suggestion")
    op.drop_table("suggestion")
    op.drop_table("rating_rules")
    op.drop_table("rating_reason")
    op.drop_index("rating_case_due", table_name="rating_case")
    op.drop_table("rating_case")
    op.drop_table("payment_report")
