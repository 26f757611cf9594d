"""What an office believes of its hall: the day's level, runs and gaps, from ended_stays."""

from dataclasses import replace
from random import Random
from statistics import fmean

import pytest

from server.domain.experience import Experience, learn
from server.domain.hall import Stay
from server.domain.measured_stays import Measured, MeasuredStay, by_service, stays_in_order


def day(seed: int, level: float = 1.0, count: int = 88) -> list[MeasuredStay]:
    """Stays of two services, six minutes on average, one after another at one counter."""
    chance, found, at = Random(seed), [], 0.0
    drawn = [chance.gammavariate(2, 3) for _ in range(count)]
    scale = level * 6 / fmean(drawn or [6])
    for number, one in enumerate(drawn):
        lasts = one * scale
        ticket, service = f"{seed}/{number}", "AB"[number % 2]
        found.append(MeasuredStay(ticket, service, "1", at, at + lasts, lasts, since=-1.0))
        at += lasts
    return found


@pytest.fixture(scope="module")
def known() -> Experience:
    return learn(day(seed) for seed in range(10))


def mean(known: Experience, today: list[MeasuredStay], service: str = "A") -> float:
    return known.known("AB", today).lengths[service].mean


def test_a_usual_day_is_as_its_history(known: Experience) -> None:
    assert mean(known, []) == pytest.approx(6, rel=0.05)
    assert mean(known, day(99)) == pytest.approx(6, rel=0.08)


def test_a_slow_day_is_believed_by_the_end_of_it(known: Experience) -> None:
    assert mean(known, day(97, 1.4)) == pytest.approx(8.4, rel=0.08)


def test_a_slow_day_is_believed_early_and_by_other_services(known: Experience) -> None:
    others = [one for one in day(98, 1.6, 60) if one.service == "B"]
    assert mean(known, others) > 7.5


def test_doubt_about_the_day_is_wide_at_first_and_grows_less(known: Experience) -> None:
    first, last = (known.known("AB", day(97, 1.0, count)).level for count in (0, 80))
    assert first[90] / first[10] > last[90] / last[10] > 1


def after(earlier: list[MeasuredStay], later: list[MeasuredStay]) -> list[MeasuredStay]:
    """One day that begins as one and goes on as another."""
    shifted = [replace(one, called=one.called + 2000, left=one.left + 2000) for one in later]
    return earlier + shifted


def test_a_hall_may_become_slow_in_the_middle_of_a_day(known: Experience) -> None:
    assert mean(known, after(day(96), day(95, 1.6, 60))) > 8.6


def test_a_hall_that_becomes_slow_is_believed_within_a_score_of_stays(known: Experience) -> None:
    assert mean(known, after(day(96), day(95, 1.6, 20))) > 7.2


def test_a_slow_hall_may_become_quick_again(known: Experience) -> None:
    assert mean(known, after(day(96, 1.5), day(95, 0.9, 40))) < 6.9


def test_three_long_stays_are_not_a_slow_hall(known: Experience) -> None:
    assert mean(known, after(day(96), day(95, 1.6, 3))) < 6.9


def test_stays_that_go_on_and_on_tell_of_a_slow_day(known: Experience) -> None:
    stays = [Stay("A", 25.0), Stay("B", 25.0), Stay("A", 25.0)]
    assert known.known("AB", [], stays).lengths["A"].mean > mean(known, [])


def test_days_that_differ_leave_more_doubt() -> None:
    wary = learn(day(seed, 0.6 + 0.08 * seed) for seed in range(10))
    calm = learn(day(seed) for seed in range(10))
    assert wary.differ > 3 * calm.differ


def test_nothing_known_is_nothing_told() -> None:
    found = learn([]).known("AB", [])
    assert (found.lengths, found.gaps) == ({}, {})
    assert fmean(found.level) == pytest.approx(1, abs=0.1)


def test_a_service_seen_today_only_is_known_by_today() -> None:
    assert mean(learn([]), day(5, 2.0)) == pytest.approx(
        fmean(one.minutes for one in day(5, 2.0) if one.service == "A")
    )


def test_a_stay_at_two_counters_for_one_service_is_one() -> None:
    ended_stays = [
        MeasuredStay("t", "A", "2", 9.0, 13.0, 4.0),
        MeasuredStay("t", "A", "1", 0.0, 3.0, 3.0),
        MeasuredStay("u", "A", "1", 3.0, 5.0, 2.0, ended=False),
        MeasuredStay("v", "B", "1", 5.0, 130.0, 125.0),
        MeasuredStay("w", "B", "1", 4.0, 5.0, 1.0),
    ]
    in_order = stays_in_order(ended_stays)
    assert in_order == [Measured("A", 7.0), Measured("B", 1.0)]
    assert by_service(in_order) == {"A": [7.0], "B": [1.0]}


def test_the_time_between_calls_is_learnt_with_the_rest(known: Experience) -> None:
    assert known.known("AB", []).gaps["1"].lengths == (0.0,) * 200


def test_the_latest_kind_of_stay_is_known() -> None:
    def runs(seed: int) -> list[MeasuredStay]:
        chance, long, at, found = Random(seed), False, 0.0, []
        for number in range(60):
            if chance.random() > 0.85:
                long = not long
            lasts = chance.uniform(20, 30) if long else chance.uniform(2, 4)
            found.append(MeasuredStay(f"{number}", "A", "1", at, at + lasts, lasts))
            at += lasts
        return found

    known = learn(runs(seed) for seed in range(10))
    today = runs(50)
    lengths = known.known("A", today).lengths["A"]
    assert lengths.runs is not None
    assert lengths.latest_long == float(today[-1].minutes > 10)
    assert known.known("A", []).lengths["A"].latest_long == lengths.runs.share_long
