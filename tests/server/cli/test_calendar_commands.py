"""`luot deadline` and `luot office calendar`: what they print, refuse and change."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from server.cli import luot
from tests.server.cli.conftest import SetUp

RECEIVED = ("deadline", "--office", "minh-tam", "--received")
Run = Any


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, set_up: SetUp) -> Run:
    """Run a command on a database with the example office, in working hours; English spoken."""
    for name in ("LUOT_DATABASE_URL", "LUOT_BUS_URL", "LUOT_PUBLIC_URL", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("LUOT_DATA_DIR", str(tmp_path))
    runner = CliRunner()

    def command(*arguments: str, says: bytes = b"") -> Result:
        return runner.invoke(luot, list(arguments), input=says)

    set_up(tmp_path)
    return command


def calendar(run: Run, *arguments: str) -> Result:
    done: Result = run("office", "calendar", *arguments)
    return done


def listed(run: Run, year: str) -> dict[str, Any]:
    shown = calendar(run, "list", "minh-tam", "--year", year, "--json")
    assert shown.exit_code == 0
    return {one["date"]: one for one in json.loads(shown.stdout)["days"]}


def due(run: Run, received: str, rule: str) -> str:
    told = run(*RECEIVED, received, "--for", rule, "--json")
    assert told.exit_code == 0, told.stderr
    return str(json.loads(told.stdout)["due"])


def test_a_due_date_is_one_json_document(run: Run) -> None:
    told = run(*RECEIVED, "2026-11-20T08:30", "--for", "3 working days", "--json")
    assert told.exit_code == 0
    assert json.loads(told.stdout) == {
        "office": "minh-tam",
        "received": "2026-11-20T08:30:00+07:00",
        "rule": {"unit": "working_days", "amount": 3, "text": "3 working days"},
        "due": "2026-11-26T17:00:00+07:00",
        "due_date": "2026-11-26",
        "due_time": "17:00",
        "counted": [{"date": f"2026-11-{day}", "amount": 1} for day in (23, 25, 26)],
        "skipped": [
            {"date": "2026-11-20", "reason": "receipt", "name": None, "source": None},
            {"date": "2026-11-21", "reason": "weekend", "name": None, "source": None},
            {"date": "2026-11-22", "reason": "weekend", "name": None, "source": None},
            {
                "date": "2026-11-24",
                "reason": "holiday",
                "name": {
                    "vi": "Ng\u00e0y V\u0103n h\u00f3a Vi\u1ec7t Nam",
                    "en": "Vietnamese Culture Day",
                },
                "source": "Ngh\u1ecb quy\u1ebft 28/2026/QH16",
            },
        ],
        "warnings": [],
    }


def test_a_due_date_is_told_to_people_in_their_language(run: Run) -> None:
    english = run(*RECEIVED, "2026-01-09T08:30", "--for", "1,5 ng\u00e0y").stdout
    assert english.startswith("Due: 11:30, Monday 12/01/2026\n")
    assert "1.5 working days" in english
    worked = run(*RECEIVED, "2026-01-09T08:30", "--for", "1 working day").stdout
    assert "Note: the due date is a weekend day worked in exchange" in worked
    vietnamese = run("--language", "vi", *RECEIVED, "2026-11-20T08:30", "--for", "1.5 days").stdout
    assert "1,5 ng\u00e0y l\u00e0m vi\u1ec7c" in vietnamese
    assert "Th\u1ee9 T\u01b0 25/11/2026" in vietnamese


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("8 hours", "2026-11-23T09:00:00+07:00"),
        ("2 sessions", "2026-11-23T11:30:00+07:00"),
        ("4 calendar days", "2026-11-25T17:00:00+07:00"),
        ("2 weeks", "2026-12-04T17:00:00+07:00"),
        ("same day", "2026-11-20T17:00:00+07:00"),
        ("trong bu\u1ed5i", "2026-11-20T11:30:00+07:00"),
    ],
)
def test_every_unit_is_understood(run: Run, rule: str, expected: str) -> None:
    assert due(run, "2026-11-20T08:30", rule) == expected


def test_the_moment_may_carry_its_offset(run: Run) -> None:
    assert due(run, "2026-11-20T08:30:00Z", "same day") == "2026-11-23T17:00:00+07:00"
    assert due(run, "2026-11-20T07:30:00Z", "same day") == "2026-11-20T17:00:00+07:00"


@pytest.mark.parametrize(
    ("received", "rule", "said"),
    [
        ("2026-11-20", "same day", "no date and hour"),
        ("yesterday", "same day", "no date and hour"),
        ("9999-11-20T08:30", "same day", "no date and hour"),
        ("2026-11-20T08:30", "soon", "no time limit"),
        ("2026-11-20T08:30", "1.3 days", "no time limit"),
    ],
)
def test_wrong_usage_is_told(run: Run, received: str, rule: str, said: str) -> None:
    told = run(*RECEIVED, received, "--for", rule, "--json")
    assert told.exit_code == 2
    assert told.stdout == ""
    assert said in told.stderr


def test_an_unknown_office_is_refused(run: Run) -> None:
    for arguments in (
        ("deadline", "--office", "x", "--received", "2026-11-20T08:30", "--for", "same day"),
        ("office", "calendar", "list", "x"),
        ("office", "calendar", "set", "x", "2026-11-20", "closed", "--name", "x"),
        ("office", "calendar", "remove", "x", "2026-11-20"),
        ("office", "calendar", "fill", "x", "2026"),
    ):
        refused = run(*arguments)
        assert refused.exit_code == 1
        assert "there is no office x" in refused.stderr


def test_an_office_that_opens_on_no_working_day_owes_nothing(run: Run) -> None:
    text = run("office", "example").stdout
    only_saturday = text.replace('days = ["mon", "tue", "wed", "thu", "fri"]', 'days = ["sun"]', 1)
    assert run("office", "import", "-", says=only_saturday.encode()).exit_code == 0
    refused = run(*RECEIVED, "2026-11-20T08:30", "--for", "same day")
    assert refused.exit_code == 1
    assert "nothing is ever due" in refused.stderr


def test_the_own_day_counts_at_once_and_its_removal_too(run: Run) -> None:
    named = ("--name", "B\u00e3o s\u1ed1 9", "--name-en", "Storm 9", "--source", "12/TB-UBND")
    assert calendar(run, "set", "minh-tam", "2026-11-25", "day_off", *named).exit_code == 0
    assert due(run, "2026-11-20T08:30", "3 working days") == "2026-11-27T17:00:00+07:00"

    day = listed(run, "2026")["2026-11-25"]
    assert day == {
        "date": "2026-11-25",
        "kind": "day_off",
        "name": {"vi": "B\u00e3o s\u1ed1 9", "en": "Storm 9"},
        "source": "12/TB-UBND",
        "own": True,
        "sessions": None,
        "services": None,
    }
    shown = calendar(run, "list", "minh-tam", "--year", "2026").stdout
    assert "25/11/2026\tday off in exchange\tStorm 9\t12/TB-UBND\town" in shown

    assert calendar(run, "remove", "minh-tam", "2026-11-25").exit_code == 0
    assert due(run, "2026-11-20T08:30", "3 working days") == "2026-11-26T17:00:00+07:00"
    again = calendar(run, "remove", "minh-tam", "2026-11-25")
    assert again.exit_code == 1
    assert "not among the office's own days" in again.stderr


def test_without_a_year_the_days_to_come_are_listed(run: Run) -> None:
    for date in ("2001-05-07", "2190-05-07"):
        assert calendar(run, "set", "minh-tam", date, "closed", "--name", "x").exit_code == 0
    shown = calendar(run, "list", "minh-tam").stdout
    assert "07/05/2190" in shown
    assert "2001" not in shown
    of_a_year = calendar(run, "list", "minh-tam", "--year", "2001").stdout
    assert [line[:10] for line in of_a_year.splitlines()] == ["07/05/2001"]


def test_hours_of_one_day_and_some_services_are_set(run: Run) -> None:
    hours = ("--session", "07:30-11:30/11:00", "--session", "13:00-15:00", "--service", "A")
    done = calendar(run, "set", "minh-tam", "2026-12-31", "hours", "--name", "x", *hours)
    assert done.exit_code == 0
    day = listed(run, "2026")["2026-12-31"]
    assert day["services"] == ["A"]
    assert day["sessions"] == [
        {"opens": "07:30", "closes": "11:30", "last_ticket": "11:00"},
        {"opens": "13:00", "closes": "15:00", "last_ticket": "15:00"},
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("2026-12-31", "hours"), "needs its sessions"),
        (("2026-12-31", "closed", "--service", "Y"), "no service 'Y'"),
        (("2026-12-31", "hours", "--session", "7-8"), "write a time"),
        (("2026-12-31", "hours", "--session", "0730"), "write a time"),
    ],
)
def test_a_bad_day_changes_nothing(run: Run, arguments: tuple[str, ...], said: str) -> None:
    refused = calendar(run, "set", "minh-tam", *arguments, "--name", "x")
    assert refused.exit_code == 1
    assert said in refused.stderr
    assert "2026-12-31" not in listed(run, "2026")


def test_a_date_that_is_none_is_wrong_usage(run: Run) -> None:
    told = calendar(run, "set", "minh-tam", "31/12/2026", "closed", "--name", "x")
    assert told.exit_code == 2
    assert "write it as 2026-11-24" in told.stderr


def test_a_year_is_filled_from_the_table_or_the_library(run: Run) -> None:
    caution = run(*RECEIVED, "2028-01-20T08:30", "--for", "5 working days", "--json")
    assert [one["code"] for one in json.loads(caution.stdout)["warnings"]] == [
        "public_days_unknown"
    ]
    assert listed(run, "2028") == {}

    assert calendar(run, "fill", "minh-tam", "2028").exit_code == 0

    assert listed(run, "2028")["2028-11-24"]["own"]
    told = run(*RECEIVED, "2028-01-20T08:30", "--for", "5 working days", "--json")
    assert json.loads(told.stdout)["warnings"] == []
    assert json.loads(told.stdout)["due_date"] > "2028-01-30"

    assert calendar(run, "fill", "minh-tam", "2026").exit_code == 0
    assert listed(run, "2026")["2026-01-02"]["source"].startswith("C\u00f4ng v\u0103n 12729")


def test_without_the_library_further_years_are_refused(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    refused = calendar(run, "fill", "minh-tam", "2028")
    assert refused.exit_code == 1
    assert "install luot[calendar]" in refused.stderr
    assert listed(run, "2028") == {}
    assert calendar(run, "fill", "minh-tam", "2026").exit_code == 0
