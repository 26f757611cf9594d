"""Numbers drawn in a commit are stored with it, and those of an act that failed are not."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select, update

from server.domain.numbering import Drawn, NumberSeries, StartOver
from server.storage.database import open_engine
from server.storage.set_up.plan import read_plan
from server.storage.tables import SERIES
from server.storage.transaction import OfficeTransaction, finish

if TYPE_CHECKING:
    from tests.server.conftest import Databases

MONDAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def series_engine(databases: "Databases") -> Iterator[Engine]:
    """One database for all examples; each works in a transaction that is taken back."""
    engine = open_engine(databases.make("draw", "with_office"), writes=True)
    yield engine
    engine.dispose()
    databases.drop("draw")


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
@given(
    series=some_series(),
    drawn=some_drawn(),
    ahead=st.integers(0, 2),
    acts=st.lists(st.booleans(), max_size=4),
)
def test_what_is_drawn_is_stored_and_what_failed_is_drawn_again(
    series_engine: Engine, series: NumberSeries, drawn: Drawn | None, ahead: int, acts: list[bool]
) -> None:
    today = (drawn.business_day if drawn else MONDAY) + timedelta(days=ahead)
    here = (SERIES.c.office == "minh-tam") & (SERIES.c.code == "A")
    with series_engine.connect() as connection, connection.begin() as transaction:
        stored = {"business_day": None, "round": None, "number": None}
        connection.execute(update(SERIES).where(here).values(asdict(drawn) if drawn else stored))
        plan = read_plan(connection, "minh-tam")
        assert plan is not None
        office = OfficeTransaction(connection, plan, 0, today, "")
        expected = drawn
        for succeeds in acts:
            mark = office.mark()
            following = series.following(expected, today)
            assert office.draw("A", series, today) == following
            if succeeds:
                expected = following
            else:
                office.go_back(mark)
        finish(office)
        row = connection.execute(select(SERIES).where(here)).one()
        transaction.rollback()

    found = None if row.number is None else Drawn(row.business_day, row.round, row.number)
    assert found == expected
