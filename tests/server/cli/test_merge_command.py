"""`luot office merge`: asked twice, tried, done; never beside a server."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.cli import luot
from server.storage.sole_server import sole_server
from server.storage.sqlite_library import SQLITE
from tests.server.cli.conftest import SetUp

OLD, NEW = "minh-tam", "an-phu"
HOTLINE = ("1900 0000", "1900 0001")


def offices(database: Path) -> list[str]:
    with SQLITE.connect(database) as connection:
        found = [code for (code,) in connection.execute("SELECT code FROM office ORDER BY code")]
    connection.close()
    return found


def test_two_offices_are_one_after_a_trial(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, set_up: SetUp
) -> None:
    set_up(tmp_path, "--always-open")
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.delenv("LUOT_DATABASE_URL", raising=False)
    database, runner = tmp_path / "luot.db", CliRunner()

    def run(*arguments: str, says: str = "") -> Result:
        return runner.invoke(luot, ["office", *arguments], input=says)

    example = run("example", "--always-open").stdout
    run("import", "-", says=example.replace(f'code = "{OLD}"', f'code = "{NEW}"').replace(*HOTLINE))
    merge = ("merge", OLD, "--into", NEW)
    assert "OLD=NEW" in run(*merge, "--letters", "A").output
    with sole_server(f"sqlite:///{database}"):
        served = run(*merge)
    assert served.exit_code == 1
    assert "Stop the other one first" in served.output
    clash = run(*merge)
    assert clash.exit_code == 1
    # What is proposed can be typed as it stands.
    proposed = clash.output.partition("for example: ")[2].splitlines()[0].split()
    assert {"--letters", "--counter"} <= set(proposed)
    tried = run(*merge, *proposed, "--try")
    assert tried.exit_code == 0, tried.output
    assert offices(database) == [NEW, OLD]
    done = run(*merge, *proposed)
    assert done.exit_code == 0, done.output
    assert f"/board/{NEW}?zone={OLD}" in done.output
    assert f"Kiosk 1 ({OLD})" in done.output
    assert '  office.hotline: "1900 0000" → "1900 0001"' in done.output
    with SQLITE.connect(database) as connection:
        [(origin, changes)] = connection.execute(
            "SELECT origin, changes FROM setting_change WHERE changes LIKE '%hotline%'"
        )
    connection.close()
    path = {"path": ["office", "hotline"], "before": "1900 0000", "after": "1900 0001"}
    assert (origin, json.loads(changes)) == (OLD, [path])
    assert offices(database) == [NEW]
    [copy] = (tmp_path / "backups").glob(f"before-merging-{OLD}-*.db")
    assert offices(copy) == [NEW, OLD]
    exported = run("export", NEW).stdout
    assert f'code = "{OLD}"' in exported, "a hall of its own"
    assert run("import", "-", says=exported).output.endswith("nothing was changed.\n")
