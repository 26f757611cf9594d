"""How people are served, and who leads the office: texts of the kiosk while nobody uses it."""

import sqlalchemy as sa

from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

TEXTS = ("manners", "leaders")
NOTHING_SAID = '{"vi": "", "en": ""}'


def upgrade() -> None:
    for name in TEXTS:
        op.add_column(
            "office_texts",
            sa.Column(name, sa.JSON(), server_default=NOTHING_SAID, nullable=False),
        )


def downgrade() -> None:
    for name in reversed(TEXTS):
        op.drop_column("office_texts", name)
