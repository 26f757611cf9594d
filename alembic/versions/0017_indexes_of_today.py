"""What is read all day is found by what the day holds: live tickets, the latest calls, old keys."""

from sqlalchemy import text

from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

LIVE = text("state IN ('called', 'parked', 'serving', 'waiting')")


def upgrade() -> None:
    op.create_index(
        "ticket_live", "ticket", ["office", "series"], sqlite_where=LIVE, postgresql_where=LIVE
    )
    op.create_index("ticket_last_called", "ticket", ["office", "business_day", "last_called_at"])
    op.drop_index("ticket_finished", "ticket")
    op.drop_index("act_key_age", "act_key")
    op.create_index("act_key_age", "act_key", ["office", "at"])


def downgrade() -> None:
    op.drop_index("act_key_age", "act_key")
    op.create_index("act_key_age", "act_key", ["at"])
    op.create_index("ticket_finished", "ticket", ["office", "service", "finished_at"])
    op.drop_index("ticket_last_called", "ticket")
    op.drop_index("ticket_live", "ticket")
