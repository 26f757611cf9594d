"""`luot dossiers`: how far dossiers are, from files."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from server.cli import luot
from tests.server.cli.conftest import SetUp

Run = Any


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, set_up: SetUp) -> Run:
    """Run a command beside a database with the example office; English spoken."""
    for name in ("LUOT_DATABASE_URL", "LUOT_BUS_URL", "LUOT_PUBLIC_URL", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path / "data"))
    set_up(tmp_path / "data")

    def command(*arguments: str) -> Result:
        return CliRunner().invoke(luot, ["dossiers", *arguments])

    return command


def test_the_example_goes_in(run: Run, tmp_path: Path) -> None:
    example = tmp_path / "example.csv"
    example.write_bytes(run("example").stdout_bytes)
    told = run("import", str(example), "--office", "minh-tam", "--json")
    counts = {"added": 4, "changed": 0, "unchanged": 0, "erased": 0}
    assert json.loads(told.stdout) == {"office": "minh-tam", **counts}
    again = run("import", str(example), "--office", "minh-tam")
    with closing(sqlite3.connect(tmp_path / "data" / "luot.db")) as database:
        events = database.execute("SELECT data FROM outbox WHERE type = 'dossiers.imported'")
        assert [json.loads(data) for (data,) in events] == [{"added": 4, "changed": 0, "erased": 0}]
    assert again.stdout == "Dossiers: 0 new, 0 changed, 4 as before, 0 erased.\n", again.output


def test_a_mistake_is_told_with_file_row_and_column(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("dossier,level\nH99-261118-0001,received\nH99-261118-0002,lost\n")
    told = run("import", str(file), "--office", "minh-tam")
    assert told.exit_code == 1
    assert "bad.csv: row 3, column \u201cLevel\u201d: is lost; a level is one of" in told.stderr
    file.write_text("dossier,level\nH99-261118-0001,received\n")
    assert "1 new" in run("import", str(file), "--office", "minh-tam").stdout


def test_an_unknown_office_is_refused(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "good.csv"
    file.write_text("dossier,level\nH99-261118-0001,received\n")
    assert run("import", str(file), "--office", "nowhere").exit_code == 1
