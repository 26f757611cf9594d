"""Numbers are taken with a card, if one wishes: hashes under a key of the day."""

import sqlalchemy as sa

from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

NOTHING_SAID = '{"vi": "", "en": ""}'


def upgrade() -> None:
    op.create_table(
        "card_rules",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("allowed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("numbers_a_person", sa.Integer(), server_default="2", nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office"),
    )
    op.execute("INSERT INTO card_rules (office) SELECT code FROM office")
    op.create_table(
        "card_key",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("key", sa.String(length=69), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office"),
    )
    op.create_table(
        "taken_by_card",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("ticket", sa.String(length=36), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("card", sa.String(length=69), nullable=False),
        sa.ForeignKeyConstraint(["office", "ticket"], ["ticket.office", "ticket.id"]),
        sa.PrimaryKeyConstraint("office", "ticket"),
    )
    op.create_index("taken_by_card_by_card", "taken_by_card", ["office", "card"])
    op.add_column(
        "office_texts",
        sa.Column("card_consent", sa.JSON(), server_default=NOTHING_SAID, nullable=False),
    )


def downgrade() -> None:
    op.drop_column("office_texts", "card_consent")
    op.drop_index("taken_by_card_by_card", table_name="taken_by_card")
    op.drop_table("taken_by_card")
    op.drop_table("card_key")
    op.drop_table("card_rules")
