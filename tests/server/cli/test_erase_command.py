"""`luot erase`: words go, their id stays, and a copy from before does not bring them back."""

from datetime import date
from pathlib import Path

from click.testing import CliRunner, Result
from sqlalchemy import insert, select

from server.cli import luot
from server.storage.database import open_engine
from server.storage.tables import SUGGESTION
from tests.server.cli.conftest import SetUp

ENTRY = {
    "office": "minh-tam",
    "id": "e-1",
    "source": "public",
    "text": "Xin mở cửa sớm hơn.",
    "published": False,
}


def run(folder: Path, *arguments: str) -> Result:
    env = {"LUOT_DATA_DIR": str(folder), "LUOT_DATABASE_URL": None}
    return CliRunner(env=env).invoke(luot, ["--language", "en", *arguments])


def entries(folder: Path) -> list[str]:
    engine = open_engine(f"sqlite:///{folder / 'luot.db'}", writes=False)
    with engine.connect() as connection:
        found = list(connection.scalars(select(SUGGESTION.c.id)))
    engine.dispose()
    return found


def write_entry(folder: Path, day: str = "2026-11-23") -> None:
    engine = open_engine(f"sqlite:///{folder / 'luot.db'}", writes=True)
    with engine.begin() as connection:
        row = {**ENTRY, "business_day": date.fromisoformat(day)}
        connection.execute(insert(SUGGESTION).values(**row))
    engine.dispose()


def test_what_is_erased_does_not_come_back_with_a_copy(tmp_path: Path, set_up: SetUp) -> None:
    folder = tmp_path / "data"
    set_up(folder)
    write_entry(folder)
    copy = tmp_path / "before.db"
    assert run(folder, "backup", str(copy)).exit_code == 0
    erased = run(folder, "erase", "suggestion", "e-1", "--office", "minh-tam")
    assert (erased.exit_code, erased.stderr) == (0, "")
    assert "Erased suggestion e-1" in erased.stdout
    assert entries(folder) == []

    for ending in ("", "-wal", "-shm"):
        (folder / f"luot.db{ending}").unlink(missing_ok=True)
    restored = run(folder, "restore", str(copy))
    assert restored.exit_code == 0, restored.stderr
    assert "Erased again 1 texts" in restored.stdout
    assert entries(folder) == []


def test_what_is_not_there_is_refused(tmp_path: Path, set_up: SetUp) -> None:
    folder = tmp_path / "data"
    set_up(folder)
    for office, told in (("minh-tam", "no such entry"), ("nobody", "nobody")):
        refused = run(folder, "erase", "suggestion", "none", "--office", office)
        assert refused.exit_code == 1
        assert told in refused.stderr
    assert not (folder / "erased.jsonl").exists()
