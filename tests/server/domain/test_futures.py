"""A future is the office's own order, played forward: against the same done by hand."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from heapq import heapify, heappop, heappush
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.discipline import Call, InLine, WorkProfile, choose_next, moment
from server.domain.futures import Future
from server.domain.hall import CounterNow, Hall, Visit
from server.domain.policies import Accumulating, FirstCome, Policy, Ratio
from server.domain.service_times import VisitLengths
from server.domain.stage import Stage
from tests.server.domain.test_forecast import NOW, counter, in_line

MINUTE = 60_000_000
LENGTH = 7.3
LENGTHS = dict.fromkeys("ABC", VisitLengths((LENGTH,)))


def played(hall: Hall, *levels: float) -> Future:
    """One future; the levels settle its chances in turn."""
    future = Future(Stage(hall), cycle(levels or (0.5,)).__next__)
    future.play()
    return future


def called(hall: Hall, *levels: float) -> dict[str, float]:
    """Minutes until each is called."""
    future = played(hall, *levels)
    return {one.ticket: future.called_at[at] for at, one in enumerate(hall.waiting)}


def called_by_hand(hall: Hall) -> dict[str, float]:
    """Let each free counter choose from the line, one choice after the other, by microseconds."""
    start = moment(NOW)
    free = [
        (
            max(0 if one.visit is None else LENGTH - one.visit.elapsed, one.opens_in) * MINUTE,
            at,
        )
        for at, one in enumerate(hall.counters)
    ]
    heapify(free)
    left, found, history = list(hall.waiting), {}, list(hall.history)
    while left and free:
        now, at = heappop(free)
        calling = hall.counters[at]
        if now >= calling.closes_in * MINUTE:
            continue
        instant = NOW + timedelta(microseconds=now)
        chosen = choose_next(left, calling.profile, hall.policy, instant, history)
        if chosen is None:
            later = [
                moment_ - start
                for one in left
                for entered in [max(one.place, one.slot or 0)]
                for limit in [timedelta(), *calling.profile.overflow.values()]
                for moment_ in [entered + limit // timedelta(microseconds=1)]
                if moment_ - start > now
            ]
            if later:
                heappush(free, (min(later), at))
            continue
        left.remove(chosen)
        left = [
            replace(one, after_calls=max(0, one.after_calls - (one.service == chosen.service)))
            for one in left
        ]
        found[chosen.ticket] = now / MINUTE
        history.append(Call(chosen.service, chosen.priority))
        heappush(free, (now + LENGTH * MINUTE, at))
    return {one.ticket: found.get(one.ticket, math.inf) for one in hall.waiting}


POLICIES: st.SearchStrategy[Policy] = st.sampled_from(
    [
        FirstCome(),
        Accumulating({"elder": 2.7}),
        Accumulating({"elder": 2.7}, longest_wait=timedelta(minutes=45)),
        Ratio(2, 1),
        Ratio(1, 1, longest_wait=timedelta(minutes=45)),
    ]
)
PROFILES = st.tuples(
    st.dictionaries(st.sampled_from("ABC"), st.sampled_from([1.0, 0.61, 1.9]), min_size=1),
    st.dictionaries(
        st.sampled_from("ABC"), st.integers(1, 30).map(lambda limit: timedelta(minutes=limit))
    ),
)
PEOPLE = st.tuples(
    st.sampled_from("ABC"), st.integers(0, 90), st.sampled_from([None, None, "elder"])
)
HISTORY = st.lists(
    st.builds(Call, st.sampled_from("ABCX"), st.sampled_from([None, "elder"])), max_size=4
)


def line_of(people: Sequence[tuple[str, int, str | None]]) -> list[InLine]:
    """No two credits are ever equal, so that no tie hides a difference."""
    return [
        in_line(f"{service}{n:03}", wait + n * 0.00137 + 0.0007, priority)
        for n, (service, wait, priority) in enumerate(people)
    ]


@st.composite
def halls(draw: st.DrawFn) -> Hall:
    """A hall with counters that come, go, help and are busy, and with tickets of all kinds."""
    line = line_of(draw(st.lists(PEOPLE, max_size=12)))
    counters = []
    for at in range(draw(st.integers(1, 3))):
        weights, helps = draw(PROFILES)
        counters.append(
            CounterNow(
                WorkProfile(str(at), weights, helps),
                visit=draw(st.sampled_from([None, Visit("A", 2.1 + at * 0.31)])),
                opens_in=draw(st.sampled_from([0.0, 11.17])) + at * 0.9,
                closes_in=draw(st.sampled_from([math.inf, math.inf, 40.21])),
            )
        )
    if draw(st.booleans()):
        slots = st.none() | st.integers(-30, 60).map(lambda ahead: moment(NOW) + ahead * MINUTE)
        line = [
            replace(
                one,
                slot=None if (slot := draw(slots)) is None else slot + n * 77_777,
                counter=draw(st.sampled_from([None, None, "0", "1"])),
                first=draw(st.sampled_from([False, False, True])),
                after_calls=draw(st.sampled_from([0, 0, 1, 2])),
            )
            for n, one in enumerate(line)
        ]
    return Hall(
        NOW,
        line,
        counters,
        draw(POLICIES),
        LENGTHS,
        classes=draw(st.sampled_from([(), ("elder",)])),
        history=draw(HISTORY),
    )


@settings(max_examples=100)
@given(halls())
def test_futures_call_by_the_very_order_of_the_office(hall: Hall) -> None:
    assert called(hall) == pytest.approx(called_by_hand(hall))


def test_one_who_missed_his_call_waits_for_nobody_who_only_asks() -> None:
    line = [in_line(f"A00{n}", 5 - n) for n in range(3)]
    line.append(in_line("B001", 30, after_calls=3))
    hall = Hall(NOW, line, [counter("1", "AB")], FirstCome(), LENGTHS)
    assert called(hall) == pytest.approx({"B001": 0, "A000": 7.3, "A001": 14.6, "A002": 21.9})


def test_one_who_missed_his_call_waits_for_no_appointment_far_off() -> None:
    slot = moment(NOW) + 60 * MINUTE
    line = [in_line("A001", 30, after_calls=1), in_line("A002", 5, slot=slot)]
    hall = Hall(NOW, line, [counter("1")], FirstCome(), LENGTHS)
    assert called(hall) == pytest.approx({"A001": 0, "A002": 60})


@pytest.mark.parametrize("minute", range(20, 40))
def test_a_helper_that_comes_at_the_limit_finds_whom_it_comes_for(minute: int) -> None:
    slot = moment(NOW) + minute * MINUTE + 20_000_000
    helper = CounterNow(WorkProfile("1", {"B": 1.0}, {"A": timedelta(minutes=10)}))
    hall = Hall(NOW, [in_line("A001", 1, slot=slot)], [helper], FirstCome(), LENGTHS)
    assert called(hall) == pytest.approx({"A001": minute + 1 / 3 + 10})
