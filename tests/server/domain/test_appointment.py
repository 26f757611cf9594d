"""Which slots may still be booked, and how somebody who comes stands to the hour."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.contract.states import Arrival
from server.domain.appointment import (
    CODE_SIGNS,
    Offer,
    arrival,
    days_offered,
    most_booked,
    no_show_share,
    places,
    slot_starts,
    slots_of_day,
    typed_code,
)
from server.domain.calendar import Calendar, OpenSession
from server.domain.special_days import Quota, Session

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MORNING = Session(time(7, 30), time(11, 30), time(11))
NOON = Session(time(13, 30), time(17), time(16, 15))
WEEK = dict.fromkeys(range(1, 6), (MORNING, NOON))
CALENDAR = Calendar(ZONE, WEEK)
MONDAY = datetime(2026, 11, 23, 7, tzinfo=ZONE)
NOTHING_BOOKED: Mapping[datetime, int] = {}
OFFER = Offer(
    a_slot=2,
    slot_minutes=30,
    lead=timedelta(hours=1),
    days_ahead=14,
    walk_in_share=0.7,
    visit_minutes=10,
)


def free(
    offer: Offer = OFFER,
    counters: int = 3,
    *,
    calendar: Calendar = CALENDAR,
    booked: Mapping[datetime, int] = NOTHING_BOOKED,
    now: datetime = MONDAY,
) -> dict[str, int]:
    """The slots of that Monday and what each has left."""
    found = slots_of_day(calendar, "A", MONDAY.date(), offer, counters, booked, now)
    return {f"{one.at:%H:%M}": one.left for one in found}


def test_slots_follow_the_sessions_and_end_before_they_close() -> None:
    assert list(free()) == [
        *("07:30", "08:00", "08:30", "09:00", "09:30", "10:00", "10:30", "11:00"),
        *("13:30", "14:00", "14:30", "15:00", "15:30", "16:00", "16:30"),
    ]
    [first, _] = CALENDAR.sessions_of(MONDAY.date())
    assert [f"{one:%H:%M}" for one in slot_starts(first, 90)] == ["07:30", "09:00"]


def test_where_numbers_are_given_round_the_clock_visits_are_booked_by_day() -> None:
    midnight = MONDAY.replace(hour=0, minute=0)
    day = timedelta(hours=24)
    all_day = OpenSession(MONDAY.date(), 1, midnight, midnight + day, midnight + day)
    starts = [f"{one:%H:%M}" for one in slot_starts(all_day, 30)]
    assert (starts[0], starts[-1], len(starts)) == ("07:00", "17:30", 22)
    evening = midnight + timedelta(hours=18)
    by_day = replace(all_day, opens=MONDAY, closes=evening)
    assert most_booked(OFFER, all_day, 3, None) == most_booked(OFFER, by_day, 3, None) > 0
    nearly = replace(all_day, closes=all_day.closes - timedelta(minutes=1))
    assert slot_starts(nearly, 30)[0] == midnight


def test_a_slot_that_is_too_soon_has_nothing_left() -> None:
    left = free()
    assert (left["07:30"], left["08:00"], left["08:30"]) == (0, 2, 2)


def test_never_more_places_than_counters() -> None:
    assert free(counters=1)["08:00"] == 1
    assert free(counters=0)["08:00"] == 0


def test_what_is_booked_is_gone_and_full_is_full() -> None:
    at = MONDAY.replace(hour=9)
    assert free(booked={at: 1})["09:00"] == 1
    assert free(booked={at.astimezone(UTC): 2})["09:00"] == 0
    assert free(booked={at: 5})["09:00"] == 0


def test_a_share_of_each_session_stays_for_walk_ins() -> None:
    """One counter, ten minutes each: 24 people in four hours, of whom seven may book."""
    booked = {MONDAY.replace(hour=8) + timedelta(minutes=30 * n): 1 for n in range(7)}
    left = free(replace(OFFER, a_slot=9), counters=1, booked=booked)
    assert sum(left[one] for one in left if one < "12") == 0
    assert left["13:30"] == 1


def test_the_share_is_of_the_quota_where_that_is_less() -> None:
    quota = Quota(frozenset({"A"}), 10, frozenset(range(1, 8)), None)
    [session, _] = CALENDAR.sessions_of(MONDAY.date())
    assert most_booked(OFFER, session, 3, 10) == 3
    assert most_booked(OFFER, session, 3, None) == 21
    calendar = replace(CALENDAR, quotas=(quota,))
    booked = {MONDAY.replace(hour=9): 2, MONDAY.replace(hour=10): 1}
    assert free(calendar=calendar, booked=booked)["08:30"] == 0


def test_what_is_not_offered_has_no_slots() -> None:
    assert free(replace(OFFER, a_slot=0)) == {}
    assert free(replace(OFFER, days_ahead=0), now=MONDAY - timedelta(days=1)) == {}
    assert free(now=MONDAY + timedelta(days=1)) == {}
    assert [f"{one:%d}" for one in days_offered(CALENDAR, 2, MONDAY)] == ["23", "24", "25"]


def test_no_shows_are_learnt_slowly_and_overbooked_for() -> None:
    assert no_show_share(0, 0) == 0
    assert no_show_share(1, 1) < 0.05
    assert no_show_share(80, 25) == pytest.approx(0.2)
    assert no_show_share(0, 10_000) == 0.5
    assert places(replace(OFFER, a_slot=4), 4) == 4
    assert places(replace(OFFER, a_slot=4, no_show_share=0.2), 4) == 5
    assert places(replace(OFFER, a_slot=4, no_show_share=0.19), 4) == 4


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 500), st.integers(0, 500))
def test_those_who_come_to_an_overbooked_slot_are_no_more_than_its_counters(
    a_slot: int, counters: int, kept: int, missed: int
) -> None:
    share = no_show_share(kept, missed)
    overbooked = places(replace(OFFER, a_slot=a_slot, no_show_share=share), counters)
    assert min(a_slot, counters) <= overbooked
    assert overbooked * (1 - share) <= min(a_slot, counters) + 1e-6


@pytest.mark.parametrize(
    ("minutes", "stands"),
    [
        (-40, Arrival.EARLY),
        (-15, Arrival.IN_TIME),
        (0, Arrival.IN_TIME),
        (15, Arrival.IN_TIME),
        (15.1, Arrival.LATE),
    ],
)
def test_who_comes_is_early_in_time_or_late(minutes: float, stands: Arrival) -> None:
    window = timedelta(minutes=15)
    assert arrival(MONDAY, MONDAY + timedelta(minutes=minutes), window, window) is stands


@given(st.text(CODE_SIGNS, min_size=8, max_size=8))
def test_a_code_is_read_however_it_is_typed(code: str) -> None:
    assert typed_code(f" {code[:4].lower()}-{code[4:]} ") == code
    assert typed_code(code.replace("0", "O").replace("1", "l")) == code
