"""Numbers are taken at home and confirmed by a code at the door."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "from_home_rules",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("allowed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("of_ten", sa.Integer(), server_default="4", nullable=False),
        sa.Column("confirm_minutes", sa.Integer(), server_default="120", nullable=False),
        sa.Column("back_after_calls", sa.Integer(), server_default="3", nullable=False),
        sa.Column("numbers_a_phone", sa.Integer(), server_default="2", nullable=False),
        sa.Column("numbers_an_address", sa.Integer(), server_default="30", nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office"),
    )
    op.execute("INSERT INTO from_home_rules (office) SELECT code FROM office")
    op.create_table(
        "door_key",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office"),
    )
    op.create_table(
        "taken_at_home",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("ticket", sa.String(length=36), nullable=False),
        sa.Column("phone", sa.String(length=64), nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["office", "ticket"], ["ticket.office", "ticket.id"]),
        sa.PrimaryKeyConstraint("office", "ticket"),
    )
    op.create_index("taken_at_home_by_phone", "taken_at_home", ["office", "phone"])
    op.create_index("taken_at_home_by_address", "taken_at_home", ["office", "address"])
    op.add_column(
        "ticket", sa.Column("from_home", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column("ticket", sa.Column("confirmed_at", Instant(), nullable=True))
    op.add_column(
        "ticket", sa.Column("put_back", sa.Boolean(), server_default=sa.false(), nullable=False)
    )


def downgrade() -> None:
    for name in ("put_back", "confirmed_at", "from_home"):
        op.drop_column("ticket", name)
    op.drop_index("taken_at_home_by_address", table_name="taken_at_home")
    op.drop_index("taken_at_home_by_phone", table_name="taken_at_home")
    op.drop_table("taken_at_home")
    op.drop_table("door_key")
    op.drop_table("from_home_rules")
