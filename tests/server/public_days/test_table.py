"""The shipped public days, held against an independent library but for what it lacks."""

import sys
from datetime import date

import pytest

from server.domain.special_days import DayKind
from server.public_days.library import LibraryMissing, library_days
from server.public_days.table import known_years, public_days

OURS = public_days("vn")
WORKED = {"vi": "bu", "en": "worked"}
SWAPS = {  # day off -> weekend day worked
    date(2024, 4, 29): date(2024, 5, 4),
    date(2025, 5, 2): date(2025, 4, 26),
    date(2026, 1, 2): date(2026, 1, 10),
    date(2026, 8, 31): date(2026, 8, 22),
}


def test_swap_days_come_in_pairs_each_with_its_source() -> None:
    off = {day for day, one in OURS.items() if one.kind is DayKind.DAY_OFF}
    worked = {day for day, one in OURS.items() if one.kind is DayKind.WORKED}
    assert off == set(SWAPS)
    assert worked == set(SWAPS.values())
    for day, other in SWAPS.items():
        assert day.isoweekday() <= 5
        assert other.isoweekday() == 6
        assert OURS[day].source == OURS[other].source


def test_every_day_has_names_and_a_source() -> None:
    for day, one in OURS.items():
        assert day.year in known_years("vn")
        assert one.source
        assert set(one.name) == {"vi", "en"}
        assert all(one.name.values())


@pytest.mark.parametrize("year", sorted(known_years("vn")))
def test_the_weekdays_off_are_those_of_the_library_and_the_swap_it_lacks(year: int) -> None:
    theirs = {day for day in library_days("vn", year, "library", WORKED) if day.isoweekday() <= 5}
    ours = {
        day
        for day, one in OURS.items()
        if day.year == year and one.kind is not DayKind.WORKED and day.isoweekday() <= 5
    }
    assert ours - theirs == ({date(2026, 1, 2)} if year == 2026 else set())
    assert theirs <= ours


def test_tet_is_off_with_its_weekends_for_offices_that_open_on_saturday() -> None:
    for day in range(14, 23):
        assert OURS[date(2026, 2, day)].kind is DayKind.HOLIDAY


def test_a_country_without_a_table_has_no_days() -> None:
    assert public_days("none") == {}
    assert known_years("none") == frozenset()
    assert library_days("none", 2026, "", WORKED) == {}


def test_without_the_library_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(LibraryMissing):
        library_days("vn", 2028, "", WORKED)


def test_the_library_knows_weekends_worked_in_exchange() -> None:
    days = library_days("vn", 2019, "library", WORKED)
    assert days[date(2019, 1, 5)].kind is DayKind.WORKED
    assert days[date(2019, 1, 5)].name == WORKED
    assert days[date(2019, 9, 2)].kind is DayKind.HOLIDAY
    assert all(day.year == 2019 for day in days)
