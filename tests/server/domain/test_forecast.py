"""How long it will take: ranges from possible futures, and when nothing is known."""

import math
from bisect import bisect_left, bisect_right
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from statistics import median
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.arrivals import Stream
from server.domain.calls_to_come import people_ahead, plan_calls
from server.domain.discipline import Call, InLine, WorkProfile, moment
from server.domain.forecast import Outlook, Range, forecast, promise
from server.domain.gaps import Gaps
from server.domain.hall import CounterNow, Hall, Stay
from server.domain.levels import LEVELS
from server.domain.policies import Accumulating, FirstCome, Policy, Ratio
from server.domain.stay_lengths import StayLengths, lognormal_lengths

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SIX = StayLengths((6.0,))
USUAL = lognormal_lengths(6, 0.7)


def counter(code: str, serves: str = "A", **now: Any) -> CounterNow:
    return CounterNow(WorkProfile(code, dict.fromkeys(serves, 1.0)), **now)


def in_line(number: str, minutes: float, priority: str | None = None, **more: Any) -> InLine:
    place = moment(NOW) - round(minutes * 60_000_000)
    return InLine(number, number, number[0], place, priority, **more)


def outlook(
    waiting: list[InLine],
    counters: list[CounterNow],
    policy: Policy | None = None,
    lengths: dict[str, StayLengths] | None = None,
    **more: Any,
) -> Outlook:
    known = {"A": SIX, "B": SIX} if lengths is None else lengths
    order = policy or Accumulating()
    return forecast(Hall(NOW, waiting, counters, order, known, **more), LEVELS)


def middle(found: Outlook, service: str = "A", priority: str | None = None) -> float:
    return median(found.newcomer(service, priority).waits)


def test_nothing_is_promised_before_anything_was_measured() -> None:
    found = outlook([in_line("A001", 5)], [counter("1")], lengths={})
    assert found.newcomer("A").range is None
    assert found.newcomer("A").ahead == 1
    assert found.tickets["A001"].range is None


def test_before_anything_was_measured_everybody_is_told_how_many_are_before_him() -> None:
    line = [in_line("B001", 5), in_line("B002", 4), in_line("A001", 3), in_line("C001", 2)]
    found = outlook(line, [counter("1", "AB"), counter("2", "C")], lengths={})
    assert {ticket: one.ahead for ticket, one in found.tickets.items()} == {
        "B001": 0,
        "B002": 1,
        "A001": 2,
        "C001": 0,
    }
    assert [found.newcomer(service).ahead for service in "ABCZ"] == [3, 3, 1, 0]
    assert found.newcomer("Z").waits == found.tickets["A001"].waits == ()


@pytest.mark.parametrize(("people", "futures"), [(0, 240), (48, 240), (98, 120), (250, 60)])
def test_a_large_hall_is_played_less_often_for_about_the_same_effort(
    people: int, futures: int
) -> None:
    line = [in_line(f"A{n:03}", 300 - n) for n in range(people)]
    found = outlook(line, [counter("1")])
    assert len(found.newcomer("A").waits) == futures


def test_one_who_is_seldom_called_is_told_his_place_in_the_line() -> None:
    """The counter is still open for him in two futures of five."""
    lengths = {"A": StayLengths((1.0,) * 2 + (9.0,) * 3)}
    line = [in_line("A001", 9), in_line("A002", 8)]
    found = outlook(line, [counter("1", closes_in=5.0)], lengths=lengths).tickets["A002"]
    assert 0.3 < sum(one < math.inf for one in found.waits) / len(found.waits) < 0.49
    assert found.ahead == 1


def test_one_who_goes_before_another_in_half_of_the_futures_has_nobody_before_him() -> None:
    """In every other future a helper calls B001 while his own counter is still busy."""
    lengths = {"A": StayLengths((2.0, 10.0)), "B": SIX}
    counters = [counter("1", "AB", stay=Stay("A", 0.0)), counter("2", "B", opens_in=5.0)]
    hall = Hall(NOW, [in_line("A001", 5), in_line("B001", 4)], counters, FirstCome(), lengths)
    found = forecast(hall, (0.25, 0.75)).tickets["A001"]
    assert found.waits == (2.0,) * 120 + (10.0,) * 120
    assert found.ahead == 0


def test_whom_a_counter_prefers_has_fewer_before_him() -> None:
    line = [in_line("B001", 10), in_line("A001", 5)]
    prefers = CounterNow(WorkProfile("1", {"A": 3.0, "B": 1.0}))
    found = outlook(line, [prefers])
    assert [found.tickets[one.ticket].ahead for one in line] == [1, 0]
    for lengths in ({}, {"A": SIX}):
        assert people_ahead(Hall(NOW, line, [prefers], FirstCome(), lengths)) == {
            "B001": 1,
            "A001": 0,
        }


def test_a_service_without_measured_times_is_not_known_beside_one_that_is() -> None:
    found = outlook([in_line("B001", 5)], [counter("1", "AB")], lengths={"A": SIX})
    assert found.newcomer("B").range is None
    assert found.tickets["B001"].range is None
    assert middle(found) == pytest.approx(6, rel=0.35)


def test_nothing_is_promised_where_no_counter_calls() -> None:
    found = outlook([in_line("A001", 5), in_line("A002", 4)], [])
    assert found.newcomer("A").range is None
    assert found.tickets["A002"].range is None
    assert found.tickets["A002"].ahead == 1


def test_a_free_counter_calls_at_once() -> None:
    assert outlook([], [counter("1")]).newcomer("A").range == Range(0, 0)


def test_each_before_takes_his_stay() -> None:
    line = [in_line(f"A00{n}", 9 - n) for n in range(4)]
    found = outlook(line, [counter("1"), counter("2")])
    assert [found.tickets[one.ticket].waits[0] for one in line] == [0, 0, 6, 6]
    assert [found.tickets[one.ticket].ahead for one in line] == [0, 1, 2, 3]
    assert middle(found) == 12
    assert found.newcomer("A").ahead == 4


def test_a_stay_under_way_counts_by_how_long_it_has_lasted() -> None:
    found = outlook([], [counter("1", stay=Stay("A", 4.0))])
    assert middle(found) == pytest.approx(2)


def test_a_counter_that_opens_soon_is_waited_for() -> None:
    assert middle(outlook([], [counter("1", opens_in=9.0)])) == 9


def test_a_closing_counter_finishes_and_calls_no_more() -> None:
    line = [in_line(f"A00{n}", 9 - n) for n in range(4)]
    stays = [counter("1"), counter("2")]
    closes = [counter("1"), counter("2", closes_in=3.0)]
    assert middle(outlook(line, stays)) == 12
    assert middle(outlook(line, closes)) == 18
    alone = outlook(line, [counter("1", closes_in=3.0)])
    assert alone.newcomer("A").range is None


def test_a_shared_counter_serves_both_lines() -> None:
    line = [in_line("B001", 9), in_line("B002", 8), in_line("A001", 7)]
    shared = outlook(line, [counter("1", "AB")])
    assert middle(shared) == 18
    assert shared.tickets["A001"].ahead == 2
    apart = outlook(line, [counter("1", "A"), counter("2", "B")])
    assert middle(apart) == 6
    assert apart.tickets["A001"].ahead == 0


def test_priority_is_promised_less_and_ordinary_people_may_be_overtaken() -> None:
    line = [in_line(f"A{n:03}", 20 - n) for n in range(12)]
    quiet = outlook(line, [counter("1")], lengths={"A": USUAL}, classes=("elder",))
    assert middle(quiet, priority="elder") < middle(quiet) / 2
    busy = outlook(
        line,
        [counter("1")],
        lengths={"A": USUAL},
        classes=("elder",),
        streams=[Stream("A", "elder", (240.0,), (0.05,))],
    )
    assert middle(busy) > middle(quiet) * 1.1
    first_come = outlook(
        line,
        [counter("1")],
        FirstCome(),
        lengths={"A": USUAL},
        streams=[Stream("A", "elder", (240.0,), (0.05,))],
    )
    assert middle(first_come) == pytest.approx(middle(quiet), rel=0.05)


def test_help_comes_when_the_wait_passes_the_limit() -> None:
    helper = CounterNow(WorkProfile("2", {"B": 1.0}, {"A": timedelta(minutes=10)}))
    line = [in_line(f"A00{n}", 0.1) for n in range(3)]
    found = outlook(line, [counter("1"), helper])
    assert found.tickets["A002"].waits[0] == pytest.approx(9.9)


def test_one_who_missed_his_call_is_expected_after_the_others() -> None:
    line = [in_line("A001", 30, after_calls=2), in_line("A002", 5), in_line("A003", 4)]
    line.append(in_line("A004", 3))
    found = outlook(line, [counter("1")])
    assert [found.tickets[one.ticket].ahead for one in line] == [2, 0, 1, 3]


def test_an_appointment_is_expected_at_its_hour() -> None:
    slot = moment(NOW) + 10 * 60_000_000
    found = outlook([in_line("A001", 5, slot=slot)], [counter("1")])
    assert found.tickets["A001"].waits[0] == pytest.approx(10)


def test_equal_halls_give_equal_promises() -> None:
    line = [in_line(f"A{n:03}", 20 - n) for n in range(12)]
    first, second = (outlook(line, [counter("1")], lengths={"A": USUAL}) for _ in range(2))
    assert first.newcomer("A") == second.newcomer("A")


def test_the_range_holds_four_futures_of_five() -> None:
    line = [in_line(f"A{n:03}", 20 - n) for n in range(20)]
    found = outlook(line, [counter("1"), counter("2")], lengths={"A": USUAL}).newcomer("A")
    range_ = found.range
    assert range_ is not None
    inside = sum(range_.holds(one) for one in found.waits)
    assert 0.7 <= inside / len(found.waits) <= 0.92


@pytest.mark.parametrize(
    ("waits", "expected"),
    [
        ([0.0] * 10, Range(0, 0)),
        ([3.0] * 10, Range(3, 3)),
        ([0.99] * 10, Range(0, 0)),
        ([9.99] * 10, Range(9, 9)),
        ([20.9] * 10, Range(20, 20)),
        ([20.0] * 10, Range(20, 20)),
        ([math.inf] * 10, None),
        ([5.0] * 17 + [math.inf] * 3, None),
        ([5.0] * 19 + [math.inf], Range(5, 5)),
        ([], None),
    ],
)
def test_certain_waits_are_said_as_they_are(waits: list[float], expected: Range | None) -> None:
    assert promise(waits) == expected


SHOWN = [*range(10), *range(10, 400, 5)]
MINUTES = st.one_of(
    st.floats(0, 300), st.integers(0, 300).map(float), st.floats(6.8, 8.1), st.floats(8, 40)
)


@given(
    st.one_of(
        st.lists(MINUTES, min_size=1, max_size=60),
        st.lists(st.floats(6.8, 8.1), min_size=10, max_size=60),
        st.lists(st.floats(3, 30), min_size=10, max_size=60),
    ),
    st.integers(0, 3),
)
def test_the_range_is_the_best_of_all_that_may_be_shown(waits: list[float], never: int) -> None:
    never = min(never, len(waits) // 20)
    told = sorted(waits) + [math.inf] * never
    waits = [math.floor(one) for one in sorted(waits)] + [math.inf] * never

    def at(share: float) -> float:
        return waits[round((len(waits) - 1) * share)]

    def miss(low: float, high: float) -> float:
        """Minutes beside the middle, and in usual spreads: what misses 83 %, twice what is late."""
        inside = sum(low <= one <= high for one in waits) / len(waits)
        late = sum(one > high for one in waits) / len(waits)
        spread = max(at(0.9) - at(0.1), 1.0)
        beside = abs((low + high) / 2 - median(waits))
        return beside + spread * (abs(inside - 0.83) + 2 * max(0.0, late - 0.11))

    longest = min(at(0.98), waits[-1 - never])
    lows = SHOWN[bisect_right(SHOWN, at(0.02)) - 1 : bisect_left(SHOWN, median(waits)) + 1]
    highs = SHOWN[bisect_right(SHOWN, median(waits)) - 1 : bisect_left(SHOWN, longest) + 1]
    found = promise(told)
    assert found is not None
    assert found.low_minutes in lows
    assert found.high_minutes in highs
    assert found.low_minutes <= found.high_minutes
    best = min(miss(low, high) for low in lows for high in highs if low <= high)
    assert miss(found.low_minutes, found.high_minutes) == pytest.approx(best)


@given(st.lists(st.floats(0, 300), min_size=20, max_size=100))
def test_shown_steps_are_whole_minutes_below_ten_and_fives_above(waits: list[float]) -> None:
    found = promise(sorted(waits))
    assert found is not None
    assert 0 <= found.low_minutes <= found.high_minutes
    for end in (found.low_minutes, found.high_minutes):
        assert end < 10 or end % 5 == 0


def test_people_ahead_are_counted_at_the_counters_that_may_call_me() -> None:
    line = [in_line("B001", 9), in_line("B002", 8), in_line("B003", 7), in_line("A001", 6)]
    line.append(in_line("A002", 1, "elder"))
    apart = Hall(NOW, line, [counter("1", "A"), counter("2", "B")], Accumulating(), {})
    assert people_ahead(apart) == {"B001": 0, "B002": 1, "B003": 2, "A001": 0, "A002": 1}
    together = Hall(NOW, line, [counter("1", "AB")], FirstCome(), {"A": SIX, "B": USUAL})
    assert list(people_ahead(together).values()) == [0, 1, 2, 3, 4]
    favoured = Hall(NOW, line, [counter("1", "AB")], Accumulating({"elder": 9.0}), {})
    assert people_ahead(favoured)["A002"] == 1
    nobody_calls = Hall(NOW, line, [], FirstCome(), {})
    assert list(people_ahead(nobody_calls).values()) == [0, 1, 2, 0, 1]


def test_people_ahead_are_those_in_the_line_where_only_others_are_called() -> None:
    line = [in_line("A001", 5), in_line("A002", 4), in_line("B001", 3)]
    hall = Hall(NOW, line, [counter("1", "B")], FirstCome(), {})
    assert people_ahead(hall) == {"A001": 0, "A002": 1, "B001": 0}


def test_people_ahead_are_counted_by_the_history_where_nobody_calls() -> None:
    line = [in_line("A001", 5), in_line("A002", 4, "elder")]
    hall = Hall(NOW, line, [], Ratio(1, 1), {}, history=[Call("A", "elder")])
    assert people_ahead(hall) == {"A001": 0, "A002": 1}


@pytest.mark.parametrize(
    ("lengths", "slot_in", "ahead_of_second"),
    [
        # A stay takes its mean; where none is known half of all last less than 0.7 minutes.
        # It goes before the others once its hour is 3.25 minutes ago.
        ({"A": StayLengths((4.0, 8.0))}, 2.8, 1),
        ({"A": StayLengths((4.0, 8.0))}, 2.7, 2),
        ({}, -2.5, 1),
        ({}, -2.6, 2),
    ],
)
def test_people_ahead_are_counted_with_the_appointments_that_come_meanwhile(
    lengths: dict[str, StayLengths], slot_in: float, ahead_of_second: int
) -> None:
    slot = moment(NOW) + round(slot_in * 60_000_000)
    line = [in_line("A001", 9), in_line("A002", 8), in_line("A003", 5, slot=slot)]
    # Whoever may come meanwhile is nobody who waits now.
    coming = [Stream("A", "elder", (240.0,), (10.0,))]
    policy = Accumulating({"elder": 50_000.0})
    hall = Hall(NOW, line, [counter("1")], policy, lengths, streams=coming)
    assert people_ahead(hall) == {"A001": 0, "A002": ahead_of_second, "A003": 3 - ahead_of_second}


def test_a_line_at_other_counters_changes_nothing() -> None:
    line = [in_line(f"A00{n}", 9 - n) for n in range(3)]
    elsewhere = [in_line(f"B{n:03}", 30 - n, "elder") for n in range(15)]
    alone = outlook(line, [counter("1")])
    beside = outlook(
        [*line, *elsewhere],
        [counter("1"), counter("2", "B")],
        streams=[Stream("B", "elder", (240.0,), (0.5,))],
        classes=("elder",),
    )
    assert middle(beside) == middle(alone) == 18
    assert middle(beside, "B") > 15 * 6


def test_gaps_the_day_and_clerks_who_are_away_are_no_part_of_the_plan() -> None:
    line = [in_line(f"A00{n}", 9 - n) for n in range(4)]
    plain = Hall(NOW, line, [counter("1")], FirstCome(), {"A": SIX})
    away = CounterNow(WorkProfile("2", {"A": 1.0}), idle=3.0, away=True)
    other = replace(plain, counters=[counter("1"), away], level=(0.5, 3.0), gaps={"": Gaps((4.0,))})
    assert plan_calls(other).ahead == plan_calls(plain).ahead == people_ahead(plain)


@pytest.mark.parametrize("away", [False, True], ids=["idle", "paused"])
def test_nothing_is_known_where_the_only_clerk_is_away_for_longer_than_ever(*, away: bool) -> None:
    known: dict[str, Any] = {"gaps": {"": Gaps((1.0, 3.0, 20.0))}}
    line, gone = [in_line("A001", 60)], counter("1", idle=21.0, away=away)
    assert outlook(line, [gone], **known).newcomer("A").range is None
    assert outlook(line, [gone], **known).tickets["A001"].range is None
    usual = counter("1", idle=2.0, away=away)
    assert outlook(line, [usual], **known).newcomer("A").range is not None
    helped = outlook(line, [gone, counter("2", stay=Stay("A", 1.0))], **known)
    assert helped.newcomer("A").range is not None
    assert helped.tickets["A001"].range is not None
