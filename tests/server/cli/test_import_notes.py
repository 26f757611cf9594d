"""An import tells what kiosks, slips and boards will do with the file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tomli_w
from click.testing import CliRunner, Result

from server.cli import luot
from server.office_file.example import example_office_file
from tests.long_names import long_names

Bring = Callable[..., Result]
FEW = ("CT2", "KHM", "EMO", "LT1")


@pytest.fixture
def bring(tmp_path: Path) -> Bring:
    """Import an office file into a database of its own."""

    def run(text: str, *options: str, speaks: str = "C") -> Result:
        env = {
            "LUOT_DATA_DIR": str(tmp_path / "data"),
            "LUOT_DATABASE_URL": None,
            "LC_ALL": speaks,
        }
        done = CliRunner(env=env).invoke(luot, ["office", "import", "-", *options], input=text)
        assert done.exit_code == 0, done.output
        return done

    return run


def few_long_names() -> dict[str, Any]:
    """The office of long names with a few of its services, and all of its counters."""
    told = long_names()
    told["service"] = [one for one in told["service"] if one["code"] in FEW]
    for one in told["counter"]:
        one["serves"] = list(FEW)
    return told


def notes(done: Result) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(done.stdout)["notes"]
    return found


def test_the_example_fits_small_panels_and_its_slips_tell_the_order(bring: Bring) -> None:
    done = bring(example_office_file(), "--json")
    assert (json.loads(done.stdout)["office"], json.loads(done.stdout)["done"]) == (
        "minh-tam",
        "created",
    )
    assert {one["code"] for one in notes(done)} <= {"slip_without"}
    assert len(notes(done)) <= 6
    assert done.stderr == ""


def test_slips_of_both_papers_tell_the_order_and_where_to_complain(bring: Bring) -> None:
    """Of 58 mm, too, and on the fullest day of the year."""
    narrow = (
        '\n[[printer]]\ncode = "slip-58"\nname = { vi = "Máy 58", en = "58 mm" }\n'
        'url = "tcp://192.168.1.51:9100?width=384"\n'
    )
    said = [one["says"] for one in notes(bring(example_office_file() + narrow, "--json"))]
    assert {paper for paper in ("58 mm", "80 mm") if any(paper in one for one in said)} == {
        *("58 mm", "80 mm")
    }
    assert not [one for one in said if "the calling order" in one or "where to complain" in one]
    usual = [one for one in said if "80 mm" in one and "of all services" in one]
    assert ["further places to complain" in one for one in usual] == [True]


def test_an_office_of_one_s_own_is_tried_at_any_hour_and_gets_its_hours_back(bring: Bring) -> None:
    usual = bring(example_office_file(), "--json")
    assert "always_open" not in {one["code"] for one in notes(usual)}
    opened = bring(example_office_file(), "--always-open", "--json")
    assert json.loads(opened.stdout)["done"] == "changed"
    note = notes(opened)[0]
    assert (note["surface"], note["code"], note["key"]) == ("file", "always_open", None)
    assert "luot office import - without --always-open" in note["says"]
    again = bring(example_office_file(), "--always-open", "--json")
    assert json.loads(again.stdout)["done"] == "unchanged"
    back = bring(example_office_file(), "--json")
    assert json.loads(back.stdout)["done"] == "changed"


def test_long_names_are_told_by_surface(bring: Bring) -> None:
    told = notes(bring(tomli_w.dumps(few_long_names()), "--json"))
    emoji = [one for one in told if one["code"] == "no_glyph"]
    assert {one["key"] for one in emoji} == {"service[4].name.vi", "service[4].name.en"}
    assert all(isinstance(one["line"], int) for one in emoji)
    narrow = [one["says"] for one in told if "58 mm" in one["says"]]
    assert any("the calling order" in one for one in narrow)
    long = [one["says"] for one in told if one["code"] == "slip_long"]
    assert any("80 mm paper are longer than 120 mm" in one for one in long)
    [desk] = [one for one in told if one["surface"] == "clerk"]
    assert "the names of CT2, LT1;" in desk["says"]
    boards = {one["key"]: one["says"] for one in told if one["surface"] == "board"}
    assert "45 counters" in boards["board[1]"]
    assert "the farthest seat is 8 m" in boards["board[1]"]
    assert "board[3]" not in boards


def test_notes_are_said_in_the_language_of_the_machine(bring: Bring) -> None:
    office = few_long_names()
    office["printer"] = [
        {"code": "p", "name": {"vi": "P", "en": "P"}, "url": "tcp://127.0.0.1:9100?width=384"}
    ]
    done = bring(tomli_w.dumps(office), speaks="vi_VN.UTF-8")
    assert "lưu ý: phiếu giấy 58 mm của mọi dịch vụ không in: " in done.stderr
    assert "80 mm" not in done.stderr
    assert "Đã tạo cơ quan lang-sen." in done.stdout


def test_a_server_without_the_kiosk_says_that_nobody_looked(
    bring: Bring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    [note] = [
        one for one in notes(bring(example_office_file(), "--json")) if "kiosk" in one["code"]
    ]
    assert (note["surface"], note["code"], note["key"]) == ("kiosk", "kiosk_unknown", None)
