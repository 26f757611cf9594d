"""What an office's calendar holds beside its week."""

from datetime import date, timedelta

import pytest

from server.domain.special_days import (
    DAYS_OFF,
    EVERY_DAY,
    CalendarDay,
    DayKind,
    Quota,
    SpecialDay,
)

NAME = {"vi": "x", "en": "x"}
MONDAY = date(2026, 11, 23)
TUESDAY, WEDNESDAY = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)


def test_office_files_databases_and_the_table_of_public_days_name_the_kinds_of_days() -> None:
    names = ["holiday", "day_off", "worked", "closed", "hours", "usual"]
    assert [one.value for one in DayKind] == names
    assert sorted(DAYS_OFF) == ["day_off", "holiday"]


def test_a_quota_holds_on_every_day_and_in_every_session_unless_it_says_so() -> None:
    assert frozenset((MONDAY + timedelta(days=n)).isoweekday() for n in range(7)) == EVERY_DAY
    assert Quota(frozenset("A"), 20) == Quota(frozenset("A"), 20, EVERY_DAY, None)


def test_an_exception_concerns_all_unless_it_names_services() -> None:
    of_all = CalendarDay(DayKind.CLOSED, NAME)
    assert (of_all.source, of_all.sessions) == ("", None)
    assert of_all.concerns("A")
    assert of_all.concerns(None)
    of_one = CalendarDay(DayKind.CLOSED, NAME, services=frozenset("A"))
    assert of_one.concerns("A")
    assert not of_one.concerns("B")
    assert not of_one.concerns(None), "the hall as a whole goes on"


@pytest.mark.parametrize(
    ("first", "last", "falls"),
    [
        (None, None, True),
        (TUESDAY, None, True),
        (None, TUESDAY, True),
        (TUESDAY, TUESDAY, True),
        (WEDNESDAY, None, False),
        (None, MONDAY, False),
    ],
)
def test_a_season_holds_both_its_ends(first: date | None, last: date | None, falls: bool) -> None:
    special = SpecialDay("golden", NAME, frozenset({2}), frozenset("A"), first=first, last=last)
    assert special.falls_on(TUESDAY) is falls
    assert not special.falls_on(WEDNESDAY), "another weekday"


def test_a_special_day_changes_only_what_it_names() -> None:
    plain = SpecialDay("plain", NAME, frozenset({2}), frozenset("A"))
    assert plain.extra_counters == frozenset()
    assert plain.banner is None
    assert plain.appointment_slips is True
