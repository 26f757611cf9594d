"""Days soon to come that differ: what is told of them, how far ahead, and in which order."""

from datetime import date, time
from zoneinfo import ZoneInfo

from server.domain.calendar import Calendar
from server.domain.coming_days import MOST_TOLD, ComingDay, coming_days
from server.domain.special_days import CalendarDay, DayKind, Session, SpecialDay

SESSION = Session(time(8), time(17), time(16))
TET, STOCK, GOLD = {"vi": "Tết"}, {"vi": "Kiểm kê"}, {"vi": "Ngày vàng"}
MONDAY = date(2026, 2, 2)


def calendar(special: tuple[SpecialDay, ...] = ()) -> Calendar:
    holiday = CalendarDay(DayKind.HOLIDAY, TET)
    days = {date(2026, 2, day): holiday for day in range(14, 23)}
    days[date(2026, 2, 6)] = CalendarDay(DayKind.HOURS, STOCK, sessions=(SESSION,))
    days[date(2026, 2, 4)] = CalendarDay(
        DayKind.CLOSED, {"vi": "Một dịch vụ"}, services=frozenset("B")
    )
    week = dict.fromkeys(range(1, 6), (SESSION,))
    return Calendar(ZoneInfo("Asia/Ho_Chi_Minh"), week=week, days=days, special_days=special)


def golden(*weekdays: int) -> SpecialDay:
    return SpecialDay("golden", GOLD, frozenset(weekdays), frozenset("A"))


def test_days_alike_are_told_as_one_and_to_their_end() -> None:
    assert coming_days(calendar(), MONDAY) == (
        ComingDay(date(2026, 2, 6), date(2026, 2, 6), STOCK, closed=False),
        ComingDay(date(2026, 2, 14), date(2026, 2, 22), TET, closed=True),
    )


def test_in_the_middle_of_it_the_rest_is_told_and_the_day_itself_is_not() -> None:
    [rest] = coming_days(calendar(), date(2026, 2, 20))
    assert (rest.first, rest.last) == (date(2026, 2, 21), date(2026, 2, 22))
    assert coming_days(calendar(), date(2026, 2, 22)) == ()
    assert coming_days(calendar(), date(2026, 1, 22)) == (), "more than two weeks ahead"


def test_a_special_weekday_is_told_once_where_its_services_are_open() -> None:
    told = coming_days(calendar((golden(2, 4),)), MONDAY)
    assert [one.first.day for one in told] == [3, 6, 14]
    assert told[0] == ComingDay(date(2026, 2, 3), date(2026, 2, 3), GOLD, closed=False)
    assert coming_days(calendar((golden(7),)), date(2026, 3, 2)) == ()


def test_only_the_soonest_are_told() -> None:
    many = tuple(golden(weekday) for weekday in (2, 3, 4, 5))
    told = coming_days(calendar(many), MONDAY)
    assert len(told) == MOST_TOLD
    assert [one.first.day for one in told] == [3, 4, 5]
