"""What points of a conduct sheet come from, and what they come to."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.contract.conduct_states import ConductAct, ConductSource, ConductState
from server.domain.calendar import OpenSession
from server.domain.conduct import (
    Index,
    Item,
    Measured,
    TemplateFault,
    is_open_on_time,
    mean_index,
    measured_points,
    online_index,
    result,
    state_after,
    template_fault,
)
from tests.server.domain.test_calendar import ZONE

TODAY, NEXT = date(2026, 11, 23), date(2026, 12, 1)
S = ConductSource


def test_points_are_cut_and_too_few_ratings_say_nothing() -> None:
    on_time = Item("on_time", 10, S.OPENED_ON_TIME)
    assert measured_points(on_time, Measured(21, 22)) == 9
    assert measured_points(on_time, Measured(22, 22)) == 10
    assert measured_points(on_time, Measured(0, 0)) is None
    assert measured_points(on_time, None) is None
    attitude = Item("attitude", 15, S.ATTITUDE)
    assert measured_points(attitude, Measured(29, 29)) is None
    assert measured_points(attitude, Measured(29, 30)) == 14


def test_what_says_nothing_takes_its_weight_out_of_the_base() -> None:
    items = [Item("a", 60, S.HAND), Item("b", 25, S.HAND), Item("c", 15, S.ATTITUDE)]
    assert result(items, {"a": 55, "b": 24, "c": 14}) == (93, 100, 93)
    assert result(items, {"a": 55, "b": 24}) == (79, 85, 92)
    assert result(items, {}) == (0, 0, None)


@given(st.lists(st.integers(1, 30), min_size=1, max_size=10), st.data())
def test_a_sheet_comes_to_no_more_than_a_hundred(weights: list[int], data: st.DataObject) -> None:
    items = [Item(f"{place}", weight, S.HAND) for place, weight in enumerate(weights)]
    points = {
        one.code: data.draw(st.integers(0, one.weight)) for one in items if data.draw(st.booleans())
    }
    total = result(items, points)
    assert total.per_hundred is None or 0 <= total.per_hundred <= 100
    assert (total.per_hundred is None) == (not points)


@pytest.mark.parametrize(
    ("codes", "weights", "month", "fault"),
    [
        ("ab", [60, 40], NEXT, None),
        ("ab", [60, 41], NEXT, TemplateFault.WEIGHTS),
        ("aa", [60, 40], NEXT, TemplateFault.CODES),
        ("ab", [60, 40], TODAY, TemplateFault.MONTH_BEGAN),
        ("ab", [60, 40], date(2026, 11, 1), TemplateFault.MONTH_BEGAN),
    ],
)
def test_a_template_is_announced_before_its_month(
    codes: str, weights: list[int], month: date, fault: TemplateFault | None
) -> None:
    items = [Item(code, weights[place], S.HAND) for place, code in enumerate(codes)]
    assert template_fault(items, month, TODAY) == fault


def test_a_counter_is_on_time_before_its_session_and_shortly_after() -> None:
    def at(clock: str) -> datetime:
        return datetime.fromisoformat(f"2026-11-23T{clock}").replace(tzinfo=ZONE)

    sessions = [
        OpenSession(TODAY, rank, at(opens), at(closes), at(closes))
        for rank, opens, closes in ((1, "07:30", "11:30"), (2, "13:30", "17:00"))
    ]
    late = timedelta(minutes=5, seconds=1)
    for clock in ("07:10", "07:30", "07:35", "12:50", "13:35"):
        assert is_open_on_time(at(clock), sessions), clock
    for clock in ("07:30", "13:30"):
        assert not is_open_on_time(at(clock) + late, sessions)


def test_a_sheet_stands_where_its_acts_led_it() -> None:
    acts = [ConductAct.FILL, ConductAct.COMMENT, ConductAct.DECIDE, ConductAct.REOPEN]
    states = [state_after(acts[:many]) for many in range(len(acts) + 1)]
    opened, commented = ConductState.OPEN, ConductState.COMMENTED
    assert states == [opened, opened, commented, ConductState.DECIDED, commented]


def test_an_index_is_a_mean_over_dossiers_with_one_decimal() -> None:
    assert mean_index(1, {2: 61, 1: 0, 0: 1}) == Index(1, 19, 62)
    assert mean_index(3, {}).tenths is None
    assert [online_index(online, 100).tenths for online in (14, 15, 29, 30)] == [0, 10, 10, 20]
    assert online_index(0, 0).tenths is None
