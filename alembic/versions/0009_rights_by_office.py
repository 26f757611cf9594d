"""What a person may do stands by office: one role a row."""

import sqlalchemy as sa

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "person_right",
        sa.Column("office", sa.String(40), nullable=False),
        sa.Column("user", sa.String(80), nullable=False),
        sa.Column("role", sa.String(20), nullable=False),
        sa.ForeignKeyConstraint(["office"], ["office.code"]),
        sa.ForeignKeyConstraint(["user"], ["person.user"]),
        sa.PrimaryKeyConstraint("office", "user", "role"),
    )
    op.create_index("person_right_user", "person_right", ["user"])
    right, person = _tables()
    everyone = sa.select(person.c.office, person.c.user, person.c.role)
    op.execute(sa.insert(right).from_select(["office", "user", "role"], everyone))
    op.drop_column("person", "role")


def downgrade() -> None:
    right, person = _tables()
    op.add_column(
        "person", sa.Column("role", sa.String(20), nullable=False, server_default="clerk")
    )
    own = (right.c.office == person.c.office) & (right.c.user == person.c.user)
    for role in ("supervisor", "admin"):
        has = sa.exists().where(own & (right.c.role == role))
        op.execute(sa.update(person).where(has).values(role=role))
    op.drop_index("person_right_user", "person_right")
    op.drop_table("person_right")


def _tables() -> tuple[sa.TableClause, sa.TableClause]:
    columns = [sa.column(name) for name in ("office", "user", "role")]
    return sa.table("person_right", *columns), sa.table(
        "person", *(sa.column(name) for name in ("office", "user", "role"))
    )
