"""An import tells what kiosks, slips and boards will do with the file."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from server.cli import luot
from server.office_file.example import example_office_file

LONG_NAMES = Path(__file__).parents[2] / "display_board" / "data" / "long-names.toml"


@pytest.fixture
def bring(tmp_path: Path) -> Any:
    """Import an office file into a database of its own."""

    def run(text: str, *options: str) -> Result:
        env = {"LUOT_DATA_DIR": str(tmp_path / "data"), "LUOT_DATABASE_URL": None, "LANG": "C"}
        done = CliRunner(env=env).invoke(luot, ["office", "import", "-", *options], input=text)
        assert done.exit_code == 0, done.output
        return done

    return run


def test_an_office_of_common_names_has_no_notes(bring: Any) -> None:
    done = bring(example_office_file(), "--json")
    assert json.loads(done.stdout) == {"office": "minh-tam", "done": "created", "notes": []}
    assert done.stderr == ""


def test_long_names_are_told_by_surface(bring: Any) -> None:
    told = json.loads(bring(LONG_NAMES.read_text(encoding="utf-8"), "--json").stdout)["notes"]
    found = {(one["surface"], one["code"]) for one in told}
    assert ("file", "no_glyph") in found
    assert ("slip", "slip_without") in found
    assert ("board", "board_small") in found
    emoji = [one for one in told if one["code"] == "no_glyph"]
    assert {one["key"] for one in emoji} == {"service[20].name.vi", "service[20].name.en"}
    assert all(isinstance(one["line"], int) for one in emoji)
    [hall] = [one for one in told if one["key"] == "board[1]"]
    assert "45 counters" in hall["says"]
    narrow = [
        one["says"] for one in told if one["code"] == "slip_without" and "56 mm" in one["says"]
    ]
    assert any("the calling order" in one and "CT2" in one for one in narrow)


def test_notes_are_said_in_the_language_of_the_machine(bring: Any) -> None:
    text = LONG_NAMES.read_text(encoding="utf-8")
    vietnamese = bring(text).stderr
    assert "note: " in vietnamese
    assert "slips of" in vietnamese


def test_printers_of_the_file_say_which_paper(bring: Any) -> None:
    text = LONG_NAMES.read_text(encoding="utf-8") + (
        '\n[[printer]]\ncode = "p"\nname = { vi = "Máy in", en = "Printer" }\n'
        'url = "tcp://127.0.0.1:9100?width=384"\n'
    )
    slips = [
        one["says"]
        for one in json.loads(bring(text, "--json").stdout)["notes"]
        if one["surface"] == "slip"
    ]
    assert slips
    assert not any("80 mm" in one for one in slips)


def test_a_server_without_the_kiosk_says_that_nobody_looked(
    bring: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    [note] = json.loads(bring(example_office_file(), "--json").stdout)["notes"]
    assert (note["surface"], note["code"], note["key"]) == ("kiosk", "kiosk_unknown", None)
