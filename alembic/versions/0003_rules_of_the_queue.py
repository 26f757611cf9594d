"""The order an office chooses, work profiles, parking, transfers, and whole histories."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ACTS = {
    "waiting": "return",
    "called": "call",
    "serving": "start",
    "parked": "park",
    "served": "finish",
    "no_show": "no-show",
    "cancelled": "cancel",
    "expired": "expire",
}
TICKET_COLUMNS = (
    "first",
    "for_counter",
    "after_calls",
    "returned_at",
    "park_reason",
    "remind_at",
    "reminded",
    "outcome",
)


def upgrade() -> None:
    op.create_table(
        "queue_rules",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("queue", sa.JSON(), nullable=False),
        sa.Column("limits", sa.JSON(), nullable=False),
        sa.Column("priorities", sa.JSON(), nullable=False),
        sa.Column("park_reasons", sa.JSON(), nullable=False),
        sa.Column("outcomes", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.PrimaryKeyConstraint("office"),
    )
    op.add_column("office", sa.Column("closed_day", sa.Date(), nullable=True))
    op.add_column(
        "work_profile", sa.Column("weight", sa.Float(), nullable=False, server_default="1")
    )
    op.add_column("work_profile", sa.Column("after_minutes", sa.Integer(), nullable=True))
    no = {"nullable": False, "server_default": sa.false()}
    op.add_column("ticket", sa.Column("first", sa.Boolean(), **no))
    op.add_column("ticket", sa.Column("for_counter", sa.String(length=40), nullable=True))
    op.add_column(
        "ticket", sa.Column("after_calls", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column("ticket", sa.Column("returned_at", Instant(), nullable=True))
    op.add_column("ticket", sa.Column("park_reason", sa.String(length=40), nullable=True))
    op.add_column("ticket", sa.Column("remind_at", Instant(), nullable=True))
    op.add_column("ticket", sa.Column("reminded", sa.Boolean(), **no))
    op.add_column("ticket", sa.Column("outcome", sa.String(length=40), nullable=True))
    _name_the_acts_of_the_past()


def _name_the_acts_of_the_past() -> None:
    """Histories so far told states only; no service had been changed yet."""
    op.add_column("ticket_interval", sa.Column("act", sa.String(length=12), nullable=True))
    op.add_column("ticket_interval", sa.Column("service", sa.String(length=40), nullable=True))
    names = ("office", "ticket", "step", "state", "act", "service")
    past = sa.table("ticket_interval", *map(sa.column, names))
    ticket = sa.table("ticket", *map(sa.column, ("office", "id", "service")))
    named = ((past.c.state == state, act) for state, act in ACTS.items())
    act = sa.case((past.c.step == 0, "issue"), *named)
    service = (
        sa.select(ticket.c.service)
        .where(ticket.c.office == past.c.office, ticket.c.id == past.c.ticket)
        .scalar_subquery()
    )
    op.execute(sa.update(past).values(act=act, service=service))
    with op.batch_alter_table("ticket_interval") as table:
        table.alter_column("act", existing_type=sa.String(length=12), nullable=False)
        table.alter_column("service", existing_type=sa.String(length=40), nullable=False)


def downgrade() -> None:
    op.drop_column("ticket_interval", "service")
    op.drop_column("ticket_interval", "act")
    for column in TICKET_COLUMNS:
        op.drop_column("ticket", column)
    op.drop_column("work_profile", "after_minutes")
    op.drop_column("work_profile", "weight")
    op.drop_column("office", "closed_day")
    op.drop_table("queue_rules")
