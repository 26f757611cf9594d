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

from server.domain.arrivals import Stream
from server.domain.discipline import Call, InLine, WorkProfile, choose_next, moment
from server.domain.futures import NEVER, Future
from server.domain.gaps import Gaps
from server.domain.hall import CounterNow, Hall, Stay
from server.domain.policies import Accumulating, FirstCome, Policy, Ratio
from server.domain.runs import Runs
from server.domain.stage import Stage
from server.domain.stay_lengths import StayLengths
from tests.server.domain.test_forecast import NOW, counter, in_line

MINUTE = 60_000_000
LENGTH = 7.3
LENGTHS = dict.fromkeys("ABC", StayLengths((LENGTH,)))


def played(hall: Hall, *levels: float) -> Future:
    """One future; the levels settle its chances in turn."""
    future = Future(Stage(hall), cycle(levels or (0.5,)).__next__)
    future.play()
    return future


def called(hall: Hall, *levels: float) -> dict[str, float]:
    """Minutes until each is called."""
    future = played(hall, *levels)
    return {one.ticket: future.called_at[at] for at, one in enumerate(hall.waiting)}


def called_by_hand(hall: Hall) -> dict[str, tuple[float, int]]:
    """Let each free counter choose from the line, one choice after the other, by microseconds.

    Tells when each is called, and how many who may be called in his stead were called before.
    """
    start = moment(NOW)
    free = [
        (
            max(0 if one.stay is None else LENGTH - one.stay.elapsed, one.opens_in) * MINUTE,
            at,
        )
        for at, one in enumerate(hall.counters)
    ]
    heapify(free)
    left, found, history = list(hall.waiting), {}, list(hall.history)
    before: list[tuple[float, WorkProfile]] = []
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
        entered = max(chosen.place, chosen.slot or 0) - start
        found[chosen.ticket] = (
            now / MINUTE,
            sum(could_call(one, chosen, called - entered) for called, one in before),
        )
        before.append((now, calling.profile))
        history.append(Call(chosen.service, chosen.priority))
        heappush(free, (now + LENGTH * MINUTE, at))
    return {one.ticket: found.get(one.ticket, (NEVER, 0)) for one in hall.waiting}


def could_call(profile: WorkProfile, one: InLine, waited: float) -> bool:
    if one.counter is not None:
        return one.counter == profile.counter
    return profile.weight(one.service, waited / MINUTE) is not None


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
                stay=draw(st.sampled_from([None, Stay("A", 2.1 + at * 0.31)])),
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
    future, by_hand = played(hall), called_by_hand(hall)
    for at, one in enumerate(hall.waiting):
        assert (future.called_at[at], future.ahead[at]) == pytest.approx(by_hand[one.ticket])


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


def test_one_who_missed_his_call_waits_for_who_came_this_very_moment() -> None:
    line = [in_line("A001", 30, after_calls=1), in_line("A002", 0)]
    hall = Hall(NOW, line, [counter("1")], FirstCome(), LENGTHS)
    assert called(hall) == {"A002": 0, "A001": LENGTH}


def test_one_who_missed_his_call_waits_for_nobody_whom_a_helper_may_not_call_yet() -> None:
    helper = CounterNow(WorkProfile("1", {"B": 1.0}, {"A": timedelta(minutes=10)}))
    line = [in_line("A001", 30, after_calls=1), in_line("A002", 5)]
    assert called(Hall(NOW, line, [helper], FirstCome(), LENGTHS)) == {"A001": 0, "A002": LENGTH}


@pytest.mark.parametrize("minute", range(20, 40))
def test_a_helper_that_comes_at_the_limit_finds_whom_it_comes_for(minute: int) -> None:
    slot = moment(NOW) + minute * MINUTE + 20_000_000
    helper = CounterNow(WorkProfile("1", {"B": 1.0}, {"A": timedelta(minutes=10)}))
    hall = Hall(NOW, [in_line("A001", 1, slot=slot)], [helper], FirstCome(), LENGTHS)
    assert called(hall) == pytest.approx({"A001": minute + 1 / 3 + 10})


def test_a_counter_calls_nobody_from_the_minute_it_closes() -> None:
    line = [in_line("A001", 2), in_line("A002", 1)]
    hall = Hall(NOW, line, [counter("1", closes_in=LENGTH)], FirstCome(), LENGTHS)
    assert called(hall) == {"A001": 0, "A002": NEVER}
    assert called(replace(hall, counters=[counter("1", closes_in=LENGTH + 0.1)]))["A002"] == LENGTH


def test_a_counter_without_work_is_in_nobodys_way() -> None:
    hall = Hall(NOW, [in_line("A001", 2)], [counter("1", ""), counter("2")], FirstCome(), LENGTHS)
    assert called(hall) == {"A001": 0}


def test_one_line_that_is_over_ends_no_other() -> None:
    line = [in_line(f"A00{n}", 9 - n) for n in range(3)]
    counters = [counter("1", "B"), counter("2"), counter("3", "C")]
    hall = Hall(NOW, line, counters, FirstCome(), LENGTHS)
    assert called(hall) == pytest.approx({"A000": 0, "A001": 7.3, "A002": 14.6})


@pytest.mark.parametrize(
    ("calls_of_others", "expected"),
    [
        (0, ["A001", "A002"]),
        (10, ["A001", "A002"]),
        (22, ["A001", "A002"]),
        # Eight rounds are as far back as it is looked.
        (24, ["A002", "A001"]),
    ],
)
def test_the_ratio_looks_past_calls_of_other_counters(
    calls_of_others: int, expected: list[str]
) -> None:
    history = [Call("A", "elder"), *[Call("B", None)] * calls_of_others]
    line = [in_line("A001", 2), in_line("A002", 1, "elder")]
    counters = [counter("1"), counter("2", "B")]
    found = called(Hall(NOW, line, counters, Ratio(2, 1), LENGTHS, history=history))
    assert sorted(found, key=found.__getitem__) == expected


FASTER = Accumulating({"elder": 50_000.0})
INTERVAL = -math.log1p(-0.5)
"""Minutes between arrivals at one a minute, where every chance is a half."""


def elders(*steps: tuple[float, float]) -> list[Stream]:
    ends, rates = zip(*steps, strict=True)
    return [Stream("A", "elder", ends, rates)]


@pytest.mark.parametrize(
    ("streams", "free_in", "overtaken_by"),
    [
        # They come at once and twice, and nobody after the stream's end.
        (elders((0.99 * INTERVAL, 1.0)), 1.0, 0),
        (elders((INTERVAL, 1.0)), 1.0, 0),
        (elders((1.01 * INTERVAL, 1.0)), 1.0, 1),
        (elders((1.99 * INTERVAL, 1.0)), 3.0, 1),
        (elders((2.01 * INTERVAL, 1.0)), 3.0, 2),
        (elders((1.5, 1.0)), 2.01 * INTERVAL, 2),
        # Who has not come when the counter is free overtakes nobody,
        (elders((3.0, 1.0)), 0.99 * INTERVAL, 0),
        # and each half hour has its own rate.
        (elders((0.3, 1.0), (60.0, 0.0)), 50.0, 0),
        (elders((0.3, 1.0), (20.3, 0.1)), 0.3 + 9.9 * (INTERVAL - 0.3), 0),
        (elders((0.3, 1.0), (5.3, 0.1)), 0.3 + 10.1 * (INTERVAL - 0.3), 1),
        (elders((0.3, 0.0), (1.5, 1.0)), 0.29 + INTERVAL, 0),
        (elders((0.3, 0.0), (1.5, 1.0)), 0.31 + INTERVAL, 1),
        (elders((30.0, 0.01), (60.0, 0.0), (60.5, 1.0)), 59.69 + INTERVAL, 0),
        (elders((30.0, 0.01), (60.0, 0.0), (60.5, 1.0)), 59.71 + INTERVAL, 1),
        (elders((0.2, 1.0), (0.4, 1.0), (5.0, 0.1)), 0.4 + 9.9 * (INTERVAL - 0.4), 0),
        (elders((0.2, 1.0), (0.4, 1.0), (5.0, 0.1)), 0.4 + 10.1 * (INTERVAL - 0.4), 1),
        (elders((0.3, 0.0), (2.0, 1.0)), 0.31 + 2 * INTERVAL, 2),
        # Of two streams, each has its arrivals.
        (elders((1.1 * INTERVAL, 1.0)) + elders((2.2 * INTERVAL, 0.5)), 3.0, 2),
        (elders((0.5, 1.0)) + elders((2.2 * INTERVAL, 0.5)), 3.0, 1),
    ],
)
def test_whoever_comes_meanwhile_and_gathers_faster_overtakes(
    streams: list[Stream], free_in: float, overtaken_by: int
) -> None:
    here = [counter("1", opens_in=free_in)]
    hall = Hall(NOW, [in_line("A001", 0)], here, FASTER, LENGTHS, streams=streams)
    found = played(hall)
    assert found.called_at[0] == pytest.approx(free_in + overtaken_by * LENGTH)
    assert found.ahead == [0, 1], "who has yet to come is not counted, the one who waits is"


def test_who_comes_at_the_very_moment_may_be_called() -> None:
    hall = Hall(
        NOW,
        [in_line("A001", 5)],
        [counter("1", opens_in=INTERVAL)],
        Ratio(1, 1),
        LENGTHS,
        streams=elders((1.0, 1.0)),
    )
    assert called(hall) == {"A001": pytest.approx(INTERVAL + LENGTH)}


def test_an_idle_counter_takes_whoever_comes() -> None:
    """An appointment far off; meanwhile others come, and the last of them is still there."""
    slot = moment(NOW) + 5 * MINUTE
    line = [in_line("A001", 1, slot=slot)]
    hall = Hall(NOW, line, [counter("1")], FASTER, LENGTHS, streams=elders((1.0, 1.0)))
    assert called(hall) == {"A001": pytest.approx(INTERVAL + LENGTH)}


def test_a_helper_takes_who_came_meanwhile_once_he_has_waited() -> None:
    helper = CounterNow(WorkProfile("1", {"B": 1.0}, {"A": timedelta(minutes=4)}))
    line = [in_line("B001", 1, slot=moment(NOW) + 5 * MINUTE)]
    hall = Hall(NOW, line, [helper], FASTER, LENGTHS, streams=elders((1.0, 1.0)))
    assert called(hall) == {"B001": pytest.approx(INTERVAL + 4 + LENGTH)}


def test_chances_are_drawn_for_the_day_the_stays_under_way_and_each_stay() -> None:
    lengths = {"A": StayLengths((2.0, 4.0), doubt=0.3), "B": StayLengths((3.0, 9.0), doubt=0.2)}
    line = [in_line(f"A00{n}", 9 - n) for n in range(3)]
    busy = counter("1", "AB", stay=Stay("B", 1.0))
    # The day of A, the day of B, what is left of the stay, then stay after stay.
    levels = [0.9, 0.1, 0.6, 0.2, 0.7, 0.0]
    found = called(Hall(NOW, line, [busy], FirstCome(), lengths), *levels)
    first = 9.0 - 1.0
    second = first + 2.0 * lengths["A"].level_of_day(0.9)
    third = second + 4.0 * lengths["A"].level_of_day(0.9)
    assert list(found.values()) == pytest.approx([first, second, third])


def test_the_play_ends_when_nobody_is_left_who_asks() -> None:
    """Else every future would go on to the end of the day, for people who never ask."""
    drawn: list[float] = []

    def level() -> float:
        drawn.append(0.5)
        return 0.5

    hall = Hall(
        NOW,
        [in_line("A001", 5)],
        [counter("1"), counter("2", "B")],
        Ratio(2, 1),
        LENGTHS,
        streams=[Stream(service, None, (240.0,), (1.0,)) for service in "AB"],
    )
    Future(Stage(hall), level).play()
    # The days, the stay, and of each stream who comes before it is over.
    assert len(drawn) <= 2 + 1 + 2 * (LENGTH / INTERVAL + 1)


TIDY = {"": Gaps((1.0, 3.0))}


def test_the_next_is_called_after_the_gap() -> None:
    line = [in_line("A001", 9), in_line("A002", 8)]
    hall = Hall(NOW, line, [counter("1")], FirstCome(), LENGTHS, gaps=TIDY)
    assert called(hall) == {"A001": 0, "A002": pytest.approx(LENGTH + 3)}


def test_a_stay_that_ends_is_followed_by_a_gap() -> None:
    busy = counter("1", stay=Stay("A", 1.0))
    hall = Hall(NOW, [in_line("A001", 9)], [busy], FirstCome(), LENGTHS, gaps=TIDY)
    assert called(hall) == {"A001": pytest.approx(LENGTH - 1 + 3)}


def test_a_clerk_who_tidies_up_calls_when_he_has_done() -> None:
    idle = CounterNow(WorkProfile("1", {"A": 1.0}), idle=2.0)
    hall = Hall(NOW, [in_line("A001", 9)], [idle], FirstCome(), LENGTHS, gaps=TIDY)
    assert called(hall) == {"A001": pytest.approx(1)}


def test_a_clerk_gone_for_longer_than_ever_may_not_come_back() -> None:
    gone = CounterNow(WorkProfile("1", {"A": 1.0}), idle=50.0)
    hall = Hall(NOW, [in_line("A001", 60)], [gone], FirstCome(), LENGTHS, gaps=TIDY)
    assert called(hall, 0.9) == {"A001": NEVER}


def test_a_clerk_who_pauses_comes_back_as_such_clerks_do() -> None:
    paused = CounterNow(WorkProfile("1", {"A": 1.0}), idle=2.5, away=True)
    hall = Hall(NOW, [in_line("A001", 0)], [paused], FirstCome(), LENGTHS, gaps=TIDY)
    assert called(hall) == {"A001": pytest.approx(0.5)}


def test_one_level_of_the_day_is_drawn_for_all_services() -> None:
    line = [in_line("A001", 9), in_line("B001", 8), in_line("A002", 7)]
    hall = Hall(
        NOW,
        line,
        [counter("1", "AB", stay=Stay("A", 1.0))],
        FirstCome(),
        LENGTHS,
        level=(0.5, 2.0),
    )
    first = 2 * LENGTH - 1
    slow = [first, first + 2 * LENGTH, first + 4 * LENGTH]
    assert list(called(hall).values()) == pytest.approx(slow)


def test_stays_of_a_kind_follow_each_other() -> None:
    runs = Runs(divide=10.0, share_long=0.5, persists=0.9)
    two_kinds = {"A": StayLengths((3.0, 25.0), runs=runs, latest_long=1.0)}
    line = [in_line(f"A00{n}", 9 - n) for n in range(3)]
    hall = Hall(NOW, line, [counter("1")], FirstCome(), two_kinds)
    assert list(called(hall, 0.5, 0.94).values()) == pytest.approx([0, 25, 50])
    short = replace(two_kinds["A"], latest_long=0.0)
    hall = Hall(NOW, line, [counter("1")], FirstCome(), {"A": short})
    assert list(called(hall).values()) == pytest.approx([0, 3, 6])
    # One who is there longer than short stays last is of the long kind, and so are the next.
    busy = counter("1", stay=Stay("A", 5.0))
    hall = Hall(NOW, line, [busy], FirstCome(), {"A": short})
    assert list(called(hall).values()) == pytest.approx([20, 45, 70])
