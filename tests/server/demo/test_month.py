"""A simulated month goes through the real acts, and its figures are another program's."""

import csv
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner
from sqlalchemy import Engine, func, select

from server.cli import luot
from server.demo.month import fill_month, month_office
from server.demo.prepare import DemoSecrets, prepare
from server.domain.figures.periods import Span
from server.domain.rating import FEWEST
from server.settings import Settings
from server.storage.answers.rating_figures import figures
from server.storage.answers.statistics import Asked, statistics
from server.storage.answers.work import office_work
from server.storage.database import open_engine
from server.storage.figures.office_days import OfficeDays
from server.storage.set_up.plan import OfficePlan, read_plan
from server.storage.tables import APPOINTMENT, RATING, RECEIVED_DOSSIER, TICKET
from tests.server.demo.test_prepare import quickly_hashed
from tests.server.storage.test_figures import KEYS, SQL, by_hand, cells

WORK_SQL = Path(__file__).with_name("work_again.sql")
TODAY, DAYS = date(2026, 11, 25), 6
FIRST, LAST = TODAY - timedelta(days=DAYS), TODAY - timedelta(days=1)
NOW = datetime(2026, 11, 25, 3, tzinfo=UTC)
VISITS = (40, 48)
SEED = 7


class Month:
    """A folder with a month in it."""

    def __init__(self, folder: Path, seed: int = SEED) -> None:
        self.told: list[tuple[date, int]] = []
        self.settings = Settings(folder, f"sqlite:///{folder / 'luot.db'}", "http://here", "text")
        before = NOW - timedelta(days=DAYS + 1)
        change = partial(month_office, today=TODAY, days=DAYS)
        self.known: DemoSecrets = prepare(self.settings, str.upper, before, change)
        fill_month(self.settings, self.known, TODAY, DAYS, seed, self._hear, VISITS)
        self.engine: Engine = open_engine(self.settings.database_url, writes=False)

    def _hear(self, day: date, many: int) -> None:
        self.told.append((day, many))

    def plan(self) -> OfficePlan:
        with self.engine.begin() as connection:
            plan = read_plan(connection, self.known.office)
        assert plan is not None
        return plan


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Month]:
    with pytest.MonkeyPatch.context() as quick:
        quick.setattr("server.demo.prepare.hash_password", quickly_hashed)
        month = Month(tmp_path_factory.mktemp("month"))
    yield month
    month.engine.dispose()


@pytest.fixture(scope="module")
def again(month: Month, tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    """The month in another program, from the file that `luot intervals` writes."""
    file = tmp_path_factory.mktemp("exported") / "intervals.csv"
    span = ["--from", str(FIRST), "--to", str(LAST), "--out", str(file)]
    options = ["intervals", "--office", month.known.office, *span]
    environment = {"LUOT_DATABASE_URL": month.settings.database_url}
    done = CliRunner().invoke(luot, options, env=environment)
    assert done.exit_code == 0, done.output
    other = duckdb.connect()
    for statement in SQL.read_text(encoding="utf-8").split(";"):
        other.execute(statement, {"file": str(file)} if "$file" in statement else None)
    return other


def test_days_are_worked_but_sundays_and_the_holiday(month: Month) -> None:
    """Thursday to Tuesday: nobody comes on Sunday, the holiday and the country's Day of Culture."""
    assert [day for day, _ in month.told] == [FIRST + timedelta(days=one) for one in range(DAYS)]
    free = {day for day, many in month.told if not many}
    assert free == {date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 24)}
    with month.engine.begin() as connection:
        many = select(TICKET.c.state, func.count().label("many")).group_by(TICKET.c.state)
        states = {one.state: one.many for one in connection.execute(many)}
        others = {
            table.name: connection.scalar(select(func.count()).select_from(table)) or 0
            for table in (APPOINTMENT, RATING, RECEIVED_DOSSIER)
        }
        kinds = set(connection.scalars(select(TICKET.c.priority)))
        handed = set(connection.scalars(select(RECEIVED_DOSSIER.c.state)))
        results = connection.execute(
            select(RECEIVED_DOSSIER.c.result_at, RECEIVED_DOSSIER.c.due_at).where(
                RECEIVED_DOSSIER.c.result_at.is_not(None)
            )
        ).all()
    assert states["served"] > sum(many for _, many in month.told) * 0.8
    assert states["no_show"] > 0
    assert {"waiting", "called", "serving"}.isdisjoint(states)
    assert min(others.values()) > 0, others
    assert {None, "elderly"} <= kinds
    assert {"received", "handed_over"} <= handed
    assert sum(one.result_at <= one.due_at for one in results) >= 0.95 * len(results) > 5


def test_every_cell_of_the_month_is_another_programs(
    month: Month, again: duckdb.DuckDBPyConnection
) -> None:
    plan = month.plan()
    fields = {code: one.about.field or "" for code, one in plan.services.items()}
    cases = " ".join(f"WHEN '{code}' THEN '{field}'" for code, field in fields.items())
    for by, key in {**KEYS, "field": f"CASE service {cases} END"}.items():
        wanted = by_hand(again, key)
        with month.engine.begin() as connection:
            at = OfficeDays(connection, plan, NOW)
            told = statistics(at, Asked(Span(FIRST, LAST), by, None), "vi")
        found = {row["key"]: cells(row) for row in told["rows"]}
        # A day on which nobody came has a row of nothing, where another program has none.
        assert {key: row for key, row in found.items() if row[0]} == wanted, by
        assert [cells(told["total"])] == list(by_hand(again, "'all'").values()), by


@pytest.fixture(scope="module")
def kept(
    month: Month, again: duckdb.DuckDBPyConnection, tmp_path_factory: pytest.TempPathFactory
) -> duckdb.DuckDBPyConnection:
    """The month's ratings and dossiers beside its visits, as files of their rows."""
    folder = tmp_path_factory.mktemp("kept")
    files = {}
    for name, table in {"rating": RATING, "dossier": RECEIVED_DOSSIER}.items():
        with month.engine.begin() as connection:
            rows = connection.execute(select(table)).mappings().all()
        files[name] = folder / f"{name}.csv"
        with files[name].open("w", newline="", encoding="utf-8") as file:
            written = csv.writer(file)
            written.writerow(table.columns.keys())
            written.writerows([_plain(one) for one in row.values()] for row in rows)
    for statement in WORK_SQL.read_text(encoding="utf-8").split(";\n"):
        named = {one: str(file) for one, file in files.items() if f"${one}" in statement}
        again.execute(statement, named or None)
    return again


def _plain(value: Any) -> Any:
    """Give a moment as UTC without a zone, as the other program compares them."""
    is_moment = isinstance(value, datetime)
    return value.astimezone(UTC).replace(tzinfo=None) if is_moment else value


def test_each_figure_of_ratings_is_another_programs(
    month: Month, kept: duckdb.DuckDBPyConnection
) -> None:
    many = {}
    for by, key in {"service": "service", "day": "CAST(day AS VARCHAR)"}.items():
        with month.engine.begin() as connection:
            told = figures(connection, month.known.office, FIRST, LAST, by)
        served = f"SELECT {key}, count(*) FROM visit WHERE state = 'served' GROUP BY ALL"
        asked = dict(kept.execute(served).fetchall())
        for row in (*told.rows, told.total):
            where = "true" if row["key"] is None else f"{key} = '{row['key']}'"
            of = sum(asked.values()) if row["key"] is None else asked.get(row["key"], 0)
            query = f"""SELECT score_of(count(*), avg(CAST(given AS INT)), {of})
                        FROM answer WHERE question = 'overall' AND {where}"""
            assert list(row["overall"].values()) == kept.execute(query).fetchall()[0][0], row
            many[row["overall"]["count"]] = row["overall"]["mean"]
            for question in ("speed", "attitude", "convenience"):
                chosen = ", ".join(
                    f"share_of(count(*) FILTER (given = '{one}'), count(*))" for one in "1234"
                )
                query = f"""SELECT count(*), part_of(count(*), {of}), {chosen}
                            FROM answer WHERE question = '{question}' AND {where}"""
                count, rate, *shares = kept.execute(query).fetchall()[0]
                cells = row[question]
                assert (cells["count"], cells["rate"]) == (count, rate)
                each = (cells["shares"], cells["low"], cells["high"])
                parts = [[None] * 4 if one is None else one for one in each]
                assert list(zip(*parts, strict=True)) == [tuple(one) for one in shares], question
    assert min(many) < FEWEST <= max(many), "both sides of what is told at all"
    assert [mean is None for count, mean in many.items()] == [count < FEWEST for count in many]


@pytest.mark.parametrize("skipped", [0, 1, 2])
def test_each_figure_of_dossiers_is_another_programs(
    month: Month, kept: duckdb.DuckDBPyConnection, skipped: int
) -> None:
    """Over the whole month, and from later on, when some were under way already."""
    first = FIRST + timedelta(days=skipped)
    with month.engine.begin() as connection:
        told = office_work(OfficeDays(connection, month.plan(), NOW), Span(first, LAST))
    # Midnights of the office, seven hours before those of UTC.
    begins, ends = (f"{day - timedelta(days=1)} 17:00:00" for day in (first, TODAY))
    query = f"FROM dossiers_in(TIMESTAMP '{begins}', TIMESTAMP '{ends}')"
    wanted = kept.execute(query).fetchall()
    assert [tuple(one.values()) for one in (told["dossiers"], *told["channels"])] == wanted
    whole = told["dossiers"]
    assert whole["solved"] > 0
    assert whole["in_progress"] > 0
    assert whole["copies"] > 0
    assert (whole["carried"] > 0) == (skipped > 0)
    assert whole["carried"] + whole["received"] == (
        whole["solved"] + whole["without_result"] + whole["in_progress"]
    )
    for name in ("speed", "attitude", "convenience"):
        query = f"""SELECT count(*), count(*) FILTER (given IN ('3', '4')) FROM answer
                    WHERE question = '{name}' AND CAST(day AS DATE) >= DATE '{first}'"""
        [(count, good)] = kept.execute(query).fetchall()
        [(parts,)] = kept.execute(f"SELECT share_of({good}, {count})").fetchall()
        cells = told[name]
        assert [cells[one] for one in ("count", "share", "low", "high")] == [count, *parts]


def test_the_same_seed_makes_the_same_month(
    month: Month, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.demo.prepare.hash_password", quickly_hashed)
    twin = Month(tmp_path)
    plan = month.plan()
    asked = Asked(Span(FIRST, LAST), "counter", None)
    rows = []
    for one in (month, twin):
        with one.engine.begin() as connection:
            rows.append(statistics(OfficeDays(connection, plan, NOW), asked, "vi")["rows"])
    twin.engine.dispose()
    assert rows[0] == rows[1]
