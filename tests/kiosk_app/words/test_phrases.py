"""How times, lines and counters are said."""

from datetime import timedelta

import pytest

from kiosk_app.words import phrases
from kiosk_app.words.wording import wording
from server.contract.answers import Office, WaitRange
from server.contract.states import CounterState
from tests.kiosk_app.samples import NOW, a_ticket, an_office, both

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
        (0, 0, "", "được mời ngay"),
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


def test_services_that_open_first_are_named_and_the_others_are_told_when() -> None:
    """A Saturday is promised to those only that open on it."""
    office = an_office(is_open=False)
    saturday, monday = NOW + timedelta(days=2), NOW + timedelta(days=4)
    services = [
        one.model_copy(update={"reopens_at": saturday if one.code in "AB" else monday})
        for one in office.services
    ]
    services[0] = services[0].model_copy(update={"name": both("<b>A & B", "<b>A & B")})
    office = office.model_copy(update={"reopens_at": saturday, "services": services})
    said = phrases.opening_next(EN, office, LOCAL)
    assert "Saturday 25 July 2026" in said
    assert "Only for: <b>&lt;b&gt;A &amp; B, " in said
    assert said.endswith("Other services: <b>10:05, Monday 27 July 2026</b>")
    long = [one.model_copy(update={"name": both("x" * 120)}) for one in services]
    told = phrases.opening_next(EN, office.model_copy(update={"services": long}), LOCAL)
    assert "Only for: <b>2 services</b>" in told
    alike = [one.model_copy(update={"reopens_at": saturday}) for one in services]
    told = phrases.opening_next(EN, office.model_copy(update={"services": alike}), LOCAL)
    assert told == phrases.coming_back(EN, saturday, LOCAL)


def test_an_office_whose_services_all_open_later_names_none_as_first() -> None:
    office = an_office(is_open=False)
    monday = NOW + timedelta(days=4)
    services = [one.model_copy(update={"reopens_at": monday}) for one in office.services]
    office = office.model_copy(update={"reopens_at": NOW, "services": services})
    assert phrases.opening_next(EN, office, LOCAL) == phrases.coming_back(EN, NOW, LOCAL)


def test_a_day_of_some_services_says_of_how_many() -> None:
    hours = an_office().hours
    hours[5] = hours[5].model_copy(update={"services": ["A", "B", "C", "D"]})
    assert phrases.opening_hours(VI, hours)[1] == ("Thứ Bảy", "07:30–11:30 (4 dịch vụ)")


def test_days_alike_share_a_line() -> None:
    assert phrases.opening_hours(VI, an_office().hours) == [
        ("Thứ Hai – Thứ Sáu", "07:30–11:30 · 13:30–17:00"),
        ("Thứ Bảy", "07:30–11:30"),
        ("Chủ nhật", "Nghỉ"),
    ]


def test_counters_are_named_where_somebody_is() -> None:
    office = an_office()
    for_a, for_b, for_x = (a_ticket(f"{one}012") for one in "ABX")
    assert phrases.counters(EN, office, for_a) == "Counters 2, 3"
    assert phrases.counters(EN, office, for_b) == "Counter 4"
    rooms = [one.model_copy(update={"place": "room"}) for one in office.counters]
    hall = office.model_copy(update={"counters": rooms})
    assert phrases.counters(EN, hall, for_a) == "Rooms 2, 3"
    mixed = office.model_copy(update={"counters": [rooms[0], *office.counters[1:]]})
    assert phrases.counters(EN, mixed, for_a) == "Room 2 · Counter 3"
    assert phrases.counters(EN, with_states(CounterState.CLOSED), for_a) == "Counter 3"
    assert phrases.counters(EN, with_states(CounterState.PAUSED), for_a) == "Counters 2, 3"
    moved = a_ticket().model_copy(update={"for_counter": "4"})
    assert phrases.counters(EN, office, moved) == "Counter 4"
    assert phrases.counters(EN, office, for_x) == "The board will show where to go"


def with_states(*first: CounterState) -> Office:
    """An office whose first counters are in these states."""
    office = an_office()
    states = [*first, *(CounterState.OPEN for _ in office.counters[len(first) :])]
    changed = [
        one.model_copy(update={"state": state})
        for one, state in zip(office.counters, states, strict=True)
    ]
    return office.model_copy(update={"counters": changed})


def test_no_counter_is_named_where_nobody_is() -> None:
    office = with_states(*(CounterState.CLOSED for _ in an_office().counters))
    ticket = a_ticket()
    assert phrases.counters(VI, office, ticket) == "Xem bảng gọi số để biết nơi phục vụ"
    assert phrases.counters(EN, office, ticket) == "The board will show where to go"
    moved = a_ticket().model_copy(update={"for_counter": "4"})
    assert phrases.counters(EN, office, moved) == "The board will show where to go"


def test_counts() -> None:
    assert [VI.count("ahead", n) for n in (0, 1, 7)] == [
        "Quý vị là người tiếp theo",
        "Còn 1 người phía trước",
        "Còn 7 người phía trước",
    ]
    assert EN.count("people_waiting", 1) == "1 person waiting"
