"""How long an office may be closed before its clock is doubted."""

from datetime import date, timedelta

import pytest

from server.domain.calendar import LOOK_AHEAD_DAYS, Calendar
from server.domain.closures import outlasts_a_closure
from server.domain.special_days import CalendarDay, DayKind
from tests.server.domain.test_calendar import SATURDAY, WEEK, ZONE

NAME = {"vi": "Nghỉ Tết Nguyên đán", "en": "Lunar New Year"}
BEFORE_TET = date(2026, 2, 13)
AFTER_TET = date(2026, 2, 23)
TET = {BEFORE_TET + timedelta(days=one): CalendarDay(DayKind.HOLIDAY, NAME) for one in range(1, 10)}
OFFICE = Calendar(ZONE, week=WEEK)
SATURDAYS_TOO = Calendar(ZONE, week={**WEEK, 6: SATURDAY})
AT_TET = Calendar(ZONE, week={**WEEK, 6: SATURDAY}, days=TET)
MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("calendar", "last", "today", "doubted"),
    [
        (OFFICE, MONDAY, MONDAY - timedelta(days=3), False),
        (OFFICE, MONDAY, MONDAY, False),
        (OFFICE, MONDAY, MONDAY + timedelta(days=1), False),
        (OFFICE, MONDAY - timedelta(days=3), MONDAY, False),  # a weekend
        (OFFICE, BEFORE_TET, AFTER_TET, False),  # Tet, although the calendar does not know it
        (SATURDAYS_TOO, BEFORE_TET, AFTER_TET, False),
        (SATURDAYS_TOO, BEFORE_TET, AFTER_TET + timedelta(days=1), True),
        (AT_TET, BEFORE_TET, AFTER_TET + timedelta(days=7), False),
        (OFFICE, MONDAY, MONDAY + timedelta(days=10), False),  # seven opening days unseen
        (OFFICE, MONDAY, MONDAY + timedelta(days=11), True),
        (Calendar(ZONE, week={}), MONDAY, MONDAY + timedelta(days=LOOK_AHEAD_DAYS), False),
        (Calendar(ZONE, week={}), MONDAY, MONDAY + timedelta(days=LOOK_AHEAD_DAYS + 2), True),
    ],
)
def test_more_than_a_week_of_opening_days_unseen_is_doubted(
    calendar: Calendar, last: date, today: date, doubted: bool
) -> None:
    assert outlasts_a_closure(calendar, last, today) is doubted
