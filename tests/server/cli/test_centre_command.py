"""`luot centre`: settled, tried, published; what refuses is named and the others are done."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from server.cli import luot
from tests.server.cli.conftest import SetUp

WAIT = "queue.longest_wait_minutes"
HERE, OTHER = "minh-tam", "an-phu"


def test_a_centre_publishes_by_commands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, set_up: SetUp
) -> None:
    set_up(tmp_path)
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.delenv("LUOT_DATABASE_URL", raising=False)
    runner = CliRunner()

    def run(*arguments: str, status: int = 0, says: str = "") -> Result:
        done = runner.invoke(luot, arguments, input=says)
        assert done.exit_code == status, done.output
        return done

    file = run("office", "export", HERE).stdout
    own = file.replace(f'code = "{HERE}"', f'code = "{OTHER}"')
    own = own.replace("longest_wait_minutes = 90", "longest_wait_minutes = 30")
    own = own.replace("outcome_needed = false", "outcome_needed = true")
    run("office", "import", "-", says=own)
    assert "nothing yet" in run("centre", "show").output
    assert "no value" in run("centre", "publish", "--all", status=1).output
    run("centre", "set", WAIT, status=2)
    assert f"{WAIT}:" not in run("centre", "set", WAIT, "9999", status=1).stdout
    assert "No office changes" in run("centre", "set", WAIT, "45").output
    assert "nothing was changed" in run("centre", "set", WAIT, "45").output.lower()
    assert f"{WAIT} = 45" in run("centre", "show").output
    shown = json.loads(run("centre", "show", "--all", "--json").stdout)
    assert (shown[WAIT], shown["queue.order"]) == (45, None)

    run("centre", "publish", status=2)
    tried = run("centre", "publish", "--all", "--try").output
    assert f"{HERE}: 1 changes" in tried
    assert f"{OTHER}: keeps its own: {WAIT}" in tried
    assert run("office", "export", HERE).stdout == file
    run("centre", "publish", WAIT, "--all")
    changed = run("office", "export", HERE).stdout
    assert "longest_wait_minutes = 45" in changed
    assert "longest_wait_minutes = 30" in run("office", "export", OTHER).stdout
    assert f"{HERE}: nothing changes" in run("centre", "publish", "--office", HERE).output

    run("centre", "publish", "--office", HERE, "--way", "lock")
    refused = run("office", "import", "-", status=1, says=file)
    assert f"{WAIT}: is locked by the centre" in refused.output
    assert run("office", "import", "-", says=changed).output.endswith("nothing was changed.\n")
    run("centre", "set", "outcome", "[]")
    for options in (("--try",), ()):
        some = run("centre", "publish", "outcome", "--all", "--way", "lock", *options, status=1)
        assert f"{OTHER}: refuses:" in some.output
        assert f"{HERE}: 4 changes" in some.output
    run("centre", "set", WAIT, "--remove")
    assert WAIT not in run("centre", "show").output
