"""`make migration`: the next revision in the house's style, and nobody's database touched."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from server.storage.database import bring_up_to_date

ROOT = Path(__file__).parents[3]
CHANGES = """
from sqlalchemy import Boolean, Column, Index, String, false

_ticket = METADATA.tables["ticket"]
_ticket.append_column(Column("noted", String(80), nullable=True))
_ticket.append_column(Column("noted_at", Instant(), nullable=True))
_ticket.append_column(Column("kept", Boolean(), nullable=False, server_default=false()))
Index("ticket_noted", _ticket.c.office, _ticket.c.noted_at)
"""
WANTED = '''"""Notes of staff."""

import sqlalchemy as sa

from alembic import op
from server.storage.tables import Instant

revision = "{new}"
down_revision = "{old}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("ticket", sa.Column("noted", sa.String(length=80), nullable=True))
    op.add_column("ticket", sa.Column("noted_at", Instant(), nullable=True))
    op.add_column(
        "ticket", sa.Column("kept", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.create_index("ticket_noted", "ticket", ["office", "noted_at"], unique=False)


def downgrade() -> None:
    op.drop_index("ticket_noted", table_name="ticket")
    op.drop_column("ticket", "kept")
    op.drop_column("ticket", "noted_at")
    op.drop_column("ticket", "noted")
'''


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The parts of the project that a migration is made from, to change at will."""
    folder = tmp_path / "copy"
    cold = shutil.ignore_patterns("__pycache__")
    for part in ("server", "alembic"):
        shutil.copytree(ROOT / part, folder / part, ignore=cold)
    (folder / "tests").mkdir()
    shutil.copy(ROOT / "tests" / "new_migration.py", folder / "tests")
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def change_tables(copy: Path, code: str) -> None:
    tables = copy / "server" / "storage" / "tables" / "__init__.py"
    tables.write_text(tables.read_text("utf-8") + code, "utf-8")


def make_migration(copy: Path, name: str) -> subprocess.CompletedProcess[str]:
    users = f"sqlite:///{copy.parent}/users.db"
    return subprocess.run(
        [sys.executable, "-m", "tests.new_migration", name],
        cwd=copy,
        env={**os.environ, "LUOT_DATABASE_URL": users, "LUOT_DATA_DIR": str(copy.parent / "data")},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def revisions(copy: Path) -> list[str]:
    return sorted(one.name for one in (copy / "alembic" / "versions").glob("*.py"))


def test_a_changed_table_gets_the_next_revision_as_the_house_writes_them(copy: Path) -> None:
    before = revisions(copy)
    old, new = before[-1][:4], f"{int(before[-1][:4]) + 1:04}"
    change_tables(copy, CHANGES)
    bring_up_to_date(f"sqlite:///{copy.parent}/users.db")
    users = (copy.parent / "users.db").read_bytes()

    made = make_migration(copy, "notes_of staff.")

    assert made.returncode == 0, made.stderr
    assert revisions(copy) == [*before, f"{new}_notes_of_staff.py"]
    written = copy / "alembic" / "versions" / f"{new}_notes_of_staff.py"
    assert str(written) in made.stdout
    assert written.read_text("utf-8") == WANTED.format(old=old, new=new)
    assert (copy.parent / "users.db").read_bytes() == users
    assert not (copy.parent / "data").exists()
    again = make_migration(copy, "the same once more")
    assert again.returncode == 1
    assert "nothing to write" in again.stderr
    assert len(revisions(copy)) == len(before) + 1


def test_a_column_that_rows_could_not_fill_is_named_and_nothing_written(copy: Path) -> None:
    code = """
from sqlalchemy import Column, String
METADATA.tables["ticket"].append_column(Column("noted", String(80), nullable=False))
"""
    before = revisions(copy)
    change_tables(copy, code)
    made = make_migration(copy, "notes")
    assert made.returncode == 1
    assert "ticket.noted may not be null" in made.stderr
    assert revisions(copy) == before


def test_what_sqlite_refuses_is_said(copy: Path) -> None:
    code = """
from sqlalchemy import UniqueConstraint
_ticket = METADATA.tables["ticket"]
_ticket.append_constraint(UniqueConstraint("office", "number", "issued_at", name="once"))
"""
    change_tables(copy, code)
    made = make_migration(copy, "numbers once")
    assert made.returncode == 1
    assert "SQLite refuses it" in made.stderr


def test_a_migration_has_a_name(copy: Path) -> None:
    before = revisions(copy)
    assert "NAME=" in make_migration(copy, " ").stderr
    assert revisions(copy) == before
