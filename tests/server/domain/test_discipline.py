"""Who is next: the three orders, what goes before them, and what must hold whatever comes."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.discipline import (
    Call,
    InLine,
    WorkProfile,
    calling_order,
    choose_next,
    minutes,
    moment,
    order_at_counter,
    waited_minutes,
)
from server.domain.policies import Accumulating, FirstCome, Policy, Ratio

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MINUTE = 60_000_000
COUNTER = WorkProfile("1", {"A": 1.0})
BOTH = WorkProfile("1", {"A": 1.0, "B": 1.0})


def waits(number: str, for_minutes: float, priority: str | None = None, **more: Any) -> InLine:
    values = {"service": number[0], **more}
    place = moment(NOW) - round(for_minutes * MINUTE)
    return InLine(number, number, place=place, priority=priority, **values)


def next_number(
    waiting: Sequence[InLine],
    policy: Policy,
    profile: WorkProfile = COUNTER,
    history: Sequence[Call] = (),
    now: datetime = NOW,
) -> str | None:
    chosen = choose_next(waiting, profile, policy, now, history)
    return None if chosen is None else chosen.number


def test_first_come_is_first_served_whatever_the_class() -> None:
    line = [waits("A002", 9, "elder"), waits("A001", 10), waits("A003", 8)]
    assert next_number(line, FirstCome()) == "A001"


def test_nobody_is_called_to_a_counter_that_does_not_serve_him() -> None:
    assert next_number([waits("B001", 10)], FirstCome()) is None


def test_equal_arrivals_are_called_by_number() -> None:
    assert next_number([waits("A002", 5), waits("A001", 5)], FirstCome()) == "A001"


def test_time_is_counted_in_minutes_and_places_in_microseconds() -> None:
    assert moment(datetime(1970, 1, 1, 0, 1, tzinfo=UTC)) == MINUTE
    assert moment(NOW + timedelta(microseconds=7)) - moment(NOW) == 7
    assert minutes(timedelta(hours=1, seconds=30)) == 60.5
    assert minutes(None) == math.inf


def test_a_wait_counts_from_arrival_or_from_the_appointment_that_comes_later() -> None:
    assert waited_minutes(waits("A001", 10), moment(NOW)) == 10
    in_time = waits("A001", 30, slot=moment(NOW) - 10 * MINUTE)
    assert waited_minutes(in_time, moment(NOW)) == 10
    late = waits("A001", 5, slot=moment(NOW) - 30 * MINUTE)
    assert waited_minutes(late, moment(NOW)) == 5


def test_a_ticket_of_which_nothing_else_is_known_is_an_ordinary_one() -> None:
    plain = InLine("id", "A002", "A", moment(NOW) - 10 * MINUTE)
    assert plain == replace(
        plain, priority=None, slot=None, counter=None, first=False, after_calls=0
    )
    line = [plain, waits("A001", 20), waits("A003", 5)]
    order = [one.number for one in calling_order(line, Accumulating(), NOW)]
    assert order == ["A001", "A002", "A003"]


@pytest.mark.parametrize(("elder_waits", "expected"), [(4, "A009"), (3, "A001")])
def test_the_most_credit_is_called(elder_waits: float, expected: str) -> None:
    line = [waits("A001", 10), waits("A009", elder_waits, "elder")]
    assert next_number(line, Accumulating({"elder": 3.0})) == expected


def test_a_class_without_a_rate_of_its_own_earns_the_usual_one() -> None:
    line = [waits("A001", 10), waits("A009", 3.4, "pregnant")]
    assert next_number(line, Accumulating()) == "A009"
    assert next_number([waits("A001", 10.3), line[1]], Accumulating()) == "A001"


def test_ratio_gives_priority_its_share_and_no_more() -> None:
    line = [waits(f"A00{n}", 20 - n) for n in range(1, 7)]
    line += [waits(f"A01{n}", 5 - n, "elder") for n in range(3)]
    called = calling_order(line, Ratio(ordinary=2, priority=1), NOW)
    assert "".join("p" if one.priority else "o" for one in called) == "poopoopoo"


def test_ratio_counts_only_calls_to_the_counters_own_services() -> None:
    line = [waits("A001", 10), waits("A002", 5, "elder")]
    elsewhere = [Call("B", "elder")]
    assert next_number(line, Ratio(2, 1), history=elsewhere) == "A002"
    assert next_number(line, Ratio(2, 1), history=[Call("A", "elder")]) == "A001"


def test_ratio_lets_nobody_wait_for_a_class_that_is_not_there() -> None:
    line = [waits("A001", 10)]
    assert next_number(line, Ratio(2, 1), history=[Call("A", None)] * 5) == "A001"


@pytest.mark.parametrize("policy", [FirstCome(), Ratio(2, 1), Accumulating()])
def test_past_the_longest_wait_the_longest_goes_first(policy: Policy) -> None:
    heavy = WorkProfile("1", {"A": 1.0, "B": 9.0})
    line = [waits("A001", 61), waits("A002", 60), waits("B009", 59, "elder")]
    limited = replace(policy, longest_wait=timedelta(minutes=60))
    assert next_number(line, limited, heavy) == "A001"
    assert next_number(line, policy, heavy) == "B009"


@pytest.mark.parametrize("policy", [FirstCome(), Accumulating(), Ratio(2, 1)])
def test_an_appointment_enters_at_its_hour_and_soon_goes_before_the_line(policy: Policy) -> None:
    """At first it lets everybody go first who waits."""
    before, after, early = waits("A001", 20), waits("A002", 0), waits("A005", 30, slot=moment(NOW))
    assert next_number([early], policy, now=NOW - timedelta(microseconds=1)) is None
    assert next_number([before, early], policy) == "A001"
    now = NOW + timedelta(minutes=3.2)
    assert next_number([before, early], policy, now=now) == "A001"
    assert next_number([early], policy) == "A005"
    assert next_number([early, after], policy) == "A002"
    now = NOW + timedelta(minutes=3.25)
    assert next_number([before, early], policy, now=now) == "A005"


def test_a_counters_preference_multiplies_credit() -> None:
    line = [waits("A001", 10), waits("B001", 6)]
    assert next_number(line, Accumulating(), BOTH) == "A001"
    preferring = WorkProfile("1", {"A": 1.0, "B": 2.0})
    assert next_number(line, Accumulating(), preferring) == "B001"


def test_a_counter_helps_a_line_past_its_limit_only() -> None:
    helper = WorkProfile("1", {"A": 1.0}, {"B": timedelta(minutes=15)})
    assert next_number([waits("B001", 14)], Accumulating(), helper) is None
    assert next_number([waits("B001", 15)], Accumulating(), helper) == "B001"


def test_help_is_given_without_preference() -> None:
    helper = WorkProfile("1", {"A": 2.0}, {"B": timedelta(minutes=15)})
    assert [helper.weight(service, 15) for service in "ABC"] == [2.0, 1.0, None]
    assert helper.weight("B", 14.9) is None
    assert helper.weight("C", math.inf) is None, "however long somebody waits elsewhere"
    assert helper.services == {"A", "B"}


def test_a_ticket_kept_for_a_counter_is_called_there_alone() -> None:
    line = [waits("B001", 10, counter="1")]
    assert next_number(line, Accumulating(), COUNTER) == "B001"
    assert next_number(line, Accumulating(), WorkProfile("2", {"B": 1.0})) is None


def test_a_ticket_kept_for_a_counter_is_weighed_there_like_any_other() -> None:
    kept = waits("B001", 10, counter="1")
    assert next_number([kept, waits("A001", 15)], Accumulating(), COUNTER) == "A001"
    assert next_number([kept, waits("A001", 5)], Accumulating(), COUNTER) == "B001"


def test_the_calling_order_has_tickets_kept_for_a_counter_in_their_turn() -> None:
    kept = waits("A001", 10, counter="2")
    others = [waits("A002", 9), waits("A003", 8)]
    assert calling_order([*others, kept], FirstCome(), NOW) == [kept, *others]


def test_who_was_put_first_goes_before_appointments() -> None:
    due = waits("A002", 9, slot=moment(NOW) - 5 * MINUTE)
    line = [waits("A001", 50), due, waits("A003", 1, first=True)]
    assert next_number(line, Accumulating()) == "A003"


def test_one_who_missed_his_call_comes_after_so_many_others() -> None:
    line = [waits("A001", 60, after_calls=2), waits("A002", 9), waits("A003", 8), waits("A004", 7)]
    order = [one.number for one in calling_order(line, FirstCome(), NOW)]
    assert order == ["A002", "A003", "A001", "A004"]


def test_one_who_missed_his_call_need_not_wait_for_nobody() -> None:
    assert next_number([waits("A001", 60, after_calls=3)], FirstCome()) == "A001"
    both = [waits("A001", 60, after_calls=2), waits("A002", 50, after_calls=1)]
    assert next_number(both, FirstCome()) == "A001"


def test_appointments_whose_hour_is_far_stand_at_the_end() -> None:
    line = [waits("A002", 50, slot=moment(NOW) + MINUTE), waits("A001", 1)]
    order = [one.number for one in calling_order(line, FirstCome(), NOW)]
    assert order == ["A001", "A002"]


def test_an_appointment_is_called_no_microsecond_before_its_hour() -> None:
    line = [waits("A001", 1), waits("A002", 0), waits("A003", 50, slot=moment(NOW) + MINUTE + 1)]
    paced = calling_order(line, FirstCome(), NOW)
    assert [one.number for one in paced] == ["A001", "A002", "A003"]


def test_appointments_far_off_stand_by_their_hours_then_by_arrival() -> None:
    hour = moment(NOW) + 60 * MINUTE
    line = [
        waits("A001", 9, slot=hour + MINUTE),
        waits("A004", 7, slot=hour),
        waits("A002", 8, slot=hour),
        waits("A003", 7, slot=hour),
    ]
    order = [one.number for one in calling_order(line, FirstCome(), NOW)]
    assert order == ["A002", "A003", "A004", "A001"]


def test_among_appointments_the_earlier_hour_goes_first() -> None:
    line = [
        waits("A001", 40, slot=moment(NOW) - 10 * MINUTE),
        waits("A002", 30, slot=moment(NOW) - 20 * MINUTE),
        waits("A003", 5, slot=moment(NOW) - 25 * MINUTE),  # late: by arrival
    ]
    order = [one.number for one in calling_order(line, Accumulating(), NOW)]
    assert order == ["A002", "A001", "A003"]


LIMITS = st.none() | st.integers(1, 90).map(lambda limit: timedelta(minutes=limit))
POLICIES = st.one_of(
    st.builds(FirstCome, longest_wait=LIMITS),
    st.builds(Ratio, st.integers(1, 4), st.integers(1, 3), longest_wait=LIMITS),
    st.builds(
        Accumulating,
        st.dictionaries(st.sampled_from(["elder", "pregnant"]), st.floats(1, 9)),
        longest_wait=LIMITS,
    ),
)
PROFILES = st.builds(
    WorkProfile,
    st.just("1"),
    st.dictionaries(st.sampled_from("ABC"), st.floats(0.25, 4), min_size=1),
    st.dictionaries(st.sampled_from("ABC"), st.integers(0, 60).map(lambda m: timedelta(minutes=m))),
)
LINES = st.lists(
    st.builds(
        lambda service, wait, priority: (service, wait, priority),
        st.sampled_from("ABC"),
        st.integers(0, 120 * MINUTE),
        st.sampled_from([None, "elder", "pregnant"]),
    ),
    max_size=25,
).map(
    lambda rows: [
        InLine(f"id{n}", f"{service}{n:03}", service, moment(NOW) - wait, priority)
        for n, (service, wait, priority) in enumerate(rows)
    ]
)
HISTORIES = st.lists(
    st.builds(Call, st.sampled_from("ABC"), st.sampled_from([None, "elder"])), max_size=8
)


@given(LINES, POLICIES, HISTORIES)
def test_everybody_is_called_once(line: list[InLine], policy: Policy, history: list[Call]) -> None:
    order = calling_order(line, policy, NOW, history)
    assert sorted(one.ticket for one in order) == sorted(one.ticket for one in line)


@given(LINES, PROFILES, POLICIES, HISTORIES)
def test_nobody_past_the_limit_waits_while_another_is_called(
    line: list[InLine], profile: WorkProfile, policy: Policy, history: list[Call]
) -> None:
    limit = minutes(policy.longest_wait)
    chosen = choose_next(line, profile, policy, NOW, history)
    overdue = [
        one.place
        for one in line
        if (waited := (moment(NOW) - one.place) / MINUTE) >= limit
        and profile.weight(one.service, waited) is not None
    ]
    if overdue:
        assert chosen is not None
        assert chosen.place == min(overdue)


@given(LINES, PROFILES, POLICIES, HISTORIES)
def test_within_class_and_service_arrival_decides(
    line: list[InLine], profile: WorkProfile, policy: Policy, history: list[Call]
) -> None:
    chosen = choose_next(line, profile, policy, NOW, history)
    if chosen is not None:
        alike = [
            (one.place, one.number)
            for one in line
            if (one.service, one.priority) == (chosen.service, chosen.priority)
        ]
        assert (chosen.place, chosen.number) == min(alike)


@given(LINES, PROFILES, POLICIES, HISTORIES, st.randoms(use_true_random=False))
def test_the_choice_depends_on_its_arguments_alone(
    line: list[InLine],
    profile: WorkProfile,
    policy: Policy,
    history: list[Call],
    chance: Random,
) -> None:
    shuffled = list(line)
    chance.shuffle(shuffled)
    first = choose_next(line, profile, policy, NOW, history)
    assert choose_next(shuffled, profile, policy, NOW, history) == first


def test_the_calling_order_knows_calls_of_services_that_nobody_waits_for() -> None:
    line = [
        InLine("id0", "B000", "B", moment(NOW), None),
        InLine("id1", "B001", "B", moment(NOW), "elder"),
    ]
    order = calling_order(line, Ratio(1, 1), NOW, [Call("A", "elder")])
    assert [one.ticket for one in order] == ["id0", "id1"]


@given(LINES, POLICIES, HISTORIES)
def test_a_counter_that_serves_all_calls_in_the_calling_order(
    line: list[InLine], policy: Policy, history: list[Call]
) -> None:
    everything = WorkProfile("1", dict.fromkeys("ABC", 1.0))
    chosen = choose_next(line, everything, policy, NOW, history)
    assert chosen == next(iter(calling_order(line, policy, NOW, history)), None)


@st.composite
def lines_of_all_kinds(draw: st.DrawFn) -> list[InLine]:
    """Some were put first, some missed a call, have an appointment or wait for one counter."""
    hours = st.none() | st.integers(-60, 60).map(lambda ahead: moment(NOW) + ahead * MINUTE)
    return [
        replace(
            one,
            slot=draw(hours),
            counter=draw(st.sampled_from([None, None, "1", "2"])),
            first=draw(st.booleans()),
            after_calls=draw(st.integers(0, 2)),
        )
        for one in draw(LINES)
    ]


HELD_BACK = LINES.map(
    lambda line: [replace(one, after_calls=place % 3) for place, one in enumerate(line)]
)


@given(HELD_BACK | lines_of_all_kinds(), PROFILES, POLICIES, HISTORIES)
def test_the_order_at_a_counter_is_its_calls_one_after_the_other(
    line: list[InLine], profile: WorkProfile, policy: Policy, history: list[Call]
) -> None:
    left, calls, called = list(line), list(history), []
    while (chosen := choose_next(left, profile, policy, NOW, calls)) is not None:
        called.append(chosen.ticket)
        calls.append(Call(chosen.service, chosen.priority))
        left = [
            replace(one, after_calls=max(0, one.after_calls - (one.service == chosen.service)))
            for one in left
            if one.ticket != chosen.ticket
        ]
    order = order_at_counter(line, profile, policy, NOW, history)
    assert [one.ticket for one in order] == called
