"""When an office is open: its week, its services' own hours, exceptions, special days, quotas."""

import itertools
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.calendar import LOOK_AHEAD_DAYS, Calendar
from server.domain.special_days import CalendarDay, DayKind, Quota, Session, SpecialDay

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NAME = {"vi": "x", "en": "x"}


def session(opens: str, closes: str, last_ticket: str | None = None) -> Session:
    return Session(
        time.fromisoformat(opens),
        time.fromisoformat(closes),
        time.fromisoformat(last_ticket or closes),
    )


WORKDAY = (session("07:30", "11:30", "11:00"), session("13:30", "17:00", "16:15"))
SATURDAY = (session("07:30", "11:00", "10:30"),)
WEEK = dict.fromkeys(range(1, 6), WORKDAY)
SATURDAY_OF_A = {"A": {6: SATURDAY}}

MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
FRIDAY = date(2026, 11, 27)
SATURDAY_28 = date(2026, 11, 28)


def office(**parts: Any) -> Calendar:
    return Calendar(ZONE, **{"week": WEEK, **parts})


def exception(kind: DayKind, **parts: Any) -> Mapping[date, CalendarDay]:
    return {TUESDAY: CalendarDay(kind, NAME, **parts)}


def at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), tzinfo=ZONE)


def clocks(calendar: Calendar, day: date, service: str | None = None) -> list[str]:
    return [f"{one.opens:%H:%M}" for one in calendar.sessions_of(day, service)]


@pytest.mark.parametrize(
    ("clock", "open_"),
    [
        ("07:29", False),
        ("07:30", True),
        ("10:59", True),
        ("11:00", False),
        ("13:29", False),
        ("13:30", True),
        ("16:14", True),
        ("16:15", False),
    ],
)
def test_numbers_are_given_from_opening_to_the_last_ticket(clock: str, open_: bool) -> None:
    assert office().hands_out(at(MONDAY, clock), "A") is open_


@pytest.mark.parametrize(
    ("day", "clock", "reopens"),
    [
        (MONDAY, "08:00", None),
        (MONDAY, "06:00", at(MONDAY, "07:30")),
        (MONDAY, "11:00", at(MONDAY, "13:30")),
        (MONDAY, "16:15", at(TUESDAY, "07:30")),
        (FRIDAY, "20:00", at(date(2026, 11, 30), "07:30")),
    ],
)
def test_it_says_when_numbers_are_next_given(
    day: date, clock: str, reopens: datetime | None
) -> None:
    assert office().reopens_at(at(day, clock), "A") == reopens


def test_an_office_that_never_opens_does_not_say_when() -> None:
    assert Calendar(ZONE).reopens_at(at(MONDAY, "08:00")) is None


@pytest.mark.parametrize(("ahead", "found"), [(91, True), (92, False)])
def test_an_opening_is_looked_for_as_far_as_a_season(ahead: int, found: bool) -> None:
    day = MONDAY + timedelta(days=ahead)
    once = Calendar(ZONE, days={day: CalendarDay(DayKind.HOURS, NAME, sessions=SATURDAY)})
    expected = at(day, "07:30") if found else None
    assert once.reopens_at(at(MONDAY, "08:00")) == expected


@pytest.mark.parametrize(
    ("day", "clock", "service", "open_"),
    [
        (MONDAY, "07:29", None, False),
        (MONDAY, "07:30", None, True),
        (MONDAY, "11:29", None, True),  # no numbers any more, but people are served
        (MONDAY, "11:30", None, False),
        (MONDAY, "16:59", "A", True),
        (MONDAY, "17:00", "A", False),
        (SATURDAY_28, "08:00", "A", True),
        (SATURDAY_28, "08:00", "B", False),
        (MONDAY, "23:59", "N", True),
        (TUESDAY, "01:59", "N", True),
        (TUESDAY, "02:00", "N", False),
        (MONDAY, "01:00", "N", False),
    ],
)
def test_people_are_served_until_a_session_closes(
    day: date, clock: str, service: str | None, open_: bool
) -> None:
    night = {1: (session("22:00", "02:00", "01:30"),)}
    calendar = office(service_weeks={**SATURDAY_OF_A, "N": night})
    assert calendar.is_open(at(day, clock), service) is open_


def test_an_office_that_says_nothing_of_its_days_has_those_of_the_law() -> None:
    plain = Calendar(ZONE, {}, {}, {}, (), (), frozenset({1, 2, 3, 4, 5}))
    assert Calendar(ZONE) == plain
    assert (plain.open_on_days_off, plain.late_from, plain.late_shifts_all) == (
        False,
        time(15),  # decree 61/2018, article 18
        False,
    )
    assert (plain.return_by, plain.known_years) == (None, None)
    worked = [plain.is_working_day(MONDAY + timedelta(days=ahead)) for ahead in range(7)]
    assert worked == [True] * 5 + [False] * 2


def test_a_days_sessions_are_worked_out_once() -> None:
    calendar = office()
    known = calendar.sessions_of(MONDAY)
    calendar.sessions_of(TUESDAY)
    calendar.sessions_of(MONDAY, "A")
    assert calendar.sessions_of(MONDAY) is known


def test_no_more_days_are_remembered_than_an_office_needs() -> None:
    calendar = office()
    for ahead in range(1_000):
        calendar.sessions_of(MONDAY + timedelta(days=ahead))
    assert len(calendar._remembered) == 1_000
    known = calendar.sessions_of(MONDAY)
    calendar.sessions_of(MONDAY - timedelta(days=1))
    assert len(calendar._remembered) == 1
    assert calendar.sessions_of(MONDAY) == known


def test_what_is_remembered_belongs_to_one_calendar_and_is_no_part_of_it() -> None:
    asked = office()
    shown = repr(asked)
    assert asked.sessions_of(MONDAY)
    assert asked == office()
    assert repr(asked) == shown
    assert replace(asked, week={}).sessions_of(MONDAY) == ()


def test_a_session_may_pass_midnight_and_the_day_turns_at_the_offices_midnight() -> None:
    night = Calendar(ZONE, {1: (session("22:00", "02:00", "01:30"),)})
    assert night.hands_out(at(MONDAY, "23:59"))
    assert night.hands_out(at(TUESDAY, "01:29"))
    assert not night.hands_out(at(TUESDAY, "01:30"))
    assert night.business_day(at(TUESDAY, "00:00")) == TUESDAY
    whole = Calendar(ZONE, {1: (session("00:00", "00:00"),)})
    assert whole.hands_out(at(MONDAY, "00:00"))
    assert whole.hands_out(at(MONDAY, "23:59"))
    assert not whole.hands_out(at(TUESDAY, "00:00"))


def test_a_service_has_its_own_hours_on_the_days_that_name_it() -> None:
    calendar = office(service_weeks={**SATURDAY_OF_A, "H": {1: SATURDAY}})
    assert clocks(calendar, SATURDAY_28, "A") == ["07:30"]
    assert clocks(calendar, SATURDAY_28, "B") == []
    assert clocks(calendar, MONDAY, "H") == ["07:30"]
    assert clocks(calendar, MONDAY, "A") == ["07:30", "13:30"]
    assert clocks(calendar, TUESDAY, "H") == ["07:30", "13:30"]


def test_a_hall_that_opens_for_some_services_has_their_hours_together() -> None:
    calendar = Calendar(
        ZONE,
        service_weeks={
            "A": {6: (session("07:30", "11:00", "10:30"),)},
            "B": {6: (session("08:00", "12:00", "11:30"), session("13:00", "15:00"))},
        },
    )
    first, second = calendar.weekly(6)
    assert first == session("07:30", "12:00", "11:30")
    assert second == session("13:00", "15:00")


@pytest.mark.parametrize(
    ("of_a", "of_b", "together"),
    [
        # One ends as the next begins: two sessions.
        ("07:30-11:00", "11:00-15:00", "07:30-11:00 11:00-15:00"),
        ("07:30-11:01", "11:00-15:00", "07:30-15:00"),
        (
            "07:00-08:00 09:00-10:00",
            "11:00-12:00 11:30-13:00",
            "07:00-08:00 09:00-10:00 11:00-13:00",
        ),
        ("07:00-08:00 09:00-12:00", "09:30-10:00", "07:00-08:00 09:00-12:00"),
        # An hour at or before the opening is the next day's.
        ("20:00-02:00", "21:00-23:00", "20:00-02:00"),
        ("20:00-23:00", "21:00-02:00", "20:00-02:00"),
        ("00:00-00:00", "08:00-12:00", "00:00-00:00"),
    ],
)
def test_hours_that_overlap_are_one_session(of_a: str, of_b: str, together: str) -> None:
    def hours(text: str) -> tuple[Session, ...]:
        return tuple(session(*one.split("-")) for one in text.split())

    calendar = Calendar(ZONE, service_weeks={"A": {6: hours(of_a)}, "B": {6: hours(of_b)}})
    assert calendar.weekly(6) == hours(together)


@pytest.mark.parametrize(
    ("kind", "parts", "expected"),
    [
        (DayKind.HOLIDAY, {}, []),
        (DayKind.DAY_OFF, {}, []),
        (DayKind.HOLIDAY, {"sessions": SATURDAY}, ["07:30"]),
        (DayKind.CLOSED, {}, []),
        (DayKind.HOURS, {"sessions": (session("09:00", "10:00"),)}, ["09:00"]),
        (DayKind.WORKED, {}, ["07:30", "13:30"]),
        (DayKind.USUAL, {}, ["07:30", "13:30"]),
    ],
)
def test_an_exception_changes_its_day_alone(
    kind: DayKind, parts: dict[str, Any], expected: list[str]
) -> None:
    calendar = office(days=exception(kind, **parts))
    assert clocks(calendar, TUESDAY, "A") == expected
    assert clocks(calendar, TUESDAY) == expected
    assert clocks(calendar, MONDAY, "A") == ["07:30", "13:30"]


@pytest.mark.parametrize(
    ("kind", "parts", "of_a", "of_b"),
    [
        (DayKind.CLOSED, {}, [], ["07:30", "13:30"]),
        (DayKind.HOURS, {"sessions": SATURDAY}, ["07:30"], ["07:30", "13:30"]),
        (DayKind.HOLIDAY, {"sessions": SATURDAY}, ["07:30"], []),
        (DayKind.WORKED, {}, ["07:30", "13:30"], []),
    ],
)
def test_an_exception_may_concern_some_services_only(
    kind: DayKind, parts: dict[str, Any], of_a: list[str], of_b: list[str]
) -> None:
    calendar = office(days=exception(kind, services=frozenset("A"), **parts))
    assert clocks(calendar, TUESDAY, "A") == of_a
    assert clocks(calendar, TUESDAY, "B") == of_b
    assert clocks(calendar, TUESDAY) == max(of_a, of_b, key=len), "the hall opens for either"


def test_a_saturday_worked_in_exchange_has_the_hours_of_the_friday_before() -> None:
    days = {SATURDAY_28: CalendarDay(DayKind.WORKED, NAME)}
    calendar = office(days=days, service_weeks={"H": {5: SATURDAY}})
    assert clocks(calendar, SATURDAY_28, "A") == ["07:30", "13:30"]
    assert clocks(calendar, SATURDAY_28, "H") == ["07:30"]
    assert calendar.is_working_day(SATURDAY_28)
    given_hours = {SATURDAY_28: CalendarDay(DayKind.WORKED, NAME, sessions=SATURDAY)}
    assert clocks(office(days=given_hours), SATURDAY_28, "A") == ["07:30"]


def test_an_office_may_stay_open_on_days_off_and_they_remain_days_off() -> None:
    calendar = office(days=exception(DayKind.HOLIDAY), open_on_days_off=True)
    assert calendar.hands_out(at(TUESDAY, "08:00"), "A")
    assert not calendar.is_working_day(TUESDAY)
    short = office(days=exception(DayKind.HOLIDAY, sessions=SATURDAY), open_on_days_off=True)
    assert clocks(short, TUESDAY, "A") == ["07:30"], "hours given for the day itself count"


@pytest.mark.parametrize(
    ("kind", "works"),
    [
        (DayKind.HOLIDAY, False),
        (DayKind.DAY_OFF, False),
        (DayKind.CLOSED, True),
        (DayKind.HOURS, True),
        (DayKind.USUAL, True),
    ],
)
def test_only_days_off_are_no_working_days(kind: DayKind, works: bool) -> None:
    assert office(days=exception(kind, sessions=SATURDAY)).is_working_day(TUESDAY) is works


def test_saturday_service_makes_no_working_day() -> None:
    assert not office(service_weeks=SATURDAY_OF_A).is_working_day(SATURDAY_28)
    one_off = {SATURDAY_28: CalendarDay(DayKind.HOURS, NAME, sessions=SATURDAY)}
    assert not office(days=one_off).is_working_day(SATURDAY_28)


def test_the_reopening_is_found_beyond_a_long_closure() -> None:
    closed = {
        MONDAY + timedelta(days=ahead): CalendarDay(DayKind.CLOSED, NAME) for ahead in range(42)
    }
    opens = office(days=closed).reopens_at(at(MONDAY, "08:00"), "A")
    assert opens == at(MONDAY + timedelta(days=42), "07:30")


def test_the_smallest_quota_that_fits_counts() -> None:
    calendar = office(
        quotas=(
            Quota(frozenset("AB"), 50),
            Quota(frozenset("A"), 20, session=2),
            Quota(frozenset("A"), 10, weekdays=frozenset({2})),
        )
    )
    morning, afternoon = calendar.sessions_of(MONDAY, "A")
    assert calendar.quota("A", morning) == 50
    assert calendar.quota("A", afternoon) == 20
    assert calendar.quota("B", afternoon) == 50
    assert calendar.quota("H", morning) is None
    tuesday_afternoon = calendar.sessions_of(TUESDAY, "A")[1]
    assert calendar.quota("A", tuesday_afternoon) == 10


def test_an_office_that_names_neither_quotas_nor_special_days_has_none() -> None:
    morning, _ = office().sessions_of(MONDAY, "A")
    assert office().quota("A", morning) is None
    assert office().banner(MONDAY, "A") is None


GOLDEN = SpecialDay(
    code="golden",
    name=NAME,
    weekdays=frozenset({2, 4}),
    services=frozenset("H"),
    extra_counters=frozenset({"7"}),
    banner={"vi": "ngay vang", "en": "golden day"},
    first=date(2026, 11, 1),
    last=date(2026, 12, 1),
)
AT_ONCE = SpecialDay(
    code="at-once",
    name=NAME,
    weekdays=frozenset({5}),
    services=frozenset("AB"),
    appointment_slips=False,
)


def test_a_golden_day_has_its_banner_and_more_counters() -> None:
    calendar = office(special_days=(AT_ONCE, GOLDEN))
    assert calendar.banner(TUESDAY, "H") == {"vi": "ngay vang", "en": "golden day"}
    assert calendar.extra_counters(TUESDAY, "H") == {"7"}
    for day, service in (
        (TUESDAY, "A"),
        (MONDAY, "H"),
        (date(2026, 10, 27), "H"),
        (date(2026, 12, 3), "H"),
    ):
        assert calendar.banner(day, service) is None
        assert calendar.extra_counters(day, service) == frozenset()


def test_a_special_day_opens_its_services_on_a_day_off_and_longer_on_others() -> None:
    long = Session(time(7), time(18), time(17, 30))
    both = replace(GOLDEN, weekdays=frozenset({2, 6}), sessions=(long,))
    calendar = office(special_days=(both,), days={SATURDAY_28: CalendarDay(DayKind.HOLIDAY, NAME)})
    saturday = SATURDAY_28 - timedelta(days=7)
    assert [one.closes.time() for one in calendar.sessions_of(TUESDAY, "H")] == [time(18)]
    assert calendar.sessions_of(TUESDAY, "A") == office().sessions_of(TUESDAY, "A")
    hall = calendar.sessions_of(TUESDAY)
    assert (hall[0].opens.time(), hall[-1].closes.time()) == (time(7), time(18))
    assert calendar.sessions_of(saturday, "H")
    assert calendar.sessions_of(saturday)
    assert calendar.banner(saturday, "H") == GOLDEN.banner
    assert not calendar.is_working_day(saturday), "no time limit counts it"
    assert calendar.usual_sessions_of(TUESDAY) == office().sessions_of(TUESDAY)
    assert calendar.usual_sessions_of(saturday) == ()
    own = {2: (Session(time(8), time(10), time(10)),)}
    assert calendar.sessions_of_counter(TUESDAY, own) == office().sessions_of_counter(TUESDAY, own)
    assert not calendar.sessions_of(SATURDAY_28, "H"), "a holiday stays one"


def test_a_special_day_is_none_when_the_service_is_closed() -> None:
    calendar = office(special_days=(GOLDEN,), days=exception(DayKind.HOLIDAY))
    assert calendar.banner(TUESDAY, "H") is None
    closed = exception(DayKind.CLOSED, services=frozenset("H"))
    calendar = office(special_days=(GOLDEN,), days=closed)
    assert calendar.sessions_of(TUESDAY), "the hall is open"
    assert calendar.banner(TUESDAY, "H") is None


def test_the_first_banner_of_a_day_is_shown() -> None:
    silent, second = replace(GOLDEN, banner=None), replace(GOLDEN, banner={"vi": "hai"})
    calendar = office(special_days=(silent, GOLDEN, second))
    assert calendar.banner(TUESDAY, "H") == GOLDEN.banner


def test_a_special_day_without_banner_and_counters_adds_none() -> None:
    calendar = office(special_days=(AT_ONCE, GOLDEN))
    assert calendar.extra_counters(FRIDAY, "A") == frozenset()
    assert calendar.banner(FRIDAY, "A") is None


sessions = st.lists(st.integers(0, 24 * 60 - 1), min_size=0, max_size=4, unique=True).map(
    lambda minutes: tuple(
        Session(_clock(opens), _clock(closes), _clock(closes))
        for opens, closes in zip(sorted(minutes)[::2], sorted(minutes)[1::2], strict=False)
    )
)
exceptions = st.dictionaries(
    st.integers(0, 40).map(lambda ahead: MONDAY + timedelta(days=ahead)),
    st.builds(
        CalendarDay,
        kind=st.sampled_from(DayKind),
        name=st.just(NAME),
        sessions=st.none() | sessions,
        services=st.none() | st.just(frozenset("A")),
    ),
    max_size=8,
)
calendars = st.builds(
    Calendar,
    timezone=st.sampled_from([ZONE, ZoneInfo("UTC"), ZoneInfo("Europe/Paris")]),
    week=st.dictionaries(st.integers(1, 7), sessions),
    service_weeks=st.dictionaries(
        st.sampled_from("AB"), st.dictionaries(st.integers(1, 7), sessions)
    ),
    days=exceptions,
    open_on_days_off=st.booleans(),
)
moments = st.integers(0, 40 * 24 * 60).map(
    lambda ahead: at(MONDAY, "00:00") + timedelta(minutes=ahead)
)


def _clock(minutes: int) -> time:
    return time(minutes // 60, minutes % 60)


@given(calendars, moments, st.sampled_from(["A", "B", None]))
def test_the_next_opening_is_the_first_moment_of_numbers(
    calendar: Calendar, now: datetime, service: str | None
) -> None:
    opens = calendar.reopens_at(now, service)
    if calendar.hands_out(now, service):
        assert opens is None
    elif opens is None:
        for ahead in range(LOOK_AHEAD_DAYS):
            day = calendar.business_day(now) + timedelta(days=ahead)
            assert all(one.opens <= now for one in calendar.sessions_of(day, service))
    else:
        assert opens > now
        assert calendar.hands_out(opens, service)
        assert not calendar.hands_out(now + (opens - now) / 2, service)


@given(calendars, moments, st.sampled_from(["A", "B", None]))
def test_sessions_are_in_order_and_apart(
    calendar: Calendar, now: datetime, service: str | None
) -> None:
    found = calendar.sessions_of(calendar.business_day(now), service)
    assert [one.rank for one in found] == list(range(1, len(found) + 1))
    for before, after in itertools.pairwise(found):
        assert before.closes <= after.opens
