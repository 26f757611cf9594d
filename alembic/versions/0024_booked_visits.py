"""Booked visits, who is reminded of them, and how each office books."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "appointment_rules",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("slot_minutes", sa.Integer(), server_default="30", nullable=False),
        sa.Column("days_ahead", sa.Integer(), server_default="14", nullable=False),
        sa.Column("walk_in_percent", sa.Integer(), server_default="70", nullable=False),
        sa.Column("early_minutes", sa.Integer(), server_default="15", nullable=False),
        sa.Column("late_minutes", sa.Integer(), server_default="15", nullable=False),
        sa.Column("overbook", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("remind_hours", sa.Integer(), server_default="24", nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office"),
    )
    op.execute("INSERT INTO appointment_rules (office) SELECT code FROM office")
    op.create_table(
        "delivery",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("about", sa.String(length=36), nullable=False),
        sa.Column("due_at", Instant(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
    )
    op.create_index("delivery_due", "delivery", ["office", "due_at"], unique=False)
    op.create_table(
        "appointment",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("code", sa.String(length=12), nullable=False),
        sa.Column("service", sa.String(length=40), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("slot_at", Instant(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("booked_at", Instant(), nullable=False),
        sa.Column("moves", sa.Integer(), nullable=False),
        sa.Column("ticket", sa.String(length=36), nullable=True),
        sa.ForeignKeyConstraint(
            ["office", "service"],
            ["service.office", "service.code"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
        sa.UniqueConstraint("office", "code", name="appointment_code"),
    )
    op.create_index(
        "appointment_of_day", "appointment", ["office", "business_day", "service"], unique=False
    )
    op.create_table(
        "appointment_contact",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("appointment", sa.String(length=36), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.ForeignKeyConstraint(
            ["office", "appointment"],
            ["appointment.office", "appointment.id"],
        ),
        sa.PrimaryKeyConstraint("office", "appointment"),
    )
    op.add_column(
        "service",
        sa.Column("appointments_a_slot", sa.Integer(), server_default="0", nullable=False),
    )
    op.add_column(
        "service",
        sa.Column("appointment_lead_minutes", sa.Integer(), server_default="60", nullable=False),
    )


def downgrade() -> None:
    op.drop_column("service", "appointment_lead_minutes")
    op.drop_column("service", "appointments_a_slot")
    op.drop_table("appointment_contact")
    op.drop_index("appointment_of_day", table_name="appointment")
    op.drop_table("appointment")
    op.drop_index("delivery_due", table_name="delivery")
    op.drop_table("delivery")
    op.drop_table("appointment_rules")
