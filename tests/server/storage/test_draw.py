"""The number drawn in SQL is the number that the domain's rule says."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select, update

from server.domain.numbering import Drawn, NumberSeries, StartOver
from server.operations.issue_ticket import DRAW, SERIES
from server.storage.database import open_engine

MONDAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def series_engine(databases: object) -> Iterator[Engine]:
    """One database for all examples; each works in a transaction that is taken back."""
    engine = open_engine(databases.make("draw", "with_office"), writes=True)  # type: ignore[attr-defined]
    yield engine
    engine.dispose()
    databases.drop("draw")  # type: ignore[attr-defined]


def some_series() -> st.SearchStrategy[NumberSeries]:
    return st.builds(
        lambda first, length, start_over: NumberSeries("A", first, first + length, 3, start_over),
        st.integers(0, 30),
        st.integers(0, 30),
        st.sampled_from(StartOver),
    )


def some_drawn() -> st.SearchStrategy[Drawn | None]:
    days = st.integers(0, 2).map(lambda day: MONDAY + timedelta(days=day))
    return st.none() | st.builds(Drawn, days, st.integers(0, 3), st.integers(0, 70))


@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(series=some_series(), drawn=some_drawn(), ahead=st.integers(0, 2))
def test_the_statement_draws_as_the_rule_says(
    series_engine: Engine, series: NumberSeries, drawn: Drawn | None, ahead: int
) -> None:
    today = (drawn.business_day if drawn else MONDAY) + timedelta(days=ahead)
    here = (SERIES.c.office == "minh-tam") & (SERIES.c.code == "A")
    with series_engine.connect() as connection, connection.begin() as transaction:
        connection.execute(
            update(SERIES)
            .where(here)
            .values(
                first=series.first,
                last=series.last,
                business_day=drawn and drawn.business_day,
                round=drawn and drawn.round,
                number=drawn and drawn.number,
            )
        )
        [(round_, number)] = DRAW.run(
            connection,
            {
                "in_office": "minh-tam",
                "of_series": "A",
                "daily": int(series.start_over is StartOver.DAILY),
                "today": today,
            },
        )
        stored = connection.execute(select(SERIES).where(here)).one()
        transaction.rollback()

    assert Drawn(today, round_, number) == series.following(drawn, today)
    assert Drawn(stored.business_day, stored.round, stored.number) == series.following(drawn, today)
