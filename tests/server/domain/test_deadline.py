"""When a result is due: the law's vectors on the official calendar, every unit, and properties."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from server.domain.calendar import Calendar
from server.domain.deadline import (
    Caution,
    Deadline,
    NeverDue,
    SkipReason,
    deadline,
)
from server.domain.deadline_rule import WITHOUT_AMOUNT, Rule, Unit
from server.domain.special_days import CalendarDay, DayKind, Session, SpecialDay
from server.public_days.table import known_years, public_days
from tests.server.domain.test_calendar import NAME, SATURDAY_OF_A, ZONE, office, session

OFFICIAL = office(
    service_weeks=SATURDAY_OF_A, days=public_days("vn"), known_years=known_years("vn")
)


EVENING = (Session(time(7, 30), time(19), time(18, 30)),)


def received(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def rule(amount: float, unit: Unit) -> Rule:
    return Rule(unit, Fraction(amount))


def due(text: str, amount: float, unit: Unit, calendar: Calendar = OFFICIAL) -> str:
    found = deadline(received(text), rule(amount, unit), calendar).due
    assert found.tzinfo is calendar.timezone
    return f"{found:%Y-%m-%d %H:%M}"


def with_days(**days: Any) -> Calendar:
    dated = {date.fromisoformat(day): one for day, one in days.items()}
    return office(days={**public_days("vn"), **dated})


@pytest.mark.parametrize(
    ("day", "amount", "due_on"),
    [
        ("2026-01-09", 1, "2026-01-10"),  # a Saturday worked for 2 January
        ("2026-02-13", 3, "2026-02-25"),  # Tet
        ("2026-08-20", 5, "2026-08-26"),  # a Saturday worked for 31 August
        ("2026-08-28", 2, "2026-09-04"),  # National Day and the swap before it
        ("2026-11-20", 3, "2026-11-26"),  # Vietnamese Culture Day
        ("2027-02-02", 3, "2027-02-12"),  # Tet, not yet official
        ("2025-12-31", 1, "2026-01-05"),  # 2 January is off in exchange
        ("2025-04-25", 1, "2025-04-26"),
        ("2024-05-03", 1, "2024-05-04"),
        ("2026-04-24", 1, "2026-04-28"),  # Hung Kings' day on a Sunday, off on Monday
    ],
)
def test_working_days_by_the_official_calendar(day: str, amount: int, due_on: str) -> None:
    assert due(f"{day} 08:30", amount, Unit.WORKING_DAYS) == f"{due_on} 17:00"


def test_the_year_2026_has_249_working_days() -> None:
    days = (date(2026, 1, 1) + timedelta(days=ahead) for ahead in range(365))
    assert sum(map(OFFICIAL.is_working_day, days)) == 249


@pytest.mark.parametrize(
    ("came", "amount", "unit", "due_at"),
    [
        # Half days: the whole days first, then the first session of the next working day.
        ("2026-11-20 08:30", 0.5, Unit.WORKING_DAYS, "2026-11-23 11:30"),
        ("2026-11-20 08:30", 1.5, Unit.WORKING_DAYS, "2026-11-25 11:30"),
        ("2026-11-20 16:00", 1, Unit.WORKING_DAYS, "2026-11-23 17:00"),
        # Sessions: the one of receipt is not counted.
        ("2026-11-20 08:30", 1, Unit.SESSIONS, "2026-11-20 17:00"),
        ("2026-11-20 08:30", 2, Unit.SESSIONS, "2026-11-23 11:30"),
        ("2026-11-20 07:00", 1, Unit.SESSIONS, "2026-11-20 11:30"),
        ("2026-11-20 07:30", 1, Unit.SESSIONS, "2026-11-20 17:00"),
        ("2026-11-20 12:00", 1, Unit.SESSIONS, "2026-11-20 17:00"),
        ("2026-11-20 16:00", 2, Unit.SESSIONS, "2026-11-23 17:00"),
        # Hours run through the sessions of working days.
        ("2026-11-20 08:30", 2, Unit.HOURS, "2026-11-20 10:30"),
        ("2026-11-20 10:30", 2, Unit.HOURS, "2026-11-20 14:30"),
        ("2026-11-20 08:30", 8, Unit.HOURS, "2026-11-23 09:00"),
        ("2026-11-23 16:30", 1, Unit.HOURS, "2026-11-25 08:00"),
        ("2026-11-20 18:00", 0.25, Unit.HOURS, "2026-11-23 07:45"),
        # Calendar days and weeks: a last day that is off ends on the next working day.
        ("2026-11-20 08:30", 3, Unit.CALENDAR_DAYS, "2026-11-23 17:00"),
        ("2026-11-20 08:30", 4, Unit.CALENDAR_DAYS, "2026-11-25 17:00"),
        ("2026-11-20 08:30", 1, Unit.CALENDAR_DAYS, "2026-11-23 17:00"),
        ("2026-11-20 08:30", 1, Unit.WEEKS, "2026-11-27 17:00"),
        ("2026-11-17 08:30", 1, Unit.WEEKS, "2026-11-25 17:00"),
    ],
)
def test_each_unit_is_counted_its_own_way(
    came: str, amount: float, unit: Unit, due_at: str
) -> None:
    assert due(came, amount, unit) == due_at


@pytest.mark.parametrize(
    ("came", "unit", "due_at"),
    [
        ("2026-11-20 07:00", Unit.SAME_DAY, "2026-11-20 17:00"),
        ("2026-11-20 14:59", Unit.SAME_DAY, "2026-11-20 17:00"),
        ("2026-11-20 15:00", Unit.SAME_DAY, "2026-11-23 17:00"),
        ("2026-11-23 16:00", Unit.SAME_DAY, "2026-11-25 17:00"),
        ("2026-11-21 08:00", Unit.SAME_DAY, "2026-11-23 17:00"),
        ("2026-11-20 08:30", Unit.SAME_SESSION, "2026-11-20 11:30"),
        ("2026-11-20 11:30", Unit.SAME_SESSION, "2026-11-20 17:00"),
        ("2026-11-20 17:00", Unit.SAME_SESSION, "2026-11-23 11:30"),
    ],
)
def test_work_of_the_same_day_or_session(came: str, unit: Unit, due_at: str) -> None:
    assert due(came, 0, unit) == due_at


def test_what_comes_after_a_short_day_closed_is_not_work_of_that_day() -> None:
    short = with_days(
        **{"2026-11-20": CalendarDay(DayKind.HOURS, NAME, sessions=(session("07:30", "11:30"),))}
    )
    assert due("2026-11-20 11:29", 0, Unit.SAME_DAY, short) == "2026-11-20 11:30"
    assert due("2026-11-20 11:30", 0, Unit.SAME_DAY, short) == "2026-11-23 17:00"


def test_the_days_counted_and_skipped_are_told_with_reason_and_source() -> None:
    found = deadline(received("2026-11-20 08:30"), rule(3, Unit.WORKING_DAYS), OFFICIAL)
    assert [f"{one.day:%d}" for one in found.counted] == ["23", "25", "26"]
    assert [(f"{one.day:%d}", one.reason) for one in found.skipped] == [
        ("20", SkipReason.RECEIPT),
        ("21", SkipReason.WEEKEND),
        ("22", SkipReason.WEEKEND),
        ("24", SkipReason.HOLIDAY),
    ]
    entry = found.skipped[-1].entry
    assert entry is not None
    assert "28/2026/QH16" in entry.source
    assert found.cautions == ()


MONDAY_CLOSED = with_days(**{"2026-11-23": CalendarDay(DayKind.CLOSED, NAME, "storm")})
MORNING_ONLY = with_days(
    **{"2026-11-20": CalendarDay(DayKind.HOURS, NAME, sessions=(session("07:30", "11:30"),))}
)
LATE_SHIFTS_ALL = office(days=public_days("vn"), late_shifts_all=True)
TO_MONDAY = "20:receipt 21:weekend 22:weekend"
PAST_MONDAY = f"{TO_MONDAY} 23:closed 24:holiday"


@pytest.mark.parametrize(
    ("came", "amount", "unit", "calendar", "counted", "skipped", "cautions"),
    [
        ("20 16:30", 2, Unit.HOURS, OFFICIAL, "20:1/2 23:3/2", "21:weekend 22:weekend", ""),
        ("20 18:00", 1, Unit.HOURS, MONDAY_CLOSED, "25:1", PAST_MONDAY, ""),
        ("20 16:00", 1, Unit.SESSIONS, MONDAY_CLOSED, "25:1", PAST_MONDAY, ""),
        ("20 08:30", 0, Unit.SAME_SESSION, OFFICIAL, "20:1", "", ""),
        ("20 17:00", 0, Unit.SAME_SESSION, MONDAY_CLOSED, "25:1", PAST_MONDAY, ""),
        ("20 16:00", 1, Unit.WORKING_DAYS, OFFICIAL, "23:1", TO_MONDAY, ""),
        (
            *("20 08:30", 1, Unit.WORKING_DAYS, MONDAY_CLOSED),
            *("23:1", PAST_MONDAY, "moved_from_closed_day"),
        ),
        ("20 08:30", 1, Unit.CALENDAR_DAYS, OFFICIAL, "21:1", TO_MONDAY, ""),
        ("20 08:30", 0, Unit.SAME_DAY, OFFICIAL, "20:1", "", ""),
        ("20 15:00", 0, Unit.SAME_DAY, OFFICIAL, "23:1", TO_MONDAY, "received_late"),
        ("20 11:30", 0, Unit.SAME_DAY, MORNING_ONLY, "23:1", TO_MONDAY, "received_late"),
        (
            *("21 16:00", 0, Unit.SAME_DAY, OFFICIAL),
            *("23:1", "21:receipt 22:weekend", "received_on_day_off"),
        ),
        ("20 14:59", 0, Unit.SAME_SESSION, LATE_SHIFTS_ALL, "20:1", "", ""),
        ("20 15:00", 0, Unit.SAME_SESSION, LATE_SHIFTS_ALL, "23:1", TO_MONDAY, "received_late"),
    ],
)
def test_every_unit_tells_what_it_counted_and_passed_over(
    came: str,
    amount: float,
    unit: Unit,
    calendar: Calendar,
    counted: str,
    skipped: str,
    cautions: str,
) -> None:
    found = deadline(received(f"2026-11-{came}"), rule(amount, unit), calendar)
    assert " ".join(f"{one.day:%d}:{one.amount}" for one in found.counted) == counted
    assert " ".join(f"{one.day:%d}:{one.reason}" for one in found.skipped) == skipped
    assert " ".join(found.cautions) == cautions


def test_hours_are_told_day_by_day() -> None:
    found = deadline(received("2026-11-20 08:30"), rule(8, Unit.HOURS), OFFICIAL)
    assert [one.amount for one in found.counted] == [Fraction(13, 2), Fraction(3, 2)]


def test_a_worked_saturday_is_due_with_a_caution() -> None:
    found = deadline(received("2026-01-09 08:30"), rule(1, Unit.WORKING_DAYS), OFFICIAL)
    assert found.cautions == ("due_on_worked_weekend",)


def test_three_oclock_moves_only_work_of_the_same_day_unless_the_office_says_so() -> None:
    shifting = office(days=public_days("vn"), late_shifts_all=True)
    for unit, amount, usual, shifted in (
        (Unit.WORKING_DAYS, 1, "2026-11-23 17:00", "2026-11-25 17:00"),
        (Unit.CALENDAR_DAYS, 5, "2026-11-25 17:00", "2026-11-30 17:00"),
        (Unit.HOURS, 1, "2026-11-20 16:00", "2026-11-23 08:30"),
        (Unit.SESSIONS, 1, "2026-11-23 11:30", "2026-11-23 11:30"),
    ):
        assert due("2026-11-20 15:00", amount, unit) == usual
        assert due("2026-11-20 15:00", amount, unit, shifting) == shifted
        assert due("2026-11-20 14:59", amount, unit, shifting) <= shifted
    found = deadline(received("2026-11-20 15:00"), rule(1, Unit.WORKING_DAYS), shifting)
    assert found.cautions == (Caution.RECEIVED_LATE,)


def test_the_hour_from_which_it_is_late_is_the_offices() -> None:
    early = office(late_from=time(10))
    assert due("2026-11-20 10:00", 0, Unit.SAME_DAY, early) == "2026-11-23 17:00"


@pytest.mark.parametrize(
    ("by", "due_at"),
    [
        ("16:30", "2026-11-26 16:30"),
        ("18:00", "2026-11-26 17:00"),
        ("12:00", "2026-11-26 11:30"),
        ("13:30", "2026-11-26 11:30"),
        ("06:00", "2026-11-26 17:00"),
    ],
)
def test_the_office_may_return_results_before_it_closes(by: str, due_at: str) -> None:
    calendar = office(days=public_days("vn"), return_by=time.fromisoformat(by))
    assert due("2026-11-20 08:30", 3, Unit.WORKING_DAYS, calendar) == due_at


@pytest.mark.parametrize("by", ["16:30", "06:00"])
def test_a_day_of_one_session_returns_results_at_its_end(by: str) -> None:
    short = replace(MORNING_ONLY, return_by=time.fromisoformat(by))
    assert due("2026-11-19 08:30", 1, Unit.WORKING_DAYS, short) == "2026-11-20 11:30"


def test_what_comes_on_a_day_off_counts_from_the_next_working_day() -> None:
    found = deadline(received("2026-11-21 08:00"), rule(1, Unit.WORKING_DAYS), OFFICIAL)
    assert f"{found.due:%d %H:%M}" == "23 17:00"
    assert found.cautions == (Caution.RECEIVED_ON_DAY_OFF,)


def test_a_closure_does_not_stretch_the_law_but_nothing_is_due_on_it() -> None:
    closed = with_days(**{"2026-11-25": CalendarDay(DayKind.CLOSED, NAME, "storm")})
    assert due("2026-11-20 08:30", 3, Unit.WORKING_DAYS, closed) == "2026-11-26 17:00"
    found = deadline(received("2026-11-20 08:30"), rule(2, Unit.WORKING_DAYS), closed)
    assert f"{found.due:%d %H:%M}" == "26 17:00"
    assert found.cautions == (Caution.MOVED_FROM_CLOSED_DAY,)
    assert found.skipped[-1].reason is SkipReason.CLOSED
    assert due("2026-11-23 14:00", 2, Unit.SESSIONS, closed) == "2026-11-26 17:00"


def test_an_evening_for_some_services_moves_nothing_that_is_due() -> None:
    """Its hall is open through lunch and until seven; the law counts the hours of work."""
    long = SpecialDay("evening", {"vi": "Tối"}, frozenset({4}), frozenset({"H"}), sessions=EVENING)
    evening = replace(OFFICIAL, special_days=(long,))
    for came in ("2026-11-25 08:00", "2026-11-26 08:00", "2026-11-26 11:00", "2026-11-26 18:00"):
        for unit in Unit:
            amount = 0 if unit in WITHOUT_AMOUNT else 1
            assert due(came, amount, unit, evening) == due(came, amount, unit), (came, unit)


def test_a_half_day_ends_no_later_than_the_hour_of_return() -> None:
    early = office(days=public_days("vn"), return_by=time(10))
    assert due("2026-11-20 08:30", 0.5, Unit.WORKING_DAYS, early) == "2026-11-23 10:00"
    assert due("2026-11-20 08:30", 1, Unit.WORKING_DAYS, early) == "2026-11-23 10:00"


def test_an_own_day_counts_before_the_public_one() -> None:
    usual = with_days(**{"2026-11-24": CalendarDay(DayKind.USUAL, NAME)})
    assert due("2026-11-20 08:30", 3, Unit.WORKING_DAYS, usual) == "2026-11-25 17:00"


def test_it_cautions_when_the_public_days_of_a_year_are_not_known() -> None:
    found = deadline(received("2027-12-30 08:30"), rule(2, Unit.WORKING_DAYS), OFFICIAL)
    assert found.cautions == ("public_days_unknown",)
    this_year = replace(OFFICIAL, known_years=frozenset({2026}))
    found = deadline(received("2026-11-20 08:30"), rule(2, Unit.WORKING_DAYS), this_year)
    assert found.cautions == ()


def test_a_session_that_ends_at_midnight_is_due_on_its_own_date() -> None:
    always = office(week=dict.fromkeys(range(1, 8), (session("00:00", "00:00"),)))
    assert due("2026-11-16 08:30", 3, Unit.WORKING_DAYS, always) == "2026-11-19 23:59"
    assert due("2026-11-20 22:00", 2, Unit.HOURS, always) == "2026-11-20 23:59"
    assert due("2026-11-20 23:00", 2, Unit.HOURS, always) == "2026-11-23 01:00"


def test_the_moment_of_receipt_may_come_in_another_zone() -> None:
    found = deadline(
        datetime.fromisoformat("2026-11-19T18:00+00:00"), rule(1, Unit.WORKING_DAYS), OFFICIAL
    )
    assert found.due.isoformat() == "2026-11-23T17:00:00+07:00"


def test_an_office_without_working_hours_never_owes_a_result() -> None:
    for unit in Unit:
        wanted = Rule(unit) if unit in WITHOUT_AMOUNT else rule(1, unit)
        with pytest.raises(NeverDue):
            deadline(received("2026-11-20 08:30"), wanted, Calendar(ZONE))


def test_no_working_day_is_looked_for_beyond_three_years() -> None:
    received_at = received("2026-11-18 15:00")  # 1,101 days later is a Friday
    off = [received_at.date() + timedelta(days=ahead) for ahead in range(1, 1_101)]
    days = dict.fromkeys(off, CalendarDay(DayKind.DAY_OFF, NAME))
    with pytest.raises(NeverDue):
        deadline(received_at, Rule(Unit.SAME_DAY), office(days=days))


rules = st.one_of(
    st.builds(rule, st.integers(1, 60).map(lambda halves: halves / 2), st.just(Unit.WORKING_DAYS)),
    st.builds(rule, st.integers(1, 160).map(lambda parts: parts / 4), st.just(Unit.HOURS)),
    st.builds(rule, st.integers(1, 60), st.sampled_from([Unit.SESSIONS, Unit.CALENDAR_DAYS])),
    st.builds(rule, st.integers(1, 12), st.just(Unit.WEEKS)),
    st.sampled_from([Rule(Unit.SAME_DAY), Rule(Unit.SAME_SESSION)]),
)
moments = st.integers(0, 400 * 24 * 60).map(
    lambda ahead: received("2026-01-01 00:00") + timedelta(minutes=ahead)
)
own_days = st.dictionaries(
    st.integers(0, 440).map(lambda ahead: date(2026, 1, 1) + timedelta(days=ahead)),
    st.builds(
        CalendarDay,
        kind=st.sampled_from(DayKind),
        name=st.just(NAME),
        sessions=st.sampled_from([None, (session("09:00", "12:00"),)]),
    ),
    max_size=60,
)
calendars = st.builds(
    lambda days, late, by: office(
        days={**public_days("vn"), **days}, late_shifts_all=late, return_by=by
    ),
    own_days,
    st.booleans(),
    st.sampled_from([None, time(16, 30), time(10)]),
)


def found_by(came: datetime, wanted: Rule, calendar: Calendar) -> Deadline:
    return deadline(came, wanted, calendar)


@given(moments, rules, calendars)
def test_nothing_is_due_on_a_day_off_or_when_the_office_is_closed(
    came: datetime, wanted: Rule, calendar: Calendar
) -> None:
    found = found_by(came, wanted, calendar)
    assert found.due > came
    assert calendar.is_working_day(found.due.date())
    sessions = calendar.sessions_of(found.due.date())
    assert any(one.opens < found.due <= one.closes for one in sessions)


@given(moments, st.integers(0, 30 * 24 * 60), rules, calendars)
def test_who_comes_later_is_never_due_earlier(
    came: datetime, minutes: int, wanted: Rule, calendar: Calendar
) -> None:
    later = came + timedelta(minutes=minutes)
    assert found_by(came, wanted, calendar).due <= found_by(later, wanted, calendar).due


@given(moments, rules, rules, calendars)
def test_a_longer_time_limit_is_never_due_earlier(
    came: datetime, one: Rule, other: Rule, calendar: Calendar
) -> None:
    assume(one.unit is other.unit)
    shorter, longer = sorted((one, other), key=lambda rule: rule.amount)
    assert found_by(came, shorter, calendar).due <= found_by(came, longer, calendar).due


@given(moments, rules, calendars)
def test_what_is_counted_makes_up_the_time_limit(
    came: datetime, wanted: Rule, calendar: Calendar
) -> None:
    found = found_by(came, wanted, calendar)
    days = [one.day for one in found.counted]
    assert days == sorted(set(days))
    assert came.date() <= days[0] <= found.due.date()
    expected = 1 if wanted.unit in WITHOUT_AMOUNT else wanted.amount
    expected *= 7 if wanted.unit is Unit.WEEKS else 1
    assert sum(one.amount for one in found.counted) == expected
    # Every day from receipt to return is accounted for.
    skipped = [one.day for one in found.skipped]
    assert len(skipped) == len(set(skipped))
    told = {*days, *skipped}
    span = (found.due.date() - came.date()).days
    assert {came.date() + timedelta(days=ahead) for ahead in range(span + 1)} == told | {
        found.due.date()
    }
