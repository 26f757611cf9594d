"""A hall made ready to be played forward: its lanes, who calls from them, who may overtake."""

import math
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

import pytest

from server.domain.arrivals import Stream
from server.domain.discipline import Call, InLine, WorkProfile, moment
from server.domain.hall import CounterNow, Hall, Stay
from server.domain.policies import APPOINTMENT, FIRST, Accumulating, FirstCome, Policy, Ratio
from server.domain.stage import Lane, Newcomer, Stage, Work, kind_of
from server.domain.stay_lengths import StayLengths, lognormal_lengths
from tests.server.domain.test_forecast import NOW, in_line

SIX = StayLengths((6.0,))
MINUTE = 60_000_000
ORDINARY = (1.0, False)
ELDER = (3.0, False)
ELDERS_FASTER = Accumulating({"elder": 3.0})


def serves(
    code: str, weights: Mapping[str, float], helps: Mapping[str, int] | None = None
) -> CounterNow:
    overflow = {service: timedelta(minutes=limit) for service, limit in (helps or {}).items()}
    return CounterNow(WorkProfile(code, weights, overflow))


def stage(
    waiting: Sequence[InLine] = (),
    counters: Sequence[CounterNow] = (),
    policy: Policy = ELDERS_FASTER,
    streams: Sequence[Stream] = (),
    **more: Any,
) -> Stage:
    return Stage(Hall(NOW, waiting, counters, policy, {"A": SIX}, streams=streams, **more))


def shown(lane: Lane) -> tuple[object, ...]:
    since = [round(minute, 6) for minute in lane.since]
    return (
        lane.service,
        lane.kind,
        lane.standing,
        lane.counter,
        lane.held,
        list(zip(since, lane.entries, strict=True)),
    )


def test_those_stand_in_one_lane_among_whom_only_arrival_decides() -> None:
    line = [
        in_line("A001", 9),
        in_line("A002", 12),
        in_line("A003", 5, "elder"),
        in_line("A004", 3, first=True),
        in_line("A005", 30, slot=moment(NOW) + 10 * MINUTE),
        in_line("A006", 8, counter="2"),
        in_line("A007", 7, after_calls=2),
        in_line("B001", 4),
    ]
    found = stage(line, [serves("1", {"A": 1.0, "B": 1.0})], classes=("elder",))
    assert found.codes == ["A", "B"]
    # Who waits by entering the line, then the newcomers: entries 8 to 11.
    assert [shown(lane) for lane in found.lanes] == [
        (0, ORDINARY, 0.0, None, 0, [(-12, 1), (-9, 0), (0, 8)]),
        (0, ORDINARY, 0.0, "2", 0, [(-8, 5)]),
        (0, ORDINARY, 0.0, None, 2, [(-7, 6)]),
        (0, ELDER, 0.0, None, 0, [(-5, 2), (0, 9)]),
        (1, ORDINARY, 0.0, None, 0, [(-4, 7), (0, 10)]),
        (0, ORDINARY, FIRST, None, 0, [(-3, 3)]),
        (0, ORDINARY, APPOINTMENT, None, 0, [(10, 4)]),
        (1, ELDER, 0.0, None, 0, [(0, 11)]),
    ]
    assert found.newcomers == [
        Newcomer("A", ORDINARY),
        Newcomer("A", ELDER),
        Newcomer("B", ORDINARY),
        Newcomer("B", ELDER),
    ]
    assert found.entries == 12


def test_who_enters_together_stands_by_place_then_by_number() -> None:
    slot = moment(NOW) + MINUTE
    line = [
        in_line("A003", 5, slot=slot),
        in_line("A001", 4, slot=slot),
        in_line("A002", 5, slot=slot),
    ]
    (lane,) = stage(line).lanes
    assert lane.entries == [2, 0, 1]


def test_nobody_without_an_appointment_enters_the_line_later_than_now() -> None:
    """Clocks of two machines differ by a little."""
    (lane,) = stage([in_line("A001", -0.5)]).lanes
    assert lane.since == [0.0]
    (lane,) = stage([in_line("A001", -0.5, slot=moment(NOW))]).lanes
    assert lane.since == [0.5]


def test_the_ratio_alone_counts_classes() -> None:
    assert kind_of(Ratio(2, 1), "elder") == (1.0, True)
    assert kind_of(Ratio(2, 1), None) == kind_of(FirstCome(), "elder") == ORDINARY
    assert kind_of(ELDERS_FASTER, "elder") == ELDER


def test_a_counter_calls_from_the_lanes_of_its_work_and_those_kept_for_it() -> None:
    line = [
        in_line("A001", 9),
        in_line("B001", 8, "elder"),
        in_line("A002", 7, counter="2"),
        in_line("C001", 6, "elder", counter="2"),
        in_line("B002", 5, counter="2"),
    ]
    counters = [
        serves("1", {"A": 1.0, "B": 2.0}),
        serves("2", {"B": 0.5}, {"A": 10}),
        CounterNow(WorkProfile(None, {"C": 1.0})),
    ]
    found = stage(line, counters)
    lanes = [(found.codes[lane.service], lane.kind, lane.counter) for lane in found.lanes]
    assert lanes == [
        ("A", ORDINARY, None),
        ("B", ELDER, None),
        ("A", ORDINARY, "2"),
        ("C", ELDER, "2"),
        ("B", ORDINARY, "2"),
        ("B", ORDINARY, None),
        ("C", ORDINARY, None),
    ]
    assert found.work == [
        [Work(0, 1.0, 0.0), Work(1, 6.0, 0.0), Work(5, 2.0, 0.0)],
        [
            Work(0, 1.0, 10.0),
            Work(1, 1.5, 0.0),
            Work(2, 1.0, 0.0),
            Work(3, 3.0, 0.0),  # kept for it, though it is not its work
            Work(4, 0.5, 0.0),
            Work(5, 0.5, 0.0),
        ],
        [Work(6, 1.0, 0.0)],
    ]
    assert found.served == [{0, 1}, {0, 1, 2}, {2}]
    assert len(found.able) == len(found.lanes)
    assert found.able[6][-1] == (2, 0.0)


def test_lanes_of_counters_that_share_any_are_in_one_circle() -> None:
    counters = [
        serves("1", {"A": 1.0}),
        serves("2", {"C": 1.0}),
        serves("3", {"D": 1.0}),
        serves("4", {"B": 1.0, "C": 1.0}),
        serves("5", {}, {"B": 5, "A": 5}),
    ]
    found = stage([in_line("X001", 5)], counters)
    circles = {
        found.codes[lane.service]: circle
        for lane, circle in zip(found.lanes, found.circles, strict=True)
    }
    assert circles["A"] == circles["B"] == circles["C"]
    assert len({circles["A"], circles["D"], circles["X"]}) == 3


def test_the_history_is_of_services_that_are_still_asked_for() -> None:
    history = [Call("B", None), Call("X", "elder"), Call("A", "elder")]
    found = stage([in_line("B001", 5)], [serves("1", {"A": 1.0})], history=history)
    assert found.history == [(1, False), (0, True)]


def test_an_unknown_service_takes_as_long_as_the_others_do() -> None:
    counters = [serves("1", {"A": 1.0, "B": 1.0, "C": 1.0}), serves("2", {}, {"D": 5})]
    lengths = {"A": StayLengths((4.0,)), "B": StayLengths((8.0, 12.0))}
    found = Stage(Hall(NOW, [], counters, FirstCome(), lengths))
    assert [found.lengths[found.index_of(code)] for code in "AB"] == list(lengths.values())
    assert (
        found.lengths[found.index_of("C")]
        == found.lengths[found.index_of("D")]
        == lognormal_lengths(7, 1.0)
    )


def test_whoever_is_served_counts_with_his_service() -> None:
    busy = CounterNow(WorkProfile("1", {"A": 1.0}), stay=Stay("Z", 3.0))
    assert stage([in_line("C001", 1)], [busy]).codes == ["A", "C", "Z"]


def stream(service: str, priority: str | None = None, rate: float = 0.1) -> Stream:
    return Stream(service, priority, (30.0,), (rate,))


ALL = [stream("A"), stream("A", "elder"), stream("B"), stream("B", "elder")]
"""Streams of both services and classes."""


@pytest.mark.parametrize(
    ("policy", "counters", "overtaking"),
    [
        # Nobody who comes later goes before whoever waits, except a class that gathers faster,
        (ELDERS_FASTER, [serves("1", {"A": 1.0}), serves("2", {"B": 1.0})], [1, 3]),
        (FirstCome(), [serves("1", {"A": 1.0}), serves("2", {"B": 1.0})], []),
        # a service that a counter prefers,
        (FirstCome(), [serves("1", {"A": 1.0, "B": 2.0})], [2, 3]),
        (FirstCome(), [serves("1", {"A": 0.5, "B": 0.25})], [0, 1]),
        (FirstCome(), [serves("1", {"A": 2.0}, {"B": 30})], [0, 1]),
        (FirstCome(), [serves("1", {"A": 0.5}, {"B": 30})], [2, 3]),
        # or a class whose turn it may be.
        (Ratio(2, 1), [serves("1", {"A": 1.0}), serves("2", {"B": 1.0})], [0, 1, 2, 3]),
    ],
)
def test_of_those_who_may_come_only_who_may_overtake_matters(
    policy: Policy, counters: list[CounterNow], overtaking: list[int]
) -> None:
    streams = [stream("X", "elder"), stream("B", "elder", rate=0.0), *ALL]
    found = stage([in_line("X001", 5)], counters, policy, streams, classes=("elder",))
    assert [one for one, _ in found.streams] == [
        one for one in [stream("X", "elder")] if isinstance(policy, Ratio)
    ] + [ALL[at] for at in overtaking]
    for one, lane in found.streams:
        joined = found.lanes[lane]
        assert found.codes[joined.service] == one.service
        assert joined.kind == kind_of(policy, one.priority)
        assert (joined.standing, joined.counter, joined.held) == (0.0, None, 0)


def test_who_may_come_has_a_lane_of_his_own_where_nobody_is_like_him() -> None:
    found = stage([in_line("A001", 5)], [serves("1", {"A": 1.0})], streams=[stream("A", "elder")])
    assert [shown(lane) for lane in found.lanes] == [
        (0, ORDINARY, 0.0, None, 0, [(-5, 0), (0, 1)]),
        (0, ELDER, 0.0, None, 0, []),
    ]
    assert found.streams == [(stream("A", "elder"), 1)]


def test_people_of_a_service_that_is_not_here_do_not_come() -> None:
    found = stage([], [serves("1", {"A": 1.0})], Ratio(2, 1), [stream("Y", "elder"), stream("A")])
    assert [one for one, _ in found.streams] == [stream("A")]


def test_the_limit_is_the_offices() -> None:
    assert stage().limit == math.inf
    assert stage(policy=FirstCome(timedelta(minutes=45))).limit == 45
