"""Figures of a year: the same as another program's, whether days are summed up or not."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner
from sqlalchemy import Engine

from server.cli import luot
from server.contract.answers.statistics_json import StatisticsJson
from server.domain.figures.periods import Span
from server.operations.set_up.set_up_office import set_up_office
from server.storage.answers.counted_numbers import Cell, counted_numbers
from server.storage.answers.statistics import Asked, Narrowed, statistics
from server.storage.database import open_engine
from server.storage.figures.office_days import OfficeDays
from server.storage.figures.rebuild import rebuild
from server.storage.set_up.plan import read_plan
from tests.server.conftest import SqliteDatabases
from tests.server.storage.stored_office import OFFICE_CODE, StoredOffice, example_file
from tests.server.storage.year_of_a_ward import add_year

FIRST, DAYS, A_DAY = date(2025, 11, 20), 366, 7
LAST = FIRST + timedelta(days=DAYS - 1)
YEAR = Span(FIRST, LAST)
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
PROMISED = 1200
SQL = Path(__file__).with_name("figures_again.sql")

KEYS = {
    "hour": "hour",
    "day": "strftime(day, '%Y-%m-%d')",
    "week": "strftime(date_trunc('week', day), '%Y-%m-%d')",
    "month": "strftime(day, '%Y-%m')",
    "quarter": "strftime(day, '%Y') || '-Q' || quarter(day)",
    "year": "strftime(day, '%Y')",
    "service": "service",
    "field": "service",
    "counter": "counter",
    "clerk": "clerk",
    "channel": "channel",
    "priority": "priority",
}
OF_LENGTHS = """
    count({0}), sum({0}), quantile_disc({0}, 0.5), quantile_disc({0}, 0.9)
"""
FIGURES = f"""
    count(*), count(*) FILTER (state = 'served'), count(*) FILTER (state = 'waiting'),
    count(*) FILTER (state IN ('called', 'serving', 'parked')),
    count(*) FILTER (state = 'no_show'), count(*) FILTER (state = 'cancelled'),
    count(*) FILTER (state = 'expired'),
    count(*) FILTER (NOT was_called AND state IN ('cancelled', 'expired')),
    count(*) FILTER (state = 'no_show') * 10000 // count(*) / 10000,
    {OF_LENGTHS.format("waited")},
    count(*) FILTER (waited > {PROMISED}) * 10000 // nullif(count(waited), 0) / 10000,
    count(*) FILTER (was_called AND waited <= {PROMISED}) * 10000
        // nullif(count(waited), 0) / 10000,
    {OF_LENGTHS.format("way")}, {OF_LENGTHS.format("served")}, {OF_LENGTHS.format("handled")}
"""


LENGTHS_AT = (9, 15, 19, 23)
"""Where the four figures of each kind of length begin."""


def cells(row: Any) -> list[Any]:
    """Write a row's figures in the order of the query."""
    counts = ["issued", "served", "still_waiting", "at_counter", "no_show", "left", "expired"]
    waits, *stays = (row[one] for one in ("waiting", "way", "service", "handling"))
    lengths = ("count", "mean", "median", "p90")
    told = [*(row[one] for one in (*counts, "uncalled", "no_show_share"))]
    told += [*(waits[one] for one in (*lengths, "over_promise")), row["kept"]]
    return [*told, *(of[one] for of in stays for one in lengths)]


def in_minutes(found: list[Any]) -> list[Any]:
    """Write what the query found as rows are: minutes of seconds, a mean of a sum."""
    for at in LENGTHS_AT:
        many, total, *ranks = found[at : at + 4]
        seconds = [None if total is None else total / many, *ranks]
        found[at + 1 : at + 4] = [None if one is None else round(one / 60, 4) for one in seconds]
    return found


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A ward with a year behind it, of which nothing is summed up."""
    databases = SqliteDatabases.with_templates(tmp_path_factory.mktemp("year") / "databases")
    engine = open_engine(databases.make("year", "migrated"), writes=True)
    with engine.begin() as connection:
        set_up_office(connection, example_file(OFFICE_CODE), NOW)
        add_year(connection, OFFICE_CODE, FIRST, DAYS, A_DAY, seed=2026)
        StoredOffice(connection).change(business_day=LAST + timedelta(days=1))
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def again(year: Engine, tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    """The year in another program, from the file that `luot intervals` writes."""
    file = tmp_path_factory.mktemp("exported") / "intervals.csv"
    options = ["--office", OFFICE_CODE, "--from", str(FIRST), "--to", str(LAST), "--out", str(file)]
    environment = {"LUOT_DATABASE_URL": str(year.url).replace("+pysqlite", "")}
    done = CliRunner().invoke(luot, ["intervals", *options], env=environment)
    assert done.exit_code == 0, done.output
    other = duckdb.connect()
    for statement in SQL.read_text(encoding="utf-8").split(";"):
        other.execute(statement, {"file": str(file)} if "$file" in statement else None)
    return other


def told(engine: Engine, by: str, of: Narrowed | None = None, span: Span = YEAR) -> StatisticsJson:
    with engine.begin() as connection:
        plan = read_plan(connection, OFFICE_CODE)
        assert plan is not None
        return statistics(OfficeDays(connection, plan, NOW), Asked(span, by, of), "vi")


def by_hand(other: Any, key: str, where: str = "true") -> dict[str, list[Any]]:
    query = f"SELECT {key}, {FIGURES} FROM visit WHERE {where} GROUP BY ALL ORDER BY ALL"
    return {str(key): in_minutes(found) for key, *found in other.execute(query).fetchall()}


def service_fields(engine: Engine) -> dict[str, str]:
    with engine.begin() as connection:
        return {
            code: one.about.field or ""
            for code, one in StoredOffice(connection).plan.services.items()
        }


def test_every_cell_of_a_year_is_another_programs(
    year: Engine, again: duckdb.DuckDBPyConnection
) -> None:
    """Of all splits: read from the intervals, summed up day by day, and summed up anew."""
    fields = service_fields(year)
    cases = " ".join(f"WHEN '{code}' THEN '{field}'" for code, field in fields.items())
    keys = {**KEYS, "field": f"CASE service {cases} END"}
    wanted = {by: by_hand(again, key) for by, key in keys.items()}
    assert len(wanted["day"]) == DAYS
    live = told(year, "service")

    summed = rebuild(year, OFFICE_CODE)

    assert summed == DAYS
    kept = {by: told(year, by) for by in keys}
    assert kept["service"] == live
    for by in keys:
        rows = {row["key"]: cells(row) for row in kept[by]["rows"]}
        assert rows == wanted[by], by
        assert [cells(kept[by]["total"])] == list(by_hand(again, "'all'").values()), by
    arrivals = (
        "SELECT isodow(day), CAST(hour AS INT), count(*) FROM visit GROUP BY ALL ORDER BY ALL"
    )
    assert [tuple(one.values()) for one in kept["day"]["arrivals"]] == sorted(
        again.execute(arrivals).fetchall()
    )
    narrowed = {
        "clerk": (Narrowed("clerk", "lan"), "clerk = 'lan'"),
        "field": (Narrowed("field", fields["A"]), f"service IN {_of_field(fields)}"),
    }
    for of, where in narrowed.values():
        rows = {row["key"]: cells(row) for row in told(year, "month", of)["rows"]}
        assert rows == by_hand(again, KEYS["month"], where), of
        counted = again.execute(f"SELECT count(*) FROM visit WHERE {where}")
        assert counted.fetchall() == [(len(listed(year, of)),)]


def _of_field(fields: Mapping[str, str]) -> str:
    codes = (f"'{code}'" for code, field in fields.items() if field == fields["A"])
    return f"({', '.join(codes)})"


def listed(engine: Engine, of: Narrowed) -> set[str]:
    """List the numbers behind a cell, 200 at a time."""
    found: list[str] = []
    span, after = YEAR, ""
    with engine.begin() as connection:
        plan = StoredOffice(connection).plan
        while True:
            told = counted_numbers(OfficeDays(connection, plan, NOW), Cell(span, of, None, after))
            found += [one["id"] for one in told["numbers"]]
            if told["next"] is None:
                return set(found)
            span, after = Span(told["next"]["first"], LAST), told["next"]["after"]
