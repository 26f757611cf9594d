"""PostgreSQL's own programs for copies, of the server's version."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.engine import URL, make_url

from server.storage.database import open_engine
from server.storage.query import Values
from server.storage.unusable import UnusableDatabaseError

DEBIAN = Path("/usr/lib/postgresql")
"""Where Debian and Ubuntu keep the programs of each version side by side."""

VERSION = Values(str, select(func.current_setting("server_version_num")))


def run_pg(program: str, url: str, *arguments: str) -> str:
    """Run `pg_dump` or `pg_restore` on a database; answers its standard output.

    The password goes by the environment, where other users of the machine do not see it.

    Raises:
        UnusableDatabaseError: the program is missing, naming its package, or it failed.
        SQLAlchemyError: the database cannot be asked for its version.
    """
    tool = _tool(program, url)
    parsed = make_url(url)
    bare = URL.create(
        "postgresql", parsed.username, None, parsed.host, parsed.port, parsed.database, parsed.query
    )
    done = subprocess.run(  # noqa: S603 - PostgreSQL's own program, found above
        [str(tool), *arguments, f"--dbname={bare.render_as_string()}"],
        env={**os.environ, "PGPASSWORD": parsed.password or os.environ.get("PGPASSWORD", "")},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        why = (done.stderr.strip().splitlines() or ["?"])[-1]
        raise UnusableDatabaseError("pg_program_failed", program=program, why=why)
    return done.stdout


def list_archive(file: Path, url: str) -> str:
    """List what an archive holds, which reads it from end to end.

    Raises:
        UnusableDatabaseError: as `run_pg`.
    """
    done = subprocess.run(  # noqa: S603 - PostgreSQL's own program, found above
        [str(_tool("pg_restore", url)), "--file=-", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise UnusableDatabaseError("copy_damaged", file=file, why=done.stderr.strip()[:200])
    return done.stdout


def server_major(url: str) -> int:
    """Ask a server for its version, such as 15.

    Raises:
        SQLAlchemyError: it is away.
    """
    engine = open_engine(url, writes=False)
    try:
        with engine.connect() as connection:
            return int(VERSION.one(connection)) // 10_000
    finally:
        engine.dispose()


def _tool(program: str, url: str) -> Path:
    major = server_major(url)
    tool = _find(program, major)
    if tool is None:
        package = f"postgresql-client-{major}"
        raise UnusableDatabaseError("pg_program_missing", program=program, package=package)
    return tool


def _find(program: str, major: int) -> Path | None:
    """Find a program of the server's version, or a newer one: an older refuses the server."""
    beside = DEBIAN / str(major) / "bin" / program
    if beside.is_file():
        return beside
    found = shutil.which(program)
    if found is None:
        return None
    said = subprocess.run(  # noqa: S603 - PostgreSQL's own program
        [found, "--version"], capture_output=True, text=True, check=False
    ).stdout
    version = re.search(r"\) (\d+)", said)
    return Path(found) if version and int(version.group(1)) >= major else None
