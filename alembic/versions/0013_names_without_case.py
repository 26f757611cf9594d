"""Sign-in names are compared composed, without case and without blanks around them.

Names that differed only so were several people: the eldest keeps the name, and the others sign in
with "-2", "-3" … after it until they are given names of their own.
"""

import logging
import unicodedata
from itertools import count

import sqlalchemy as sa

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

LOG = logging.getLogger("alembic.runtime.migration")


def upgrade() -> None:
    op.add_column("person", sa.Column("folded", sa.String(240), nullable=True))
    person = sa.table("person", *map(sa.column, ("user", "folded", "created_at")))
    connection = op.get_bind()
    taken: set[str] = set()
    names = connection.scalars(
        sa.select(person.c.user).order_by(person.c.created_at, person.c.user)
    )
    for user in names.all():
        folded = _free(_folded(user), taken)
        if folded != _folded(user):
            LOG.warning("%r signs in as %r from now on: the name is somebody else's", user, folded)
        taken.add(folded)
        connection.execute(sa.update(person).where(person.c.user == user).values(folded=folded))
    with op.batch_alter_table("person") as table:
        table.alter_column("folded", existing_type=sa.String(240), nullable=False)
        table.create_unique_constraint("person_folded", ["folded"])


def downgrade() -> None:
    with op.batch_alter_table("person") as table:
        table.drop_constraint("person_folded", type_="unique")
        table.drop_column("folded")


def _folded(user: str) -> str:
    return unicodedata.normalize("NFC", " ".join(user.casefold().split()))


def _free(folded: str, taken: set[str]) -> str:
    others = (f"{folded}-{number}" for number in count(2))
    return folded if folded not in taken else next(one for one in others if one not in taken)
