"""A database that an imported office file left behind, made once."""

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from server.cli import luot
from server.storage.sqlite_library import SQLITE

SetUp = Callable[..., None]


@pytest.fixture(scope="session")
def set_up(tmp_path_factory: pytest.TempPathFactory) -> SetUp:
    """Put a database with the example office into a data folder, as `luot office import` does."""

    @cache
    def made(*options: str) -> Path:
        folder = tmp_path_factory.mktemp("imported")
        runner = CliRunner(env={"LUOT_DATA_DIR": str(folder), "LUOT_DATABASE_URL": None})
        example = runner.invoke(luot, ["office", "example", *options]).stdout_bytes
        done = runner.invoke(luot, ["office", "import", "-"], input=example)
        assert done.exit_code == 0, done.output
        connection = SQLITE.connect(folder / "luot.db")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        return folder / "luot.db"

    def put(data_dir: Path, *options: str) -> None:
        data_dir.mkdir(parents=True, exist_ok=True)
        shutil.copy(made(*options), data_dir / "luot.db")

    return put
