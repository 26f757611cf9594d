"""What moves a dossier's due date, by how much, and what it is judged by."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.contract.dossier_states import DossierStanding
from server.domain.deadline import deadline
from server.domain.deadline_rule import Rule, Unit
from server.domain.dossier_due import (
    Due,
    DueFault,
    DueRefused,
    Times,
    appointed,
    extended,
    first_due,
    is_apology_in_time,
    is_worked,
    latest_extension,
    prolonged,
    restarted,
    standing,
    supplement_warnings,
    working_days_left,
)
from server.domain.special_days import CalendarDay, DayKind
from tests.server.domain.test_calendar import NAME, ZONE
from tests.server.domain.test_deadline import OFFICIAL

DAYS = Unit.WORKING_DAYS


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def days(amount: float) -> Rule:
    return Rule(DAYS, Fraction(amount))


TIMES = Times(days(2), days(3), days(5))
RECEIVED = at("2026-11-19T09:42")
FIRST, COUNTED = first_due(RECEIVED, TIMES, OFFICIAL)
MOMENTS = st.integers(0, 40 * 24 * 60).map(lambda one: RECEIVED + timedelta(minutes=one))
LIMITS = st.integers(1, 30).map(days)


def shown(due: Due) -> list[str]:
    return [f"{one:%d %H:%M}" for one in (due.due, due.judged, due.legal)]


def test_the_slip_has_the_promised_time_and_the_law_its_own() -> None:
    assert shown(FIRST) == ["23 17:00", "23 17:00", "25 17:00"]
    assert [one.day.day for one in COUNTED.counted] == [20, 23]
    assert [one.day.day for one in COUNTED.skipped] == [19, 21, 22]


def test_the_official_receipt_has_the_last_word_on_its_own_date() -> None:
    other = at("2026-11-20T10:00")
    assert appointed(FIRST, other) == replace(FIRST, due=other, judged=other)
    later = at("2026-12-01T10:00")
    assert appointed(FIRST, later) == replace(FIRST, due=later, judged=later, legal=later)


def test_papers_are_asked_for_once_and_within_three_days() -> None:
    third_day = at("2026-11-25T17:00")
    assert supplement_warnings(RECEIVED, 0, third_day, OFFICIAL) == ()
    late = third_day + timedelta(minutes=1)
    assert supplement_warnings(RECEIVED, 0, late, OFFICIAL) == ("asked_late",)
    assert supplement_warnings(RECEIVED, 1, RECEIVED, OFFICIAL) == ("asked_before",)


def test_the_time_begins_anew_with_the_papers_and_mends_no_delay() -> None:
    back = at("2026-11-26T08:00")
    in_time = restarted(FIRST, at("2026-11-20T08:00"), back, TIMES, OFFICIAL)
    assert in_time == first_due(back, TIMES, OFFICIAL)[0]
    late = restarted(FIRST, at("2026-11-25T08:00"), back, TIMES, OFFICIAL)
    assert late == replace(in_time, judged=FIRST.judged)
    used = replace(FIRST, extended=True, prolonged=Fraction(2))
    again = restarted(used, at("2026-11-20T08:00"), back, TIMES, OFFICIAL)
    assert again.due == deadline(in_time.due, days(2), OFFICIAL).due
    assert again.extended
    assert again.prolonged == 2


def test_a_prolongation_of_the_law_leaves_the_one_extension() -> None:
    once = prolonged(FIRST, days(3), RECEIVED, TIMES, OFFICIAL)
    assert shown(once) == ["27 17:00", "27 17:00", "30 17:00"]
    twice = prolonged(once, days(2), RECEIVED, TIMES, OFFICIAL)
    assert twice.prolonged == 5
    assert not twice.extended
    for by, times, fault in (
        (days(1), TIMES, DueFault.BEYOND_THE_LAW),
        (Rule(Unit.WEEKS, Fraction(1)), TIMES, DueFault.OTHER_UNIT),
        (days(1), replace(TIMES, prolongation=None), DueFault.NO_PROLONGATION),
    ):
        with pytest.raises(DueRefused) as refused:
            prolonged(twice, by, RECEIVED, times, OFFICIAL)
        assert refused.value.fault is fault
    late = prolonged(FIRST, days(3), at("2026-11-25T08:00"), TIMES, OFFICIAL)
    assert late == replace(once, judged=FIRST.judged)


def test_an_apology_a_day_before_moves_the_date_and_a_later_one_only_tells_it() -> None:
    to = at("2026-11-26T10:00")
    day_before, due_day = at("2026-11-22T20:00"), at("2026-11-23T07:00")
    assert is_apology_in_time(FIRST, day_before, OFFICIAL)
    moved = extended(FIRST, to, day_before, TIMES, OFFICIAL)
    assert moved == replace(FIRST, due=to, judged=to, extended=True)
    told = extended(FIRST, to, due_day, TIMES, OFFICIAL)
    assert told == replace(moved, judged=FIRST.judged)
    assert standing(told, to, to, OFFICIAL) is DossierStanding.OVER_DUE


@pytest.mark.parametrize(
    ("to", "fault"),
    [
        ("2026-11-23T17:00", DueFault.NOT_LATER),
        ("2026-11-30T10:00", DueFault.BEYOND_THE_LAW),
        ("2026-11-24T10:00", DueFault.NOT_WORKED),  # Vietnamese Culture Day
        ("2026-11-25T12:30", DueFault.NOT_WORKED),  # between the sessions
    ],
)
def test_an_extension_keeps_to_the_law_and_to_working_hours(to: str, fault: DueFault) -> None:
    with pytest.raises(DueRefused) as refused:
        extended(FIRST, at(to), RECEIVED, TIMES, OFFICIAL)
    assert refused.value.fault is fault


def test_early_is_measured_against_the_law_and_on_time_against_the_paper() -> None:
    legal_day = replace(FIRST, due=FIRST.legal, judged=FIRST.legal)
    for due, result, stands in (
        (FIRST, "2026-11-23T16:59", DossierStanding.EARLY),
        (legal_day, "2026-11-25T08:00", DossierStanding.ON_TIME),
        (FIRST, "2026-11-23T17:01", DossierStanding.OVER_DUE),
    ):
        assert standing(due, at(result), at(result), OFFICIAL) is stands
    assert standing(FIRST, None, RECEIVED, OFFICIAL) is DossierStanding.IN_TIME
    late = FIRST.due + timedelta(minutes=1)
    assert standing(FIRST, None, late, OFFICIAL) is DossierStanding.OVER_DUE


def test_days_left_are_working_days() -> None:
    due = at("2026-11-25T17:00")
    days_left = {
        "2026-11-19T08:00": 3,
        "2026-11-20T08:00": 2,
        "2026-11-23T08:00": 1,
        "2026-11-25T08:00": 0,
        "2026-11-28T08:00": -2,
    }
    found = {one: working_days_left(due, at(one), OFFICIAL) for one in days_left}
    assert found == days_left


@given(MOMENTS, MOMENTS, LIMITS, LIMITS)
def test_no_act_brings_a_due_date_forward_nor_mends_a_delay(
    now: datetime, to: datetime, committed: Rule, legal: Rule
) -> None:
    times = Times(committed, legal, days(5))
    due, _ = first_due(RECEIVED, times, OFFICIAL)
    assert RECEIVED < due.due == due.judged <= due.legal
    was_late = now > due.judged
    longer = prolonged(due, days(5), now, times, OFFICIAL)
    again = restarted(due, now, max(now, to), times, OFFICIAL)
    assert longer.due > due.due
    assert (longer.judged == due.judged) is was_late
    assert not was_late or again.judged == due.judged
    try:
        moved = extended(due, to, now, times, OFFICIAL)
    except DueRefused:
        return
    assert due.due < moved.due <= latest_extension(due, now, times, OFFICIAL)
    assert is_worked(moved.due, OFFICIAL)
    assert not was_late or moved.judged == due.judged
    with pytest.raises(DueRefused) as refused:
        extended(moved, moved.due + timedelta(days=1), now, times, OFFICIAL)
    assert refused.value.fault is DueFault.ALREADY_EXTENDED


@given(st.dates(date(2026, 11, 20), date(2026, 12, 31)), MOMENTS)
def test_an_edit_of_the_calendar_moves_no_issued_date(day: date, now: datetime) -> None:
    closed = CalendarDay(DayKind.CLOSED, name=NAME, source="")
    edited = replace(OFFICIAL, days={**OFFICIAL.days, day: closed})
    assert standing(FIRST, now, now, edited) is standing(FIRST, now, now, OFFICIAL)
    with pytest.raises(DueRefused):
        extended(FIRST, FIRST.due, RECEIVED, TIMES, edited)
