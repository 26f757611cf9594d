"""The first schema."""

from uuid import uuid4

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    history = op.create_table(
        "history",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    # The name of this database's history: clients start afresh when it changes.
    op.bulk_insert(history, [{"id": 1, "epoch": str(uuid4())}])
    op.create_table(
        "office",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("agency", sa.JSON(), nullable=False),
        sa.Column("timezone", sa.String(length=60), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("accent", sa.String(length=7), nullable=True),
        sa.Column("hotline", sa.String(length=40), nullable=True),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("hours", sa.JSON(), nullable=False),
        sa.Column("pause_reasons", sa.JSON(), nullable=False),
        sa.Column("plan_version", sa.Integer(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_table(
        "act_key",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("key", sa.String(length=80), nullable=False),
        sa.Column("counter", sa.String(length=40), nullable=False),
        sa.Column("ticket", sa.String(length=36), nullable=True),
        sa.Column("at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "key"),
    )
    with op.batch_alter_table("act_key", schema=None) as batch_op:
        batch_op.create_index("act_key_age", ["at"], unique=False)

    op.create_table(
        "board",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=False),
        sa.Column("settings", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "zone"),
    )
    op.create_table(
        "counter",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("zone", sa.String(length=40), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("pause_reason", sa.String(length=40), nullable=True),
        sa.Column("person", sa.String(length=80), nullable=True),
        sa.Column("sign_in", sa.String(length=64), nullable=True),
        sa.Column("since", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "code"),
    )
    op.create_table(
        "device",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("online", sa.Boolean(), nullable=False),
        sa.Column("trouble", sa.String(length=80), nullable=True),
        sa.Column("seen_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
        sa.UniqueConstraint("office", "kind", "name", name="device_name"),
        sa.UniqueConstraint("token_hash", name="device_token"),
    )
    op.create_table(
        "field",
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
        "number_series",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("prefix", sa.String(length=4), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("digits", sa.Integer(), nullable=False),
        sa.Column("start_over", sa.String(length=10), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=True),
        sa.Column("round", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "code"),
    )
    op.create_table(
        "outbox",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("at", Instant(), nullable=False),
        sa.Column("actor", sa.String(length=80), nullable=True),
        sa.Column("device", sa.String(length=36), nullable=True),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "seq"),
    )
    op.create_table(
        "person",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("user", sa.String(length=80), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "user"),
        sa.UniqueConstraint("user", name="person_user"),
    )
    op.create_table(
        "printer",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("url", sa.String(length=400), nullable=False),
        sa.Column("kiosk", sa.String(length=80), nullable=True),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "code"),
    )
    op.create_table(
        "service",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("field", sa.String(length=40), nullable=True),
        sa.Column("series", sa.String(length=40), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Boolean(), nullable=False),
        sa.Column("open", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office", "series"],
            ["number_series.office", "number_series.code"],
        ),
        sa.ForeignKeyConstraint(
            ["office"],
            ["office.code"],
        ),
        sa.PrimaryKeyConstraint("office", "code"),
    )
    op.create_table(
        "sign_in",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("user", sa.String(length=80), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", Instant(), nullable=False),
        sa.Column("expires_at", Instant(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office", "user"],
            ["person.office", "person.user"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
        sa.UniqueConstraint("token_hash", name="sign_in_token"),
    )
    op.create_table(
        "ticket",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("number", sa.String(length=12), nullable=False),
        sa.Column("series", sa.String(length=40), nullable=False),
        sa.Column("business_day", sa.Date(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sa.Column("priority", sa.String(length=40), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("issue_key", sa.String(length=80), nullable=False),
        sa.Column("follow_code", sa.String(length=20), nullable=False),
        sa.Column("issued_at", Instant(), nullable=False),
        sa.Column("called_at", Instant(), nullable=True),
        sa.Column("started_at", Instant(), nullable=True),
        sa.Column("finished_at", Instant(), nullable=True),
        sa.Column("counter", sa.String(length=40), nullable=True),
        sa.Column("clerk", sa.String(length=80), nullable=True),
        sa.Column("call_count", sa.Integer(), nullable=False),
        sa.Column("called_after", sa.String(length=36), nullable=True),
        sa.Column("print_state", sa.String(length=10), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("device", sa.String(length=36), nullable=True),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office", "series"],
            ["number_series.office", "number_series.code"],
        ),
        sa.ForeignKeyConstraint(
            ["office", "service"],
            ["service.office", "service.code"],
        ),
        sa.PrimaryKeyConstraint("office", "id"),
        sa.UniqueConstraint("follow_code", name="ticket_follow_code"),
        sa.UniqueConstraint("office", "issue_key", name="ticket_issue_key"),
        sa.UniqueConstraint(
            "office", "series", "business_day", "round", "serial", name="ticket_number_once"
        ),
    )
    with op.batch_alter_table("ticket", schema=None) as batch_op:
        batch_op.create_index("ticket_finished", ["office", "service", "finished_at"], unique=False)
        batch_op.create_index("ticket_of_day", ["office", "business_day", "state"], unique=False)
        batch_op.create_index(
            "ticket_one_at_counter",
            ["office", "counter"],
            unique=True,
            sqlite_where=sa.text("state IN ('called', 'serving')"),
            postgresql_where=sa.text("state IN ('called', 'serving')"),
        )
        batch_op.create_index(
            "ticket_waiting_line",
            ["office", "service", "place"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )

    op.create_table(
        "work_profile",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("counter", sa.String(length=40), nullable=False),
        sa.Column("service", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["office", "counter"],
            ["counter.office", "counter.code"],
        ),
        sa.ForeignKeyConstraint(
            ["office", "service"],
            ["service.office", "service.code"],
        ),
        sa.PrimaryKeyConstraint("office", "counter", "service"),
    )
    op.create_table(
        "ticket_interval",
        sa.Column("office", sa.String(length=40), nullable=False),
        sa.Column("ticket", sa.String(length=36), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("counter", sa.String(length=40), nullable=True),
        sa.Column("clerk", sa.String(length=80), nullable=True),
        sa.Column("entered_at", Instant(), nullable=False),
        sa.Column("left_at", Instant(), nullable=True),
        sa.ForeignKeyConstraint(
            ["office", "ticket"],
            ["ticket.office", "ticket.id"],
        ),
        sa.PrimaryKeyConstraint("office", "ticket", "step"),
    )


def downgrade() -> None:
    op.drop_table("ticket_interval")
    op.drop_table("work_profile")
    with op.batch_alter_table("ticket", schema=None) as batch_op:
        batch_op.drop_index(
            "ticket_waiting_line",
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )
        batch_op.drop_index(
            "ticket_one_at_counter",
            sqlite_where=sa.text("state IN ('called', 'serving')"),
            postgresql_where=sa.text("state IN ('called', 'serving')"),
        )
        batch_op.drop_index("ticket_of_day")
        batch_op.drop_index("ticket_finished")

    op.drop_table("ticket")
    op.drop_table("sign_in")
    op.drop_table("service")
    op.drop_table("printer")
    op.drop_table("person")
    op.drop_table("outbox")
    op.drop_table("number_series")
    op.drop_table("field")
    op.drop_table("device")
    op.drop_table("counter")
    op.drop_table("board")
    with op.batch_alter_table("act_key", schema=None) as batch_op:
        batch_op.drop_index("act_key_age")

    op.drop_table("act_key")
    op.drop_table("office")
    op.drop_table("history")
