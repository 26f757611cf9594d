"""Sign-in names are compared composed, without case and without blanks around them.

Names that differed only so were several people: the eldest keeps the name, and the others sign in
with "-2", "-3" … after it, whichever nobody had, until they are given names of their own.
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
    # No new table in the old one's place: rights and sign-ins point to this one.
    op.add_column("person", sa.Column("folded", sa.String(240), nullable=False, server_default=""))
    person = sa.table("person", *map(sa.column, ("user", "folded", "created_at")))
    connection = op.get_bind()
    names = connection.scalars(
        sa.select(person.c.user).order_by(person.c.created_at, person.c.user)
    ).all()
    had = {_folded(user) for user in names}
    taken: set[str] = set()
    for user in names:
        folded = _folded(user)
        if folded in taken:
            folded = _free(folded, taken | had)
            LOG.warning("%r signs in as %r from now on: the name is somebody else's", user, folded)
        taken.add(folded)
        connection.execute(sa.update(person).where(person.c.user == user).values(folded=folded))
    op.create_index("person_folded", "person", ["folded"], unique=True)


def downgrade() -> None:
    op.drop_index("person_folded", "person")
    op.drop_column("person", "folded")


def _folded(user: str) -> str:
    return unicodedata.normalize("NFC", " ".join(user.casefold().split()))


def _free(folded: str, taken: set[str]) -> str:
    return next(one for one in (f"{folded}-{number}" for number in count(2)) if one not in taken)
