"""An office knows the last place in its line, and a day of the clock that it does not believe."""

import sqlalchemy as sa

from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("office", sa.Column("last_place", sa.BigInteger(), nullable=True))
    op.add_column("office", sa.Column("doubted_day", sa.Date(), nullable=True))
    op.execute(
        "UPDATE office SET last_place ="
        " (SELECT max(place) FROM ticket WHERE ticket.office = office.code)"
    )


def downgrade() -> None:
    op.drop_column("office", "doubted_day")
    op.drop_column("office", "last_place")
