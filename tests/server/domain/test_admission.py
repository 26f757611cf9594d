"""Whether a number is given: open, closed until, or the session's numbers are all out."""

from datetime import datetime

from server.domain.admission import Closed, QuotaReached, may_issue
from server.domain.calendar import ONE_DAY, OpenSession
from server.domain.special_days import CalendarDay, DayKind, Quota
from tests.server.domain.test_calendar import (
    FRIDAY,
    MONDAY,
    NAME,
    SATURDAY,
    at,
    office,
    session,
)

LIMITED = office(quotas=(Quota(frozenset("A"), 20),))


def nobody_counts(_session: OpenSession) -> int:
    raise AssertionError


def test_a_number_is_given_without_counting_where_no_quota_is_set() -> None:
    assert may_issue(LIMITED, "B", at(MONDAY, "08:00"), nobody_counts) is None


def test_a_closed_service_says_when_it_reopens_without_counting() -> None:
    answer = may_issue(LIMITED, "A", at(MONDAY, "12:00"), nobody_counts)
    assert answer == Closed(at(MONDAY, "13:30"))


def test_the_last_number_of_a_quota_is_given_and_no_more() -> None:
    morning = at(MONDAY, "08:00")
    assert may_issue(LIMITED, "A", morning, lambda _session: 19) is None
    reached = may_issue(LIMITED, "A", morning, lambda _session: 20)
    assert reached == QuotaReached(20, at(MONDAY, "13:30"))


def test_each_session_is_counted_by_itself() -> None:
    asked: list[tuple[datetime, datetime]] = []

    def count(session: OpenSession) -> int:
        asked.append((session.opens, session.closes))
        return 0

    may_issue(LIMITED, "A", at(FRIDAY, "14:00"), count)
    assert asked == [(at(FRIDAY, "13:30"), at(FRIDAY, "17:00"))]


def test_the_session_that_just_opened_is_not_the_next_one() -> None:
    reached = may_issue(LIMITED, "A", at(MONDAY, "07:30"), lambda _session: 20)
    assert reached == QuotaReached(20, at(MONDAY, "13:30"))


def test_a_service_is_asked_by_hours_of_its_own() -> None:
    evening = (session("17:00", "20:00"),)
    early = (session("06:00", "07:00"),)
    own = office(
        service_weeks={"A": {1: SATURDAY, 2: early}, "B": {1: evening}},
        quotas=(Quota(frozenset("AB"), 20),),
    )
    assert may_issue(own, "B", at(MONDAY, "18:00"), lambda _session: 0) is None
    assert may_issue(own, "B", at(MONDAY, "08:00"), nobody_counts) == Closed(at(MONDAY, "17:00"))
    tuesday = at(MONDAY + ONE_DAY, "06:00")
    assert may_issue(own, "A", at(MONDAY, "12:00"), nobody_counts) == Closed(tuesday)
    reached = may_issue(own, "A", at(MONDAY, "08:00"), lambda _session: 20)
    assert reached == QuotaReached(20, tuesday)


def test_nothing_is_said_of_a_next_session_where_none_is_near() -> None:
    last_day = {MONDAY: CalendarDay(DayKind.HOURS, NAME, sessions=SATURDAY)}
    closing = office(week={}, days=last_day, quotas=LIMITED.quotas)
    reached = may_issue(closing, "A", at(MONDAY, "08:00"), lambda _session: 20)
    assert reached == QuotaReached(20, None)
    assert may_issue(closing, "A", at(MONDAY, "12:00"), nobody_counts) == Closed(None)
