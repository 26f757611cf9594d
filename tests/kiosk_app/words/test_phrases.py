"""How times, lines and counters are said."""

from datetime import timedelta

import pytest

from kiosk_app.words import phrases
from kiosk_app.words.wording import wording
from server.contract.answers import WaitRange
from server.contract.states import CounterState
from tests.kiosk_app.samples import NOW, an_office

VI, EN = wording("vi"), wording("en")
LOCAL = phrases.local_now(an_office(), NOW)


@pytest.mark.parametrize(
    ("low", "high", "form", "said"),
    [
        (15, 20, "", "khoảng 15–20 phút"),
        (15, 20, "short", "15–20 phút"),
        (15, 20, "tight", "15–20 ph"),
        (5, 5, "", "khoảng 5 phút"),
        (0, 5, "", "dưới 5 phút"),
        (0, 5, "tight", "<5 ph"),
        (0, 0, "", "được gọi ngay"),
    ],
)
def test_wait(low: int, high: int, form: str, said: str) -> None:
    assert phrases.wait(VI, WaitRange(low_minutes=low, high_minutes=high), form) == said


def test_a_wait_nobody_knows_is_not_guessed() -> None:
    assert phrases.wait(VI, None) is None


def test_times_are_the_offices_own() -> None:
    assert phrases.clock(LOCAL) == "10:05"
    assert phrases.calendar_date(VI, LOCAL) == "23/07/2026"
    assert phrases.calendar_date(EN, LOCAL) == "23 July 2026"
    assert phrases.weekday(VI, LOCAL) == "Thứ Năm"


def test_reopening_names_the_day_only_where_it_is_another() -> None:
    assert phrases.reopening(VI, NOW + timedelta(hours=3), LOCAL) == "Mở lại lúc 13:05"
    assert phrases.reopening(VI, NOW + timedelta(days=1), LOCAL) == "Mở lại 10:05, Thứ Sáu"
    assert phrases.reopening(VI, None, LOCAL) is None


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "<b>10:05 today</b>"),
        (1, "<b>10:05 tomorrow, Friday</b>"),
        (4, "<b>10:05, Monday 27 July 2026</b>"),
    ],
)
def test_coming_back(days: int, said: str) -> None:
    assert said in phrases.coming_back(EN, NOW + timedelta(days=days), LOCAL)


def test_an_office_that_does_not_know_when_it_opens_points_to_its_hours() -> None:
    assert "giờ làm việc" in phrases.coming_back(VI, None, LOCAL)


def test_days_alike_share_a_line() -> None:
    assert phrases.opening_hours(VI, an_office().hours) == [
        ("Thứ Hai – Thứ Sáu", "07:30–11:30 · 13:30–17:00"),
        ("Thứ Bảy", "07:30–11:30"),
        ("Chủ nhật", "Nghỉ"),
    ]


def test_counters_that_are_closed_are_named_only_where_no_other_serves() -> None:
    office = an_office()
    assert phrases.counters(EN, office, "A") == "Counters 2, 3"
    assert phrases.counters(EN, office, "B") == "Counter 4"
    assert phrases.counters(EN, office, "X") is None
    rooms = [one.model_copy(update={"place": "room"}) for one in office.counters]
    hall = office.model_copy(update={"counters": rooms})
    assert phrases.counters(EN, hall, "A") == "Rooms 2, 3"
    mixed = office.model_copy(update={"counters": [rooms[0], *office.counters[1:]]})
    assert phrases.counters(EN, mixed, "A") == "Room 2 · Counter 3"
    first, *others = office.counters
    closed = first.model_copy(update={"state": CounterState.CLOSED})
    assert phrases.counters(EN, office.model_copy(update={"counters": [closed, *others]}), "A") == (
        "Counter 3"
    )


def test_counts() -> None:
    assert [VI.count("ahead", n) for n in (0, 1, 7)] == [
        "Quý vị là người tiếp theo",
        "Còn 1 người phía trước",
        "Còn 7 người phía trước",
    ]
    assert EN.count("people_waiting", 1) == "1 person waiting"
