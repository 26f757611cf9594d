"""`luot statistics` and `luot intervals` on an office with a few days behind it."""

import csv
import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result
from pypdf import PdfReader
from python_calamine import CalamineWorkbook
from sqlalchemy import func, select

from server.cli import luot
from server.storage.database import open_engine
from server.storage.tables import DAY_FIGURE
from tests.server.cli.conftest import SetUp
from tests.server.storage.stored_office import StoredOffice
from tests.server.storage.year_of_a_ward import add_year

FIRST, DAYS = date(2026, 11, 2), 5
ASKED = ["--office", "minh-tam", "--from", "2026-11-02", "--to", "2026-11-06"]
Luot = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, set_up: SetUp) -> Luot:
    set_up(tmp_path)
    engine = open_engine(f"sqlite:///{tmp_path / 'luot.db'}", writes=True)
    with engine.begin() as connection:
        add_year(connection, "minh-tam", FIRST, DAYS, 12, seed=3)
        StoredOffice(connection).change(business_day=FIRST + timedelta(days=DAYS))
    engine.dispose()
    env = {"LUOT_DATA_DIR": str(tmp_path), "LUOT_DATABASE_URL": None}
    return lambda *arguments: CliRunner(env=env).invoke(luot, ["--language", "en", *arguments])


def test_figures_are_told_written_and_summed_up_anew(run: Luot, tmp_path: Path) -> None:
    done = run("statistics", *ASKED, "--by", "day", "--json")
    assert done.exit_code == 0, done.output
    told = json.loads(done.output)
    assert [row["issued"] for row in told["rows"]] == [12] * DAYS

    again = run("statistics", "rebuild", "--office", "minh-tam")
    assert again.output == "Summed up again: 5 days.\n"
    engine = open_engine(f"sqlite:///{tmp_path / 'luot.db'}", writes=False)
    with engine.connect() as connection:
        kept = select(func.count(DAY_FIGURE.c.business_day.distinct()))
        assert connection.scalar(kept) == DAYS
    engine.dispose()
    assert json.loads(run("statistics", *ASKED, "--by", "day", "--json").output) == told

    out = tmp_path / "week.xlsx"
    assert run("statistics", *ASKED, "--by", "day", "--out", str(out)).exit_code == 0
    table = CalamineWorkbook.from_path(out).get_sheet_by_index(0).to_python()
    assert [row[1] for row in table[1:]] == [12] * DAYS + [60]

    pdf = tmp_path / "week.pdf"
    assert run("statistics", *ASKED, "--out", str(pdf)).exit_code == 0
    [first, *_] = PdfReader(pdf).pages
    assert "02/11/2026" in first.extract_text()
    spoken = run("statistics", *ASKED, "--spoken")
    assert spoken.output.endswith("Thank you.\n")

    raw = tmp_path / "intervals.csv"
    assert run("intervals", *ASKED, "--out", str(raw)).exit_code == 0
    with raw.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {"ticket", "number", "service", "class", "state", "counter", "clerk"} <= rows[0].keys()
    assert len({one["ticket"] for one in rows}) == 60
    assert rows[0]["entered"].endswith("+07:00")


def test_an_export_for_inspectors_tells_whether_it_was_changed(run: Luot, tmp_path: Path) -> None:
    out = tmp_path / "inspection.zip"
    done = run("inspection", "export", *ASKED, "--out", str(out))
    assert done.exit_code == 0, done.output
    hashed = done.output.split()[-1]
    with ZipFile(out) as packed:
        names = set(packed.namelist())
        everything = {name: packed.read(name) for name in names}
    assert {"manifest.json", "intervals.csv", "log/2026-11-02.json", "settings.toml"} <= names
    assert {"figures/service.csv", "figures/day.json", "definitions.csv"} <= names
    rows = list(csv.DictReader(everything["intervals.csv"].decode().splitlines()))
    assert len({one["ticket"] for one in rows}) == 60
    assert {one["clerk"] for one in rows} == {"", "clerk-1", "clerk-2", "clerk-3"}
    together = b"".join(everything.values())
    assert [user for user in ("lan", "hoa", "minh") if f'"{user}"'.encode() in together] == []
    assert hashed in run("inspection", "verify", str(out), "--hash", hashed.upper()).output
    other = run("inspection", "verify", str(out), "--hash", "00")
    assert (other.exit_code, hashed in other.output) == (1, True)

    changed = tmp_path / "changed.zip"
    with ZipFile(changed, "w") as packed:
        for name, content in everything.items():
            if name != "definitions.csv":
                packed.writestr(name, content + (b"x" if name == "intervals.csv" else b""))
        packed.writestr("more.txt", "x")
    found = run("inspection", "verify", str(changed))
    assert found.exit_code == 1
    for line in ("Missing: definitions.csv", "Changed: intervals.csv", "in the manifest: more.txt"):
        assert line in found.output
    damaged = tmp_path / "damaged.zip"
    damaged.write_bytes(out.read_bytes()[:-40])
    assert "is no export for inspections" in run("inspection", "verify", str(damaged)).output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["statistics", *ASKED], "one of --json, --spoken or --out"),
        (["statistics", *ASKED, "--out", "week.doc"], "must end with .csv, .xlsx, .pdf"),
        (["statistics", *ASKED, "--from", "2026-11-20", "--json"], "--to is before --from"),
        (["statistics", *ASKED, "--office", "none", "--json"], "none"),
        (["statistics", "rebuild", "--office", "none"], "none"),
    ],
)
def test_what_is_asked_wrongly_says_what_to_give(
    run: Luot, arguments: list[str], said: str
) -> None:
    done = run(*arguments)
    assert done.exit_code in {1, 2}
    assert said in done.output
