"""Write the migration that the tables need: `make migration NAME="remarks of counters"`.

What is there is compared with a database made for this and thrown away; no other is opened.
"""

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from alembic.config import Config
from alembic.operations.ops import MigrationScript
from alembic.script import Script, ScriptDirectory
from sqlalchemy.exc import DBAPIError

from alembic import command
from server.storage.database import bring_up_to_date, migrations_folder

REMARK = re.compile(r"^ *# ###.*\n", re.MULTILINE)
"""What alembic says in a file that it wrote."""


class UnfilledError(Exception):
    """A new column has nothing to hold in the rows that are there."""


def write_migration(name: str) -> bool:
    """Write the next revision and say where; False when the tables need none.

    Raises:
        UnfilledError: naming the column; nothing was written.
        DBAPIError, NotImplementedError: SQLite refuses what was written, which is kept.
    """
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/fresh.db"
        bring_up_to_date(url)
        config = Config()
        config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
        config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
        config.set_main_option("truncate_slug_length", "60")
        config.attributes["url"] = url
        head = ScriptDirectory.from_config(config).get_current_head()
        message = name.replace("_", " ").strip().rstrip(".")
        written = command.revision(
            config,
            message[:1].upper() + message[1:],
            autogenerate=True,
            rev_id=f"{int(head or 0) + 1:04}",
            process_revision_directives=_only_what_can_be_done,
        )
        if not isinstance(written, Script):
            return False
        file = Path(written.path)
        file.write_text(REMARK.sub("", file.read_text("utf-8")), "utf-8")
        _in_house_style(file)
        command.upgrade(config, "head")
        command.downgrade(config, "-1")
    return True


def _only_what_can_be_done(
    _context: object, _revision: object, scripts: list[MigrationScript]
) -> None:
    """Write no empty file, and none that fails where there are rows."""
    upgrade = scripts[0].upgrade_ops
    differences = upgrade.as_diffs() if upgrade is not None else []
    for one in differences:
        if one[0] == "add_column" and not one[3].nullable and one[3].server_default is None:
            raise UnfilledError(f"{one[2]}.{one[3].name}")
    if not differences:
        scripts.clear()


def _in_house_style(file: Path) -> None:
    ruff = (sys.executable, "-m", "ruff")
    subprocess.run([*ruff, "check", "-q", "--fix", "--select", "F401,I", str(file)], check=True)
    subprocess.run([*ruff, "format", "-q", str(file)], check=True)


def main() -> None:
    """Write it; exit status 1 where there is nothing to write or it fails."""
    if len(sys.argv) != 2 or not sys.argv[1].strip():
        sys.exit('say what changes: make migration NAME="remarks of counters"')
    try:
        if not write_migration(sys.argv[1]):
            sys.exit("the migrations make what the tables say: nothing to write")
    except UnfilledError as column:
        sys.exit(f"{column} may not be null: give it a server_default for the rows that are there")
    except (DBAPIError, NotImplementedError) as refused:
        sys.exit(f"written, but SQLite refuses it as it stands: {refused}")


if __name__ == "__main__":
    main()
