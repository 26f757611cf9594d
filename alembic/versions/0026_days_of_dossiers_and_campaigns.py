"""Days of dossiers, the leaders' reception of citizens, campaigns and their forms."""

import sqlalchemy as sa

from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "campaign",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        sa.Column("procedures", sa.JSON(), nullable=False),
        sa.Column("every", sa.Integer(), nullable=False),
        sa.Column("target", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "code"),
    )
    op.create_table(
        "reception",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("day", sa.JSON(), nullable=False),
        sa.Column("place", sa.JSON(), nullable=False),
        sa.Column("person", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "rank"),
    )
    op.create_table(
        "survey_form",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("campaign", sa.String(length=40), nullable=False),
        sa.Column("handed_on", sa.Date(), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.Column("channel", sa.String(length=10), nullable=True),
        sa.Column("procedure", sa.String(length=40), nullable=True),
        sa.Column("speed", sa.Integer(), nullable=True),
        sa.Column("attitude", sa.Integer(), nullable=True),
        sa.Column("convenience", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
    )
    op.create_index("survey_form_of_campaign", "survey_form", ["office", "campaign"], unique=False)
    op.add_column("dossier", sa.Column("received_on", sa.Date(), nullable=True))
    op.add_column("dossier", sa.Column("due_on", sa.Date(), nullable=True))
    op.add_column("dossier", sa.Column("finished_on", sa.Date(), nullable=True))


def downgrade() -> None:
    op.drop_column("dossier", "finished_on")
    op.drop_column("dossier", "due_on")
    op.drop_column("dossier", "received_on")
    op.drop_index("survey_form_of_campaign", table_name="survey_form")
    op.drop_table("survey_form")
    op.drop_table("reception")
    op.drop_table("campaign")
