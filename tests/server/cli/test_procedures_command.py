"""`luot procedures`: the catalogue from and to files."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from server.cli import luot
from tests.server.catalogue_file.test_catalogue_file import WHOLE, csv_of
from tests.server.cli.conftest import SetUp

Run = Any


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, set_up: SetUp) -> Run:
    """Run a command beside a database with the example office; English spoken."""
    for name in ("LUOT_DATABASE_URL", "LUOT_BUS_URL", "LUOT_PUBLIC_URL", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setattr("server.cli.procedures.can_speak", lambda: False)
    set_up(tmp_path / "data")

    def command(*arguments: str) -> Result:
        return CliRunner().invoke(luot, ["procedures", *arguments])

    return command


def test_the_example_goes_in_and_comes_out_in_both_forms(run: Run, tmp_path: Path) -> None:
    example = tmp_path / "example.csv"
    example.write_bytes(run("example").stdout_bytes)
    told = run("import", str(example), "--office", "minh-tam", "--json")
    assert json.loads(told.stdout) == {
        "office": "minh-tam",
        "added": 32,
        "changed": 0,
        "unchanged": 0,
        "drafts": [],
    }
    for name in ("out.xlsx", "out.csv"):
        out = str(tmp_path / name)
        assert run("export", out, "--office", "minh-tam").exit_code == 0
        again = run("import", out, "--office", "minh-tam")
        assert again.stdout == "Procedures: 0 new, 0 changed, 32 as before.\n", again.output


def test_a_draft_is_named(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "draft.csv"
    file.write_bytes(csv_of({**WHOLE, "legal_time": ""}))
    told = run("import", str(file), "--office", "minh-tam")
    assert told.exit_code == 0
    assert "1.000001 Name" in told.stderr


def test_a_mistake_is_told_with_file_row_and_column(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_bytes(csv_of({**WHOLE, "service": "Z"}))
    told = run("import", str(file), "--office", "minh-tam")
    assert told.exit_code == 1
    assert "bad.csv: row 2, column “Service code”: there is no service Z" in told.stderr
    out = tmp_path / "out.csv"
    run("export", str(out), "--office", "minh-tam")
    assert len(out.read_text("utf-8-sig").splitlines()) == 1


def test_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("export", str(tmp_path / "out.pdf"), "--office", "minh-tam").exit_code == 2
    file = tmp_path / "good.csv"
    file.write_bytes(csv_of(WHOLE))
    assert run("import", str(file), "--office", "nowhere").exit_code == 1
    assert run("export", str(tmp_path / "o.csv"), "--office", "nowhere").exit_code == 1
